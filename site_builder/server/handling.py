"""Answer requests: files of the site, the reload script, and news for open pages."""

import sys
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, cast

from site_builder.server.lookup import content_type, find_answer
from site_builder.server.reload import ADDRESS, SCRIPT, News, State, with_script

_HEARTBEAT = 15.0
"""Seconds after which a silent page is written to: is it still there?"""


class PageServer(ThreadingHTTPServer):
    """Serves one folder; each request in a thread that does not outlive the program."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, address: tuple[str, int], folder: Path, base: str) -> None:
        """Bind to `address`; the site in `folder` lives under the path `base`.

        Raises:
            OSError: The port is taken or not allowed.
        """
        self.folder = folder
        self.base = base
        self.news = News()
        super().__init__(address, PageHandler)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Keep still where a browser only went away."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class PageHandler(BaseHTTPRequestHandler):
    """Answers one connection."""

    protocol_version = "HTTP/1.1"
    server_version = "site-builder"
    sys_version = ""

    def do_GET(self) -> None:
        """Answer with headers and body."""
        server = cast("PageServer", self.server)
        own = f"{server.base}{ADDRESS}/"
        if self.path == f"{own}events":
            self._stream(server.news)
        elif self.path == f"{own}reload.js":
            self._send(HTTPStatus.OK, SCRIPT.encode(), content_type(Path("x.js")))
        else:
            self._send_page(server)

    def do_HEAD(self) -> None:
        """Answer with the headers alone."""
        self.do_GET()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - its name
        """Say nothing: what a browser asks for is no news."""

    def _send_page(self, server: PageServer) -> None:
        answer = find_answer(server.folder, server.base, self.path)
        if answer.location:
            self._send(answer.status, b"", "text/plain", location=answer.location)
            return
        edition = server.news.state.edition
        body, kind = b"Not found\n", "text/plain; charset=utf-8"
        status = answer.status
        if answer.file is not None:
            try:
                body, kind = answer.file.read_bytes(), content_type(answer.file)
            except OSError:  # a new edition came while we looked
                status = HTTPStatus.NOT_FOUND
        if kind.startswith("text/html"):
            body = with_script(body, server.base, edition)
        self._send(status, body, kind)

    def _send(
        self, status: HTTPStatus, body: bytes, kind: str, *, location: str = ""
    ) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        if location:
            self.send_header("Location", location)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _stream(self, news: News) -> None:
        """Write each new state until the page or the preview goes away."""
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        known: State | None = None
        while self.command != "HEAD":
            state = news.wait(known, _HEARTBEAT)
            if state.is_over:
                return
            self.wfile.write(b":\n\n" if state == known else state.as_event())
            known = state
