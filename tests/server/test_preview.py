"""The preview as a browser sees it: fresh pages, news, and an old site after errors."""

import http.client
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from site_builder.errors import SiteBuilderError, SourceError
from site_builder.server import Preview
from site_builder.server import preview as serving


class Workshop:
    """A source, a site made of it, and what went wrong."""

    def __init__(self, folder: Path) -> None:
        """Write the source and build once."""
        self.source = folder / "text"
        self.site = folder / "dist"
        self.errors: list[Exception] = []
        self.site.mkdir()
        self.source.write_text("one")
        self.build()

    def build(self) -> bool:
        """Build the site; the text "bad" cannot be built."""
        text = self.source.read_text()
        if text == "bad":
            what = "the text is bad"
            raise SourceError(what, "text", "write another")
        page = self.site / "index.html"
        new = f"<body>{text}</body>"
        changed = not page.exists() or page.read_text() != new
        page.write_text(new)
        return changed

    @contextmanager
    def preview(self, base: str = "/") -> Iterator[Preview]:
        """Serve and watch until the block ends."""
        preview = Preview(
            self.site,
            self.build,
            [self.source],
            port=0,
            base=base,
            complain=self.errors.append,
        )
        thread = threading.Thread(target=preview.watch)
        with preview:
            thread.start()
            try:
                yield preview
            finally:
                preview.stop()
                thread.join(10)


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    """Set up source and site."""
    return Workshop(tmp_path)


def get(url: str, method: str = "GET") -> tuple[int, str]:
    """Ask as a browser does; give status and body."""
    try:
        with urlopen(Request(url, method=method), timeout=10) as answer:  # noqa: S310
            return answer.status, answer.read().decode()
    except HTTPError as error:
        with error:
            return error.code, error.read().decode()


class Page:
    """An open page that listens for news."""

    def __init__(self, preview: Preview) -> None:
        """Connect as the script does."""
        host = preview.url.removeprefix("http://").split("/")[0]
        self.connection = http.client.HTTPConnection(host, timeout=10)
        self.connection.request("GET", "/__site-builder__/events")
        self.answer = self.connection.getresponse()

    def next_state(self) -> dict[str, str]:
        """Wait for the next news."""
        line = self.answer.readline()
        while line in {b"\n", b":\n"}:
            line = self.answer.readline()
        state: dict[str, str] = json.loads(line.removeprefix(b"data: "))
        return state

    def close(self) -> None:
        """Go away."""
        self.answer.close()
        self.connection.close()


def test_pages_carry_the_script_and_files_do_not(workshop: Workshop) -> None:
    """Only what a browser gets has the script; the site on disk stays as built."""
    with workshop.preview() as preview:
        status, page = get(preview.url)

    assert status == 200
    assert page.startswith('<body>one<script src="/__site-builder__/reload.js"')
    assert (workshop.site / "index.html").read_text() == "<body>one</body>"


def test_the_script_is_served(workshop: Workshop) -> None:
    """The address that pages name answers with the script."""
    with workshop.preview() as preview:
        status, script = get(f"{preview.url}__site-builder__/reload.js")

    assert status == 200
    assert "EventSource" in script


def test_a_missing_page_is_answered_by_the_404_page(workshop: Workshop) -> None:
    """At every depth, with the status that says so."""
    (workshop.site / "404.html").write_text("<body>lost</body>")
    with workshop.preview() as preview:
        status, page = get(f"{preview.url}a/b/c")

    assert status == 404
    assert page.startswith("<body>lost<script")


def test_head_has_no_body(workshop: Workshop) -> None:
    """Link checkers ask without wanting the page."""
    with workshop.preview() as preview:
        assert get(preview.url, "HEAD") == (200, "")


def test_a_site_under_a_path_is_reached_from_the_root(workshop: Workshop) -> None:
    """A redirect leads from the root to where the site will live."""
    with workshop.preview("/archive/") as preview:
        assert preview.url.endswith("/archive/")
        status, page = get(preview.url.removesuffix("archive/"))

    assert status == 200
    assert 'src="/archive/__site-builder__/reload.js"' in page


def test_an_edit_reaches_the_open_page(workshop: Workshop) -> None:
    """A change is built and announced; the page that reloads is the new one."""
    with workshop.preview() as preview:
        page = Page(preview)
        first = page.next_state()
        workshop.source.write_text("another text")

        second = page.next_state()
        page.close()

        assert second["edition"] != first["edition"]
        assert get(preview.url)[1].startswith("<body>another text")


def test_a_failing_build_keeps_the_old_site(workshop: Workshop) -> None:
    """The error is shown on the open page and told; what was served is served on."""
    with workshop.preview() as preview:
        page = Page(preview)
        first = page.next_state()
        workshop.source.write_text("bad")

        failed = page.next_state()
        assert failed == first | {"failure": "text: the text is bad; write another."}
        assert get(preview.url)[1].startswith("<body>one")
        assert [type(error) for error in workshop.errors] == [SourceError]

        workshop.source.write_text("good again")
        good = page.next_state()
        page.close()

    assert good["failure"] == ""
    assert good["edition"] != first["edition"]


def test_a_page_that_goes_away_does_no_harm(
    workshop: Workshop, capsys: pytest.CaptureFixture[str]
) -> None:
    """Closing a tab is no error that anybody must read."""
    with workshop.preview() as preview:
        Page(preview).close()
        workshop.source.write_text("two")
        page = Page(preview)
        page.next_state()
        page.close()
        get(preview.url)

    assert capsys.readouterr().err == ""


def test_a_port_in_use_is_said_with_the_way_out(workshop: Workshop) -> None:
    """Two previews on one port: the second one says what to do."""
    with workshop.preview() as preview:
        port = int(preview.url.rstrip("/").rpartition(":")[2])
        with pytest.raises(SiteBuilderError, match="choose another with --port"):
            Preview(workshop.site, workshop.build, [], port=port)


def test_a_change_is_built_soon(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the system tells of changes, nobody waits for the next look."""
    monkeypatch.setattr(serving, "_REST", 60.0)
    with workshop.preview() as preview:
        if not preview._notices.are_sure:
            pytest.skip("this system gives no notices of files")
        page = Page(preview)
        page.next_state()
        workshop.source.write_text("two")
        page.next_state()
        page.close()

        assert "two" in get(preview.url)[1]
