"""Serve, watch, rebuild, and let the browser reload."""

import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from site_builder.errors import SiteBuilderError
from site_builder.server.handling import PageServer
from site_builder.server.notices import Notices
from site_builder.server.watching import Watcher

HOST = "127.0.0.1"
"""Only this machine: a preview shows what is not published."""

_PAUSE = 0.2
"""Seconds between two looks at the watched files."""

_SHARE = 10
"""A look may take this part of the time: at 100,000 files looks become rarer."""

_CALM = 0.05
"""Seconds without a change after which a save of several files counts as done."""

_LONGEST = 1.0
"""Seconds after which a folder in which something goes on all the time is looked at."""

_REST = 2.0
"""Seconds between two looks where the system tells of changes.

It does not tell of those that other machines make on a shared disk.
"""


class Preview:
    """A server for one site and a watcher that keeps it fresh.

        with Preview(folder, rebuild, watched) as preview:
            preview.watch()  # until Ctrl-C

    A failing rebuild keeps the old site and shows its error on every open page.
    """

    def __init__(
        self,
        folder: Path,
        rebuild: Callable[[], bool],
        watched: Sequence[Path],
        *,
        port: int = 8000,
        base: str = "/",
        complain: Callable[[Exception], object] = lambda error: None,
    ) -> None:
        """Bind to the port; nothing is served before the `with` block.

        Args:
            folder: The site, built already.
            rebuild: Builds it anew; says whether anything in it changed.
            watched: Files and folders whose change asks for a rebuild.
            port: Where to serve on 127.0.0.1; 0 takes any free one.
            base: The path that the site lives under, "/" or "/name/", so that the
                absolute links of its 404 page work here as on the web.
            complain: Called with what a rebuild raised.

        Raises:
            SiteBuilderError: The port is taken or not allowed.
        """
        try:
            self._server = PageServer((HOST, port), folder, base)
        except OSError as error:
            what = f"cannot serve here ({error.strerror})"
            remedy = "choose another with --port, or 0 for any that is free"
            raise SiteBuilderError(what, f"port {port}", remedy) from error
        self._rebuild = rebuild
        self._complain = complain
        self._watcher = Watcher(watched)
        self._thread = threading.Thread(
            target=self._server.serve_forever, args=(0.05,), daemon=True
        )
        self._stopped = threading.Event()
        self._notices = Notices()
        self._notices.watch(self._watcher.folders)

    @property
    def url(self) -> str:
        """The address of the front page."""
        return f"http://{HOST}:{self._server.server_port}{self._server.base}"

    def __enter__(self) -> Self:
        """Begin to serve."""
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop serving and let the pages go."""
        self.stop()
        self._server.news.tell_over()
        self._server.shutdown()
        self._thread.join()
        self.close()

    def close(self) -> None:
        """Give back the port of a preview that does not serve."""
        self._server.server_close()
        self._notices.close()

    def stop(self) -> None:
        """End `watch`, from any thread."""
        self._stopped.set()
        self._notices.interrupt()

    def watch(self) -> None:
        """Rebuild whenever something changed, until `stop` or an interrupt."""
        pause = _PAUSE
        while not self._stopped.is_set():
            noticed = self._notices.wait(_REST if self._notices.are_sure else pause)
            self._wait_for_calm(noticed=noticed)
            began = time.monotonic()
            changed = self._watcher.has_changed()
            pause = max(_PAUSE, _SHARE * (time.monotonic() - began))
            if changed and not self._stopped.is_set():
                if not noticed:
                    self._wait_for_peace()
                self.refresh()
                self._notices.watch(self._watcher.folders)

    def refresh(self) -> None:
        """Rebuild now, and tell open pages how it went."""
        try:
            changed = self._rebuild()
        except Exception as error:  # noqa: BLE001 - the old site is served on
            self._server.news.tell_failed(str(error) or type(error).__name__)
            self._complain(error)
        else:
            self._server.news.tell_built(changed=changed)

    def _wait_for_calm(self, *, noticed: bool) -> None:
        """Wait until no notice comes any more, but not for ever."""
        until = time.monotonic() + _LONGEST
        while noticed and time.monotonic() < until and not self._stopped.is_set():
            noticed = self._notices.wait(_CALM)

    def _wait_for_peace(self) -> None:
        """Wait until two looks see the same."""
        while not self._stopped.wait(_CALM) and self._watcher.has_changed():
            continue
