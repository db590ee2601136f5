"""Which line is the page's own headline: candidates, their signs, and the choice.

On a whole page the headline stands after dozens of menu lines, and headlines of other
stories stand above and below it. What tells it from them is read from the page: its
words return in the story, it stands shortly above it and above byline and timestamp,
and the page says it again in its window title or its breadcrumb.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain
from math import exp

from site_builder.understanding.decks import REASON as DECK
from site_builder.understanding.decks import find_deck
from site_builder.understanding.headline_neighbours import (
    FURNITURE,
    HEADING_WORDS,
    past_furniture,
    sums_up,
)
from site_builder.understanding.headline_page import (
    LONGEST,
    PROSE_FROM,
    WIDE,
    Page,
    content_words,
    key_of,
    key_of_line,
    size_in_words,
)
from site_builder.understanding.headline_signs import DEPTHS, signs_of
from site_builder.understanding.shapes import Shape
from site_builder.understanding.sheet import Sheet
from site_builder.understanding.traits import (
    BULLET,
    BYLINE,
    JOB,
    NAME,
    PARTED,
    SECTION,
    STAMP,
    TEASER,
)
from site_builder.understanding.vocabulary import (
    SUBJECT_STARTS,
    TEASER_SECTIONS,
    TEASER_STARTS,
    pattern,
)
from site_builder.understanding.weighing import load_table

TABLE = load_table("headline")
"""What each sign counts, fitted as a choice among the candidates of a page."""
_TEASER = pattern(TEASER_STARTS)
_SUBJECT = pattern(SUBJECT_STARTS)
_SECTION = pattern(TEASER_SECTIONS, whole=True)
_LONGEST_MARK = 120
"""Characters of the longest byline or timestamp."""
_SEPARATOR = re.compile(r"\s+[|»›>▸·•–—-]+\s+|\s?[|»›▸]\s?|::")
_BAR = re.compile("[|»›▸]|::")
_DASH = re.compile(r"\s[>·•–—-]+\s+")
"""Separators in a line without bars, but for what space stands before the last one."""
_STEP = re.compile("[»›▸>|·/]\\s")
"""What stands between the pages of a breadcrumb trail, without the blanks before it."""
_SPACED = re.compile(r"[>·•–—-]\s")
"""What stands in any separator but a bar, an arrowhead or two colons."""
_OPEN_ENDS = frozenset(":,;")
_NO_HEADLINE = BULLET | JOB | BYLINE | PARTED | STAMP
_WORDS = range(2, 60)
_TEXT_WORDS = 8
"""Words of the line below a headline of one word."""
_PIECES = 12
"""Parts of a line between separators; a menu in one line has more."""
_CERTAIN = 0.7
"""Chance of the best candidate below which the choice is doubtful.

The weights are those of a choice, so the chance is theirs too. On sites held out, of
choices with a lower chance about half were right, of those above nine in ten.
"""
LEAST_OF_TITLE = 0.0
"""Weight from which a line above a story is believed to be its title, if with doubt.

It is there for titles of one word, which lack the signs that tell others; with 1.8 one
above a paragraph is lost. Else it decides little: on 1,465 labelled pages the best
candidate above the story weighed too little to be enough five times (two were right).
Of 561 stories cut out below their headline 14 get one by it, 140 by what is enough.
"""
_LONG_HEADLINE = 13
"""Words from which a line under a shorter title is as often a standfirst."""
_TOP = 6
"""Lines at the top of a text among which a section's name stands."""
_LONGEST_LABEL = 2
"""Words of a section's name."""
_SHORT_TITLE = range(3, 13)
"""Words of a title above its standfirst."""
_FEWEST_SUMMING_UP = 9
"""Words of a standfirst that is no headline below a kicker."""
_FEWEST_ABOVE = 1
"""Lines above the name of an author: the headline."""
_IN_STORY = frozenset(DEPTHS)
_OPENING = 3
"""Long lines that open a story."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that may be the headline, and its signs."""

    at: int
    signs: tuple[str, ...]

    @property
    def weight(self) -> float:
        """What its signs count together."""
        return TABLE.weigh(self.signs)


@dataclass(frozen=True, slots=True)
class Headline:
    """The chosen headline: indexes of its first and last line, and what decided."""

    first: int
    last: int
    reason: str
    is_doubtful: bool = False
    rival: int | None = None
    """The line that comes nearest, where the choice is doubtful and there is one."""


