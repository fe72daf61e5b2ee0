"""`thennow links`: asks politely, on loopback here, and says once what somebody has to look at."""

import json
import threading
import time
from collections import Counter
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import web
from generator.checks import examples
from generator.cli import main
from generator.cli.links import FORMATS
from generator.knowledge import Knowledge
from generator.outside import Answer, addresses_of, due
from generator.report.outside import OUTSIDE
from tests.conftest import BASE, ROOT
from tests.test_permanence import knowledge

MODES = {
    "/ok": Answer("good"), "/moved": Answer("moved", "to /ok"), "/for-now": Answer("good"), "/404": Answer("gone", "404"),
    "/410": Answer("gone", "410"), "/429": Answer("good"), "/500": Answer("good"), "/503": Answer("failing", "503"),
    "/slow": Answer("good"), "/never": Answer("failing", "no answer within 0.4 seconds"), "/403": Answer("refused", "403"),
    "/loop": Answer("failing", "too many redirects"), "/no-head": Answer("good"), "/dropped": Answer("failing", "the connection broke"),
}  # fmt: skip
"""Every way in which the server answers, and what is made of it."""


class Host(ThreadingHTTPServer):
    """A server that is difficult, and remembers who asked what and when."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Difficult)
        self.asked: Counter[tuple[str, str]] = Counter()
        self.agents: set[str] = set()
        self.busy = 0
        self.most_at_once = 0
        self.times: list[tuple[float, str]] = []
        self.over = threading.Event()

    @property
    def address(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.server_port}"


class Difficult(BaseHTTPRequestHandler):
    """Answers as the path says."""

    server: Host
    protocol_version = "HTTP/1.1"

    def do_HEAD(self) -> None:
        """A question without the answer's body."""
        self.answer()

    def do_GET(self) -> None:
        """An ordinary question."""
        self.answer()

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def answer(self) -> None:
        """Do what the path says."""
        host = self.server
        host.asked[self.command, self.path] += 1
        host.agents.add(str(self.headers["User-Agent"]))
        host.times.append((time.monotonic(), self.path))
        host.busy += 1
        host.most_at_once = max(host.most_at_once, host.busy)
        try:
            self.by_path(host.asked["GET", self.path])
        finally:
            host.busy -= 1

    def by_path(self, gets: int) -> None:
        """One behaviour for each path."""
        match self.path.partition("?")[0]:
            case "/moved":
                self.say(301, Location="/ok")
            case "/for-now":
                self.say(302, Location="/ok")
            case "/loop":
                self.say(302, Location="/loop")
            case "/429":
                self.say(200) if gets > 1 else self.say(429, **{"Retry-After": "1"})
            case "/500":
                self.say(200 if gets > 1 else 500)
            case "/slow":
                time.sleep(0.1)
                self.say(200)
            case "/never":
                self.server.over.wait(5)
                self.close_connection = True
            case "/dropped":
                self.close_connection = True
            case "/no-head":
                self.say(405 if self.command == "HEAD" else 200)
            case path if path[1:].isdecimal():
                self.say(int(path[1:]))
            case _:
                self.say(200)

    def say(self, status: int, **headers: str) -> None:
        """Answer without a body."""
        self.send_response(status)
        for name, value in {**headers, "Content-Length": "0"}.items():
            self.send_header(name, value)
        self.end_headers()


@pytest.fixture
def host() -> Iterator[Host]:
    """The difficult server."""
    with Host() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        yield server
        server.over.set()
        server.shutdown()
        thread.join()


def manners(**changes: float) -> web.Manners:
    """Quick ones."""
    return web.Manners("https://example.org/repo", **{"pause": 0.01, "timeout": 0.4, **changes})  # type: ignore[arg-type]


def test_every_way_of_answering(host: Host) -> None:
    """Each mode of the server gives its answer; HEAD comes first, GET decides, and one question is asked at a time."""
    answers = web.ask([host.address + path for path in MODES], manners())
    assert {path: answers[host.address + path] for path in MODES} == {
        path: Answer(answer.state, answer.said) for path, answer in MODES.items()
    }
    assert host.asked["HEAD", "/ok"] > 0
    assert host.asked["GET", "/ok"] == 0
    assert (host.asked["HEAD", "/no-head"], host.asked["GET", "/no-head"]) == (1, 1)
    assert (host.asked["HEAD", "/503"], host.asked["GET", "/503"]) == (1, 4)
    assert host.agents == {"thennow-links (+https://example.org/repo)"}


def test_a_host_is_asked_one_thing_at_a_time(host: Host) -> None:
    """With a pause in between."""
    web.ask([f"{host.address}/page-{number}" for number in range(4)], manners(pause=0.1))
    assert host.most_at_once == 1
    times = [moment for moment, _ in host.times]
    assert min(later - earlier for earlier, later in pairwise(times)) >= 0.09


def test_what_a_host_asks_for_is_done(host: Host) -> None:
    """After 429 with Retry-After the next question waits that long."""
    web.ask([host.address + "/429"], manners())
    gets = [moment for moment, path in host.times][-2:]
    assert gets[1] - gets[0] >= 0.95


