"""The second opinion: what the model takes back, and what it leaves to the rules."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module

import pytest

from site_builder.model import Role
from site_builder.reading import parse_source
from site_builder.understanding.review import review
from site_builder.understanding.sheet import Sheet

LINES = 9
AT = 1


@dataclass
class _Sure:
    """A model that takes every line for text, the line in question as likely as told."""

    opening: float

    def judge(
        self, texts: Sequence[str], _gaps: Sequence[bool], _rules: Sequence[str]
    ) -> "_Sure":
        assert len(texts) == LINES
        return self

    def text_chances(self) -> list[float]:
        return [self.opening if at == AT else 0.99 for at in range(LINES)]

    def likeliest(self, _at: int, labels: Sequence[str]) -> tuple[float, str]:
        return (0.9, "body") if "body" in labels else (0.01, labels[0])

    def chance(self, _at: int, _label: str) -> float:
        return 0.0

    def reasons(self, _at: int, label: str) -> tuple[str, ...]:
        return (f"signs of {label}",)


def _reviewed(monkeypatch: pytest.MonkeyPatch, chance: float, rule: str) -> Sheet:
    text = "The ferry that crosses the sound each hour stayed in port on Monday.\n"
    sheet = Sheet.of(parse_source("ferry.txt", (text * LINES).encode()))
    for at in range(len(sheet.lines)):
        sheet.roles[at], sheet.rules[at] = Role.BODY, "prose"
    sheet.roles[AT], sheet.rules[AT] = Role.STANDFIRST, rule
    module = import_module("site_builder.understanding.review")
    monkeypatch.setattr(module, "load_model", lambda: _Sure(chance))
    review(sheet)
    return sheet


def test_a_standfirst_that_surely_is_text_opens_the_story(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What was chosen by its place is the first paragraph when the model is sure."""
    sheet = _reviewed(monkeypatch, 0.95, "standfirst")

    assert sheet.roles[AT] is Role.BODY
    assert sheet.rules[AT] == "model: signs of body"


def test_a_standfirst_that_may_be_text_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    """A chance that most right standfirsts have takes nothing back."""
    sheet = _reviewed(monkeypatch, 0.7, "standfirst")

    assert sheet.roles[AT] is Role.STANDFIRST


def test_a_standfirst_that_was_given_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the writer named the standfirst is none of the model's business."""
    sheet = _reviewed(monkeypatch, 0.99, "front-matter-standfirst")

    assert sheet.roles[AT] is Role.STANDFIRST
