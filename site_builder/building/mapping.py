"""One function over many values: in order, in as many processes as it pays."""

import gc
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from site_builder.errors import SiteBuilderError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import BaseContext

T = TypeVar("T")
R = TypeVar("R")

WORTHWHILE = 200
"""Below this many values one process is done before others have started.

Starting two workers takes 10 ms (fork) to 60 ms (spawn) and their imports as much
again; understanding a text takes about 2 ms.
"""

WORTHWHILE_SPAWNED = 1_000
"""The same where workers cannot be forked, as while a preview serves.

Each of them then gets all that the work knows of the collection by pickling, which
takes seconds where it is large.
"""

CHUNK = 100
"""Most values that travel to a worker at once: few enough to keep progress moving."""


def available_jobs() -> int:
    """Count the processors that this process may use."""
    count: Callable[[], int | None] = getattr(os, "process_cpu_count", os.cpu_count)
    return count() or 1


def map_in_order(
    work: Callable[[T], R],
    values: Sequence[T],
    *,
    jobs: int = 1,
    worth: int = 1,
) -> Iterator[R]:
    """Apply `work` to each of `values`; the answers come in the order of the values.

    With several jobs and enough values the work is spread over processes, so `work`
    and the values must survive pickling. One job and many give equal answers.
    `worth` says how much longer one value takes than a text takes to be understood.

    Raises:
        SiteBuilderError: A worker process died.
    """
    many = len(values) * worth
    context = _context() if jobs > 1 and many >= WORTHWHILE else None
    forked = context is not None and context.get_start_method() == "fork"
    if context is None or not (forked or many >= WORTHWHILE_SPAWNED):
        yield from map(work, values)
        return

    # A few values need no processes, and are done before these are loaded.
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415

    size = min(CHUNK, -(-len(values) // (4 * jobs)))
    chunks = (values[at : at + size] for at in range(0, len(values), size))
    pool = ProcessPoolExecutor(
        jobs, mp_context=context, initializer=_begin, initargs=(work,)
    )
    try:
        # No further ahead than the workers need: answers that wait take room.
        ahead = deque(pool.submit(_work_through, c) for c in islice(chunks, 2 * jobs))
        while ahead:
            yield from ahead.popleft().result()
            ahead.extend(pool.submit(_work_through, c) for c in islice(chunks, 1))
    except BrokenProcessPool as error:
        what = "a worker process died, perhaps for want of memory"
        remedy = "try again with fewer jobs (--jobs 1 works without workers)"
        raise SiteBuilderError(what, remedy=remedy) from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def begin(work: Callable[[], R], *, jobs: int = 1) -> Callable[[], R]:
    """Begin work in a process beside this one; what is returned waits for its answer.

    It is for work of a second or so with a small answer. Where processes cannot be
    forked, or are not wanted, and where the other one fails or dies, the work is done
    here, when it is asked for.
    """
    context = _context() if jobs > 1 else None
    if context is None or context.get_start_method() != "fork":
        return work
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(  # type: ignore[attr-defined]
        target=_answer, args=(theirs, work), daemon=True
    )
    process.start()
    theirs.close()

    def answer() -> R:
        try:
            found: R = ours.recv()
        except (EOFError, OSError):
            found = work()
        finally:
            ours.close()
            process.join()
        return found

    return answer


def _answer(theirs: "Connection", work: Callable[[], Any]) -> None:
    gc.freeze()
    _serve_parent()
    with suppress(Exception):  # it fails again, and is told, where it is asked for
        theirs.send(work())


_own_work: list[Callable[[Any], Any]] = []
"""In a worker: what it is to do, brought along once and not with every value."""


def _begin(work: Callable[[Any], Any]) -> None:
    _own_work[:] = [work]
    # What came along from the parent stays as it is: to look through it for garbage
    # would make a copy of each page of memory that both have.
    gc.freeze()
    _serve_parent()


def _work_through(chunk: Sequence[Any]) -> list[Any]:
    return [_own_work[0](value) for value in chunk]


def _serve_parent() -> None:
    """Leave Ctrl-C to the parent, which says it once, and never outlive it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_leave_with_parent, daemon=True).start()


def _leave_with_parent() -> None:
    """Wait for the parent's death: a killed parent cannot dismiss its workers."""
    from multiprocessing import parent_process  # noqa: PLC0415 - a worker has it

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _context() -> "BaseContext":
    """Choose how workers start.

    A fork is by far the fastest, but safe only on Linux and with a single thread: a
    lock that another thread holds stays locked in the child for ever.
    """
    from multiprocessing import get_context  # noqa: PLC0415 - only for many values

    alone = threading.active_count() == 1
    return get_context("fork" if sys.platform == "linux" and alone else "spawn")
