"""Roles that a person gave: the lines that are meant, decided before all rules."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain

from site_builder.model import GIVEN_RULE, Finding, GivenRole, Role, Severity
from site_builder.understanding.sheet import Sheet

_UNSEATED = "another-is-given"
"""The reason of a line that rules took for the headline where a person names another.
"""
_KEY_LENGTH = 12
"""Characters by which lines are looked up: nearly all lines differ in them."""


@dataclass(frozen=True, slots=True)
class Placed:
    """The given roles by line index, and those that no longer fit their source.

    `rules` has the reason of each: that it is given, and the file and line that say so.
    """

    roles: dict[int, Role]
    rules: dict[int, str] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class _Found:
    """A line of the source: its number, its index in the sheet, its words."""

    number: int
    at: int
    words: str


def place_roles(sheet: Sheet) -> Placed:
    """Find the line that each given role means, by its words, then by its number.

    Words lead, so a role survives edits of other lines. What was said first of a line
    stands.
    """
    given = sheet.source.given.roles
    if not given:
        return Placed({})
    by_number: dict[int, _Found] = {}
    by_words: dict[str, list[_Found]] = defaultdict(list)
    for at, shape in enumerate(sheet.lines):
        for number, raw in enumerate(shape.raws, start=shape.number):
            found = _Found(number, at, " ".join(raw.split()))
            by_number[number] = found
            by_words[found.words[:_KEY_LENGTH]].append(found)
    roles: dict[int, Role] = {}
    rules: dict[int, str] = {}
    findings: list[Finding] = []
    for each in given:
        meant = _meant(each, by_number, by_words)
        if meant is None:
            findings.append(_stale(each))
        elif roles.setdefault(meant.at, each.role) is not each.role:
            findings.append(_contradicted(each, meant))
        else:
            place = f"{each.origin.source}:{each.origin.line}"
            rules.setdefault(meant.at, f"{GIVEN_RULE}: {place}")
    return Placed(roles, rules, tuple(findings))


def give_roles(sheet: Sheet, placed: Placed) -> None:
    """Write the given roles into the sheet; they go before whatever stands there."""
    for at, role in placed.roles.items():
        sheet.roles[at] = role
        sheet.rules[at] = placed.rules[at]
    if Role.HEADLINE in placed.roles.values():
        for at, role in list(sheet.roles.items()):
            if role is Role.HEADLINE and at not in placed.roles:
                sheet.roles[at] = Role.BOILERPLATE
                sheet.rules[at] = _UNSEATED


def _meant(
    given: GivenRole, by_number: dict[int, _Found], by_words: dict[str, list[_Found]]
) -> _Found | None:
    there = by_number.get(given.line)
    text = " ".join(given.text.split())
    if not text or (there and there.words.startswith(text)):
        return there
    near: Iterable[_Found] = by_words.get(text[:_KEY_LENGTH], ())
    if len(text) < _KEY_LENGTH:
        near = chain.from_iterable(by_words.values())
    return min(
        (found for found in near if found.words.startswith(text)),
        key=lambda found: (abs(found.number - given.line), found.number),
        default=None,
    )


def _stale(given: GivenRole) -> Finding:
    what = (
        f'No line begins "{given.text}"'
        if given.text
        else f"There is no line {given.line} with words"
    )
    message = f'{what}: the "role" given to it ({given.role}) no longer fits.'
    place = given.origin
    return Finding(place.source, place.line, "correction-stale", message)


def _contradicted(given: GivenRole, meant: _Found) -> Finding:
    message = (
        f'Line {meant.number} was given another "role" than {given.role} before, '
        "which is believed."
    )
    place = given.origin
    code, severity = "correction-conflict", Severity.NOTE
    return Finding(place.source, place.line, code, message, severity)
