"""Pictures in a site that is built: which, where, made when."""

import json
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from PIL import Image

import site_builder
from site_builder.building import picturing
from site_builder.building.picturing import illustrate
from site_builder.building.report import BuildReport
from site_builder.building.store import Store
from site_builder.loader import load_text
from site_builder.model import Rights, Share, Site
from site_builder.reading import find_sources

TEXT = """A bell for the harbour

By Ada Stone
3 May 2021

The bell was hung on Monday, and many people came to the harbour to hear it ring.
It had been made in the north, and three horses had brought it over the hills.

The old tower at noon. (Photo: Ada Stone)

It rang for an hour, and after that nobody in the town could sleep for a long time.
"""
SITE = Site("Bells", base_url="https://bells.example/")


def _source(folder: Path, texts: Mapping[str, str]) -> Path:
    source = folder / "texts"
    source.mkdir(exist_ok=True)
    for name, text in texts.items():
        (source / name).write_text(text)
    return source


def _draw(path: Path, colour: str = "red", size: tuple[int, int] = (600, 400)) -> None:
    path.parent.mkdir(exist_ok=True)
    Image.new("RGB", size, colour).save(path)


def _build(source: Path, rights: Rights | None = None) -> BuildReport:
    return site_builder.build(source, source.parent / "dist", site=SITE, rights=rights)


def _page(source: Path, slug: str = "a-bell-for-the-harbour") -> str:
    return (source.parent / "dist" / "articles" / f"{slug}.html").read_text()


def _files(source: Path) -> dict[str, bytes]:
    home = source.parent / "dist"
    return {
        path.relative_to(home).as_posix(): path.read_bytes()
        for path in home.rglob("*")
        if path.is_file()
    }


def _codes(report: BuildReport) -> list[tuple[str, int, str]]:
    return [
        (each.source, each.line, each.code)
        for each in report.findings
        if each.code.startswith("picture")
    ]


def test_a_picture_beside_a_text_is_on_its_page(tmp_path: Path) -> None:
    """A picture that is called as the text is shown, and is no file passed over."""
    source = _source(tmp_path, {"bell.txt": TEXT})
    _draw(source / "bell.jpg")

    report = _build(source)

    (src,) = re.findall(r'<img src="\.\./(pictures/[^"]+)"', _page(source))
    assert (tmp_path / "dist" / src).is_file()
    assert not report.ignored


def test_pictures_are_numbered_and_each_goes_to_its_text(tmp_path: Path) -> None:
    """`a-1` is a picture of `a`, unless there is a text `a-1`."""
    source = _source(
        tmp_path, {"a.md": "# First\n\nText.", "a-1.md": "# Other\n\nText."}
    )
    for number, colour in ((1, "red"), (2, "blue"), (10, "green")):
        _draw(source / f"a-{number}.png", colour)

    _build(source)

    assert _page(source, "first").count("<img") == 2
    assert _page(source, "other").count("<img") == 1


def test_front_matter_names_pictures(tmp_path: Path) -> None:
    """File, caption, credit and what is to be seen are taken as they are given."""
    text = """---
title: Bells
images:
  - src: more/bell.png
    caption: The bell & its rope
    credit: Max Thorn
    alt: A large bell
---
They rang.
"""
    source = _source(tmp_path, {"bells.md": text})
    _draw(source / "more" / "bell.png")

    report = _build(source)

    page = _page(source, "bells")
    assert 'alt="A large bell"' in page
    assert 'The bell &amp; its rope <span class="part dim">Max Thorn</span>' in page
    assert not _codes(report)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        pytest.param("bell.toml", 'image = "quay.jpg"', id="a name"),
        pytest.param("bell.yaml", "image: quay.jpg", id="a name in YAML"),
        pytest.param("bell.toml", 'images = ["quay.jpg"]', id="a list"),
        pytest.param("bell.toml", '[[images]]\nsrc = "quay.jpg"', id="tables"),
        pytest.param("bell.toml", '[image]\nsrc = "quay.jpg"', id="a table"),
        pytest.param("bell.yaml", "image:\n  src: quay.jpg", id="a mapping"),
    ],
)
def test_a_sidecar_names_pictures(tmp_path: Path, name: str, said: str) -> None:
    """A picture may be stated in every way in which other fields are."""
    source = _source(tmp_path, {"bell.txt": TEXT, name: said})
    _draw(source / "quay.jpg")

    report = _build(source)

    assert _page(source).count("<img") == 1
    assert not _codes(report)


