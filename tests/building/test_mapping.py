"""One function over many values: in order, however many processes work."""

import multiprocessing
import os
import subprocess
import sys
import threading
import time
from functools import partial
from pathlib import Path

import pytest

from site_builder.building import mapping
from site_builder.building.mapping import (
    WORTHWHILE,
    available_jobs,
    begin,
    map_in_order,
)
from site_builder.errors import SiteBuilderError

MANY = range(WORTHWHILE + 7)


@pytest.fixture
def fork(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let workers know the functions of this file, which they could not import."""
    monkeypatch.setattr(
        mapping, "_context", lambda: multiprocessing.get_context("fork")
    )


def square(number: int) -> int:
    """Do some work."""
    return number * number


def who(number: int) -> int:
    """Tell which process works."""
    return os.getpid()


def die(number: int) -> int:
    """End the worker as the system does when memory runs out."""
    if number == WORTHWHILE:
        os._exit(9)
    return number


def fail(number: int) -> int:
    """Fail at one value."""
    if number == WORTHWHILE:
        raise SiteBuilderError("cannot", str(number), "stop")  # noqa: EM101 - test
    return number


@pytest.mark.usefixtures("fork")
@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_answers_come_in_order(jobs: int) -> None:
    """One worker gives what several give, each answer at its value's place."""
    assert list(map_in_order(square, MANY, jobs=jobs)) == [n * n for n in MANY]


@pytest.mark.usefixtures("fork")
@pytest.mark.parametrize("jobs", [1, 2])
def test_what_was_begun_is_answered(jobs: int) -> None:
    """Work that was begun gives its answer, here or from beside."""
    assert begin(partial(square, 7), jobs=jobs)() == 49


@pytest.mark.usefixtures("fork")
def test_it_is_begun_beside() -> None:
    """With several jobs another process does it."""
    assert begin(os.getpid, jobs=2)() != os.getpid()


def die_beside(parent: int) -> int:
    """End any process but one as the system does when memory runs out."""
    if os.getpid() != parent:
        os._exit(9)
    return parent


@pytest.mark.usefixtures("fork")
def test_what_died_beside_is_done_here() -> None:
    """A process that dies costs its time and no answer."""
    here = os.getpid()

    assert begin(partial(die_beside, here), jobs=2)() == here


@pytest.mark.usefixtures("fork")
def test_what_fails_beside_fails_here() -> None:
    """An error is raised where the answer is asked for."""
    answer = begin(partial(fail, WORTHWHILE), jobs=2)

    with pytest.raises(SiteBuilderError, match="cannot"):
        answer()


@pytest.mark.usefixtures("fork")
def test_few_values_need_no_workers() -> None:
    """Where starting workers costs more than the work, this process does it."""
    assert set(map_in_order(who, range(WORTHWHILE - 1), jobs=2)) == {os.getpid()}


@pytest.mark.usefixtures("fork")
def test_many_values_are_spread() -> None:
    """Where it pays, other processes work."""
    assert os.getpid() not in set(map_in_order(who, MANY, jobs=2))


@pytest.mark.usefixtures("fork")
def test_a_dead_worker_is_an_error_one_can_read() -> None:
    """A worker that the system ends stops the work with a sentence."""
    with pytest.raises(SiteBuilderError, match="worker process died"):
        list(map_in_order(die, MANY, jobs=2))


@pytest.mark.usefixtures("fork")
def test_an_error_comes_home_whole() -> None:
    """What `work` raises in a worker is raised here, its parts intact."""
    with pytest.raises(SiteBuilderError) as caught:
        list(map_in_order(fail, MANY, jobs=2))

    assert str(caught.value) == f"{WORTHWHILE}: cannot; stop."


def test_beside_other_threads_workers_are_not_forked() -> None:
    """A fork beside a thread may copy a lock that nobody opens again."""
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        method = mapping._context().get_start_method()
    finally:
        stop.set()
        thread.join()

    assert method == "spawn"


@pytest.mark.skipif(
    not Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").exists(),
    reason="this system does not list the children of a process in /proc",
)
def test_no_worker_outlives_a_killed_build() -> None:
    """A build that is killed for real cannot dismiss its workers; they leave alone."""
    script = (
        "import time\n"
        "from site_builder.building.mapping import map_in_order\n"
        "for _ in map_in_order(time.sleep, [0.05] * 400, jobs=2):\n"
        "    print('working', flush=True)\n"
    )
    build = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE)
    assert build.stdout is not None
    with build.stdout as said:
        said.readline()
        children = Path(f"/proc/{build.pid}/task/{build.pid}/children").read_text()
        build.kill()
        build.wait()

    workers = [Path(f"/proc/{child}/cmdline") for child in children.split()]
    assert len(workers) == 2
    patience = time.monotonic() + 10
    while any(script[:11].encode() in command(each) for each in workers):
        assert time.monotonic() < patience
        time.sleep(0.05)


def command(line: Path) -> bytes:
    """Read the command line of a process; nothing where it is gone."""
    try:
        return line.read_bytes()
    except OSError:
        return b""


def test_there_is_always_a_job() -> None:
    """At least this process may work."""
    assert available_jobs() >= 1