def choose_headline(sheet: Sheet) -> Headline | None:
    """Choose the candidate with the weightiest signs, where there is one."""
    deck = find_deck(sheet)
    if deck:
        return Headline(deck.start, deck.stop - 1, DECK)
    page = _read_page(sheet)
    weighed = [(each.weight, -each.at, each) for each in _candidates(sheet, page)]
    if not weighed:
        return None
    weight, _, best = max(weighed, key=lambda row: row[:2])
    upper = _above_standfirst(sheet, best.at)
    if upper is None:
        upper = _without_site(page, best.at, sheet.lines[best.at].text)
    if upper is not None and any(row[2].at == upper for row in weighed):
        weight, _, best = next(row for row in weighed if row[2].at == upper)
        weight = max(weight, TABLE.enough)
    if weight < (LEAST_OF_TITLE if _is_above_story(best) else TABLE.enough):
        return None
    first, last = _whole(sheet, page, best.at)
    reason = _reason(best, [each for *_, each in weighed])
    others = [
        (other, at)
        for other, at, each in weighed
        if not first <= each.at <= last and page.keys[each.at] != page.keys[best.at]
    ]
    chance = 1 / (1 + sum([exp(other - weight) for other, _ in others]))
    pair = _upper_of_pair(sheet, best.at)
    if chance >= _CERTAIN and weight >= TABLE.enough and pair is None:
        return Headline(first, last, reason)
    nearest = -max(others)[1] if chance < _CERTAIN else None
    return Headline(
        first, last, reason, is_doubtful=True, rival=nearest if pair is None else pair
    )


def _above_standfirst(sheet: Sheet, at: int) -> int | None:
    """Find the title of which the chosen line is only the standfirst.

    Three lines in one piece at the top: a section's name, a title, and a longer line
    that sums up, with byline or day below. Without the section's name the title may
    itself be a kicker.
    """
    above, label = at - 1, at - 2
    if not 0 <= label < _TOP or sheet.lines[at].gap or sheet.lines[above].gap:
        return None
    if not (
        len(sheet.lines[label].words) <= _LONGEST_LABEL
        and len(sheet.lines[at].words) >= _FEWEST_SUMMING_UP
        and len(sheet.lines[above].words) in _SHORT_TITLE
        and len(sheet.lines[above].words) > len(sheet.lines[label].words)
        and may_head(sheet, above)
        and not sheet.traits[above] & NAME
        and sums_up(sheet.lines[at], sheet.lines[above])
    ):
        return None
    below = at + 1
    traits = sheet.traits[below] if below < len(sheet.lines) else 0
    return above if traits & (BYLINE | STAMP | NAME) else None


def _is_name_of_author(sheet: Sheet, at: int) -> bool:
    """Whether a line is a name between a title, without a gap, and the story."""
    if not sheet.traits[at] & NAME or at < _FEWEST_ABOVE or sheet.lines[at].gap:
        return False
    below = sheet.lines[at + 1] if at + 1 < len(sheet.lines) else None
    above = sheet.lines[at - 1]
    return (
        below is not None
        and below.is_long
        and len(above.words) >= _SHORT_TITLE.start
        and not above.is_long
        and at - 1 not in sheet.roles
        and not sheet.traits[at - 1] & (NAME | BULLET | STAMP | BYLINE)
        and at <= _TOP + 2
    )


def _is_above_story(candidate: Candidate) -> bool:
    """Whether a candidate stands above the story and is no sentence of it."""
    return _IN_STORY.isdisjoint(candidate.signs) and "full stop" not in candidate.signs


def _upper_of_pair(sheet: Sheet, at: int) -> int | None:
    """Find the shorter title above a line so long that it may be the standfirst."""
    if size_in_words(sheet.lines[at]) < _LONG_HEADLINE:
        return None
    above = past_furniture(sheet, at, -1)
    if above is None or len(sheet.lines[above].words) not in _WORDS:
        return None
    shorter = sums_up(sheet.lines[at], sheet.lines[above])
    return above if shorter and may_head(sheet, above) else None


def _reason(best: Candidate, all_of: list[Candidate]) -> str:
    """Say what spoke for the best; what all candidates have decides nothing."""
    times = Counter(chain.from_iterable([each.signs for each in all_of]))
    told: dict[str, float] = defaultdict(float)
    weigh = TABLE.weights.get
    for sign in best.signs:
        told[_phrase(sign)] += weigh(sign, 0.0) * (1 - times[sign] / (len(all_of) + 1))
    told.pop("", None)
    ranked = sorted(told, key=lambda phrase: (-told[phrase], phrase))
    return ", ".join(phrase for phrase in ranked[:_SHOWN] if told[phrase] > 0)


