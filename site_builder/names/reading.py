"""Names of one article by itself: capitalised runs that cannot be anything else.

A wrong name is worse than a missing one. So nothing is taken from headings in capitals,
nothing from a single word at the beginning of a sentence that the article does not also
write with a capital elsewhere, and nothing that the article writes in lower case too.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from site_builder.model import Article, Block, Role
from site_builder.model.names import Mention, Spoken
from site_builder.names import vocabulary as words
from site_builder.names.hints import Place, find_hints, look_around
from site_builder.names.tokens import (
    CAPITAL,
    Token,
    cut_run,
    find_runs,
    opens_sentence,
)

Words = AbstractSet[str]

_TITLE_CASE = 0.55
"""Share of capitals among longer words from which on a paragraph is a heading."""
_FEW = 4
"""In fewer longer words the share says nothing."""
_LONG_WORD = re.compile(r"\w{4,}")
_LONG_CAPITAL = re.compile(rf"\b{CAPITAL}\w{{3,}}")
_LOWER_WORD = re.compile(r"(?<![\w'’-])[a-zß-öø-ÿ][\w'’-]*")
_LONGEST = 7
"""A run of more words is a heading or a list."""
_REMEMBERED = 20_000
_HEADS = words.ORGANISATIONS | words.PLACES
_OF_HEADS = _HEADS | words.OF_HEADS
_NO_END = words.COMMON | words.INSIDE
_EMPTY = words.COMMON | words.NATIONS | words.TITLES | words.TECHNICAL
_NO_PERSON = _HEADS | words.NATIONS | words.COMMON
_UNNAMED = words.COMMON | words.CALENDAR

_NOUNS_IN_CAPITALS = frozenset({"de", "lb"})
"""Languages that write every noun with a capital: only strong hints count there."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A run that may be a name: its words and where they stand."""

    block: Block
    tokens: tuple[Token, ...]
    place: Place
    sure: bool

    @property
    def name(self) -> str:
        return " ".join(token.text for token in self.tokens)


def read_names(article: Article) -> tuple[Spoken, ...]:
    """Find the names that an article speaks of, by where they first stand."""
    blocks = [
        block
        for block in article.narrative
        if block.role is not Role.SUBHEADING and not _is_heading(block.text)
    ]
    usual = frozenset(w for b in blocks for w in _LOWER_WORD.findall(b.text))
    passed = _UNNAMED | usual
    found = [run for block in blocks for run in _runs(block, usual, passed)]
    language = article.language.value if article.language else ""
    told = _told(found)
    if language.partition("-")[0] in _NOUNS_IN_CAPITALS:
        return tuple(each for each in told if _is_strong(each))
    return told


def _is_heading(text: str) -> bool:
    longer = len(_LONG_WORD.findall(text))
    return longer >= _FEW and len(_LONG_CAPITAL.findall(text)) > _TITLE_CASE * longer


def _is_strong(spoken: Spoken) -> bool:
    strong = {"title", "given name", "trade before", "head of an organisation"}
    return " " in spoken.name and any(rule in strong for rule, _ in spoken.hints)


def _runs(block: Block, usual: Words, passed: Words) -> Iterator[_Found]:
    text = block.text
    for at, run in find_runs(text, passed):
        opens = opens_sentence(text, at)
        for tokens in _parts(run):
            trimmed = _trimmed(tokens, usual, opens=opens)
            first, opens = opens, False
            if trimmed is None:
                continue
            chosen, titled, cut = trimmed
            if not _may_be(chosen, usual, titled=titled):
                continue
            alone = len(chosen) == 1 and not titled
            sure = not cut and not (alone and first and chosen[0] is tokens[0])
            start, end = at + chosen[0].start, at + chosen[-1].end
            owns = chosen[-1].owns
            place = look_around(text, start, end, titled=titled, owns=owns)
            yield _Found(block, chosen, place, sure)


