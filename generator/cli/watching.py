"""Knows how a preview is served on this machine and follows its files: HTTP, a watcher that does not poll, a check."""

import mimetypes
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from watchfiles import watch

from generator.cli.preview import Preview
from generator.problem import Problem

ASKED = "/.preview/"
"""Where a page asks for the next version."""
Tell = Callable[[tuple[Problem, ...]], None]


def serve(preview: Preview, host: str, port: int, tell: Tell) -> None:
    """Serve until somebody stops it; `tell` is called with the findings after each change."""
    server = ThreadingHTTPServer((host, port), _handler(preview))
    server.daemon_threads = True
    for work in (lambda: _follow(preview, tell), lambda: tell(preview.check())):
        threading.Thread(target=work, daemon=True).start()
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        pass
    finally:
        server.server_close()


def _follow(preview: Preview, tell: Tell) -> None:
    """Take changes in one after the other; check once it has been quiet for a moment."""
    checking = threading.Timer(0, lambda: None)
    turns = watch(
        *preview.watched(), step=10, debounce=60, rust_timeout=1000, yield_on_timeout=True, raise_interrupt=False
    )
    for turn, changes in enumerate(turns):
        if turn == 0:
            preview.catch_up()  # what was saved before the watcher stood ready
        if not changes:
            continue
        checking.cancel()
        preview.follow(Path(path) for _, path in changes)
        checking = threading.Timer(0.3, lambda: tell(preview.check()))
        checking.daemon = True
        checking.start()


def _handler(preview: Preview) -> type[BaseHTTPRequestHandler]:
    mount = urlsplit(preview.house.url).path if preview.house else "/"

    class Handler(BaseHTTPRequestHandler):
        """Answers GET below the path that the site has on its host."""

        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path)
            if path.startswith(ASKED):
                version = path.removeprefix(ASKED)
                self._answer(200, "text/plain", str(preview.wait(int(version) if version.isdigit() else 0)).encode())
            elif not path.startswith(mount):
                self._moved(mount)
            else:
                self._give(path.removeprefix(mount))

        def _give(self, address: str) -> None:
            data = preview.file(address) if ".." not in address.split("/") else None
            if data is None and preview.file(f"{address}/") is not None:
                self._moved(f"{mount}{address}/")
            elif data is None:
                self._answer(404, "text/html; charset=utf-8", preview.file("404.html") or b"Not found")
            else:
                page = address == "" or address.endswith(("/", ".html"))
                kind = "text/html" if page else mimetypes.guess_type(address)[0] or "application/octet-stream"
                self._answer(200, f"{kind}; charset=utf-8" if kind.startswith("text/") else kind, data)

        def _moved(self, where: str) -> None:
            self.send_response(302)
            self.send_header("Location", where)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def _answer(self, status: int, kind: str, data: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(data)))
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, format: str, *args: object) -> None:
            """Keep the terminal for findings."""

    return Handler
