"""Knows how work is shared between the processors: workers forked off this one, shares of jobs, results in order."""

import ctypes
import gc
import multiprocessing
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import TypeVar

T = TypeVar("T")
LEAST = 200
"""Below so many jobs the workers cost more than they save."""
SHARES = 24
"""Into so many shares a processor's part is divided, so that those who are done sooner do more."""
_jobs: Sequence[Callable[[], object]] = ()
"""Set before the fork, so that the workers inherit jobs which could not be sent to them."""


def pays(jobs: int, workers: int | None = None) -> bool:
    """Whether so many jobs are worth several processes."""
    several = (workers or os.cpu_count() or 1) > 1
    return several and jobs >= LEAST and "fork" in multiprocessing.get_all_start_methods()


def results(
    jobs: Sequence[Callable[[], T]], workers: int | None = None, told: Callable[[int], None] = lambda _: None
) -> list[T]:
    """Run all jobs and give their results in the order of the jobs. Jobs may not change anything they share.

    `told` hears now and then how many more are done.
    """
    count = workers or os.cpu_count() or 1
    if not pays(len(jobs), count):
        return [_heard(job(), told) for job in jobs]
    global _jobs
    _jobs = jobs
    _given_back()
    gc.freeze()
    try:
        return _shared(jobs, count, told)
    finally:
        _jobs = ()
        gc.unfreeze()


def _shared(jobs: Sequence[Callable[[], T]], count: int, told: Callable[[int], None]) -> list[T]:
    """Workers begin at the front, and this process takes from the back what none has begun.

    It works too, and not only waits, because each process that touches the base has a copy of it in the end.
    """
    found: list[T] = [None] * len(jobs)  # type: ignore[list-item]
    size = -(-len(jobs) // (count * SHARES))
    with ProcessPoolExecutor(count - 1, multiprocessing.get_context("fork")) as pool:
        begun = [(slice(at, at + size), pool.submit(_share, at, at + size)) for at in range(0, len(jobs), size)]
        for place, share in reversed(begun):
            if share.cancel():
                found[place] = [_heard(job(), told) for job in jobs[place]]
        for place, share in begun:
            if not share.cancelled():
                found[place] = share.result()
                told(len(found[place]))
    return found


def _given_back() -> None:
    """Give what was freed back to the system before each worker gets a copy of it (GNU's C library keeps it)."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim:
        trim(0)


def _heard(result: T, told: Callable[[int], None]) -> T:
    told(1)
    return result


def _share(first: int, end: int) -> list:  # type: ignore[type-arg]
    return [job() for job in _jobs[first:end]]
