"""Who wrote the article: names that the page states, their signs, and the choice.

A page names many people: those whom the story is about, the authors of other stories,
who comments. Who wrote this one is told by the way a line names him and by the place
of the line. In doubt nobody is named.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from site_builder.model import Role
from site_builder.understanding.expressions import Late
from site_builder.understanding.names import (
    SEAM,
    is_job_title,
    is_person_name,
    is_single_name,
    may_hold_name,
    may_open_byline,
    parse_byline,
    part_glued,
    split_name_and_job,
    split_names,
    without_pictures,
    without_title,
)
from site_builder.understanding.no_names import AGENCIES, TITLES
from site_builder.understanding.places import Places
from site_builder.understanding.shapes import HEAD, Shape, has_word
from site_builder.understanding.sheet import Sheet
from site_builder.understanding.spelling import first_words
from site_builder.understanding.stamps import days_in
from site_builder.understanding.traits import JOB_WORD, LEAD, NAME, STAMP
from site_builder.understanding.vocabulary import (
    BYLINE_GENRES,
    BYLINE_LEADS,
    STAMP_WORDS,
    TIMESTAMP_STARTS,
    pattern,
)
from site_builder.understanding.weighing import load_table

_REMEMBERED = 2048
"""Lines of which the answer is kept: pages of one site share their furniture."""
_LONGEST = 160
"""Characters of the longest line that names its author."""
_GLUED = Late(r"(?<=[a-zà-ÿ])(?=[A-Z][a-zé]{2,8}\.? \d{1,2})")
"""Where a name and a month were run together: "YoungNovember 11"."""
_AGO = Late(
    r"\d+ ?(?:min|minutes?|hours?|hrs?|days?|weeks?|months?)(?: ago)?\b.*"
    r"|\bvor \d+ \w+|\bhace \d+ \w+|\bil y a \d+ \w+",
    re.IGNORECASE,
)
_MAY_BE_GLUED = re.compile(r"[A-Z][a-zé]{2,8}\.? \d")
_SPAN = re.compile(r"\d ?[mhdwMHDW]")
_SINCE = re.compile(r"[reaREA] \d")
"""What months run together with a name, and times ago, have: a fast question each,
since it begins with one of some characters."""
_ACCOUNT = Late(
    r"(?:[\s,(]+(?:@\w{2,30}|twitter|facebook|instagram|linkedin|e-?mail|website|bio)\)?)+$",
    re.IGNORECASE,
)
_ACCOUNTS = frozenset(
    "twitter facebook instagram linkedin email e-mail website bio".split()
)
"""An account behind a name: "Ada Lovelace, @ada"."""
_SINGLE = Late(
    r"(?i:(?:written |posted |published |words )?by|von|par|por|autore?|author)[: ]+"
    r"([^\W\d_]{3,20})(?:\s+(?:on|at|am|le|el)|\s*[|·•].*)?",
)
"""One name after a lead word, and nothing else but a date."""
_EDGES = " \t*•·|–—-+,;:/<>›»«\u00a0"
_PARTS = re.compile(r"\s*[|•·–—›»/]\s*|\s+-\s+|\s{2,}|\t")
_INSIDE = re.compile(r"\s(?i:by|von|par|por|di|door|av)\s+(?=[^\W\d_a-z])")
_INNER_LEAD = re.compile(r"\s(?:by|von|par|por|di|door|av)\s")
_DIGIT = re.compile(r"\d")
_MAY_MEAN_MORE = re.compile(r"[|/,&;@•·–—›»«<>:*+-]")
_SPECIAL = _ACCOUNTS | frozenset(
    "by von par por di door av and und et y e en".split(),
)
"""Signs and words that part or join names, or have another meaning for bylines."""
_CHECKED = Late(
    r"\b(?:(?:peer|medically|clinically|expert|scientifically)[ -]reviewed"
    r"|fact[ -]checked|(?:fachlich|medizinisch) geprüft)$"
)
"""What is done to a text by somebody who did not write it."""
_GENRE = pattern(BYLINE_GENRES)
_LONE_LEAD = pattern(BYLINE_LEADS, whole=True)
_FIRST_OF_LEADS = first_words(BYLINE_LEADS) or frozenset()
_FILLING = pattern(STAMP_WORDS, TIMESTAMP_STARTS)
_LONGEST_BARE = 60
"""Characters of names, or of a name with a job, where nothing parts them."""
_MAY_PART = re.compile(r"[|/,&\t;-]")
_MAY_JOIN = re.compile(r"[,;&|/·•]")
_JOINING = re.compile(r" (?:and|und|et|y|e|en) ")
"""What stands between two names: a sign or a word."""
_NAMES_ALONE = 0.6
"""Share of a line's characters in its names from which it says hardly more."""
_SPACES_OF_TWO_NAMES = 3
_LETTERS = re.compile(r"[^\W\d_]{3,}")
_LONGEST_PREFIX = 60
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
        if sheet.roles.get(at) is Role.HEADLINE:
            continue
        if shape.ends_sentence and len(shape.words) > _SENTENCE:
            # A sentence names who it is about.
            names = parse_byline(text)
            way = "lead"
        else:
            way, names = _read_line(shape, sheet.traits[at])
        if not names:
            continue
        if way in _BARE and at and _is_lone_lead(lines[at - 1]):
            way = "under-lead"
        yield at, way, names


