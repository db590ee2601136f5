"""The list of a site's files: plain, in order, and doubtful lists are no lists."""

import hashlib
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.building.addresses import is_sound
from site_builder.building.manifest import MANIFEST, format_manifest, parse_manifest

DIGEST = "0" * 64


def test_lists_paths_in_order_after_a_comment() -> None:
    """The list is sorted by path, whatever the order of building was."""
    data = format_manifest({"b.html": "1" * 64, "a/c.html": "2" * 64})

    head, *lines = data.decode().splitlines()
    assert head.startswith("# site-builder wrote every file of this list")
    assert lines == [f"{'2' * 64}  a/c.html", f"{'1' * 64}  b.html"]


@given(
    st.dictionaries(
        st.text(min_size=1).filter(is_sound), st.text("0123456789abcdef", min_size=64)
    ).map(lambda entries: {path: digest[:64] for path, digest in entries.items()})
)
def test_reads_back_what_it_wrote(digests: dict[str, str]) -> None:
    """Any list of sound paths survives the way to disk and back."""
    assert parse_manifest(format_manifest(digests)) == digests


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="empty"),
        pytest.param(f"{DIGEST}  a.html\n".encode(), id="a list of somebody else"),
        pytest.param(b"# site-builder\nnonsense\n", id="a line that is no entry"),
        pytest.param(
            f"# site-builder\n{DIGEST}  ../a\n".encode(), id="a path that leads out"
        ),
        pytest.param(
            f"# site-builder\n{DIGEST}  /etc/passwd\n".encode(), id="an absolute path"
        ),
        pytest.param(b"# site-builder\n\xff\n", id="no UTF-8"),
    ],
)
def test_a_doubtful_list_is_none(data: bytes) -> None:
    """What is not clearly our list gives us no right to any file."""
    assert parse_manifest(data) is None


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="no sha256sum here")
def test_sha256sum_accepts_it(tmp_path: Path) -> None:
    """Anybody can check a site with the tools of their system."""
    (tmp_path / "a.html").write_bytes(b"<p>")
    digest = hashlib.sha256(b"<p>").hexdigest()
    (tmp_path / MANIFEST).write_bytes(format_manifest({"a.html": digest}))

    done = subprocess.run(
        ["sha256sum", "--check", "--strict", MANIFEST],  # noqa: S607 - the system's own
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stdout) == (0, "a.html: OK\n")
