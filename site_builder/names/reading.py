"""Names of one article by itself: capitalised runs that cannot be anything else.

A wrong name is worse than a missing one. So nothing is taken from headings in capitals,
nothing from a single word at the beginning of a sentence that the article does not also
write with a capital elsewhere, and nothing that the article writes in lower case too.
"""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import NamedTuple

from site_builder.model import Article, Block, Finding, Role
from site_builder.model.names import (
    Sentence,
    Speech,
    Spoken,
    pack_places,
    pack_sentences,
)
from site_builder.names.cutting import PASSED, Part, Usual, cut_names, whole_name
from site_builder.names.hints import CALLED, OWNS, find_hints, pack_hints
from site_builder.names.tokens import CAPITAL, find_runs, opens_sentence
from site_builder.timeline.sentences import split_sentences

_TITLE_CASE = 0.55
"""Share of capitals among longer words from which on a paragraph is a heading."""
_TITLE_CASE_OF_NOUNS = 0.85
"""The same where every noun has a capital."""
_FEW = 4
"""In fewer longer words the share says nothing."""
_CAPITAL_EVERY = 25
"""A paragraph with fewer capitalised words than one in so many characters is no
heading, which saves counting: words have some 6 characters."""
_LONG_WORD = re.compile(r"\w{4,}")
_LONG_CAPITAL = re.compile(rf"\b{CAPITAL}\w{{3,}}")
_QUOTED = 2
"""Sentences that an article gives to the page of a name; more are read there."""
_LONGEST = 400
"""Characters of a sentence that is quoted; a longer one is a table or a list."""
_INNER = re.compile(r"[a-z][A-Z]\w*$")
"""A capital inside the last word, as trade marks have; "McAdam" has it too, and is
told by other rules."""
_ARTICLE = re.compile(r"\b(?:the|a|an|this|our|your|every|each)\s$", re.IGNORECASE)
_LETTERS = 3
"""Letters of an acronym that are no chance."""
_BRACKETS = re.compile(r" ?\(([A-Z]{2,8})\)")

_NOUNS_IN_CAPITALS = frozenset({"de", "lb"})
"""Languages that write every noun with a capital: only strong hints count there."""


class _Run(NamedTuple):
    """What may be a name, and where it stands: the first line of the paragraph."""

    block: int
    text: str
    start: int
    end: int
    part: Part


def read_names(article: Article, sought: tuple[str, ...] = ()) -> Speech:
    """Find the names that an article speaks of, by where they first stand.

    Args:
        article: The article.
        sought: Words to find wherever they stand, beyond what looks like a name.

    A failure of the program stays with the article: it becomes a finding.
    """
    try:
        return _read(article, sought)
    except Exception as error:  # noqa: BLE001 - one article never stops the others
        return Speech(article.source, findings=(_failure(article, error),))


def _failure(article: Article, error: Exception) -> Finding:
    words = f"{type(error).__name__}: {error}".rstrip(": .")
    return Finding(
        article.source,
        0,
        "names-failed",
        f"the program failed on the names of this text ({words}); please report it",
    )


def _read(article: Article, sought: tuple[str, ...]) -> Speech:
    blocks = [b for b in article.narrative if b.role is not Role.SUBHEADING]
    language = article.language.value if article.language else ""
    nouns = language.partition("-")[0] in _NOUNS_IN_CAPITALS
    share = _TITLE_CASE_OF_NOUNS if nouns else _TITLE_CASE
    usual = Usual("\n".join([block.text for block in blocks]))
    found = [run for block in blocks for run in _runs(block, usual, share)]
    by_name = _by_name(found)
    hints = {name: _hints(runs) for name, runs in by_name.items()}
    if nouns:
        by_name = {n: runs for n, runs in by_name.items() if _is_strong(n, hints[n])}
    for name in sought:
        runs = list(_sought(name, article.narrative))
        if runs:
            by_name[name], hints[name] = runs, _hints(runs)
    acronyms = dict(_acronyms(found))
    sentences = _Sentences()
    alone = {name for name in by_name if " " not in name}
    names = tuple(
        Spoken(
            name=name,
            count=len(runs),
            sure=sum([run.part.sure for run in runs]),
            places=_places(runs),
            said=sentences.said(runs),
            hints=pack_hints(hints[name] + _called(runs, alone, usual)),
            acronym=acronyms.get(name, ""),
        )
        for name, runs in by_name.items()
    )
    return Speech(article.source, names, pack_sentences(sentences.found))


def _sought(name: str, blocks: Iterable[Block]) -> Iterator[_Run]:
    words = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    part = whole_name(name)
    for block in blocks:
        for match in words.finditer(block.text):
            yield _Run(block.first, block.text, match.start(), match.end(), part)


