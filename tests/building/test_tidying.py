"""The search for garbage stops for a while, and goes on as before."""

import gc
from collections.abc import Iterator

import pytest

from site_builder.building.tidying import untidied


@pytest.fixture(autouse=True)
def _on_again() -> Iterator[None]:
    yield
    gc.enable()


def test_it_stops_and_goes_on() -> None:
    """Inside the block nothing is searched, after it as before."""
    with untidied():
        inside = gc.isenabled()

    assert (inside, gc.isenabled()) == (False, True)


def test_it_goes_on_after_an_error() -> None:
    """However the block ends, the search goes on."""
    with pytest.raises(ValueError, match="invalid literal"), untidied():
        int("wrong")

    assert gc.isenabled()


def test_what_was_off_stays_off() -> None:
    """Who had stopped it before, also as a block within a block, finds it stopped."""
    gc.disable()
    with untidied():
        pass

    assert not gc.isenabled()