def test_a_person_may_state_that_there_are_none(tmp_path: Path) -> None:
    """An empty list keeps pictures off a page, those beside the text too."""
    source = _source(tmp_path, {"bell.txt": TEXT, "bell.toml": "images = []"})
    _draw(source / "bell.jpg")

    _build(source)

    assert "<img" not in _page(source)


def test_markdown_shows_its_pictures(tmp_path: Path) -> None:
    """A picture stands where the text has it, over its own words; not one in code."""
    text = "# Bells\n\nOne.\n\n![The <b>ell](a%20b.png)\n\nTwo. `![x](c.png)`\n"
    source = _source(tmp_path, {"bells.md": text})
    _draw(source / "a b.png")
    _draw(source / "c.png")

    _build(source)

    page = _page(source, "bells")
    assert page.count("<img") == 1
    assert page.index("One.") < page.index("<img") < page.index("Two.")


def test_a_saved_page_shows_its_pictures(tmp_path: Path) -> None:
    """A picture that was saved with its page goes over its caption; icons do not."""
    pytest.importorskip("trafilatura")
    body = "".join(
        f"<p>{'The bell rang over the harbour. ' * 9}{n}.</p>" for n in "1234"
    )
    figure = (
        '<figure><img src="p_files/b.jpg"><figcaption>The bell</figcaption></figure>'
    )
    page = f"""<html><body><nav><img src="p_files/n.jpg"></nav><article><h1>Bells</h1>
{body}{figure}<p>It was heard.<img src="p_files/icon.png"></p>{body}</article></html>"""
    source = _source(tmp_path, {"p.html": page})
    _draw(source / "p_files" / "b.jpg")
    _draw(source / "p_files" / "n.jpg", "blue")
    _draw(source / "p_files" / "icon.png", "green", (32, 32))

    _build(source)

    (figure,) = re.findall("<figure.*<img.*</figure>", _page(source, "bells"))
    assert "The bell" in figure


@pytest.mark.parametrize("share", [Share.EXCERPT, Share.METADATA])
def test_what_may_not_be_published_has_no_pictures(
    tmp_path: Path, share: Share
) -> None:
    """Where a text is withheld, its pictures are in no file of the site."""
    source = _source(tmp_path, {"bell.txt": TEXT})
    _draw(source / "bell.jpg")

    _build(source, Rights(share))

    assert "<img" not in _page(source)
    assert not any(path.startswith("pictures/") for path in _files(source))


def test_findings_name_file_and_line(tmp_path: Path) -> None:
    """Missing, broken and remote pictures are told where they are named."""
    text = (
        "# Bells\n\n![a](gone.jpg)\n\n![b](odd.png)\n\n![c](https://x.example/a.jpg)\n"
    )
    source = _source(tmp_path, {"bells.md": text})
    (source / "odd.png").write_bytes(b"no picture")

    report = _build(source)

    assert _codes(report) == [
        ("bells.md", 3, "picture-missing"),
        ("bells.md", 5, "picture-broken"),
        ("bells.md", 7, "picture-remote"),
    ]
    assert "<img" not in _page(source, "bells")


def test_no_link_leads_to_pictures_elsewhere(tmp_path: Path) -> None:
    """A link to a file outside of the folder is no picture of it."""
    _draw(tmp_path / "secret.jpg")
    source = _source(tmp_path, {"bell.md": "# Bell\n\n![a](door.jpg)\n"})
    (source / "door.jpg").symlink_to(tmp_path / "secret.jpg")

    report = _build(source)

    assert _codes(report) == [("bell.md", 3, "picture-missing")]