def _runs(block: Block, usual: Usual, share: float) -> Sequence[_Run]:
    text, first = block.text, block.first
    runs = find_runs(text)
    capitals = sum([words.count(" ") + 1 for _, words in runs])
    if capitals * _CAPITAL_EVERY > len(text) and _is_heading(text, share):
        return ()
    return [
        _Run(first, text, at + part.start, at + part.end, part)
        for at, words in runs
        if words not in PASSED
        for part in cut_names(words, usual, opens=opens_sentence(text, at))
    ]


def _is_heading(text: str, share: float) -> bool:
    longer = len(_LONG_WORD.findall(text))
    return longer >= _FEW and len(_LONG_CAPITAL.findall(text)) > share * longer


def _by_name(found: Iterable[_Run]) -> dict[str, list[_Run]]:
    """Put the runs of an article under their names."""
    found = list(found)
    certain = {run.part.name for run in found if run.part.sure}
    surnames = _surnames(found)
    by_name: defaultdict[str, list[_Run]] = defaultdict(list)
    for run in found:
        part, name = run.part, run.part.name
        if len(part.tokens) == 1:
            name = surnames.get(name, name)
        if part.sure or name in certain or name != part.name:
            by_name[name].append(run)
    return by_name


def _surnames(found: Iterable[_Run]) -> dict[str, str]:
    """Lead a surname to the whole name where the article has only one such person."""
    whole: dict[str, set[str]] = {}
    for run in found:
        if run.part.person:
            last = run.part.tokens[-1].text
            whole.setdefault(last, set()).add(run.part.name)
    return {last: min(names) for last, names in whole.items() if len(names) == 1}


def _is_strong(name: str, hints: Sequence[str]) -> bool:
    strong = {"title", "age", "given name", "trade before", "head of an organisation"}
    return "known place" in hints or (" " in name and not strong.isdisjoint(hints))


def _called(runs: Sequence[_Run], alone: Container[str], usual: Usual) -> list[str]:
    """Tell how often the last word alone stands for the whole name of a person."""
    whole = next((run.part for run in runs if run.part.person), None)
    if whole is None or whole.tokens[0].text in alone:
        return []
    if usual.among([whole.tokens[0].lower]) or _INNER.search(whole.name):
        return []
    short = [run for run in runs if len(run.part.tokens) == 1]
    if any(_ARTICLE.search(run.text, 0, run.start) for run in short):
        return []
    return [CALLED.rule for _ in short]


def _places(runs: Iterable[_Run]) -> bytes:
    first: dict[int, list[int]] = {}
    for run in runs:
        first.setdefault(run.block, [run.block, run.start, run.end])
    return pack_places([number for place in first.values() for number in place])


def _hints(runs: Iterable[_Run]) -> list[str]:
    hints: list[str] = []
    for run in runs:
        part = run.part
        hints += part.hints
        if part.owns and part.tokens[0].shouts:
            hints.append(OWNS.rule)
        hints += find_hints(
            run.text,
            run.start,
            run.end,
            titled=part.titled,
            owns=part.owns,
            several=len(part.tokens) > 1,
        )
    return hints


class _Sentences:
    """The sentences that names stand in, each once."""

    def __init__(self) -> None:
        """Have none yet."""
        self.found: list[Sentence] = []
        self._numbers: dict[tuple[int, int], int] = {}
        self._cut: dict[int, tuple[tuple[int, int], ...]] = {}

    def said(self, runs: Iterable[_Run]) -> bytes:
        """Pack the first sentences of a name, each once."""
        said: dict[int, tuple[int, int, int]] = {}
        for run in runs:
            found = self._sentence(run)
            if found is not None:
                said.setdefault(found[0], found)
            if len(said) == _QUOTED:
                break
        return pack_places([number for found in said.values() for number in found])

    def _sentence(self, run: _Run) -> tuple[int, int, int] | None:
        cut = self._cut.get(run.block)
        if cut is None:
            cut = self._cut[run.block] = split_sentences(run.text)
        for start, end in cut:
            if start <= run.start < end:
                break
        else:
            return None
        if run.end > end or end - start > _LONGEST:
            return None
        number = self._numbers.setdefault((run.block, start), len(self.found))
        if number == len(self.found):
            self.found.append(Sentence(run.block, run.text[start:end]))
        return number, run.start - start, run.end - start


def _acronyms(found: Sequence[_Run]) -> Iterator[tuple[str, str]]:
    """Find what letters stand for: those in brackets behind, or used elsewhere."""
    short = {run.part.name for run in found if run.part.tokens[0].shouts}
    for run in found:
        tokens = run.part.tokens
        if len(tokens) < 2:  # noqa: PLR2004 - one word is not shortened so
            continue
        letters = "".join(token.text[0] for token in tokens if token.capital)
        behind = _BRACKETS.match(run.text, run.end)
        used = len(letters) >= _LETTERS and letters in short
        if used or (behind and behind[1] == letters):
            yield run.part.name, letters