@cache
def _phrase(sign: str) -> str:
    """Say how a sign is told; there are as many as the program has words for."""
    return next((said for part, said in _PHRASES if part in sign), sign)


_SHOWN = 3
_PHRASES = (
    ("below the story", ""),
    (" return", "words return in the story"),
    ("the story opens", "the story opens with its words"),
    ("byline or date above", "byline or date above"),
    ("byline or date right above", "byline or date above"),
    ("byline", "byline or date below"),
    ("date below", "byline or date below"),
    ("above the story", "above the story"),
    ("gap ", "stands alone"),
    ("near the top", "at the top"),
    ("first line", "at the top"),
    ("paragraph right below", "text below"),
    (" words", ""),
    ("colon", ""),
)
"""How signs are told, by what their names hold: kin as one, how many words not at all.
"""


def find_candidates(sheet: Sheet) -> list[Candidate]:
    """Find the lines that may be the headline, in order, with their signs."""
    return _candidates(sheet, _read_page(sheet))


def _candidates(sheet: Sheet, page: Page) -> list[Candidate]:
    lines = sheet.lines
    places = [
        at
        for at in range(min(len(lines), page.last))
        if may_head(sheet, at)
        and at not in page.trails
        and not _is_name_of_author(sheet, at)
    ]
    headings = frozenset([at for at in places if len(lines[at].words) >= HEADING_WORDS])
    return [Candidate(at, signs_of(sheet, page, headings, at)) for at in places]


def _whole(sheet: Sheet, page: Page, at: int) -> tuple[int, int]:
    """Find the lines over which a headline is broken.

    The page says the whole of it elsewhere, or the break itself shows: a colon stands
    at it, or a small letter behind it.
    """
    lines = sheet.lines
    for first, last in ((at, at + 1), (at - 1, at), (at, at + 2), (at - 1, at + 1)):
        if first < 0 or last >= len(lines):
            continue
        texts = [lines[i].text for i in range(first, last + 1)]
        if sum(map(len, texts)) <= LONGEST and key_of(" ".join(texts)) in page.pieces:
            return first, last
    below = lines[at + 1] if at + 1 < len(lines) else None
    if below is not None and _goes_on(lines[at], below) and may_go_on(sheet, at + 1):
        return at, at + 1
    return at, at


def _goes_on(shape: Shape, below: Shape) -> bool:
    return not shape.ends_sentence and (
        below.text[0] == ":" or (below.text[0].islower() and not below.gap)
    )


def may_go_on(sheet: Sheet, at: int) -> bool:
    """Whether a line can be the second of a headline."""
    shape = sheet.lines[at]
    return (
        at not in sheet.roles
        and not shape.is_long
        and not shape.ends_sentence
        and not sheet.traits[at] & (BYLINE | STAMP)
    )


def may_head(sheet: Sheet, at: int) -> bool:
    """Whether a line can be a headline at all."""
    traits, shape = sheet.traits[at], sheet.lines[at]
    text = shape.text
    if at in sheet.roles or traits & _NO_HEADLINE or len(text) > LONGEST:
        return False
    if text[-1] in _OPEN_ENDS:
        return False
    if size_in_words(shape) not in _WORDS and not _heads_alone(sheet, at):
        return False
    return not (
        (traits & TEASER and _TEASER.match(shape.folded))
        or (traits & SECTION and _SECTION.fullmatch(shape.folded))
    )


def _heads_alone(sheet: Sheet, at: int) -> bool:
    """Whether a single word has the text of a story below, and not a menu."""
    if at + 1 == len(sheet.lines) or not sheet.lines[at].text.isalpha():
        return False
    below = sheet.lines[at + 1]  # below "Film" a headline may stand
    return len(below.words) >= _TEXT_WORDS and (below.is_long or below.ends_sentence)


