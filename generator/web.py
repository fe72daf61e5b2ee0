"""Knows the web, politely: whether addresses answer, one question at a time for each host."""

import time
from collections import defaultdict
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from urllib.parse import urlsplit

import urllib3
from urllib3 import exceptions
from urllib3.exceptions import HTTPError, MaxRetryError, NewConnectionError
from urllib3.util import Retry, Timeout

from generator.outside import Answer

HOSTS_AT_ONCE = 8
AGAIN = (429, 500, 502, 503, 504)
"""Answers that may be another one soon."""
REFUSED = (401, 402, 403, 405, 406, 407, 429, 451, 999)
"""A host that is there and lets no machine in."""
GONE = (404, 410)


@dataclass(frozen=True)
class Manners:
    """How to ask."""

    contact: str
    """Where somebody who minds can say so; it stands in every question."""
    pause: float = 1.0
    """Seconds between two questions to a host."""
    timeout: float = 20.0
    retries: int = 3
    patience: int = 60
    """Seconds that we wait at most because a host asks for it."""
    total: float = 1800.0
    """Seconds for everything; what is left then is asked another time."""


def ask(addresses: Iterable[str], manners: Manners) -> Mapping[str, Answer]:
    """Ask every address, hosts side by side, each host's addresses one after another."""
    hosts: dict[str, list[str]] = defaultdict(list)
    for address in addresses:
        hosts[urlsplit(address).netloc.lower()].append(address)
    asker = _Asker(manners)
    with ThreadPoolExecutor(HOSTS_AT_ONCE) as pool:
        parts = pool.map(asker.host, hosts.values())
        return {address: answer for part in parts for address, answer in part.items()}


class _Asker:
    """Keeps connections, and the time at which all is over."""

    def __init__(self, manners: Manners) -> None:
        self.manners = manners
        self.end = time.monotonic() + manners.total
        headers = {"User-Agent": f"thennow-links (+{manners.contact})", "Accept": "*/*"}
        self.pool = urllib3.PoolManager(headers=headers, timeout=Timeout(manners.timeout))

    def host(self, addresses: list[str]) -> dict[str, Answer]:
        answers = {}
        for number, address in enumerate(addresses):
            if number:
                time.sleep(self.manners.pause)
            answers[address] = self.address(address) if time.monotonic() < self.end else Answer("unasked")
        return answers

    def address(self, address: str) -> Answer:
        """HEAD costs the host least; where that is not answered well, GET decides."""
        answer = self.once("HEAD", address)
        return answer if answer.state in ("good", "moved") else self.once("GET", address)

    def once(self, method: str, address: str) -> Answer:
        manners = self.manners
        retry = Retry(
            total=None, connect=1, read=1, other=0, redirect=5, status=manners.retries if method == "GET" else 0,
            status_forcelist=AGAIN if method == "GET" else (), backoff_factor=manners.pause,
            raise_on_status=False, retry_after_max=manners.patience, respect_retry_after_header=method == "GET",
        )  # fmt: skip
        try:
            response = self.pool.request(method, address, retries=retry, preload_content=False)
        except (HTTPError, ValueError) as error:
            return Answer("failing", _reason(error, manners))
        response.close()
        return _answer(response, address)


def _answer(response: urllib3.BaseHTTPResponse, address: str) -> Answer:
    status = response.status
    if status < 400:
        history = response.retries.history if response.retries else ()
        way = [one for one in history if one.redirect_location]
        lasting = bool(way) and all(one.status in (301, 308) for one in way)
        return Answer("moved", f"to {response.url or way[-1].redirect_location}") if lasting else Answer("good")
    if status in GONE:
        return Answer("gone", str(status))
    return Answer("refused" if status in REFUSED else "failing", str(status))


def _reason(error: Exception, manners: Manners) -> str:
    """Why there was no answer, the same words every time."""
    cause = error.reason if isinstance(error, MaxRetryError) else error
    if "redirect" in str(cause):
        return "too many redirects"
    if isinstance(cause, NewConnectionError):
        return "no such host, or nobody listens there"
    if isinstance(cause, exceptions.TimeoutError):
        return f"no answer within {manners.timeout:g} seconds"
    return "the connection broke" if cause else "no answer"
