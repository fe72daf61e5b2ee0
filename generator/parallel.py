"""Knows how work is shared between the processors: forked workers, each with every n-th job, results in order."""

import gc
import multiprocessing
import os
from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")
LEAST = 200
"""Below so many jobs the workers cost more than they save."""
_jobs: Sequence[Callable[[], object]] = ()
"""Set before the fork, so that the workers inherit jobs which could not be sent to them."""


def pays(jobs: int, workers: int | None = None) -> bool:
    """Whether so many jobs are worth several processes."""
    several = (workers or os.cpu_count() or 1) > 1
    return several and jobs >= LEAST and "fork" in multiprocessing.get_all_start_methods()


def results(jobs: Sequence[Callable[[], T]], workers: int | None = None) -> list[T]:
    """Run all jobs and give their results in the order of the jobs. Jobs may not change anything they share."""
    count = workers or os.cpu_count() or 1
    if not pays(len(jobs), count):
        return [job() for job in jobs]
    global _jobs
    _jobs = jobs
    gc.freeze()
    with multiprocessing.get_context("fork").Pool(count) as pool:
        parts = pool.map(_every_nth, [(first, count) for first in range(count)])
    _jobs = ()
    gc.unfreeze()
    found: list[T] = [None] * len(jobs)  # type: ignore[list-item]
    for first, part in enumerate(parts):
        found[first::count] = part
    return found


def _every_nth(share: tuple[int, int]) -> list:  # type: ignore[type-arg]
    first, step = share
    return [job() for job in _jobs[first::step]]
