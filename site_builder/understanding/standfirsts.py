"""Which line is the standfirst: the paragraph under the headline that sums up.

It is told from the first paragraph of the story by what stands around it and by its
size: it is short, and byline, timestamp or picture follow it more often than text.
"""

from dataclasses import dataclass

from site_builder.model import Role
from site_builder.understanding.headline_page import content_words, size_in_words
from site_builder.understanding.headline_signs import spread
from site_builder.understanding.sheet import Sheet
from site_builder.understanding.traits import NAME, STAMP
from site_builder.understanding.weighing import load_table

_LONGEST = 500
"""Characters of the longest standfirst."""
_SHORTEST = 5
"""Words of the shortest one."""
_REACH = 24
"""Lines below the headline among which it is looked for."""
_MOST = 4
"""Paragraphs below the headline that are weighed; what comes later is the story."""
_PARAGRAPH = 40
"""Characters from which a line counts as one of them."""
_SENTENCE = 8
"""Words of a sentence of the story, however short its line."""
_FURTHER = 8
"""Lines below a paragraph, itself counted, that tell what stands further below."""
_COMPARED = 8
"""Paragraphs that tell how long those of the story are."""

TABLE = load_table("standfirst")
"""What each sign counts, fitted as yes or no for every candidate."""


_SHORTER = frozenset({"shorter than the text", "much shorter than the text"})
_FRONT = frozenset(
    f"{kind} {place}"
    for kind in ("byline", "timestamp", "caption", "name")
    for place in ("right below", "right above", "further above", "further below")
) | {"then caption", "then name", "then byline", "then timestamp"}
"""Signs that the page has a front at all: byline, timestamp or picture."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A paragraph that may be the standfirst, and its signs."""

    at: int
    signs: tuple[str, ...]

    @property
    def weight(self) -> float:
        """What its signs count together."""
        return TABLE.weigh(self.signs)

    @property
    def reason(self) -> str:
        """The signs that spoke most for it."""
        return TABLE.explain(self.signs)

    @property
    def is_apart(self) -> bool:
        """Whether it can be told from a first paragraph.

        Text right below it makes it one, unless the page has a front and the paragraphs
        of the story are longer.
        """
        signs = set(self.signs)
        return "text right below" not in signs or bool(
            signs & _SHORTER and signs & _FRONT
        )


def choose_standfirst(sheet: Sheet) -> Candidate | None:
    """Choose the line with the weightiest signs; none in doubt."""
    best = max(find_candidates(sheet), key=lambda c: (c.weight, -c.at), default=None)
    if best is None or best.weight < TABLE.enough or not best.is_apart:
        return None
    return best if _has_text_below(sheet, best.at) else None


def _has_text_below(sheet: Sheet, at: int) -> bool:
    """Whether a story is left to stand first of: the only paragraph is the story."""
    return any(
        i not in sheet.roles and shape.ends_sentence and len(shape.text) >= _PARAGRAPH
        for i, shape in enumerate(sheet.lines[at + 1 :], start=at + 1)
    )


def find_candidates(sheet: Sheet) -> list[Candidate]:
    """Find the paragraphs under the headline, in order, with their signs."""
    heads = [at for at, role in sheet.roles.items() if role is Role.HEADLINE]
    if not heads:
        return []
    head = min(heads)
    places: list[int] = []
    for at in range(head + 1, min(head + 1 + _REACH, len(sheet.lines))):
        if _may_sum_up(sheet, at):
            places.append(at)
            if len(places) == _MOST:
                break
    if not places:
        return []
    front = _Front(
        head=head,
        words=frozenset(content_words(sheet.lines[head])),
        usual=_usual_length(sheet, head),
        texts=[shape.text for shape in sheet.lines],
        kinds=[_kind(sheet, at) for at in range(head, places[-1] + _FURTHER + 1)],
    )
    return [
        Candidate(at, tuple(_signs(sheet, front, order, at)))
        for order, at in enumerate(places)
    ]


