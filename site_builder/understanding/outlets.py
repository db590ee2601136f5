"""The outlet: a claim that rests on how a text speaks of who publishes it.

No list of known names is asked. A name is claimed where the page's own furniture, its
window title, its authors' biographies or its sources speak of it as only an outlet is
spoken of; what else carries the name (its address, lines that open with it) adds to
that. Every clue is kept as evidence.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from site_builder.model import Basis, Claim, Evidence, Role
from site_builder.understanding.byline_names import split_names
from site_builder.understanding.expressions import Late
from site_builder.understanding.mastheads import NAME_ALONE, read_clues
from site_builder.understanding.names import is_person_name
from site_builder.understanding.notices import (
    Notice,
    is_agency,
    judge_notice,
    names_picture,
    reserves_rights,
)
from site_builder.understanding.outlet_clues import ABOUT, ASIDE, TEXT
from site_builder.understanding.outlet_lines import (
    ADDRESS,
    WORD,
    Said,
    clues_of_line,
    read_aside,
    recall_aside,
)
from site_builder.understanding.outlet_words import is_no_outlet
from site_builder.understanding.places import Places, headline_lines
from site_builder.understanding.sheet import Sheet

_HEAD = 1200
"""Characters of a line that are looked at."""
_SHORT = 60
"""Characters of a line of furniture that is a link or a logo."""
_LONGEST_REMEMBERED = 80
"""Characters of lines that pages of a site share, so that the answer is kept."""
_TITLE_TAIL = Late(
    rf"\s+([|»·•–—-])\s+(?:[^|]{{1,40}}\s+\|\s+)?((?:The )?{WORD}(?: {WORD}){{0,3}})"
)
_ENOUGH = 2.0
"""Weight from which a claim is made: one clue of the page's own, or two others."""
_BY_LOGO = 0.5
_COMPANY = Late(
    r"(?i:verlag|medien|mediahaus|publish|holding|(?<!\w)(?:group|media|corp|s\.a|owners?"
    r"|rights|networks?|communications|interactive|ventures|partners))"
)
"""Words in the name of a company that publishes: its outlets have other names."""
_BY_ITS_LETTERS = ("address", "logo", "opens-lines")
_NO_CLAIM = frozenset({"address", "told", NAME_ALONE})
"""Rules of clues that claim nothing by themselves, however many there are."""
_MOST_PROOFS = 12
"""Evidence that a person would still look at."""
_MOST_LINES = 4
"""Lines of one kind that count for a name; menus repeat themselves."""


@dataclass(slots=True)
class _Found:
    """What speaks for one name."""

    values: list[str] = field(default_factory=list)
    weight: float = 0.0
    proof: list[tuple[str, Evidence]] = field(default_factory=list)
    times: dict[str, int] = field(default_factory=dict)
    lines: set[str] = field(default_factory=set)
    """Lines that have counted: one line is one witness."""
    is_claimed: bool = False
    """Whether anything but its address and its logo speaks for it."""


def find_outlet(sheet: Sheet) -> Claim | None:
    """Claim the outlet with the weightiest clues, or none."""
    found: dict[str, _Found] = defaultdict(_Found)
    people = {part for name in sheet.names_in(ABOUT) for part in (name, *name.split())}
    for at, (rule, value, words, weight) in _read_clues(sheet):
        key = _key(value.partition(".")[0] if rule == "address" else value)
        if len(key) < 2 or value in people:  # noqa: PLR2004 - one letter is no name
            continue
        counts = _weight_of(sheet, at, (rule, value, words, weight))
        if counts:
            _add(found[key], sheet, at, (rule, value, words, counts))
    _add_logos(sheet, found)
    best = max(
        (each for each in found.values() if each.is_claimed),
        key=lambda each: (each.weight, -each.proof[0][1].line),
        default=None,
    )
    if best is None or best.weight < _ENOUGH:
        return None
    return Claim(
        value=_written(best.values),
        basis=Basis.INFERRED,
        rule=best.proof[0][0],
        evidence=tuple(item for _, item in best.proof),
    )


def _weight_of(sheet: Sheet, at: int, said: "Said") -> float:
    """Say what a clue counts: of some a second must speak for the name too."""
    rule, value, words, weight = said
    if rule == "copyright":
        return weight * _share_of_notice(sheet, at, value, words)
    if is_no_outlet(value, is_formal=False):
        return 0.0
    if rule == "follow" and sheet.roles.get(at) is Role.BIO and is_person_name(value):
        return min(weight, _BY_PERSON)
    if rule == "window-title" and names_picture(words):
        return 0.0
    return 0.0 if rule == "byline-outlet" and split_names(value) else weight


