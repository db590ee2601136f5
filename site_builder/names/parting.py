"""Runs of capitalised words parted where a word is no part of a name."""

from collections.abc import Iterator, Sequence

from site_builder.names import vocabulary as words
from site_builder.names.tokens import Token

_SMALLEST = frozenset("the and of in on at to for a i it is as by or but if".split())
HEADS = words.ORGANISATIONS | words.PLACES
"""Words that a name is the name of: a council, a street."""
_OF_HEADS = HEADS | words.OF_HEADS
UNNAMED = words.COMMON | words.CALENDAR
"""Words that name nothing where they stand alone."""


def part_run(tokens: tuple[Token, ...]) -> tuple[tuple[Token, ...], ...]:
    """Cut a run where a word is no part of a name: a day, a small word, a number."""
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
    if tokens[at].made:
        return False
    if tokens[at].lower not in words.CALENDAR:
        return True
    more = at + 1 < len(tokens) and tokens[at + 1].capital
    return more and tokens[at].lower in words.GIVEN


def _goes_on(part: Sequence[Token], tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if not part:
        return token.capital and _begins(tokens, at)
    if token.text.isdigit():
        return part[-1].capital and part[-1].lower not in UNNAMED
    if token.initial and token.lower != "i":
        return True
    if token.capital:
        return is_more(part, token)
    if token.lower == "the":
        return not part[-1].capital
    return _joins(part, token.lower) or _joins_two(part, tokens, at)


def is_more(part: Sequence[Token], token: Token) -> bool:
    """Tell whether a word with a capital goes on the name that `part` began."""
    if token.made:
        return False
    if token.lower in words.CALENDAR or token.lower in words.COMMON:
        # "Michael Oh", "Anna May", but not "Michael I" and "Anna The".
        given = len(part) == 1 and part[0].lower in words.GIVEN
        whole = len(token.text) > 1 and token.lower not in _SMALLEST
        return (given and whole) or token.lower in words.PLACE_STARTS
    return True


def _joins_two(part: Sequence[Token], tokens: Sequence[Token], at: int) -> bool:
    """Tell whether "and" is inside a name: "the Rope and Sail Guild"."""
    if tokens[at].lower != "and" or part[-1].shouts or part[-1].owns:
        return False
    if len(part) > 1 and part[-2].lower not in words.COUNTRIES:
        return False
    # Both sides are plain, and what they head comes last: so it is not two names.
    rest = tokens[at + 1 :]
    return (
        len(rest) > 1
        and rest[-1].lower in words.ORGANISATIONS
        and all(token.capital and not token.shouts for token in rest)
        and (part[-1].lower in words.ORGANISATIONS or part[-1].lower.endswith("s"))
    )


def _joins(part: Sequence[Token], word: str) -> bool:
    """Tell whether a small word is inside a name: "Bank of England"."""
    head = part[-1].lower
    if word in words.INSIDE:
        return head not in words.COMMON
    if word == "of":
        return head in _OF_HEADS
    before = {token.lower for token in part}
    if word in {"and", "&"}:
        purpose = "for" in before and bool(before & words.ORGANISATIONS)
        return word == "&" or purpose or bool(before & words.LISTING)
    return word == "for" and bool(before & words.ORGANISATIONS)
