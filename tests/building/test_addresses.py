"""Paths of a site: inside its folder, and no two that some system takes for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.building.addresses import Addresses, is_sound
from site_builder.errors import AddressClash, OutputError


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("a.html", "a.html", id="the same path twice"),
        pytest.param("Landing.html", "landing.html", id="another letter case"),
        pytest.param("stra\u00dfe.html", "STRASSE.html", id="a folded sharp s"),
        pytest.param(
            "caf\u00e9.html", "cafe\u0301.html", id="two spellings of e acute"
        ),
        pytest.param("events", "events/2021.html", id="a file, then its folder"),
        pytest.param("events/2021.html", "Events", id="a folder, then its file"),
        pytest.param("a/b/c.html", "a/b", id="a folder deep inside"),
    ],
)
def test_two_files_never_share_a_path(first: str, second: str) -> None:
    """A path that some system cannot tell from one that is taken is refused."""
    addresses = Addresses()
    addresses.claim(first)

    with pytest.raises(AddressClash, match="rename one of the two"):
        addresses.claim(second)


def test_a_file_may_stand_beside_the_folder_of_its_stem() -> None:
    """`timeline.html` and `timeline/2021.html` are different places."""
    addresses = Addresses()
    addresses.claim("timeline.html")
    addresses.claim("timeline/2021.html")

    assert "timeline/2021.html" in addresses


@pytest.mark.parametrize(
    "path",
    [
        pytest.param("", id="empty"),
        pytest.param("/etc/passwd", id="absolute"),
        pytest.param("../a.html", id="out of the folder"),
        pytest.param("a/../../b.html", id="out by a detour"),
        pytest.param("./a.html", id="a dot"),
        pytest.param("a//b.html", id="an empty part"),
        pytest.param("a\\b.html", id="a backslash"),
        pytest.param("c:/a.html", id="a drive"),
        pytest.param("a\nb.html", id="a line break"),
        pytest.param("a\0.html", id="a NUL"),
        pytest.param("\udc80.html", id="half a character"),
    ],
)
def test_a_path_stays_in_the_folder_and_on_one_line(path: str) -> None:
    """What leads out of the output folder, or breaks its list, is refused."""
    with pytest.raises(OutputError, match="no path for a file of the site"):
        Addresses().claim(path)


@given(st.lists(st.text("aAb/.é", min_size=1, max_size=5), max_size=8))
def test_claimed_paths_differ_however_they_are_folded(paths: list[str]) -> None:
    """Whatever is claimed, in whatever order, the paths that stand differ folded."""
    addresses = Addresses()
    taken = []
    for path in paths:
        try:
            addresses.claim(path)
        except (AddressClash, OutputError):
            continue
        taken.append(path)

    assert len({path.casefold() for path in taken}) == len(taken)
    assert all(is_sound(path) for path in taken)
