"""Shared passages from sources to pages: found, kept, withheld, and gone again."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from site_builder.building.spine import build
from site_builder.building.store import STORE
from site_builder.model import Rights, Share

_LAMP = "The lamp on the outer pier was lit again after four dark winters."
_TEXT = """\
---
title: {title}
date: 2021-05-0{day}
---

{said} {rest}
"""
_REST = {
    "lamp": "Few people saw it, since the rain did not stop before the evening.",
    "keeper": "He had carried the oil up the stairs for most of his long life.",
    "mill": "A mill that nobody needed was sold on that day to a museum of sails.",
}


def _write(folder: Path, name: str, day: int, said: str) -> None:
    text = _TEXT.format(title=f"The {name}", day=day, said=said, rest=_REST[name])
    (folder / f"{name}.md").write_text(text)


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """Write two articles that share a sentence, and one that does not."""
    folder = tmp_path / "texts"
    folder.mkdir()
    _write(folder, "lamp", 2, _LAMP)
    _write(folder, "keeper", 3, _LAMP.replace("four", "five"))
    _write(folder, "mill", 4, "")
    return folder


def _contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def _built(texts: Path, name: str = "dist", rights: Rights | None = None) -> Path:
    output = texts.parent / name
    build(texts, output, rights=rights, jobs=1)
    return output


def test_the_page_of_an_article_tells_who_shares_its_text(texts: Path) -> None:
    """With a link to the sentence there, and what differs."""
    page = (_built(texts) / "articles/the-keeper.html").read_text()

    _, _, shared = page.partition('<h2 id="passages">')
    assert 'Shares text with <a href="the-lamp.html#s' in shared
    assert "<del>five</del> <ins>four</ins>" in shared


def test_the_link_to_a_passage_leads_to_a_sentence(texts: Path) -> None:
    """The page of the other article has the address that the link names."""
    dist = _built(texts)
    page = (dist / "articles/the-keeper.html").read_text()
    place = page.partition('href="the-lamp.html#')[2].partition('"')[0]

    assert (
        f'<span id="{place}">{_LAMP}</span>'
        in (dist / "articles/the-lamp.html").read_text()
    )


def test_the_data_file_has_both_wordings(texts: Path) -> None:
    """The earliest first, each with its article and its place."""
    data = json.loads((_built(texts) / "passages.json").read_text())

    (passage,) = data["passages"]
    assert [(w["slug"], w["date"], w["text"]) for w in passage["wordings"]] == [
        ("the-lamp", "2021-05-02", _LAMP),
        ("the-keeper", "2021-05-03", _LAMP.replace("four", "five")),
    ]


def test_nothing_is_said_where_nothing_is_shared(texts: Path) -> None:
    """There is no empty list, no file and no link to one."""
    (texts / "keeper.md").unlink()

    site = _contents(_built(texts))

    assert not [path for path in site if path.startswith("passages")]
    assert not [path for path, data in site.items() if b"passages.html" in data]


@pytest.mark.parametrize("share", [Share.EXCERPT, Share.METADATA])
def test_withheld_text_is_shared_with_nobody(texts: Path, share: Share) -> None:
    """Of an article that is not shown whole no passage is told, on any page."""
    site = _contents(_built(texts, rights=Rights(share)))

    assert not [path for path in site if path.startswith("passages")]
    assert not [path for path, data in site.items() if b"Shares text" in data]


@pytest.mark.parametrize(
    "said",
    [
        pytest.param(_LAMP, id="another wording"),
        pytest.param("It was dark.", id="nothing shared any more"),
        pytest.param(f"It was cold. {_LAMP}", id="another place"),
    ],
)
def test_a_changed_article_changes_what_others_say(texts: Path, said: str) -> None:
    """After an edit the site is, byte for byte, what a clean build makes."""
    _built(texts)
    _write(texts, "keeper", 3, said)

    again = _contents(_built(texts))

    assert again == _contents(_built(texts, "clean"))


def test_another_day_turns_the_order_round(texts: Path) -> None:
    """Which article is the earliest is known from the days alone, after an edit too."""
    _built(texts)
    _write(texts, "keeper", 1, _LAMP.replace("four", "five"))

    again = _built(texts)

    (passage,) = json.loads((again / "passages.json").read_text())["passages"]
    assert [w["slug"] for w in passage["wordings"]] == ["the-keeper", "the-lamp"]
    assert _contents(again) == _contents(_built(texts, "clean"))


def test_furniture_is_shared_with_nobody(texts: Path) -> None:
    """A paragraph that all files end with is the page's, not the articles'."""
    promise = (
        "We bring stories of the sea to your door on every first Monday of the "
        "month, whatever the weather may be."
    )
    for path in list(texts.iterdir()):
        path.unlink()
        rest = " ".join([_REST[path.stem]] * 5)
        said = rest if path.stem == "mill" else f"{_LAMP} {rest}"
        raw = f"The {path.stem}\n\nPublished 2 May 2021\n\n{said}\n\n{promise}\n"
        path.with_suffix(".txt").write_text(raw)

    data = json.loads((_built(texts) / "passages.json").read_text())

    assert [p["wordings"][0]["text"] for p in data["passages"]] == [_LAMP]


@pytest.mark.parametrize("table", ["imprints", "wordings"])
def test_what_the_store_lost_is_read_again(texts: Path, table: str) -> None:
    """A store without some of its values costs time and changes nothing."""
    output = _built(texts)
    with closing(sqlite3.connect(texts.parent / ".dist.site-builder" / STORE)) as base:
        base.execute(f"DELETE FROM {table}")  # noqa: S608 - a name of ours
        base.commit()
    _write(texts, "mill", 5, "")

    assert _contents(_built(texts)) == _contents(_built(texts, "clean"))
    assert (output / "passages.json").exists()