def _read_page(sheet: Sheet) -> Page:
    lines = sheet.lines
    first, last = _story(sheet)
    words, opening = _read_story(lines[first:last])
    bylines, stamps = [], []
    for at, traits in enumerate(sheet.traits[:last]):
        if traits & STAMP:
            stamps.append(at)
        elif traits & BYLINE and len(lines[at].text) <= _LONGEST_MARK:
            bylines.append(at)
    keys = [key_of_line(each) if len(each.text) <= LONGEST else "" for each in lines]
    pieces: set[str] = set()
    for shape in lines:
        text = shape.text
        if len(text) <= LONGEST and _may_part(text):
            pieces.update(_read_pieces(text))
    known = set(filter(None, keys))
    trails = [
        at
        for at, shape in enumerate(lines)
        if keys[at] and key_of(_read_end(shape)) in known
    ]
    return Page(
        first=first,
        last=last,
        words=words,
        opening=opening,
        bylines=tuple(bylines),
        stamps=tuple(stamps),
        marks=tuple(sorted(bylines + stamps)),
        keys=tuple(keys),
        pieces=frozenset(pieces),
        trails=frozenset(trails),
        repeated=frozenset([key for key, times in Counter(keys).items() if times > 1]),
    )


def _without_site(page: Page, at: int, text: str) -> int | None:
    """Find the line that says a title without the site's name behind it."""
    tail = _SITE_BEHIND.search(text)
    if tail is None or not tail[1][0].isupper():
        return None
    words = key_of(text[: tail.start()])
    near = range(at + 1, min(at + 1 + _BELOW_WINDOW, len(page.keys)))
    return next((i for i in near if page.keys[i] == words), None)


_BELOW_WINDOW = 4
"""Lines below the title of a window among which a clipping says the headline."""
_SITE_BEHIND = re.compile(r"\s+[|»–—-]\s+([^|»–—]{2,40})$")
"""The site's name behind the title of a window."""


def _read_end(shape: Shape) -> str:
    """Read what a breadcrumb trail leads to, or a letter is about; often empty."""
    if subject := _SUBJECT.match(shape.folded):
        return shape.text[subject.end() :]
    return read_trail(shape.text)


def read_trail(text: str) -> str:
    """Read the last part of a breadcrumb trail; empty where a line is none.

    It is most of the line, since the pages on the way to an article have short names.
    """
    if not _STEP.search(text):
        return ""
    way, *_, last = map(str.strip, _STEP.split(text))
    return last if way and len(last) * 2 > len(text) else ""


def _may_part(text: str) -> bool:
    """Whether a line has a sign that may be a separator."""
    if "|" in text or "::" in text:
        return True
    if text.isascii():
        return ("-" in text or ">" in text) and _SPACED.search(text) is not None
    return "»" in text or "›" in text or "▸" in text or _SPACED.search(text) is not None


def _read_story(lines: tuple[Shape, ...]) -> tuple[Counter[str], frozenset[str]]:
    """Count the words of a story, and list those that open it."""
    words: list[str] = []
    opening: list[str] = []
    opened = 0
    for shape in lines:
        if len(shape.text) >= PROSE_FROM:
            found = content_words(shape)
            words += found
            if opened < _OPENING and shape.is_long:
                opened += 1
                opening += found
    return Counter(words), frozenset(opening)


def _read_pieces(text: str) -> Iterator[str]:
    if _BAR.search(text):
        parts = _SEPARATOR.split(text)
    else:
        # Half as dear, since it begins with a single space.
        parts = [part.rstrip() for part in _DASH.split(text)]
    if 1 < len(parts) <= _PIECES:
        yield from map(key_of, parts)


_LEAST = -0.7
"""What the shortest line counts against a story."""


def _story(sheet: Sheet) -> tuple[int, int]:
    """Find the densest run of long lines: indexes of its first and behind its last.

    The run whose long lines outweigh its short ones most (a sum over a run that starts
    anew where it falls below nothing), in one walk over the lines.
    """
    best, run, start = 0.0, 0.0, 0
    found = (0, len(sheet.lines))
    roles = sheet.roles
    for at, shape in enumerate(sheet.lines):
        text = shape.text
        size = len(text)
        if not shape.is_western and WIDE.search(text[:4]):
            size *= 2
        value = (size - PROSE_FROM) / 40
        if value > 0.0:
            if roles.get(at) in FURNITURE:
                value = -0.3
            elif shape.bullet:
                value = min(value, 0.5)
            else:
                value = min(value, 6.0)
        elif value < _LEAST:
            value = _LEAST
        if run <= 0:
            run, start = 0.0, at
        run += value
        if run > best:
            best, found = run, (start, at + 1)
    return found
