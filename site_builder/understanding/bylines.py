"""Who wrote the article: names that the page states, their signs, and the choice.

A page names many people: those whom the story is about, the authors of other stories,
who comments. Who wrote this one is told by the way a line names him and by the place
of the line. In doubt nobody is named.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model import Role
from site_builder.understanding.author_words import BYLINE_LEADS
from site_builder.understanding.byline_names import parse_byline
from site_builder.understanding.mastheads import RULE as MASTHEAD
from site_builder.understanding.name_lines import CREDIT, read_line
from site_builder.understanding.places import Places
from site_builder.understanding.shapes import HEAD, Shape, has_word
from site_builder.understanding.sheet import Sheet
from site_builder.understanding.spelling import first_words
from site_builder.understanding.stamps import days_in
from site_builder.understanding.traits import STAMP
from site_builder.understanding.vocabulary import pattern
from site_builder.understanding.weighing import load_table

_LONGEST = 160
"""Characters of the longest line that names its author."""
_LONE_LEAD = pattern(BYLINE_LEADS, whole=True)
_FIRST_OF_LEADS = first_words(BYLINE_LEADS) or frozenset()
_LONGEST_PREFIX = 60
"""Characters of a line below a name that is more than another name."""
_NEAR = 4
"""Lines that stand with another."""
_FAR = 12
"""Lines that have to do with another."""
_FEWEST_CAPITALS = 2
_SENTENCE = 8
"""Words of a line with a full stop from which it is a sentence."""
_USUAL_PARTS = 3
"""Parts of most names; few people have four."""

TABLE = load_table("authors")
"""What each sign counts, fitted as yes or no for every candidate."""
_CLOSE = 1.5
"""By how much a line that stands with the best may weigh less."""


@dataclass(frozen=True, slots=True)
class Naming:
    """A line that names people, the way in which it does, and its signs."""

    at: int
    names: tuple[str, ...]
    way: str
    signs: tuple[str, ...]

    @property
    def weight(self) -> float:
        """What its signs count together."""
        return TABLE.weigh(self.signs)

    @property
    def reason(self) -> str:
        """The signs that spoke most for it."""
        return TABLE.explain(self.signs)


def choose_authors(sheet: Sheet) -> tuple[Naming, ...]:
    """Choose the lines that name the authors of the article; none in doubt.

    The weightiest line, and those as good that stand with it: several authors over
    several lines.
    """
    found = find_namings(sheet)
    best = max(found, key=lambda n: (n.weight, -n.at), default=None)
    if best is None or best.weight < TABLE.enough:
        return ()
    return tuple(
        naming
        for naming in found
        if naming is best
        or (
            abs(naming.at - best.at) <= _NEAR
            and naming.way == best.way
            and naming.weight >= max(TABLE.enough, best.weight - _CLOSE)
        )
    )


def find_namings(sheet: Sheet) -> list[Naming]:
    """Find the lines that name somebody, in order, each with its signs."""
    ways = list(_read_lines(sheet))
    if not ways:
        return []
    bare = {at for at, way, _ in ways if way == "name"}
    page = _Page.of(sheet, ways)
    return [
        Naming(
            at,
            names,
            way,
            (
                *_signs(sheet, page, at, (way, names)),
                *(
                    ("names in a row",)
                    if {at - 1, at + 1} & bare and at in bare
                    else ()
                ),
            ),
        )
        for at, way, names in ways
    ]


_Way = tuple[int, str, tuple[str, ...]]


def _read_lines(sheet: Sheet) -> Iterator[_Way]:
    """Read who is named by those lines that may name somebody at all."""
    lines = sheet.lines
    for at, shape in enumerate(lines):
        text = shape.text
        if len(text) > _LONGEST or shape.capitals < _FEWEST_CAPITALS:
            continue
        if sheet.roles.get(at) is Role.HEADLINE or sheet.rules.get(at) == MASTHEAD:
            continue
        if shape.ends_sentence and len(shape.words) > _SENTENCE:
            # A sentence names who it is about.
            names = parse_byline(text)
            way = "lead"
        else:
            way, names = read_line(shape, sheet.traits[at])
        if not names:
            continue
        if way == CREDIT:
            if not _is_right_under(sheet.landmark(Places.of).head, at):
                # Who took a picture, and for whom.
                continue
            way = "name-and-more"
        if way in _BARE and at and _is_lone_lead(lines[at - 1]):
            way = "under-lead"
        yield at, way, names


def _is_right_under(head: int, at: int) -> bool:
    return head >= 0 and 0 < at - head <= _NEAR


_BARE = frozenset({"name", "names"})


def _is_lone_lead(shape: Shape) -> bool:
    """Whether a line is a lead word and nothing else."""
    return (
        bool(shape.tokens)
        and shape.tokens[0] in _FIRST_OF_LEADS
        and _LONE_LEAD.fullmatch(shape.folded) is not None
    )


@dataclass(frozen=True, slots=True)
class _Page:
    """What the signs of all lines that name somebody are read against."""

    places: Places
    times: Counter[str]
    """How many lines name somebody so."""
    story: str
    """The text of the story, to see whether it speaks of a name."""
    bios: str
    """What biographies say."""
    first: int
    """Index of the first line below the headline that names somebody."""
    bylines: int
    """Lines that were read as bylines and name somebody."""

    @classmethod
    def of(cls, sheet: Sheet, ways: list[_Way]) -> "_Page":
        """Read the page once for all lines."""
        places = sheet.landmark(Places.of)
        bios = [
            shape.text
            for at, shape in enumerate(sheet.lines)
            if sheet.roles.get(at) is Role.BIO
        ]
        return cls(
            places,
            Counter(name.casefold() for _, _, names in ways for name in names),
            _text_of_story(sheet, places),
            "\n".join(bios),
            next((at for at, _, _ in ways if at > places.head), -1),
            sum(sheet.roles.get(at) in _OWN for at, _, _ in ways),
        )


def _text_of_story(sheet: Sheet, places: Places) -> str:
    """Join the long lines from the first of the story to its last."""
    roles = sheet.roles
    last = min(places.last + 1, len(sheet.lines))
    return "\n".join(
        [
            sheet.lines[at].text[:HEAD]
            for at in range(places.first, last)
            if sheet.lines[at].is_long and roles.get(at) is not Role.BIO
        ]
    )


_WAYS = {
    "lead": "opens as a byline",
    "lead-inside": "says who wrote it",
    "under-lead": "stands under a lead word",
    "single": "one name after a lead word",
    "name": "a name alone",
    "names": "names alone",
    "name-and-job": "name with a job",
    "name-and-stamp": "name with a date",
    "name-and-more": "a name and more",
}
"""The ways in which a line names people, as a reader of a reason would say it."""


def _signs(
    sheet: Sheet, page: _Page, at: int, naming: tuple[str, tuple[str, ...]]
) -> Iterator[str]:
    way, names = naming
    yield _WAYS[way]
    yield from _signs_of_place(page.places, at)
    bare = way.startswith("name")
    parts = names[0].split()
    shape, role = sheet.lines[at], sheet.roles.get(at)
    head = page.places.head
    told = all(has_word(page.story, part) for part in parts)
    # Words that begin with a small letter in the story are hardly anybody's name.
    common = [
        part.islower() and has_word(page.story, part) for part in map(str.lower, parts)
    ]
    traits = sheet.traits
    stamp = any(traits[i] & STAMP for i in _around(sheet, at)) or bool(
        shape.has_digits and days_in(shape.text)
    )
    described = _has_bio(sheet, at, names[0])
    ends = 0 < at - page.places.last <= _NEAR
    below = at + 1 >= len(sheet.lines) or sheet.lines[at + 1].gap
    times = page.times[names[0].casefold()]
    signs = (
        ("beside a date", stamp),
        ("bare name beside a date", stamp and bare),
        ("named again", times > 1),
        ("named many times", times > _NEAR),
        ("the story speaks of the name", told),
        ("a bare name of the story", told and bare),
        ("common words of the story", all(common)),
        ("a common word of the story", any(common)),
        ("in the headline", head >= 0 and names[0] in sheet.lines[head].text),
        ("list item", shape.bullet),
        ("stands alone", shape.gap and below),
        ("read as a byline", role in _OWN),
        ("beside a teaser", sheet.roles.get(at - 1) is Role.TEASER),
        ("of another story", role in _FOREIGN),
        ("of a picture", role in _PICTURE),
        ("above a biography", described),
        ("a biography names the same", names[0] in page.bios),
        ("signs the story", ends and (described or _has_job(sheet, at))),
        ("a job right below", _has_job(sheet, at)),
        ("only byline of the page", role in _OWN and page.bylines == 1),
        ("first name under the headline", at == page.first),
        ("name in capitals", any(p.isupper() and len(p) > 1 for p in parts)),
        ("long name", len(parts) > _USUAL_PARTS),
    )
    yield from (name for name, holds in signs if holds)


_OWN = (Role.BYLINE, Role.TIMESTAMP)
_FOREIGN = (Role.COMMENT, Role.TEASER)
_PICTURE = (Role.CREDIT, Role.CAPTION)


def _around(sheet: Sheet, at: int) -> Iterator[int]:
    return (i for i in range(at - 2, at + 4) if i != at and 0 <= i < len(sheet.lines))


def _has_bio(sheet: Sheet, at: int, name: str) -> bool:
    below = at + 1
    if below >= len(sheet.lines):
        return False
    text = sheet.lines[below].text
    first = name.split(maxsplit=1)[0]
    return sheet.roles.get(below) is Role.BIO or (
        len(text) > _LONGEST_PREFIX and text.startswith(first)
    )


def _has_job(sheet: Sheet, at: int) -> bool:
    below = at + 1
    return (
        below < len(sheet.lines)
        and not sheet.lines[below].gap
        and sheet.is_job_line(below)
    )


def _signs_of_place(places: Places, at: int) -> Iterator[str]:
    below = at - places.head
    if _is_right_under(places.head, at):
        yield "right under the headline"
    elif places.head >= 0 and 0 < below <= _FAR and at < places.last:
        yield "under the headline"
    elif places.head >= 0 and -_NEAR <= below < 0:
        yield "right above the headline"
    elif places.head >= 0 and below < 0:
        yield "far above the headline"
    if places.first < at < places.last:
        yield "within the story"
    elif 0 < at - places.last <= _NEAR:
        yield "right after the story"
    elif 0 < at - places.last <= 2 * _FAR:
        yield "after the story"
    elif at > places.last:
        yield "far below the story"
    elif places.head < at < places.first:
        yield "between headline and story"
