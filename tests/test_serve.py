"""`thennow serve`: what it hands out and what it does not, where it listens, and that it follows the files."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from generator import disk
from generator.cli import changed, houses
from generator.cli.answers import answer
from generator.cli.listening import Server, host_and_port
from generator.cli.preview import Preview
from tests.conftest import BASE, ROOT, thennow
from tests.test_cli import run
from tests.test_plugin import SHIFT

SPOILT = "a: ["
"""No YAML."""


@pytest.fixture
def project(project: Path) -> Path:
    """A project of its own with templates that a test may spoil."""
    shutil.copytree(ROOT / "templates" / "pages", project / "pages")
    config = (project / "mkdocs.yml").read_text(encoding="utf-8")
    own = config.replace(f"templates: {ROOT.as_posix()}/templates/pages", "templates: pages")
    (project / "mkdocs.yml").write_text(own, encoding="utf-8")
    return project


@pytest.fixture
def begun(project: Path) -> Preview:
    """A preview that nobody serves and that follows nothing by itself."""
    preview = Preview(project / "mkdocs.yml")
    assert preview.begin() == ""
    return preview


def renamed(path: Path, text: str) -> None:
    """Save as many editors and `sed -i` do: another file takes the name."""
    beside = path.with_name("beside")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)


@pytest.mark.parametrize(
    ("address", "there"),
    [
        ("404.html", True), ("assets/a.css", True), ("assets/../404.html", True), ("", True), ("nothing", True),
        ("/etc/passwd", False), ("//etc/passwd", False), ("../secret", False), ("assets/../../secret", False),
        ("out", False), ("out/secret", False), ("404.html\0", False), ("../site-of-others/a", False),
    ],
)  # fmt: skip
def test_an_address_lies_in_its_folder(tmp_path: Path, address: str, there: bool) -> None:
    """Absolute paths, steps up, links and neighbours with a longer name lead out of it."""
    for name in ("site/404.html", "site/assets/a.css", "secret", "site-of-others/a"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    (tmp_path / "site" / "out").symlink_to(tmp_path)
    found = disk.within(tmp_path / "site", address)
    assert (found is not None) == there
    assert found is None or found.is_relative_to((tmp_path / "site").resolve())


def test_what_is_answered(begun: Preview, project: Path) -> None:
    """Files of the site, the way to them, and 404 for all else: nothing of this machine, nothing that no file can be."""
    outside = quote(str(project / "mkdocs.yml"), safe="")
    asked = {
        "/base/": 200, "/base/professions/ai-researcher/": 200, "/base/professions/ai-researcher/?q=1": 200,
        "/base/downloads/rows.csv": 200, "/base/assets/thennow.css": 200, "/.preview/0": 200,
        "/base/professions/ai-researcher": 302, "/": 302, "/elsewhere": 302, "http://[": 302,
        f"/base/{outside}": 404, f"/base/%2F{outside}": 404, "/base//etc/passwd": 404, "/base/%2Fetc/passwd": 404,
        "/base/../mkdocs.yml": 404, "/base/%2e%2e/%2e%2e/%2e%2e/mkdocs.yml": 404, "/base/..%2F..%2F..%2Fmkdocs.yml": 404,
        "/base/%00": 404, f"/base/{'a' * 300}": 404, "/base/%FF": 404, "/base/assets/": 404,
        "/.preview/%C2%B2": 404, "/.preview/": 404, f"/.preview/{'9' * 5000}": 404, "/.preview/-1": 404,
    }  # fmt: skip
    assert {target: answer(begun, target).status for target in asked} == asked
    moved = answer(begun, "/base/professions/ai-researcher")
    assert moved.header == ("Location", "/base/professions/ai-researcher/")
    assert answer(begun, "/base/downloads/rows.csv").header == ("Content-Type", "text/csv; charset=utf-8")
    assert answer(begun, "/.preview/0").data == str(begun.version).encode()


def test_where_it_listens() -> None:
    """A host or none, IPv6 in brackets, and a port that there is."""
    good = ("127.0.0.1:8000", ":80", "localhost:0", "[::1]:8000")
    assert [host_and_port(address) for address in good] == [
        ("127.0.0.1", 8000), ("127.0.0.1", 80), ("localhost", 0), ("::1", 8000),
    ]  # fmt: skip
    for address in (
        "127.0.0.1",
        "8000",
        "127.0.0.1:",
        "127.0.0.1:²",
        "127.0.0.1:65536",
        "127.0.0.1:-1",
        "::1:8000",
        "",
    ):
        with pytest.raises(ValueError, match="with a port up to 65535"):
            host_and_port(address)


def test_an_address_that_nothing_can_listen_on_is_said_at_once(project: Path) -> None:
    """One line and exit 2, before anything is read or anybody is told to open it."""
    how = "addresses look like `127.0.0.1:8000` or `[::1]:8000`, with a port up to 65535"
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        used = f"127.0.0.1:{taken.getsockname()[1]}"
        reasons = {"127.0.0.1:99999": how, "127.0.0.1:²": how, "8000": how, used: "Address already in use"}
        for address, reason in reasons.items():
            result = run("serve", "-f", str(project / "mkdocs.yml"), "-a", address)
            said = f"Nothing can listen on `{address}`: {reason}. Next: `--address 127.0.0.1:8001`.\n"
            assert (result.exit_code, result.stdout, result.stderr) == (2, "", said)
        result = run("serve", "-f", str(project / "mkdocs.yml"), "-a", f"{'a' * 70}.example:8000")
        assert (result.exit_code, result.stderr.count("\n")) == (2, 1)


def test_it_listens_on_the_newer_internet_too(begun: Preview) -> None:
    """`[::1]:0` has an address to open, which answers."""
    try:
        server = Server(begun, "::1", 0)
    except OSError:
        pytest.skip("this machine has no IPv6")
    with server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        assert server.url == f"http://[::1]:{server.server_port}/"
        assert b"See " in urllib.request.urlopen(server.url, timeout=20).read()
        server.shutdown()


def test_a_folder_that_changes_concerns_what_is_and_was_in_it(tmp_path: Path) -> None:
    """A saved entry concerns itself; a folder what it holds and what is gone; hidden files and other files nothing."""
    known = ["shifts/nurse/a.yml", "shifts/nurse/b.yml", "terms/token.yml"]
    for path in ("shifts/nurse/b.yml", "shifts/nurse/c.yml", "terms/token.yml", "terms/.hidden.yml", "index.md"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(path, encoding="utf-8")
    concerned = {
        "terms/token.yml": ["terms/token.yml"],
        "terms/gone.yml": ["terms/gone.yml"],
        "terms/.hidden.yml": [],
        "index.md": [],
        "shifts/nurse": ["shifts/nurse/a.yml", "shifts/nurse/b.yml", "shifts/nurse/c.yml"],
        "terms": ["shifts/nurse/a.yml", "shifts/nurse/c.yml", "terms/token.yml"],
        "somewhere-gone": ["shifts/nurse/a.yml", "shifts/nurse/c.yml"],
        "": [*known[:2], "shifts/nurse/c.yml", "terms/token.yml"],
        "../mkdocs.yml": [],
    }
    for path, expected in concerned.items():
        named = tmp_path.parent / "mkdocs.yml" if path.startswith("..") else tmp_path / path
        assert list(changed.entries([named], tmp_path, known)) == expected, path
    held = changed.entries([tmp_path / "shifts/nurse"], tmp_path, known)
    assert (held["shifts/nurse/a.yml"], held["shifts/nurse/c.yml"]) == (None, b"shifts/nurse/c.yml")


def test_what_was_saved_while_mkdocs_was_at_work_is_not_taken_for_built(begun: Preview, project: Path) -> None:
    """A configuration that is saved twice in a moment: the house of the first does not stand for the second."""
    config = (project / "mkdocs.yml").read_text(encoding="utf-8")
    renamed(project / "mkdocs.yml", config.replace("site_name: Small", "site_name: First"))
    building = houses.begin(project / "mkdocs.yml")
    assert building.process is not None
    while not (building.process.poll() is not None or (project / houses.NOTE).exists()):
        time.sleep(0.01)  # it has read the configuration
    renamed(project / "mkdocs.yml", config.replace("site_name: Small", "site_name: Second"))
    first, _ = building.wait()
    second, _ = houses.begin(project / "mkdocs.yml").wait()
    assert first is not None
    assert second is not None
    assert (first.name, second.name) == ("First", "Second")


def test_the_banner_lists_errors_and_nothing_else(begun: Preview, project: Path) -> None:
    """Advice of other files is for who asks `thennow check`."""
    shutil.copy(project / "content/sources/wei-2023-kdd-talk.yml", project / "content/sources/nobody-2020.yml")
    (project / "content/terms/token.yml").write_text(SPOILT, encoding="utf-8")
    begun.follow([project / "content/sources", project / "content/terms/token.yml"])
    assert {problem.level for problem in begun.check()} == {"error", "advice"}
    banner = banner_of(begun, "professions/ai-researcher/")
    assert [line.split(":")[0] for line in banner.splitlines()] == ["content/terms/token.yml"]


def test_hidden_files_are_no_entries(begun: Preview, project: Path) -> None:
    """As for `check` and `build`: what an editor keeps beside an entry is nothing to tell anybody of."""
    hidden = project / "content" / "terms" / ".hidden.yml"
    hidden.write_text(SPOILT, encoding="utf-8")
    assert not begun.concerns(hidden)
    begun.follow([hidden])
    assert (begun.check(), banner_of(begun, "")) == ((), "")


def banner_of(preview: Preview, address: str) -> str:
    """The lines of the banner on a page; nothing if it has none."""
    html = (preview.shown.file(address) or b"").decode()
    _, _, after = html.partition('<aside class="tn-banner" role="alert">')
    return after.partition("<pre>")[2].partition("</pre>")[0]


def test_a_spoilt_template_is_said_on_its_pages(begun: Preview, project: Path) -> None:
    """File, line and what Jinja says; other pages stay; mending it recovers."""
    page, path = "professions/ai-researcher/", project / "pages" / "professions" / "page.html"
    good = path.read_text(encoding="utf-8")
    number = len(good.splitlines()) + 1
    for spoilt, said in (
        ("{% nothing %}", "Encountered unknown tag &#x27;nothing&#x27;"),
        ("{{ view.nothing }}", "has no attribute &#x27;nothing&#x27;"),
        ("{{ 1 + 'a' }}", "unsupported operand type(s)"),
    ):
        path.write_text(f"{good.rstrip()}\n{spoilt}\n", encoding="utf-8")
        begun.follow([path])
        banner = banner_of(begun, page)
        assert banner.startswith(f"professions/page.html:{number}: ")
        assert said in banner
        assert banner_of(begun, "terms/") == ""
        assert begun.shown.file("sitemap.xml") is None
    path.write_text(good, encoding="utf-8")
    begun.follow([path])
    assert banner_of(begun, page) == ""
    assert b"Many individual" in (begun.shown.file(page) or b"")


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@pytest.fixture
def preview(project: Path) -> Iterator[str]:
    """A live preview on loopback, stopped at the end."""
    address = f"127.0.0.1:{free_port()}"
    command = [sys.executable, "-m", "generator.cli", "serve", "--address", address]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}
    with (project / "serve.log").open("w") as log:
        process = subprocess.Popen(
            command, cwd=project, env=environment, stdout=log, stderr=log, start_new_session=True
        )
        try:
            yield f"http://{address}/base/"
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait(timeout=20)


def until(address: str, sign: str, *, absent: bool = False, seconds: float = 30) -> str:
    """Fetch a page until it holds (or no longer holds) a sign."""
    end = time.monotonic() + seconds
    html = ""
    while time.monotonic() < end:
        try:
            html = urllib.request.urlopen(address, timeout=5).read().decode()
            if (sign in html) != absent:
                return html
        except OSError:
            pass
        time.sleep(0.2)
    raise AssertionError(f"{sign!r} never {'went' if absent else 'came'}: {html[:2000]}")


def test_serve_shows_changes_and_a_banner_for_mistakes(preview: str, project: Path) -> None:
    """A saved change is served; a mistake keeps the last good page and lists the finding; mending it recovers."""
    page, path = preview + "professions/ai-researcher/", project / "content" / SHIFT
    good = BASE[SHIFT].decode()
    assert "/.preview/" in until(page, "Many individual or small-scale projects.")
    path.write_text(good.replace("Many individual", "Countless individual"), encoding="utf-8")
    until(page, "Countless individual")
    path.write_text(good.replace("status: observed", "status: obsrved"), encoding="utf-8")
    html = until(page, "tn-banner")
    assert "scaling-laws.yml:8:13: error: `status` cannot be `obsrved`" in html
    assert "Countless individual" in html
    path.write_text(good, encoding="utf-8")
    assert "Many individual" in until(page, "tn-banner", absent=True)


def test_a_page_belongs_to_the_version_that_it_was_asked_of(project: Path) -> None:
    """What was begun before a change neither stays in the new version nor says that it is the new one."""
    preview, page, path = Preview(project / "mkdocs.yml"), "professions/ai-researcher/", project / "content" / SHIFT
    assert preview.begin() == ""
    before = preview.shown
    path.write_text(BASE[SHIFT].decode().replace("Many individual", "Countless individual"), encoding="utf-8")
    preview.follow([path])
    old, new = before.file(page), preview.shown.file(page)
    assert old is not None
    assert new is not None
    assert (b"Many individual" in old, b"Countless individual" in old) == (True, False)
    assert (b"Many individual" in new, b"Countless individual" in new) == (False, True)
    assert b"/.preview/%d" % before.version in old
    assert b"/.preview/%d" % preview.version in new


def test_serve_follows_new_deleted_and_renamed_files(preview: str, project: Path) -> None:
    """A new entry has its page at once; a renamed one moves; a deleted one is gone."""
    path = project / "content" / "professions" / "nurse.yml"
    until(preview, "See ")
    path.write_text("title: Nurse\nfield: technology\nsummary: Cares for people.\n", encoding="utf-8")
    until(preview + "professions/nurse/", "Cares for people.")
    path.rename(path.with_name("midwife.yml"))
    until(preview + "professions/midwife/", "Cares for people.")
    (project / "content" / "professions" / "midwife.yml").unlink()
    until(preview + "professions/", "Nurse", absent=True)


def test_serve_follows_ordinary_pages_and_the_theme(preview: str, project: Path) -> None:
    """A changed Markdown page and a changed configuration make a new house."""
    until(preview, "See ")
    (project / "content" / "index.md").write_text("# Home\n\nLook at [[terms/emergence]].\n", encoding="utf-8")
    until(preview, "Look at ")
    config = (project / "mkdocs.yml").read_text(encoding="utf-8")
    (project / "mkdocs.yml").write_text(config.replace("site_name: Small", "site_name: Larger"), encoding="utf-8")
    until(preview, "<title>Larger</title>")


def test_serve_follows_folders(preview: str, project: Path) -> None:
    """A folder that is moved away takes its rows along; when it is back, so are they and no finding stays."""
    page, folder = preview + "professions/ai-researcher/", project / "content" / "shifts" / "ai-researcher"
    until(page, "Many individual")
    folder.rename(project / "away")
    until(page, "Many individual", absent=True)
    (project / "away").rename(folder)
    until(page, "Many individual")
    terms = project / "content" / "terms"
    shutil.copytree(terms, project / "terms")
    shutil.rmtree(terms)
    until(page, "tn-banner")
    (project / "terms").rename(terms)
    until(page, "tn-banner", absent=True)


def test_serve_follows_a_configuration_that_another_file_replaces(preview: str, project: Path) -> None:
    """Each save by rename is seen, not only the first."""
    config = (project / "mkdocs.yml").read_text(encoding="utf-8")
    until(preview, "See ")
    for name in ("Larger", "Huge"):
        renamed(project / "mkdocs.yml", config.replace("site_name: Small", f"site_name: {name}"))
        until(preview, f"<title>{name}</title>")


def test_serve_says_what_is_wrong_with_a_template(preview: str, project: Path) -> None:
    """A banner, and the page again once the template is mended."""
    page, path = preview + "professions/ai-researcher/", project / "pages" / "professions" / "page.html"
    good = path.read_text(encoding="utf-8")
    until(page, "Many individual")
    path.write_text(good + "{% nothing %}", encoding="utf-8")
    assert "/.preview/" in until(page, "A template cannot be printed:")
    path.write_text(good, encoding="utf-8")
    until(page, "Many individual")


def test_serve_has_every_file_of_the_site(preview: str, project: Path) -> None:
    """What a build writes is served too; nothing outside is, and what is not there is said so."""
    until(preview, "See ")
    assert thennow(project, "build").returncode == 0
    site = project / "site"
    for path in sorted(site.rglob("*")):
        if path.is_file():
            with urllib.request.urlopen(preview + path.relative_to(site).as_posix(), timeout=20) as answer:
                assert answer.status == 200
    for address in ("nothing/at/all", "../mkdocs.yml", "%2e%2e/mkdocs.yml"):
        with pytest.raises(urllib.error.HTTPError, match="404"):
            urllib.request.urlopen(preview + address, timeout=20)
