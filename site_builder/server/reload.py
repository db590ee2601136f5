"""How an open page learns that there is a newer one, or that a build failed."""

import json
import re
import threading
import time
from dataclasses import dataclass, replace

ADDRESS = "__site-builder__"
"""Below the site's base: `…/reload.js` and `…/events`."""

SCRIPT = """\
(() => {
  const own = document.currentScript;
  const events = new URL("events", own.src);
  let source = null;
  let banner = null;

  const show = (failure) => {
    if (banner) banner.remove();
    banner = null;
    if (!failure) return;
    banner = document.createElement("div");
    banner.setAttribute("role", "alert");
    banner.textContent = "The build failed; this is the site before it. " + failure;
    const look = {
      position: "fixed", inset: "auto 0 0 0", zIndex: "2147483647",
      padding: "0.75rem 1rem", background: "#8b1a1a", color: "#fff",
      font: "1rem/1.4 system-ui, sans-serif", whiteSpace: "pre-wrap",
    };
    Object.assign(banner.style, look);
    document.body.append(banner);
  };

  const listen = () => {
    source = new EventSource(events);
    source.onmessage = (message) => {
      const state = JSON.parse(message.data);
      if (state.edition !== own.dataset.edition) location.reload();
      else show(state.failure);
    };
  };

  // A browser opens only six connections to one place: hidden tabs give theirs back.
  document.addEventListener("visibilitychange", () => {
    if (source) source.close();
    source = null;
    if (!document.hidden) listen();
  });
  if (!document.hidden) listen();
})();
"""

_BODY_END = re.compile(rb"</body\s*>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class State:
    """Which edition of the site stands, and the error of the last build, if any."""

    edition: str
    failure: str = ""
    is_over: bool = False
    """The preview ends; nobody should wait for more."""

    def as_event(self) -> bytes:
        """Write the state as a server-sent event."""
        data = json.dumps({"edition": self.edition, "failure": self.failure})
        return f"data: {data}\n\n".encode()


class News:
    """The newest state, and a way to wait for a newer one. Safe for threads."""

    def __init__(self) -> None:
        """Begin with a first edition, unlike any of another preview."""
        self._begun = time.time_ns()
        self._count = 0
        self._changed = threading.Condition()
        self._state = State(f"{self._begun}-0")

    @property
    def state(self) -> State:
        """The newest state."""
        return self._state

    def tell_built(self, *, changed: bool) -> None:
        """Tell that a build went well, and whether the site is another one now."""
        if changed:
            self._count += 1
        self._tell(State(f"{self._begun}-{self._count}"))

    def tell_failed(self, failure: str) -> None:
        """Tell that a build failed; the site stands as it was."""
        self._tell(replace(self._state, failure=failure))

    def tell_over(self) -> None:
        """Tell that the preview ends."""
        self._tell(replace(self._state, is_over=True))

    def wait(self, known: State | None, patience: float) -> State:
        """Wait until the state differs from `known`, at most `patience` seconds."""
        with self._changed:
            self._changed.wait_for(lambda: self._state != known, patience)
            return self._state

    def _tell(self, state: State) -> None:
        with self._changed:
            self._state = state
            self._changed.notify_all()


def with_script(page: bytes, base: str, edition: str) -> bytes:
    """Add the script to a page on its way to the browser, before the end of its body.

    It is a file of its own, so that a page which forbids inline scripts takes it too.
    """
    tag = f'<script src="{base}{ADDRESS}/reload.js" data-edition="{edition}"></script>'
    ends = list(_BODY_END.finditer(page))
    at = ends[-1].start() if ends else len(page)
    return page[:at] + tag.encode() + page[at:]