_BARE = frozenset({"name", "names"})


def _is_lone_lead(shape: Shape) -> bool:
    """Whether a line is a lead word and nothing else."""
    return (
        bool(shape.tokens)
        and shape.tokens[0] in _FIRST_OF_LEADS
        and _LONE_LEAD.fullmatch(shape.folded) is not None
    )


def _read_line(shape: Shape, traits: int) -> tuple[str, tuple[str, ...]]:
    """Read whom a line names, as `read_naming` does; most lines need no reading."""
    text = shape.text
    if _is_plain(shape):
        if not traits & (LEAD | JOB_WORD):
            if traits & NAME and _LETTERS.search(text):
                return "name", (text,)
            if shape.tokens[0] not in TITLES and not SEAM.search(text):
                return "", ()
    elif not (shape.has_digits or may_hold_name(shape.words) or _may_be_single(text)):
        return "", ()
    return read_naming(text)


def _is_plain(shape: Shape) -> bool:
    """Whether a line is words alone, and none that parts or joins names or so."""
    text = shape.text
    return (
        not shape.has_digits
        and not _MAY_MEAN_MORE.search(text)
        and text.isprintable()
        and "  " not in text
        and _SPECIAL.isdisjoint(shape.tokens)
    )


def _may_be_single(text: str) -> bool:
    """Whether a line may give one name behind a word that bylines begin with."""
    return may_open_byline(text.lstrip(_EDGES))


@lru_cache(maxsize=_REMEMBERED)
def read_naming(text: str) -> tuple[str, tuple[str, ...]]:
    """Say in which way a line names people, and whom; "" and nobody where it does not.

    The ways: "lead" ("By Ada Lovelace"), "lead-inside" ("A column by Ada Lovelace"),
    "name-and-stamp", "name-and-job", "name", "names".
    """
    plain = without_pictures(text.strip(_EDGES)).rstrip(_EDGES)
    if not plain or plain.islower():
        return "", ()
    plain = part_glued(plain)
    plain, stamped = _without_days(plain)
    if "@" in plain or plain.rpartition(" ")[2].lower().strip("()") in _ACCOUNTS:
        plain = _ACCOUNT.sub("", plain).rstrip(_EDGES)
    names = parse_byline(plain)
    if names:
        return "lead", names
    single = _SINGLE.fullmatch(plain) if may_open_byline(plain) else None
    if single is not None and is_single_name(single[1]):
        return "single", (single[1],)
    names = _after_inner_lead(plain, stamped=stamped)
    if names:
        return "lead-inside", names
    if text.endswith(":"):
        # Who speaks next, or what a list is of.
        return "", ()
    return _read_bare(plain, stamped=stamped)


