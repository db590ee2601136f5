"""Two wordings of one passage, held against each other word by word."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from site_builder.rendering.marks import escaped

_REMEMBERED = 4096
"""Pairs kept in mind: the pages of both articles and the list show the same two."""


@lru_cache(maxsize=_REMEMBERED)
def marked_wording(other: str, text: str) -> str:
    """Write `text` as HTML, and mark how it differs from another wording.

    What only the other has is marked as deleted, what only `text` has as inserted.
    Capitals and signs at the edges of a word make no difference: they change with the
    sentence around it, and with the typewriter.
    """
    theirs, mine = other.split(), text.split()
    matcher = SequenceMatcher(None, _plain(theirs), _plain(mine), autojunk=False)
    written: list[str] = []
    for kind, begun, ended, start, end in matcher.get_opcodes():
        if kind == "equal":
            written.append(escaped(" ".join(mine[start:end])))
            continue
        if begun < ended:
            written.append(f"<del>{escaped(' '.join(theirs[begun:ended]))}</del>")
        if start < end:
            written.append(f"<ins>{escaped(' '.join(mine[start:end]))}</ins>")
    return " ".join(written)


def is_same_wording(one: str, other: str) -> bool:
    """Tell whether two wordings differ in no word."""
    return one == other or _plain(one.split()) == _plain(other.split())


def _plain(words: Sequence[str]) -> list[str]:
    return [_bare(word) for word in words]


def _bare(word: str) -> str:
    kept = [letter for letter in word.casefold() if letter.isalnum()]
    return "".join(kept)
