"""Rows of weights: what is packed, and what is kept in mind."""

import pytest

from site_builder.understanding import rows
from site_builder.understanding.rows import LABELS, Kept, lead_of, pack


def test_an_answer_is_found_once() -> None:
    """What has been found is not looked for again."""
    asked: list[int] = []

    def find(number: int) -> int:
        asked.append(number)
        return -number

    kept = Kept(find)

    assert [kept[3], kept[3]] == [-3, -3]
    assert asked == [3]


def test_answers_kept_have_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    """However much is asked, no more than so many answers are kept."""
    monkeypatch.setattr(rows, "_KEPT", 10)
    kept = Kept[int, int](abs)

    assert [kept[number] for number in range(-25, 0)] == [*range(25, 0, -1)]
    assert len(kept) <= 10


def test_a_lead_is_over_the_best_of_the_others() -> None:
    """A row speaks for a label by what it gives it beyond every other."""
    row = pack([7, -2, 5, *[0] * (len(LABELS) - 3)])

    assert [lead_of(row, lane) for lane in range(3)] == [2, -9, -2]
