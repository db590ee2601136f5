"""What the system says when a file cannot be written."""

import errno
from pathlib import Path

import pytest

from site_builder.building.troubles import told_of
from site_builder.errors import OutputError


@pytest.mark.parametrize(
    ("place", "named"),
    [
        pytest.param("dist/articles/a.html", "my/dist/articles/a.html", id="the site"),
        pytest.param(".dist.site-builder/new/a.html", "my/dist", id="in preparation"),
        pytest.param(
            ".dist.site-builder/ready/articles",
            "my/.dist.site-builder/ready/articles",
            id="set aside",
        ),
    ],
)
def test_the_hindrance_is_named(tmp_path: Path, place: str, named: str) -> None:
    """A site that was set aside and cannot be cleared away is what stands in the way."""
    (tmp_path / place).mkdir(parents=True)

    with (
        pytest.raises(OutputError) as caught,
        told_of(tmp_path / "dist", Path("my/dist")),
    ):
        raise PermissionError(errno.EACCES, "denied", str(tmp_path / place))

    assert caught.value.where == named