@lru_cache(_REMEMBERED)
def _parts(run: str) -> tuple[tuple[Token, ...], ...]:
    """Cut a run where a word is no part of a name: a day, a small word, a number."""
    tokens = cut_run(run)
    parts: list[tuple[Token, ...]] = []
    part: list[Token] = []
    for at, token in enumerate(tokens):
        if not (part and part[-1].owns) and _goes_on(part, tokens, at):
            part.append(token)
            continue
        parts += _closed(part)
        part = [token] if token.capital and _begins(tokens, at) else []
    return (*parts, *_closed(part))


def _closed(part: Sequence[Token]) -> Iterator[tuple[Token, ...]]:
    end = len(part)
    while end and not (part[end - 1].capital or part[end - 1].text.isdigit()):
        end -= 1
    if end:
        yield tuple(part[:end])


def _begins(tokens: Sequence[Token], at: int) -> bool:
    if tokens[at].lower not in words.CALENDAR:
        return True
    more = at + 1 < len(tokens) and tokens[at + 1].capital
    return more and tokens[at].lower in words.GIVEN


def _goes_on(part: Sequence[Token], tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if not part:
        return token.capital and _begins(tokens, at)
    if token.text.isdigit():
        return part[-1].capital and part[-1].lower not in _UNNAMED
    if token.capital:
        if token.lower in words.CALENDAR:
            return part[-1].lower in words.GIVEN
        return token.lower not in words.COMMON or token.lower in words.PLACE_STARTS
    if token.lower == "the":
        return not part[-1].capital
    return _joins(part, token.lower)


def _joins(part: Sequence[Token], word: str) -> bool:
    """Tell whether a small word is inside a name: "Bank of England"."""
    head = part[-1].lower
    if word in words.INSIDE:
        return head not in words.COMMON
    if word == "of":
        return head in _OF_HEADS
    before = {token.lower for token in part}
    if word in {"and", "&"}:
        return word == "&" or bool(before & words.LISTING)
    return word == "for" and bool(before & words.ORGANISATIONS)


def _trimmed(
    tokens: tuple[Token, ...], usual: Words, *, opens: bool
) -> tuple[tuple[Token, ...], bool, bool] | None:
    """Take off what stands around a name; None where nothing is left.

    With it comes whether a title was taken off, and whether a word from its end.
    """
    start, end = 0, len(tokens)
    while start < end and _is_lead(tokens, start, usual, opens=opens and start == 0):
        start += 1
    at = _behind_titles(tokens, start, end)
    titled = at > start
    if titled:
        # "Sir" alone is nobody, and "Secretary of State" an office.
        if at == end or not tokens[at].capital:
            return None
        start = at
    while start < end and _is_nation_before(tokens[start:end]):
        start += 1
    whole = end
    while end > start and _is_tail(tokens, start, end, usual):
        end -= 1
    return (tokens[start:end], titled, end < whole) if start < end else None


def _behind_titles(tokens: Sequence[Token], start: int, end: int) -> int:
    """Say where the name behind titles begins: "Foreign Secretary Dominic Raab"."""
    at = start
    for place in range(start, end):
        lower = tokens[place].lower
        if lower.endswith("-based"):
            return place + 1
        if lower not in words.BEFORE_TITLES and words.is_title(lower):
            at = place + 1
    first = at == start + 1
    rest = tokens[at:end]
    # "King Street" and "Wall Street Captain America" are no titled persons.
    return at if first or not rest or is_person_like(rest) else start


def _is_lead(tokens: Sequence[Token], at: int, usual: Words, *, opens: bool) -> bool:
    lower, more = tokens[at].lower, at + 1 < len(tokens)
    if more and lower in words.PLACE_STARTS and tokens[at + 1].capital:
        return False
    if lower in words.COMMON or not tokens[at].capital:
        return True
    named = lower in words.GIVEN or words.is_title(lower)
    return opens and more and lower in usual and not named


def _is_nation_before(tokens: Sequence[Token]) -> bool:
    if tokens[0].lower not in words.NATIONS:
        return False
    rest = {token.lower for token in tokens[1:]}
    return rest.isdisjoint(_HEADS)


def _is_tail(tokens: Sequence[Token], start: int, end: int, usual: Words) -> bool:
    last = tokens[end - 1]
    if last.lower in _NO_END or not (last.capital or last.lower.isdigit()):
        return True
    if end - start == 1:
        return False
    if last.lower in words.NATIONS:
        return True
    # "Perseverance Rover" is the rover Perseverance; "Institute of Building" is whole.
    return last.lower in usual and not any(
        token.lower in _HEADS or not token.capital for token in tokens[start:end]
    )


def _may_be(tokens: tuple[Token, ...], usual: Words, *, titled: bool) -> bool:
    if len(tokens) > _LONGEST:
        return False
    lowers = [token.lower for token in tokens]
    if len(tokens) > 1:
        if all(word in usual for word in lowers):
            return False
        return not all(word in _EMPTY or word.isdigit() for word in lowers)
    token, lower = tokens[0], lowers[0]
    return (
        len(lower) > 1
        and lower not in _EMPTY
        and not words.is_title(lower)
        and (titled or token.shouts or lower not in usual)
        and not token.text.isdigit()
    )


def _told(found: Sequence[_Found]) -> tuple[Spoken, ...]:
    """Put the runs of an article under their names."""
    certain = {run.name for run in found if run.sure}
    surnames = _surnames(found)
    by_name: dict[str, list[_Found]] = defaultdict(list)
    for run in found:
        name = run.name
        if len(run.tokens) == 1:
            name = surnames.get(name, name)
        if run.sure or name in certain or name != run.name:
            by_name[name].append(run)
    acronyms = dict(_acronyms(found))
    return tuple(
        Spoken(
            name=name,
            mentions=tuple(_mention(run, name) for run in runs),
            sure=sum(run.sure for run in runs),
            hints=_hints(runs),
            acronym=acronyms.get(name, ""),
        )
        for name, runs in by_name.items()
    )


def _mention(run: _Found, name: str) -> Mention:
    place = run.place
    words = place.text[place.start : place.end]
    return Mention(run.block.first, place.start, place.end, words, name)


def _hints(runs: Sequence[_Found]) -> tuple[tuple[str, int], ...]:
    counts = Counter(hint for run in runs for hint in find_hints(run.tokens, run.place))
    return tuple(sorted(counts.items()))


def _surnames(found: Sequence[_Found]) -> dict[str, str]:
    """Lead a surname to the whole name where the article has only one such person."""
    whole: dict[str, set[str]] = defaultdict(set)
    for run in found:
        if is_person_like(run.tokens):
            whole[run.tokens[-1].text].add(run.name)
    return {last: min(names) for last, names in whole.items() if len(names) == 1}


def is_person_like(tokens: Sequence[Token]) -> bool:
    """Tell whether words have the shape of a whole name of a person."""
    if not 2 <= len(tokens) <= 4 or tokens[-1].initial:  # noqa: PLR2004
        return False
    return tokens[0].lower not in words.PLACE_STARTS and all(
        (token.capital and token.lower not in _NO_PERSON and not token.shouts)
        or token.initial
        or token.lower in words.INSIDE
        for token in tokens
    )


_BRACKETS = re.compile(r" ?\(([A-Z]{2,8})\)")


def _acronyms(found: Sequence[_Found]) -> Iterator[tuple[str, str]]:
    """Find "Long Name (LN)": the letters in brackets begin the words."""
    for run in found:
        if len(run.tokens) < 2:  # noqa: PLR2004
            continue
        short = _BRACKETS.match(run.place.text, run.place.end)
        letters = "".join(token.text[0] for token in run.tokens if token.capital)
        if short and short[1] == letters:
            yield run.name, short[1]
