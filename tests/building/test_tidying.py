"""The search for garbage stops for a while, and goes on as before."""

import gc
import os
import platform
from collections.abc import Iterator
from pathlib import Path

import pytest

from site_builder.building.tidying import (
    give_back,
    set_aside,
    untidied,
    with_all_set_aside,
)


@pytest.fixture(autouse=True)
def _on_again() -> Iterator[None]:
    gc.unfreeze()
    yield
    gc.unfreeze()
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


def test_what_was_set_aside_comes_back() -> None:
    """Nothing is left out of searches once the work is done."""
    with with_all_set_aside():
        set_aside()
        inside = gc.get_freeze_count()

    assert inside > 0
    assert gc.get_freeze_count() == 0


def test_what_others_set_aside_stays_so() -> None:
    """A program that had set its own things aside finds them so."""
    gc.freeze()
    with with_all_set_aside():
        set_aside()

    assert gc.get_freeze_count() > 0


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="glibc alone can do so")
def test_what_was_freed_between_things_that_stay_is_given_back() -> None:
    """Memory that is free is no longer this process's."""
    many = [b"x" * (3000 + at % 7) for at in range(20_000)]
    kept = many[::100]
    many.clear()
    before = _mebibytes()

    give_back()

    assert _mebibytes() < before - 20
    assert len(kept) == 200


def _mebibytes() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / (1 << 20)
