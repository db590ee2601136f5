"""From sources to a collection: one bad file never stops the others."""

import multiprocessing
from collections.abc import Sequence
from pathlib import Path

import pytest

from site_builder.building import gathering, mapping
from site_builder.building.gathering import Understood, understand
from site_builder.building.library import Library
from site_builder.building.mapping import WORTHWHILE
from site_builder.building.progress import Phase
from site_builder.building.report import Failure
from site_builder.errors import SourceError
from site_builder.model import (
    Article,
    Finding,
    Gathered,
    Gist,
    Settled,
    SourceKind,
    SourceRef,
    Timeline,
)
from site_builder.reading import Found

DOUBT = Finding("b.txt", 3, "no-date", "no date is stated")


def load(ref: SourceRef) -> Article:
    """Stand in for the loader: the name of a source says how it ends."""
    if "unreadable" in ref.name:
        what = "cannot be decoded"
        raise SourceError(what, ref.name, "save it as UTF-8")
    if "deep" in ref.name:
        raise RecursionError
    if "huge" in ref.name:
        raise MemoryError
    if "odd" in ref.name:
        what = "strange."
        raise TypeError(what)
    return Article(ref.name, ref.name, "digest", "utf-8", (), findings=(DOUBT,))


def gather(gists: Sequence[Gist], library: Library) -> Gathered:
    """Stand in for the collection; it notes a doubt of its own."""
    settled = tuple(Settled(each.source, each.slug) for each in gists)
    findings = (DOUBT, Finding("a.txt", 0, "twin", "a twin"))
    return Gathered(settled, tuple(gists), findings=findings)


@pytest.fixture(autouse=True)
def _stand_ins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gathering, "load_source", load)
    monkeypatch.setattr(gathering, "gather_gists", gather)
    monkeypatch.setattr(gathering, "merge_accounts", lambda _: None)
    monkeypatch.setattr(gathering, "connect", lambda *_: Timeline())
    monkeypatch.setattr(
        mapping, "_context", lambda: multiprocessing.get_context("fork")
    )


def found(*names: str) -> Found:
    """Find the sources of these names."""
    refs = (SourceRef(name, Path(name), SourceKind.TEXT) for name in names)
    return Found(tuple(refs), ())


def sources(understood: Understood) -> list[str]:
    """Name the articles."""
    return [article.source for article in understood.collection.articles]


@pytest.mark.parametrize(
    ("bad", "message"),
    [
        pytest.param(
            "unreadable.txt",
            "unreadable.txt: cannot be decoded; save it as UTF-8.",
            id="our own error",
        ),
        pytest.param(
            "deep.txt",
            "deep.txt: the program failed on this text (RecursionError); "
            "please report it, with the text if you may.",
            id="too deep",
        ),
        pytest.param(
            "huge.txt",
            "huge.txt: the program failed on this text (MemoryError); "
            "please report it, with the text if you may.",
            id="too large",
        ),
        pytest.param(
            "odd.txt",
            "odd.txt: the program failed on this text (TypeError: strange); "
            "please report it, with the text if you may.",
            id="a fault of the program",
        ),
    ],
)
def test_a_bad_source_is_left_out_and_named(bad: str, message: str) -> None:
    """Whatever goes wrong with one source stays with it, in one sentence."""
    understood = understand(found("a.txt", bad, "z.txt"), jobs=1)

    assert sources(understood) == ["a.txt", "z.txt"]
    assert understood.failures == (Failure(bad, message),)


def test_several_workers_give_what_one_gives() -> None:
    """Articles, failures and their order do not depend on the number of processes."""
    names = [
        f"{number:04}{'-odd' if number % 50 == 0 else ''}.txt"
        for number in range(WORTHWHILE + 30)
    ]

    assert understand(found(*names), jobs=3) == understand(found(*names), jobs=1)


def test_one_source_that_fails_is_an_error() -> None:
    """With nothing to show there is no site, but a sentence with the reason."""
    with pytest.raises(SourceError) as caught:
        understand(found("unreadable.txt"), jobs=1)

    assert str(caught.value) == (
        "the only source cannot be read: "
        "unreadable.txt: cannot be decoded; save it as UTF-8."
    )


def test_where_all_sources_fail_the_first_is_told() -> None:
    """Many failures are counted, not listed."""
    with pytest.raises(SourceError) as caught:
        understand(found("odd.txt", "unreadable.txt"), jobs=1)

    assert str(caught.value).startswith("none of the 2 sources can be read; the first")


def test_no_source_is_an_error() -> None:
    """A folder without texts is answered in a sentence."""
    with pytest.raises(SourceError, match="no text among the files"):
        understand(found(), jobs=1)


def test_every_doubt_is_told_once_and_in_order() -> None:
    """Doubts of sources, of the search and of the collection stand together, sorted."""
    closed = Finding("closed", 0, "folder-unreadable", "cannot be opened")
    place = found("a.txt", "b.txt")

    understood = understand(Found(place.sources, (), (closed,)), jobs=1)

    assert understood.findings == (
        Finding("a.txt", 0, "twin", "a twin"),
        DOUBT,
        closed,
    )


def test_progress_counts_every_source() -> None:
    """Sources that fail count like those that are understood."""
    told: list[tuple[str, int]] = []

    class Watcher:
        def start(self, phase: Phase, total: int) -> None:
            told.append((phase, total))

        def advance(self, count: int = 1) -> None:
            told.append(("step", count))

        def finish(self) -> None:
            told.append(("over", 0))

    understand(found("a.txt", "odd.txt"), jobs=1, progress=Watcher())

    assert told == [
        (Phase.UNDERSTAND, 2),
        ("step", 1),
        ("step", 1),
        ("over", 0),
        (Phase.CONNECT, 0),
        ("over", 0),
    ]
