"""What a language is: a table of phrases, and the rules that no phrase can hold."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """The words of the pages in one language.

    `phrases` are by name, with the places of what is put in; `counted` has for each
    number of things the form that `plural` chooses. `doubts` are what findings say.
    `thousands` parts the figures of large numbers. `months` and `short_months` begin
    with January, `small_numbers` with none, as far as a text spells numbers out.
    `century` names the century of a number, `hundred_years` the hundred years that
    begin with a year such as 1900. `leading` are articles of grammar that a title is
    not looked up by, in lower case and with the space behind them.
    """

    code: str
    phrases: Mapping[str, str]
    counted: Mapping[str, tuple[str, ...]]
    doubts: Mapping[str, str]
    plural: Callable[[int], int]
    thousands: str
    months: tuple[str, ...]
    short_months: tuple[str, ...]
    small_numbers: tuple[str, ...]
    century: Callable[[int], str]
    hundred_years: Callable[[int], str]
    leading: tuple[str, ...]


def one_or_other(number: int) -> int:
    """Choose between the form for one and the form for any other number."""
    return int(number != 1)
