"""Rules for the article itself, once everything else has been told apart."""

import re

from site_builder.model import Role, is_given
from site_builder.understanding import furniture_rules, teaser_rules
from site_builder.understanding.sheet import Sheet

_WHOLE_QUOTE = re.compile(r"[“\"„«][^“”\"„«»]{20,}[”\"“»][.,]?$")
_LONGEST_SUBHEADING = 100
_STOPS = (".", ".”", '."')
_FEWEST_OF_SENTENCE = 6
_MOST_LINKS = 5
"""Links to other stories that stand together between two paragraphs, and one."""
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_PLAIN_TAGS = frozenset({"p", "", "table", "pre"})
_TEXT = {Role.BODY, Role.LIST, Role.QUOTE, Role.SUBHEADING}


def is_heading_tag(sheet: Sheet, at: int) -> bool:
    """A heading of a saved page, inside what its extractor took for the article."""
    return (
        sheet.tag(at) in _HEADINGS and sheet.lines[at].number in sheet.source.hints.body
    )


def is_list_item(sheet: Sheet, at: int) -> bool:
    """A line that begins with a bullet or a number, or was a list item of a page."""
    shape = sheet.lines[at]
    in_list = sheet.tag(at) == "li" and shape.number in sheet.source.hints.body
    return in_list or (shape.bullet and len(shape.words) > 2)  # "- more" is a button


def is_quotation(sheet: Sheet, at: int) -> bool:
    """A line that is one quotation and nothing else."""
    shape = sheet.lines[at]
    return sheet.tag(at) == "blockquote" or (
        len(shape.text) <= 2000
        and _WHOLE_QUOTE.match(shape.text)
        is not None  # a longer one is the text itself
    )


def is_marked_standfirst(sheet: Sheet, at: int) -> bool:
    """The line of a saved page that its markup has for the standfirst."""
    number = sheet.lines[at].number
    return any(
        field == "standfirst" and line == number
        for field, _, line in sheet.source.hints.origins
    )


def is_extracted_prose(sheet: Sheet, at: int) -> bool:
    """A long paragraph of a saved page that its extractor took for the article.

    The shape of the whole page speaks for it, which the words of a line cannot outdo.
    """
    shape = sheet.lines[at]
    return (
        shape.is_long
        and shape.number in sheet.source.hints.body
        and sheet.tag(at) in _PLAIN_TAGS
        and not teaser_rules.starts_teaser(sheet, at)
        and not furniture_rules.is_promo(sheet, at)
        and shape.capitals != len(shape.words)
        and not _is_about_author(sheet, at)
    )


def _is_about_author(sheet: Sheet, at: int) -> bool:
    """Whether a paragraph names an author of the page with a sign of a biography."""
    text = sheet.lines[at].text
    named = any(name in text for name in sheet.source.hints.authors)
    return named and sheet.bio_cues(at) > 0


def is_extracted_line(sheet: Sheet, at: int) -> bool:
    """A short paragraph of a saved page that its extractor took for the article."""
    shape = sheet.lines[at]
    return (
        shape.number in sheet.source.hints.body
        and sheet.tag(at) in _PLAIN_TAGS
        and (len(shape.words) > 2 or sheet.tag(at) == "pre")
    )


def is_not_extracted(sheet: Sheet, at: int) -> bool:
    """A line of a saved page outside what its extractor took for the article."""
    body = sheet.source.hints.body
    return bool(body) and sheet.lines[at].number not in body


def is_prose(sheet: Sheet, at: int) -> bool:
    """A long line."""
    return sheet.lines[at].is_long


def is_last_word(sheet: Sheet, at: int) -> bool:
    """A sentence of the story that stands behind links to other stories.

    Pages set such links between two paragraphs: text stands above them, and what
    stands below them alone, with a full stop, goes on with it.
    """
    shape = sheet.lines[at]
    if not (
        shape.gap
        and not shape.bullet
        and shape.text.endswith(_STOPS)
        and len(shape.words) >= _FEWEST_OF_SENTENCE
        and sheet.rules.get(at - 1) == "teaser-lead"
    ):
        return False
    above = next((i for i in sheet.around(at, -1) if not _is_link(sheet, i)), -1)
    text = sheet.lines[above] if above >= 0 else None
    return (
        text is not None
        and at - above <= _MOST_LINKS
        and above not in sheet.roles
        and text.ends_sentence
    )


def find_lines_behind_links(sheet: Sheet) -> list[int]:
    """Find what stands right behind links to other stories."""
    return [at + 1 for at in sheet.roles if _is_link(sheet, at)]


def _is_link(sheet: Sheet, at: int) -> bool:
    return sheet.rules.get(at) == "teaser-lead"


def is_sentence(sheet: Sheet, at: int) -> bool:
    """A short line that is a sentence."""
    shape = sheet.lines[at]
    return (
        shape.ends_sentence and len(shape.words) > 2
    )  # "Read on." is no sentence of the text


def goes_on(sheet: Sheet, at: int) -> bool:
    """A piece of a sentence that the neighbouring line begins or ends."""
    shape = sheet.lines[at]
    above = sheet.lines[at - 1] if at else None
    open_above = (
        above is not None
        and not shape.gap
        and not above.ends_sentence
        and sheet.role(at - 1) in _TEXT
        # Who gives a line its role says nothing of the next.
        and not is_given(sheet.rules[at - 1])
    )
    return open_above or (
        shape.text[:1].islower() and len(shape.words) > 3
    )  # a piece, not a tag


def introduces(sheet: Sheet, at: int) -> bool:
    """A line that ends in a colon and that text of the article follows."""
    shape = sheet.lines[at]
    below = at + 1
    return (
        shape.text.endswith(":")
        and len(shape.words) > 2
        and (  # "Photo:" is a label
            sheet.role(below) in _TEXT
            or (below < len(sheet.lines) and sheet.lines[below].bullet)
        )
    )


def is_between_text(sheet: Sheet, at: int) -> bool:
    """A line that no rule could tell, between two lines of the article.

    It stays where it stands: to fold away what may be text is the worse mistake.
    """
    return sheet.role(at - 1) in _TEXT and sheet.role(at + 1) in _TEXT


def is_subheading(sheet: Sheet, at: int) -> bool:
    """A short title with text of the article below."""
    shape = sheet.lines[at]
    if (
        len(shape.text) > _LONGEST_SUBHEADING or len(shape.words) < 2
    ):  # one word is furniture
        return False
    below = at + 1
    return below < len(sheet.lines) and (
        sheet.role(below) in _TEXT
        or (sheet.lines[below].is_long and sheet.role(below) is None)
    )


def is_anything(sheet: Sheet, at: int) -> bool:
    """What no rule could tell; a person may want to look at it."""
    return True
