"""Which file answers an address: as GitHub Pages decides it."""

from pathlib import Path

import pytest

from site_builder.server.lookup import Answer, content_type, find_answer


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Write a little site, and a file beside it that nobody may see."""
    folder = tmp_path / "dist"
    for name in (
        "index.html",
        "404.html",
        "timeline.html",
        "timeline/2021.html",
        "articles/a b.html",
        "data/index.html",
        "empty/x.css",
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name)
    (tmp_path / "secret.html").write_text("secret")
    (folder / "link.html").symlink_to(tmp_path / "secret.html")
    return folder


def described(answer: Answer, site: Path) -> str:
    """Say an answer in a word: status and file or location."""
    file = answer.file.relative_to(site).as_posix() if answer.file else ""
    return f"{answer.status} {file or answer.location}"


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        pytest.param("/", "200 index.html", id="the front page"),
        pytest.param("/?q=1", "200 index.html", id="with a query"),
        pytest.param("/timeline.html", "200 timeline.html", id="a page"),
        pytest.param("/timeline", "200 timeline.html", id="a page without its ending"),
        pytest.param("/timeline/", "404 404.html", id="no page has a slash"),
        pytest.param("/articles/a%20b.html", "200 articles/a b.html", id="a space"),
        pytest.param("/data", "301 /data/", id="a folder"),
        pytest.param("/data/", "200 data/index.html", id="a folder with its index"),
        pytest.param("/empty", "301 /empty/", id="a folder without index"),
        pytest.param("/empty/", "404 404.html", id="no folder is listed"),
        pytest.param("/a/b/c/d", "404 404.html", id="nothing, at depth"),
        pytest.param("/../secret.html", "404 404.html", id="out of the site"),
        pytest.param("/%2e%2e/secret.html", "404 404.html", id="out, written oddly"),
        pytest.param("/link.html", "404 404.html", id="out by a link"),
        pytest.param("/%00", "404 404.html", id="a NUL"),
        pytest.param("//etc/passwd", "404 404.html", id="two slashes"),
    ],
)
def test_addresses_are_answered_as_on_the_web(
    site: Path, address: str, expected: str
) -> None:
    """What works in the preview works when published, and the other way round."""
    assert described(find_answer(site, "/", address), site) == expected


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        pytest.param("/", "302 /archive/", id="above the site"),
        pytest.param("/archive", "301 /archive/", id="without its slash"),
        pytest.param("/archive/", "200 index.html", id="the front page"),
        pytest.param("/archive/data", "301 /archive/data/", id="a folder"),
        pytest.param("/timeline.html", "404 404.html", id="beside the site"),
    ],
)
def test_a_site_may_live_under_a_path(site: Path, address: str, expected: str) -> None:
    """A project's pages have its name before every path."""
    assert described(find_answer(site, "/archive/", address), site) == expected


def test_a_site_without_404_page_has_a_bare_answer(tmp_path: Path) -> None:
    """A missing 404 page is no reason to fail."""
    assert described(find_answer(tmp_path, "/", "/x"), tmp_path) == "404 "


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        pytest.param("a.HTML", "text/html; charset=utf-8", id="a page"),
        pytest.param("a.ics", "text/calendar; charset=utf-8", id="a calendar"),
        pytest.param("a", "application/octet-stream", id="unknown"),
    ],
)
def test_types_do_not_depend_on_the_machine(name: str, kind: str) -> None:
    """The type of a file comes from a list of our own."""
    assert content_type(Path(name)) == kind
