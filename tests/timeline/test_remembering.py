"""Answers that are kept in mind."""

import pytest

from site_builder.timeline import remembering
from site_builder.timeline.remembering import remembered


def test_a_word_is_asked_for_once() -> None:
    """The second answer about a word comes from memory."""
    asked: list[str] = []

    def size(word: str) -> int:
        asked.append(word)
        return len(word)

    known = remembered(size)

    assert [known("bell"), known("ferry"), known("bell")] == [4, 5, 4]
    assert asked == ["bell", "ferry"]


def test_memory_has_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is full forgets and asks again; the answers stay right."""
    monkeypatch.setattr(remembering, "MOST", 2)
    asked: list[str] = []

    def upper(word: str) -> str:
        asked.append(word)
        return word.upper()

    known = remembered(upper)

    assert [known(word) for word in "abca"] == ["A", "B", "C", "A"]
    assert asked == ["a", "b", "c", "a"]