def test_there_is_an_end(host: Host) -> None:
    """What is left when the time is over is not asked, and nothing is said about it."""
    answers = web.ask([host.address + "/ok", host.address + "/404"], manners(total=0))
    assert set(answers.values()) == {Answer("unasked")}
    assert host.times == []


def test_nobody_listens() -> None:
    """A host that does not exist is no answer."""
    with Host() as server:
        address = server.address
    assert web.ask([address], manners()) == {address: Answer("failing", "no such host, or nobody listens there")}


def test_which_addresses_are_asked() -> None:
    """DOI and URL of a source, once each; links in prose; not the DOI twice, nor the pages that somebody read."""
    files = {
        **examples.source(
            DOI="10.1000/x", URL="https://doi.org/10.1000/X", note="'See [it](https://example.org/a_(b)).'"
        ),
        **examples.OTHER_SOURCE,
    }
    found = [(one.address, one.paths) for one in addresses_of(knowledge(files))]
    assert found == [
        ("https://doi.org/10.1000/x", ("sources/wei-2023-kdd-talk.yml",)),
        ("https://example.org/a_(b)", ("sources/wei-2023-kdd-talk.yml",)),
        ("https://example.org/other", ("sources/other-talk.yml",)),
    ]


def test_what_was_good_lately_is_not_asked_again(small: Knowledge) -> None:
    """A good answer holds for some days; a bad one is asked every time."""
    (one,) = addresses_of(small)
    for state, day, asked in (("good", "2026-11-20", 0), ("good", "2026-11-01", 1), ("gone", "2026-11-20", 1)):
        assert len(due([one], {one.address: [state, "", day, day]}, ["2026-11-20"])) == asked


def run(folder: Path, *arguments: str) -> Result:
    """Call the command in a hurry."""
    hurry = (
        "--pause",
        "0.01",
        "--timeout",
        "0.4",
        "--memory",
        str(folder / "memory.json"),
        "--content",
        str(folder / "content"),
    )
    return CliRunner().invoke(main, ["links", "-f", str(ROOT / "mkdocs.yml"), *hurry, *arguments])


@pytest.fixture
def base(tmp_path: Path, host: Host) -> Path:
    """The small base, whose source has a DOI that the server has never heard of and an address that answers."""
    changed = examples.source(DOI="10.1000/404", URL=f"{host.address}/ok")
    for path, raw in {**BASE, **changed}.items():
        target = tmp_path / "content" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(raw if isinstance(raw, bytes) else raw.encode())
    return tmp_path


def test_a_dead_address_is_told_until_it_is_excused(base: Path, host: Host) -> None:
    """Exit 1 with the files that name it; an exception excuses it, the check leaves that alone, and an unneeded one is told."""
    dead, fine = ("--doi", f"{host.address}/404?"), ("--doi", f"{host.address}/ok?")
    told = run(base, *dead)
    assert (told.exit_code, told.stdout.splitlines()[0]) == (1, "1 of 2 addresses need somebody: 1 gone.")
    excuse = "exceptions:\n  - {path: sources/wei-2023-kdd-talk.yml, code: dead-address, reason: Being moved., on: 2026-11-22}\n"
    (base / "content" / "exceptions.yml").write_text(excuse, encoding="utf-8")
    assert CliRunner().invoke(main, ["check", "--content", str(base / "content"), "--no-advice"]).stdout == ""
    assert run(base, *dead).exit_code == 0
    (base / "memory.json").unlink()
    unneeded = run(base, *fine)
    assert unneeded.exit_code == 1
    assert "Unneeded exception: sources/wei-2023-kdd-talk.yml (Being moved.)" in unneeded.stdout


def test_the_same_answers_are_told_in_the_same_words(base: Path, host: Host) -> None:
    """A second run remembers since when an address is dead, does not ask good ones again, and gives the same bytes."""
    dead = ("--doi", f"{host.address}/404?", "--format", "markdown")
    first = run(base, *dead).stdout
    memory = json.loads((base / "memory.json").read_text(encoding="utf-8"))
    assert sorted(record[0] for record in memory.values()) == ["gone", "good"]
    asked = host.asked["HEAD", "/ok"]
    assert run(base, *dead).stdout == first
    assert host.asked["HEAD", "/ok"] == asked


def test_what_is_new_is_told_once(base: Path, host: Host) -> None:
    """The first run that meets a dead address writes it down as news; the next one, with that memory, has none."""
    news = base / "news.md"
    dead = ("--doi", f"{host.address}/404?", "--news", str(news))
    run(base, *dead)
    assert [line[:19] for line in news.read_text(encoding="utf-8").splitlines()] == [
        "1 address more sinc",
        "",
        "- http:⁠//127\\.0\\.0",
    ]
    assert run(base, *dead).exit_code == 1
    assert news.read_text(encoding="utf-8") == ""


def test_the_formats_are_those_of_the_reports() -> None:
    """No report is forgotten at the door."""
    assert sorted(OUTSIDE) == list(FORMATS)
