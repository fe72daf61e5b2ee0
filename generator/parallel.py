"""Knows how work is shared between the processors: forked workers, shares of every n-th job, results in order."""

import gc
import multiprocessing
import os
from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")
LEAST = 200
"""Below so many jobs the workers cost more than they save."""
SHARES = 8
"""Into so many shares a worker's part is divided, so that those who are done sooner do more."""
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
    gc.freeze()
    found: list[T] = [None] * len(jobs)  # type: ignore[list-item]
    step = count * SHARES
    with multiprocessing.get_context("fork").Pool(count) as pool:
        for first, part in pool.imap_unordered(_every_nth, [(first, step) for first in range(step)]):
            found[first::step] = part
            told(len(part))
    _jobs = ()
    gc.unfreeze()
    return found


def _heard(result: T, told: Callable[[int], None]) -> T:
    told(1)
    return result


def _every_nth(share: tuple[int, int]) -> tuple[int, list]:  # type: ignore[type-arg]
    first, step = share
    return first, [job() for job in _jobs[first::step]]
