"""What a line says of an outlet: the names beside clues, accounts and addresses."""

import re
from collections.abc import Iterator
from functools import lru_cache

from site_builder.model import Role
from site_builder.understanding.expressions import Late
from site_builder.understanding.outlet_clues import ABOUT, CLUES_OF, CUES, SELF, Clue
from site_builder.understanding.outlet_words import NO_OUTLET, TRAILING

_REMEMBERED = 2048
"""Short lines of which the answer is kept: pages of a site share their furniture."""

WORD = r"[A-ZÀ-ÖØ-Þ](?:[\w&'’-]|\.(?=\w)){0,30}"
_NAME = Late(
    rf"(?:[Tt]he )?({WORD}(?: (?:of |the |de |del |di |la |du |& )?{WORD}){{0,3}})"
)
"""A name: up to four words with capitals. Every part of it is bounded, so that a line
of any length is read in one walk."""
_NAME_BEFORE = Late(rf"(?:^|[\s(“\"])({WORD}(?: {WORD}){{0,2}})(?:['’]s)? $")
_ARTICLES = frozenset({"The", "Der", "Die", "Das"})
_WINDOW = 60
"""Characters before a clue in which the name stands that it follows."""

_WORDS = re.compile(r"[\w-]+")
_FOLLOW_HANDLE = Late(r"(?:[Ff]ollow|[Jj]oin|[Ff]ind|[Ll]ike) us\b.{0,30}?@(\w{2,30})")
ADDRESS = Late(
    r"(?<![\w.-])(?:https?://)?(?:[\w.+-]{1,40}@)?(?:www\.)?([a-zA-Z0-9-]{2,40})"
    r"\.(?:co\.uk|co\.za|com\.au|com|org|net|info|news|eu|[a-z]{2}|DE|COM)\b"
)
_FILE_ENDINGS = frozenset("md py sh js ts rb go gz db cs".split())
"""Ends of files' names that are domains of countries too, or look as if they were."""
_HANDLE_DOT = Late(r"dot(com|org|net|co)$", re.IGNORECASE)
_BY_ADDRESS = 1.0

Said = tuple[str, str, str, float]
"""What a line says of an outlet: the rule, the name, the words, and their weight."""


def read_aside(role: Role, text: str, folded: str) -> tuple[Said, ...]:
    """Read a line that is not of the text."""
    found: list[Said] = []
    if role in ABOUT or _has_cue(text, folded):
        found += clues_of_line(role, text)
    # Nearly all full stops end something; an address goes on behind them.
    if role in SELF and text.count(".") > text.count(". ") + text.endswith("."):
        found += _addresses(text)
    return tuple(found)


recall_aside = lru_cache(maxsize=_REMEMBERED)(read_aside)


def _has_cue(text: str, folded: str) -> bool:
    return "©" in text or not CUES.isdisjoint(_WORDS.findall(folded))


def clues_of_line(role: Role, text: str) -> Iterator[Said]:
    """Find the clues of the table that a line of some role holds."""
    for clue in CLUES_OF[role]:
        for need in clue.needs:
            if need in text:
                break
        else:
            continue
        for words in clue.words.finditer(text):
            value, end = _name_beside(clue, words, text)
            if value:
                yield clue.rule, value, text[words.start() : end], clue.weight
    if role in SELF and "@" in text:
        for match in _FOLLOW_HANDLE.finditer(text):
            yield "follow-handle", _written_out(match[1]), match[0], 3


def _name_beside(clue: Clue, words: re.Match[str], text: str) -> tuple[str, int]:
    if clue.is_behind:
        before = _NAME_BEFORE.search(
            text[max(0, words.start() - _WINDOW) : words.start()]
        )
        value = _trimmed(before[1]) if before else ""
        # "The Harbour newsletter" is that of Harbour, "Der Hafen Newsletter" as well.
        first, _, rest = value.partition(" ")
        return rest if rest and first in _ARTICLES else value, words.end()
    name = _NAME.match(text, words.end())
    if name is None:
        return "", 0
    if clue.then is not None and not clue.then.match(text, name.end()):
        return "", 0
    return _trimmed(name[1]), name.end()


def _trimmed(value: str) -> str:
    """Take what is no part of an outlet's name off its end."""
    words = value.removesuffix("'s").removesuffix("’s").split()
    while words and words[-1].casefold().strip(".") in TRAILING:
        words.pop()
    return " ".join(words)


def _addresses(text: str) -> Iterator[Said]:
    for match in ADDRESS.finditer(text):
        if (
            match[1].casefold() not in NO_OUTLET
            and not match[1].isdigit()
            and not _is_file(match[0])
        ):
            yield "address", match[0].split("@")[-1], match[0], _BY_ADDRESS


def _is_file(address: str) -> bool:
    """Whether an address is rather a file's name: it has no sign of an address."""
    return address.rpartition(".")[2] in _FILE_ENDINGS and not any(
        sign in address for sign in ("://", "www.", "@")
    )


def _written_out(name: str) -> str:
    """Write an account's name as the name of its site: "Spacedotcom" is Space.com."""
    match = _HANDLE_DOT.search(name)
    if match and match.start() > 1:
        return f"{name[: match.start()]}.{match[1].lower()}"
    return name
