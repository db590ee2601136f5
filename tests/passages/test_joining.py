"""Sentences of several articles, joined into lineages."""

from collections.abc import Collection, Mapping
from datetime import date

import pytest

from site_builder.loader import load_text
from site_builder.model import Basis, Interval, Publication
from site_builder.model.passages import Imprint, Lineage, Wordings
from site_builder.passages import find_lineages, joining, read_imprint

_LAMP = "The lamp on the outer pier was lit again after four dark winters."
_OIL = "Its keeper had carried the oil up ninety steps every evening of his life."


class _Texts:
    """Articles with given sentences; remembers whose words were asked for."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self.imprints: list[Imprint] = []
        self._wordings: dict[str, Wordings] = {}
        self.asked: set[str] = set()
        for name, text in texts.items():
            whole = f"A day in {name}\nBy Ada Lorvell\n\n{text}\n"
            imprint, wordings = read_imprint(load_text(name, whole.encode()))
            self.imprints.append(imprint)
            self._wordings[name] = wordings

    def fetch(self, sources: Collection[str]) -> Mapping[str, Wordings]:
        self.asked.update(sources)
        return {source: self._wordings[source] for source in sources}

    def join(self, **days: date) -> tuple[Lineage, ...]:
        published = {
            f"{name}.txt": Publication(Interval(day, day), Basis.STATED, "by-hand")
            for name, day in days.items()
        }
        return find_lineages(self.imprints, published, self.fetch)


def _carriers(lineages: tuple[Lineage, ...]) -> list[list[str]]:
    return [[passage.source for passage in each.passages] for each in lineages]


def test_a_sentence_of_two_articles_is_a_lineage() -> None:
    """Both articles are named, each with its own wording and place."""
    other = _LAMP.replace("four", "five")

    (lineage,) = _Texts({"a.txt": _LAMP, "b.txt": other}).join()

    assert [(p.source, p.block, p.text) for p in lineage.passages] == [
        ("a.txt", 4, _LAMP),
        ("b.txt", 4, other),
    ]


def test_what_one_article_has_is_no_lineage() -> None:
    """Nothing is shared where nobody else has it."""
    assert _Texts({"a.txt": _LAMP, "b.txt": _OIL}).join() == ()


def test_the_earliest_article_comes_first() -> None:
    """The day of publication orders them, and an undated article is last."""
    texts = _Texts({"a.txt": _LAMP, "b.txt": _LAMP, "c.txt": _LAMP})

    lineages = texts.join(b=date(2021, 5, 4), c=date(2021, 5, 3))

    assert _carriers(lineages) == [["c.txt", "b.txt", "a.txt"]]


def test_an_article_carries_a_passage_once() -> None:
    """A near-copy of a sentence in the same article is not a second carrier."""
    twice = f"{_LAMP} {_LAMP.replace('four', 'five')}"

    lineages = _Texts({"a.txt": twice, "b.txt": _LAMP}).join()

    assert _carriers(lineages) == [["a.txt", "b.txt"]]


def test_what_too_many_articles_carry_is_furniture(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A sentence that stands everywhere connects no two articles."""
    monkeypatch.setattr(joining, "MOST", 3)

    lineages = _Texts(
        {f"{n}.txt": f"{_LAMP} {_OIL}" if n < 2 else _LAMP for n in range(4)}
    ).join()

    assert [lineage.passages[0].text for lineage in lineages] == [_OIL]


def test_words_are_fetched_only_where_marks_agree() -> None:
    """Articles that share nothing are never read again."""
    texts = _Texts({"a.txt": _LAMP, "b.txt": _LAMP, "c.txt": _OIL})

    texts.join()

    assert texts.asked == {"a.txt", "b.txt"}


def test_portions_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """However few marks are looked at together, the answer is the same."""
    texts = _Texts({"a.txt": f"{_LAMP} {_OIL}", "b.txt": _LAMP, "c.txt": _OIL})
    whole = texts.join()

    monkeypatch.setattr(joining, "_AT_ONCE", 1)

    assert texts.join() == whole


def test_the_order_of_the_articles_changes_nothing() -> None:
    """The same articles give the same lineages."""
    texts = _Texts({"a.txt": _LAMP, "b.txt": f"{_LAMP} {_OIL}", "c.txt": _OIL})
    found = texts.join()

    texts.imprints.reverse()

    assert texts.join() == found
