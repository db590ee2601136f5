"""Templates of forms, made to patterns over the classes of words."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from site_builder.dates import lexing
from site_builder.dates.language import Form, Groups, Language
from site_builder.dates.lexing import Lexicon

_PIECE: Final = re.compile(r"\{(\w+)\}")
_PART: Final = re.compile(
    r"<(?P<slot>\w+)(?:=(?P<groups>[\w|-]+))?>|(?P<word>[^\W\d_]+)|(?P<sign>.)"
)
_SIGNS: Final = {
    " ": lexing.SPACE,
    ",": lexing.COMMA + lexing.TIGHT_COMMA + lexing.STOP_COMMA,
    ".": lexing.TIGHT_STOP,
    "*": lexing.TIGHT_STOP + lexing.STOP,
    "-": lexing.HYPHEN,
    "~": lexing.HYPHEN + lexing.DASH,
    "`": lexing.OPENING + lexing.APOSTROPHE,
    "'": lexing.APOSTROPHE,
    "/": lexing.SLASH,
    ":": lexing.COLON,
}


@dataclass(frozen=True, slots=True)
class Pattern:
    """A form ready to be matched.

    `slots` are the groups of each of its slots, by their names and a number, since a
    name may stand in several branches; `first` are the classes with which it can begin;
    of each of its `needs` one class at least stands wherever it matches.
    """

    form: Form
    rank: int
    source: str
    slots: dict[str, tuple[str, ...]]
    first: frozenset[str]
    needs: tuple[frozenset[str], ...]

    def fits(self, present: frozenset[str]) -> bool:
        """Whether the form could match where only these classes are present."""
        return not any(map(present.isdisjoint, self.needs))

    def match(self, run: str, at: int) -> re.Match[str] | None:
        """Match the form in a run of classes, from a place in it on."""
        return _compiled(self.source).match(run, at)


@dataclass(frozen=True, slots=True)
class _Piece:
    regex: str
    first: frozenset[str]
    empty: bool
    needs: tuple[frozenset[str], ...] = ()


@cache
def _compiled(source: str) -> re.Pattern[str]:
    """Compile a form when the first text needs it: most texts need a few of them.

    All forms of English take 14 ms, those that one article needs take 4.
    """
    return re.compile(source)


def expand(language: Language, template: str) -> str:
    """Put the pieces of a language in the place of their names."""
    while "{" in template:
        template = _PIECE.sub(lambda m: language.pieces[m[1]], template)
    return template


def all_groups(language: Language) -> Groups:
    """Give the groups of a language, and one for every word of its templates."""
    templates = [form.template for form in language.forms]
    templates += [*language.future, *language.past, *language.denied, *language.leading]
    templates += language.once
    templates += language.starting
    templates += [piece for joint in language.joints for piece in joint]
    found = {
        part["word"]
        for template in templates
        for part in _PART.finditer(expand(language, template))
        if part["word"]
    }
    return {**language.groups, **{_own(word): {word: 1} for word in sorted(found)}}


def compile_forms(language: Language, lexicon: Lexicon) -> tuple[Pattern, ...]:
    """Make patterns of the forms of a language whose words the lexicon knows."""
    found = []
    for rank, form in enumerate(language.forms):
        compiler = _Compiler(expand(language, form.template), lexicon)
        piece = compiler.choice()
        found.append(
            Pattern(form, rank, piece.regex, compiler.slots, piece.first, piece.needs)
        )
    return tuple(found)


def compile_signs(
    language: Language, lexicon: Lexicon, templates: Iterable[str]
) -> str:
    """Compile templates to one pattern that matches any of them."""
    parts = [
        _Compiler(expand(language, template), lexicon).choice().regex
        for template in templates
    ]
    return "|".join(parts)


def _is_set(regex: str) -> bool:
    """Whether a pattern is one set of characters, none of them escaped."""
    return (
        regex.startswith("[")
        and regex.find("]") == len(regex) - 1
        and "\\" not in regex
    )


def _any_of(branches: list[str]) -> str:
    """Join patterns of which any may match; short ones compile in half the time."""
    if len(branches) == 1:
        return branches[0]
    if all(map(_is_set, branches)):
        return f"[{''.join(branch[1:-1] for branch in branches)}]"
    return f"(?:{'|'.join(branches)})"


def _needs_of_any(branches: list[_Piece]) -> tuple[frozenset[str], ...]:
    """Say what is needed where any of some branches may match.

    Of several branches each gives its narrowest need, and one of these must be met.
    """
    if len(branches) == 1:
        return branches[0].needs
    if not all(branch.needs for branch in branches):
        return ()
    narrowest = [min(branch.needs, key=len) for branch in branches]
    return (frozenset().union(*narrowest),)


def _own(word: str) -> str:
    """Name the group of a word that stands for itself."""
    return f"={word}"


class _Compiler:
    """Reads one template from left to right."""

    def __init__(self, template: str, lexicon: Lexicon) -> None:
        self.slots: dict[str, tuple[str, ...]] = {}
        self._parts = list(_PART.finditer(template))
        self._at = 0
        self._lexicon = lexicon
        self._template = template

    def choice(self) -> _Piece:
        """Read what "|" parts, up to the end or a closing bracket."""
        found = [self._row()]
        while self._next() == "|":
            self._at += 1
            found.append(self._row())
        first = frozenset().union(*(piece.first for piece in found))
        empty = any(piece.empty for piece in found)
        regex = _any_of([piece.regex for piece in found])
        return _Piece(regex, first, empty, _needs_of_any(found))

    def _row(self) -> _Piece:
        regex, first, empty = "", frozenset[str](), True
        needs: tuple[frozenset[str], ...] = ()
        while self._next() not in {"", "|", ")"}:
            piece = self._item()
            regex += piece.regex
            needs += piece.needs
            if empty:
                first |= piece.first
            empty = empty and piece.empty
        return _Piece(regex, first, empty, needs)

    def _item(self) -> _Piece:
        part = self._parts[self._at]
        self._at += 1
        if part["slot"]:
            groups = tuple((part["groups"] or part["slot"]).split("|"))
            name = f"{part['slot']}__{len(self.slots)}"
            self.slots[name] = groups
            piece = self._class(groups, name)
        elif part["word"]:
            piece = self._class((_own(part["word"]),))
        elif part["sign"] == "(":
            piece = self.choice()
            self._at += 1
        elif part["sign"] == "_":
            short = self._lexicon.classes("abbreviation") or lexing.ODD
            gap = f"(?:[{lexing.SPACE}]|(?<=[{short}])[{lexing.STOP}])"
            piece = _Piece(gap, frozenset(lexing.SPACE), empty=False)
        else:
            kinds = _SIGNS[part["sign"]]
            often = "?" if part["sign"] == "*" else ""
            regex = f"[{re.escape(kinds)}]{often}"
            piece = _Piece(regex, frozenset(kinds), empty=bool(often))
        if self._next() == "?":
            self._at += 1
            inner = piece.regex if _is_set(piece.regex) else f"(?:{piece.regex})"
            return _Piece(f"{inner}?", piece.first, empty=True)
        return piece

    def _class(self, groups: tuple[str, ...], name: str = "") -> _Piece:
        kinds = self._lexicon.classes(*groups)
        if not kinds:
            msg = f"no word of {groups} is known: {self._template}"
            raise ValueError(msg)
        first = frozenset(kinds)
        regex = f"(?P<{name}>[{kinds}])" if name else f"[{kinds}]"
        return _Piece(regex, first, empty=False, needs=(first,))

    def _next(self) -> str:
        if self._at >= len(self._parts):
            return ""
        part = self._parts[self._at]
        return part["sign"] or "word"
