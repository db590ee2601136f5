"""How open pages learn of a newer edition or a failure."""

import threading

import pytest

from site_builder.server.reload import News, State, with_script

TAG = b'<script src="/__site-builder__/reload.js" data-edition="7"></script>'


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        pytest.param(b"<body>x</body>", b"<body>x" + TAG + b"</body>", id="plain"),
        pytest.param(b"<p>x</BODY >", b"<p>x" + TAG + b"</BODY >", id="capitals"),
        pytest.param(
            b"<pre></body></pre></body>",
            b"<pre></body></pre>" + TAG + b"</body>",
            id="the last of two",
        ),
        pytest.param(b"<p>x", b"<p>x" + TAG, id="no end at all"),
    ],
)
def test_the_script_stands_at_the_end_of_the_body(page: bytes, expected: bytes) -> None:
    """Nothing else of the page changes."""
    assert with_script(page, "/", "7") == expected


def test_a_new_site_is_a_new_edition() -> None:
    """Pages reload when the site changed, and only then."""
    news = News()
    first = news.state.edition
    news.tell_built(changed=False)
    assert news.state == State(first)

    news.tell_built(changed=True)

    assert news.state.edition != first


def test_a_failure_keeps_the_edition_until_the_next_build() -> None:
    """A failing build shows its error over the old site; a good one takes it away."""
    news = News()
    first = news.state.edition

    news.tell_failed("a.txt: broken.")
    assert news.state == State(first, "a.txt: broken.")

    news.tell_built(changed=False)
    assert news.state == State(first)


def test_two_previews_have_no_edition_in_common() -> None:
    """A page left open over a restart reloads."""
    assert News().state.edition != News().state.edition


def test_whoever_waits_is_woken() -> None:
    """Waiting ends with the next state, or with patience."""
    news = News()
    known = news.state
    assert news.wait(known, 0.01) == known
    threading.Timer(0.05, news.tell_built, kwargs={"changed": True}).start()

    assert news.wait(known, 10) != known


def test_an_event_is_one_line_of_data() -> None:
    """Line breaks of a message do not end the event."""
    event = State("1", "first\nsecond").as_event()

    assert event == b'data: {"edition": "1", "failure": "first\\nsecond"}\n\n'