def _without_days(plain: str) -> tuple[str, bool]:
    """Take the days and times ago off a line, and say whether there were any."""
    if not _DIGIT.search(plain):
        return plain, False
    stamped = False
    if _MAY_BE_GLUED.search(plain):
        plain = _GLUED.sub(" ", plain)
    for day in reversed(days_in(plain)):
        plain = f"{plain[: day.start]} | {plain[day.end :]}"
        stamped = True
    if _SPAN.search(plain) or _SINCE.search(plain):
        plain, ago = _AGO.subn(" | ", plain)
        stamped = stamped or bool(ago)
    return plain.strip(_EDGES), stamped


def _after_inner_lead(text: str, *, stamped: bool) -> tuple[str, ...]:
    folded = text[:_LONGEST_PREFIX].casefold()
    if not _INNER_LEAD.search(folded):
        return ()
    inner = _INSIDE.search(text[:_LONGEST_PREFIX])
    if inner is None:
        return ()
    before = text[: inner.start()].casefold()
    if _CHECKED.search(before):
        return ()
    if _GENRE.search(before) or (
        stamped and not _LETTERS.search(_FILLING.sub(" ", before))
    ):
        return split_names(text[inner.end() :])
    return ()


def _read_bare(text: str, *, stamped: bool) -> tuple[str, tuple[str, ...]]:
    may_part = not text.isascii() or _MAY_PART.search(text) is not None
    if len(text) > _LONGEST_BARE and not may_part:
        return "", ()
    parts = [text]
    if may_part or "  " in text:
        parts = [part for part in _PARTS.split(text) if part.strip(_EDGES)]
    if not parts or len(parts) > _NEAR or _is_credit(text):
        return "", ()
    way, named, others = _read_parts(parts, stamped=stamped)
    if not named or others > 1:
        return "", ()
    if stamped:
        return "name-and-stamp", named
    if others and way == "name":
        return "name-and-more", named
    return ("names" if len(named) > 1 and way == "name" else way), named


def _is_credit(text: str) -> bool:
    """Whether a line says of whom a picture is: "Ada Lovelace/dpa"."""
    return "/" in text and any(
        word.strip().casefold() in AGENCIES for word in text.split("/")[1:]
    )


def _read_parts(parts: list[str], *, stamped: bool) -> tuple[str, tuple[str, ...], int]:
    """Read parts of a line: the way of naming, the names, and how much else it says."""
    others = 0
    named: tuple[str, ...] = ()
    way = "name"
    for part in parts:
        clean = (_FILLING.sub(" ", part) if stamped else part).strip(_EDGES)
        if not _LETTERS.search(clean):
            continue
        if not named:
            parted = split_name_and_job(clean)
            named = (parted[0],) if parted else _only_names(clean)
            if named:
                way = "name-and-job" if parted else way
                continue
        elif is_job_title(clean):
            way = "name-and-job"
            continue
        others += 1
    return way, named, others


def _only_names(text: str) -> tuple[str, ...]:
    """Name those of a line that holds names and nothing else."""
    text = without_title(text)
    if is_person_name(text):
        return (text,)
    first, _, rest = text.partition(",")
    if first.casefold() in AGENCIES:
        return _only_names(rest.strip())
    if rest and _is_abbreviated(rest) and is_person_name(first):
        return (first,)
    if text.count(" ") < _SPACES_OF_TWO_NAMES or not (
        _MAY_JOIN.search(text) or _JOINING.search(text)
    ):
        return ()
    names = split_names(text)
    size = sum(map(len, names))
    return names if len(names) > 1 and size > _NAMES_ALONE * len(text) else ()


def _is_abbreviated(text: str) -> bool:
    """Whether a degree, an agency or an outlet stands behind a name: "CFP", "dpa"."""
    words = text.split()
    return len(words) < _SPACES_OF_TWO_NAMES and all(
        word.isupper() or word.casefold() in AGENCIES for word in words
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
    if places.head >= 0 and 0 < below <= _NEAR:
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
