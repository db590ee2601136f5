"""Bylines and dates of the article itself, and those of other stories."""

from site_builder.model import Given, Role, SourceKind, SourceText
from site_builder.understanding import Understanding, understand

HEAD = "Harbour bell rings again after the storm"
STORY = (
    "The harbour bell rang on Monday for the first time since the storm took the "
    "old tower, and half of the town stood on the quay to hear it over the water.",
    "Divers had found the bell in spring, upright in the sand, and the harbour master "
    "had asked for it back before anybody could think of a better place for it.",
    "The bell was cleaned by hand over the summer, which the divers say was harder "
    "than the dive, and was hung last week by four people and one very old crane.",
)


def read(*lines: str) -> Understanding:
    """Understand lines with a gap between them."""
    spaced = tuple(each for line in lines for each in (line, ""))
    return understand(SourceText("a.txt", SourceKind.TEXT, spaced, "0", "utf-8"))


def role_of(known: Understanding, text: str) -> Role:
    """Give the role of the only line with this text."""
    (line,) = (line for line in known.lines if line.text == text)
    return line.role


def test_the_day_of_another_story_is_no_date_line() -> None:
    """A day far below the article dates a card, not the article."""
    known = read(
        HEAD,
        "By Ada Lovelace | May 3, 2019",
        *STORY,
        "More stories",
        "Ten ways to keep a garden through a drought",
        "3 June 2018",
    )

    assert role_of(known, "3 June 2018") is not Role.TIMESTAMP


def test_the_byline_of_another_story_is_a_teaser() -> None:
    """Who wrote another story stands in its card."""
    known = read(
        HEAD,
        "By Ada Lovelace",
        *STORY,
        "What the council thinks of the new tram",
        "By Nils Bergman",
        *("Skip",) * 12,
        "By Vera Holm",
    )

    assert role_of(known, "By Ada Lovelace") is Role.BYLINE
    assert role_of(known, "By Vera Holm") is Role.TEASER


def test_a_lone_lead_word_belongs_to_the_name_below() -> None:
    """Where every part of a byline stands on its own line, all are the byline."""
    known = read(HEAD, "By", "Ada Lovelace", "May 3, 2019", *STORY)

    assert role_of(known, "By") is Role.BYLINE
    assert role_of(known, "Ada Lovelace") is Role.BYLINE
    assert role_of(known, "May 3, 2019") is Role.TIMESTAMP


def test_what_repeats_the_headline_is_the_headline() -> None:
    """A line that says the headline word for word is not folded away."""
    spaced = (HEAD, "", HEAD, "", "By Ada Lovelace", "", *STORY)
    known = understand(SourceText("a.txt", SourceKind.TEXT, spaced, "0", "utf-8"))

    heads = [line.rule for line in known.lines if line.role is Role.HEADLINE]

    assert len(heads) == 2
    assert "headline-again" in heads
    assert known.headline is not None
    assert known.headline.value == HEAD


def test_the_reason_names_what_decided() -> None:
    """The rule of a chosen line tells its strongest signs in words."""
    known = read("Latest", HEAD, "By Ada Lovelace", *STORY)

    assert known.headline is not None
    assert known.headline.rule.startswith("headline: ")
    assert "words return in the story" in known.headline.rule
    assert known.authors[0].rule.startswith("byline: ")
    assert role_of(known, HEAD) is Role.HEADLINE
    assert any(line.rule == known.headline.rule for line in known.lines)


def test_a_headline_over_two_lines_is_put_together() -> None:
    """A line that begins with a small letter right below the headline goes on."""
    lines = (
        "Latest",
        "",
        "Harbour bell rings again",
        "after the storm",
        "By Ada Lovelace",
        "",
        *STORY,
    )
    known = understand(SourceText("a.txt", SourceKind.TEXT, lines, "0", "utf-8"))

    assert known.headline is not None
    assert known.headline.value == HEAD
    assert [proof.line for proof in known.headline.evidence] == [3, 4]


def test_a_given_headline_leaves_the_line_of_the_page_its_role() -> None:
    """Where a person words the headline anew, the page's own is no stray line."""
    given = Given(headline="The bell is back")
    lines = (HEAD, "", "By Ada Lovelace", "", *STORY)
    source = SourceText("a.txt", SourceKind.TEXT, lines, "0", "utf-8", given=given)
    known = understand(source)

    assert role_of(known, HEAD) is Role.HEADLINE
    assert known.headline is not None
    assert known.headline.value == "The bell is back"