@dataclass(frozen=True, slots=True)
class _Front:
    """What the signs of all candidates are read against."""

    head: int
    """Index of the headline."""
    words: frozenset[str]
    """Its words."""
    usual: int
    """Characters of a usual paragraph; 0 where there is none."""
    texts: list[str]
    """All lines of the page."""
    kinds: list[str]
    """What the lines are, from the headline to the neighbours of the last candidate."""


def _may_sum_up(sheet: Sheet, at: int) -> bool:
    shape = sheet.lines[at]
    return (
        at not in sheet.roles
        and len(shape.text) * (1 if shape.words[1:] else 2) >= _PARAGRAPH
        and len(shape.text) <= _LONGEST
        and size_in_words(shape) >= _SHORTEST
    )


def _usual_length(sheet: Sheet, head: int) -> int:
    """Take the middle length of the first paragraphs below the headline."""
    sizes: list[int] = []
    for shape in sheet.lines[head + 1 : head + 120]:
        if shape.is_long:
            sizes.append(len(shape.text))
            if len(sizes) == _COMPARED:
                break
    return sorted(sizes)[len(sizes) // 2] if sizes else 0


def _signs(sheet: Sheet, front: _Front, order: int, at: int) -> list[str]:
    shape = sheet.lines[at]
    text, size = shape.text, size_in_words(shape)
    signs = [_ORDER[order], _DISTANCES[at - front.head]]
    if size < len(_SIZES):
        signs.append(_SIZES[size])
    if front.usual:
        share = len(text) / front.usual
        signs.append(next(name for name, most in _SHARES if share < most))
    known = len(front.words.intersection(content_words(shape)))
    held = (
        ("no full stop", not shape.ends_sentence),
        ("a question or call", text.endswith(("?", "!"))),
        ("several sentences", text.count(". ") > 1),
        ("list item", shape.bullet),
        ("said again on the page", front.texts.count(text) > 1),
        ("lower case", text[0].islower()),
        ("quoted", shape.quoted),
        ("no gap above", not shape.gap),
        ("words of the headline", known > 0 and known * 3 >= len(front.words)),
    )
    signs += [name for name, holds in held if holds]
    _add_signs_of_neighbours(signs, front.kinds, at - front.head)
    return signs


def _add_signs_of_neighbours(signs: list[str], kinds: list[str], at: int) -> None:
    """Add what stands around a line; the headline is the first of `kinds`."""
    below = kinds[at + 1]
    signs.append(f"{below} right below")
    if below != "text":
        signs.append(f"then {kinds[at + 2]}")
    signs.append(f"{kinds[at - 1]} right above")
    before, after = kinds[1:at], kinds[at + 1 : at + _FURTHER]
    for kind in ("byline", "timestamp", "caption"):
        if kind in before:
            signs.append(f"{kind} further above")
        if kind in after:
            signs.append(f"{kind} further below")


_ORDER = ("first paragraph", "second paragraph", "third paragraph", "later paragraph")
_DISTANCES = spread(
    (0, ""),
    (1, "right under the headline"),
    (2, "near the headline"),
    (4, "some way below the headline"),
    (_REACH + 1, ""),
)
_SHARES = (
    ("much shorter than the text", 0.5),
    ("shorter than the text", 0.8),
    ("as long as the text", 1.2),
    ("longer than the text", float("inf")),
)
_SIZES = spread(
    (0, "few words"),
    (10, "some words"),
    (18, "as many words as usual"),
    (36, "many words"),
    (60, "very many words"),
    (199, "very many words"),
)


def _kind(sheet: Sheet, at: int) -> str:
    """Say what a neighbour is, as far as that is decided."""
    if not 0 <= at < len(sheet.lines):
        return "end"
    role, traits = sheet.roles.get(at), sheet.traits[at]
    if role is Role.TIMESTAMP or (role is None and traits & STAMP):
        return "timestamp"
    if role is Role.CREDIT:
        return "caption"
    if role is not None:
        return str(role)
    shape = sheet.lines[at]
    if shape.is_long or (shape.ends_sentence and len(shape.words) >= _SENTENCE):
        return "text"
    return "name" if traits & NAME else "short"