def test_without_the_extra_one_note_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Captions stay as they are, and the note says how to get the pictures."""
    monkeypatch.setattr(picturing, "is_installed", lambda: False)
    source = _source(tmp_path, {"a.txt": TEXT, "b.txt": TEXT.replace("bell", "boat")})
    _draw(source / "a.jpg")
    _draw(source / "b.jpg")

    report = _build(source)

    (note,) = [f for f in report.findings if f.code.startswith("picture")]
    assert "pip install 'site-builder[images]'" in note.message
    assert '<figure class="absent"' in _page(source)


def test_an_incremental_build_is_a_clean_one(tmp_path: Path) -> None:
    """After pictures come, change and go, the site is as if built at once."""
    source = _source(tmp_path, {"a.txt": TEXT, "b.md": "# Boats\n\n![x](x.png)\n"})
    _draw(source / "a.jpg", "red", (1500, 300))
    _draw(source / "x.png")
    _build(source)
    _draw(source / "a.jpg", "blue", (1500, 300))
    _draw(source / "a-2.jpg", "green")
    (source / "x.png").unlink()
    _build(source)
    after = _files(source)

    clean = site_builder.build(source, tmp_path / "clean", site=SITE)

    (tmp_path / "dist").rename(tmp_path / "old")
    (tmp_path / "clean").rename(tmp_path / "dist")
    assert clean.articles == 2
    assert after == _files(source)


def test_nothing_is_made_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A picture that stands is not made again when its article changes."""
    source = _source(tmp_path, {"a.txt": TEXT})
    _draw(source / "a.jpg")
    _build(source)

    def refuse(_: object) -> None:
        pytest.fail("a picture was made again")

    monkeypatch.setattr(picturing, "make_files", refuse)
    (source / "a.txt").write_text(TEXT.replace("many people", "a few people"))
    report = _build(source)

    assert report.written


def test_a_picture_is_looked_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was seen of a file is kept as long as its stamp is the same."""
    source = _source(tmp_path, {"a.txt": TEXT})
    _draw(source / "a.jpg")
    found = find_sources(source)
    article = load_text("a.txt", TEXT.encode())
    later = (source / "a.jpg").stat().st_ctime_ns + 60_000_000_000
    with Store(tmp_path / "store") as store:
        first = illustrate([article], {}, found.sources, store, clock=later)
        monkeypatch.setattr(picturing, "Looker", lambda: pytest.fail)
        again = illustrate([article], {}, found.sources, store, clock=later)

    assert first.pictures
    assert again == first


def test_a_size_that_is_lost_is_made_again(tmp_path: Path) -> None:
    """Where somebody removed one file of a picture, the next build brings it back."""
    source = _source(tmp_path, {"a.txt": TEXT})
    _draw(source / "a.jpg", "red", (1500, 300))
    _build(source)
    before = _files(source)
    lost = next(path for path in sorted(before) if path.endswith("-960.jpg"))
    (tmp_path / "dist" / lost).unlink()
    _build(source)

    assert _files(source) == before


def test_equal_pictures_are_one_file(tmp_path: Path) -> None:
    """Two articles with the same picture share its files."""
    source = _source(tmp_path, {"a.txt": TEXT, "b.txt": TEXT.replace("bell", "boat")})
    _draw(source / "a.png")
    _draw(source / "b.png")

    _build(source)

    made = {path for path in _files(source) if path.startswith("pictures/")}
    assert len(made) == 2


def test_previews_and_feeds_have_the_picture(tmp_path: Path) -> None:
    """Who shows a preview of the article elsewhere is told its first picture."""
    source = _source(tmp_path, {"bell.txt": TEXT})
    _draw(source / "bell.jpg")

    _build(source)

    page = _page(source)
    (address,) = re.findall(r'property="og:image" content="([^"]+)"', page)
    (said,) = re.findall(r'application/ld\+json">(.*)</script>', page)
    feed = json.loads(_files(source)["feed.json"])
    assert address.startswith("https://bells.example/pictures/")
    assert json.loads(said)["image"] == [address]
    assert feed["items"][0]["image"] == address
    assert (
        f'rel="enclosure" type="image/jpeg" href="{address}"'.encode()
        in (_files(source)["feed.xml"])
    )
