"""Social cards in a site that is built."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

import site_builder
from site_builder.building import carding
from site_builder.building.report import BuildReport
from site_builder.model import Rights, Share, Site

SITE = Site("Bells", base_url="https://bells.example/", social_cards=True)
TEXT = "# The bell rings\n\nThe bell of the harbour rang on 3 May 2021, at noon.\n"


def _build(
    tmp_path: Path, site: Site = SITE, rights: Rights | None = None
) -> BuildReport:
    source = tmp_path / "texts"
    source.mkdir(exist_ok=True)
    (source / "a.md").write_text(TEXT)
    return site_builder.build(source, tmp_path / "dist", site=site, rights=rights)


def _page(tmp_path: Path) -> str:
    return (tmp_path / "dist" / "articles" / "the-bell-rings.html").read_text()


def _notes(report: BuildReport) -> list[str]:
    return [each.message for each in report.findings if each.code == "no-social-card"]


def test_a_page_leads_to_its_card(tmp_path: Path) -> None:
    """The address that a preview is told is that of a file of the site."""
    _build(tmp_path)

    (address,) = re.findall('property="og:image" content="([^"]+)"', _page(tmp_path))
    assert address == "https://bells.example/cards/the-bell-rings.png"
    assert (tmp_path / "dist" / "cards" / "the-bell-rings.png").is_file()
    assert '"twitter:card" content="summary_large_image"' in _page(tmp_path)


def test_nobody_gets_cards_who_did_not_ask(tmp_path: Path) -> None:
    """Without the setting there are no cards, and no word of them."""
    report = _build(tmp_path, replace(SITE, social_cards=False))

    assert not (tmp_path / "dist" / "cards").exists()
    assert "og:image" not in _page(tmp_path)
    assert not _notes(report)


def test_cards_need_an_address(tmp_path: Path) -> None:
    """A preview needs absolute addresses; who asked for cards is told."""
    report = _build(tmp_path, replace(SITE, base_url=None))

    (note,) = _notes(report)
    assert "base_url" in note
    assert not (tmp_path / "dist" / "cards").exists()


def test_cards_need_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who asked for cards without the library for pictures is told what to install."""
    monkeypatch.setattr(carding, "is_installed", lambda: False)

    (note,) = _notes(_build(tmp_path))

    assert "pip install 'site-builder[images]'" in note


def test_a_card_that_stands_is_not_drawn_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build that changes other things keeps the cards."""
    _build(tmp_path)

    def refuse(_: object) -> None:
        pytest.fail("a card was drawn again")

    monkeypatch.setattr(carding, "draw_card", refuse)
    report = _build(tmp_path, replace(SITE, description="All bells."))

    assert report.written


def test_a_card_has_the_words_that_may_be_shown(tmp_path: Path) -> None:
    """Also where no word of the text may be published its headline is on the card."""
    _build(tmp_path, rights=Rights(Share.METADATA))

    assert (tmp_path / "dist" / "cards" / "the-bell-rings.png").is_file()