def _share_of_notice(sheet: Sheet, at: int, value: str, words: str) -> float:
    """Say what part of its weight a notice of copyright has."""
    text = sheet.lines[at].text[:_HEAD]
    kind = judge_notice(text, words, value)
    if is_no_outlet(value, is_formal=kind is Notice.OF_PAGE):
        return 0.0
    if is_agency(value):
        # Beside pictures agencies give their name, or that and a year.
        is_own = reserves_rights(text, words) and _is_below_text(sheet, at)
        return 1.0 if is_own and kind is Notice.OF_PAGE else _OF_OWNER
    if _COMPANY.search(value):
        return _OF_OWNER
    if kind is Notice.BARE:
        return _OF_BARE if at > sheet.landmark(Places.of).last else 0.0
    return 1.0 if kind is Notice.OF_PAGE else 0.0


def _is_below_text(sheet: Sheet, at: int) -> bool:
    """Whether no line of the article's text stands below another."""
    return all(below <= at for below, role in sheet.roles.items() if role in TEXT)


_BY_PERSON = 1.5
"""Weight of asking to follow somebody whose name may be that of a person."""
_OF_OWNER = 0.25
"""Share of a notice of the owner of many outlets, or of who sends them pictures."""
_OF_BARE = 0.5
"""Share of a notice that only its place below the story tells from a picture's."""


def _add(
    each: _Found, sheet: Sheet, at: int, clue: tuple[str, str, str, float]
) -> None:
    rule, value, words, weight = clue
    shape = sheet.lines[at]
    each.values.append(value)
    proof = (rule, Evidence(sheet.source.name, shape.number, words))
    if shape.text in each.lines:
        if rule not in _BY_ITS_LETTERS and len(each.proof) < _MOST_PROOFS:
            each.proof.append(proof)
        return
    each.lines.add(shape.text)
    each.times[rule] = each.times.get(rule, 0) + 1
    if each.times[rule] <= _MOST_LINES:
        each.weight += weight if each.times[rule] == 1 else weight / 2
        each.proof.append(proof)
    each.is_claimed = each.is_claimed or rule not in _NO_CLAIM or "@" in words


def _key(value: str) -> str:
    """Reduce a name to the letters by which its address is called too."""
    letters = "".join(filter(str.isalnum, value.casefold()))
    return letters.removeprefix("the")


def _read_clues(sheet: Sheet) -> Iterator[tuple[int, Said]]:
    for at, shape in enumerate(sheet.lines):
        role = sheet.roles.get(at)
        text = shape.text
        if role in TEXT:
            text = text[:_HEAD]
            if "told" in text or "tells" in text or "interview" in text:
                for said in clues_of_line(role, text):
                    yield at, said
        elif role in ABOUT or role in ASIDE:
            read = recall_aside if len(text) <= _LONGEST_REMEMBERED else read_aside
            for said in read(role, text[:_HEAD], shape.folded):
                yield at, said
    yield from _window_title(sheet)
    yield from read_clues(sheet)


def _window_title(sheet: Sheet) -> Iterator[tuple[int, Said]]:
    """Read the end of a line that begins with the headline: "Headline | Outlet"."""
    heads = headline_lines(sheet)
    if not heads:
        return
    own = sheet.lines[heads[0]].text
    head = own.split(" | ")[0].casefold()
    longest = len(head) + _SHORT
    for at, shape in enumerate(sheet.lines):
        text = shape.text
        if len(text) > longest or text[: len(head)].casefold() != head:
            continue
        tail = _TITLE_TAIL.fullmatch(text, len(head))
        # A dash may be the headline's own; a bar is not, nor what a second line adds.
        if tail is not None and (text != own or tail[1] in "|»"):
            yield at, ("window-title", tail[2], text, 4)


def _add_logos(sheet: Sheet, found: dict[str, _Found]) -> None:
    """Count lines of furniture that are a name, or open with it."""
    # Most lines open with letters that no name found has: one cheap look.
    openings = {key[:2] for key in found} | {"th"}
    for at, shape in enumerate(sheet.lines if found else ()):
        text = shape.text
        if len(text) > _SHORT or sheet.roles.get(at) not in ASIDE:
            continue
        bare = text.lstrip("*+•- ")
        if bare[:2].casefold() not in openings:
            continue
        words = bare.split(maxsplit=4)[:4]
        for size in range(1, len(words) + 1):
            value = " ".join(words[:size]).rstrip("+")
            each = found.get(_key(value))
            if each is not None and "." not in value and _is_logo(value, each):
                rule = "logo" if size == len(words) else "opens-lines"
                _add(each, sheet, at, (rule, value, text, _BY_LOGO))


def _is_logo(value: str, each: _Found) -> bool:
    """Whether a name stands as a name: not as a small word where it has a capital."""
    return not value.islower() or any(known.islower() for known in each.values)


def _written(values: list[str]) -> str:
    """Choose the spelling of a name: words before an address, the commonest first."""
    plain = [value for value in values if not ADDRESS.fullmatch(value)] or values
    return max(plain, key=lambda value: (plain.count(value), -plain.index(value)))
