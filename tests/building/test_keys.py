"""The keys of pages: whatever a page is made from is in its key."""

from dataclasses import dataclass

import pytest

from site_builder.building import keys
from site_builder.building.keys import PageKeys, digest_program
from site_builder.model import Rights, Share, Site

TEMPLATES = {"article.html": "1", "index.html": "2"}


@dataclass(frozen=True)
class Pages:
    """Pages that know what they say."""

    said: tuple[str, ...] = ("one", "two")
    name: str = "article.html"

    def key(self, at: int) -> str:
        """Give the digest of a page's view."""
        return self.said[at]

    def template(self, at: int) -> str:
        """Give the template of a page."""
        return self.name


def test_the_same_page_has_the_same_key() -> None:
    """Two builds agree."""
    keys_of_both = [PageKeys(Pages(), Site(), TEMPLATES)[0] for _ in range(2)]

    assert keys_of_both[0] == keys_of_both[1]


@pytest.mark.parametrize(
    ("site", "templates", "pages", "at"),
    [
        pytest.param(Site(), TEMPLATES, Pages(), 1, id="another page"),
        pytest.param(Site(title="x"), TEMPLATES, Pages(), 0, id="the settings"),
        pytest.param(Site(), TEMPLATES, Pages(name="index.html"), 0, id="a template"),
        pytest.param(
            Site(), TEMPLATES | {"article.html": "3"}, Pages(), 0, id="an edit of it"
        ),
    ],
)
def test_whatever_a_page_is_made_from_is_in_its_key(
    site: Site, templates: dict[str, str], pages: Pages, at: int
) -> None:
    """Another input is another key."""
    key = PageKeys(Pages(), Site(), TEMPLATES)[0]

    assert PageKeys(pages, site, templates)[at] not in {key, ""}


def test_what_may_be_published_is_in_every_key() -> None:
    """A page that shows too much is not left standing."""
    key = PageKeys(Pages(), Site(), TEMPLATES)[0]
    closed = PageKeys(Pages(), Site(), TEMPLATES, Rights(Share.METADATA))[0]

    assert closed != key


def test_the_program_is_in_every_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another version may make other bytes of the same values."""
    key = PageKeys(Pages(), Site(), TEMPLATES)[0]
    monkeypatch.setattr(keys, "digest_program", lambda: "another")

    assert PageKeys(Pages(), Site(), TEMPLATES)[0] != key


def test_the_program_is_digested_by_its_bytes() -> None:
    """The same program has the same digest in every process."""
    assert digest_program() == digest_program()


@pytest.mark.parametrize(
    "pages",
    [
        pytest.param(("a", "b"), id="pages that say nothing"),
        pytest.param(Pages(said=("",)), id="a page that does not know"),
        pytest.param(Pages(name="no.html"), id="a template that is missing"),
    ],
)
def test_what_is_not_known_has_no_key(pages: object) -> None:
    """Such a page is made, and compared with what stands."""
    assert PageKeys(pages, Site(), TEMPLATES)[0] == ""
