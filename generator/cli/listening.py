"""Knows how a preview listens on this machine: an address as people write it, a socket, and HTTP."""

import re
import socket
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from generator.cli import answers
from generator.cli.preview import Preview

ADDRESS = re.compile(r"(?:\[(?P<six>[^\[\]]+)\]|(?P<host>[^:\[\]]*)):(?P<port>[0-9]{1,5})")
HERE = "127.0.0.1"
LAST_PORT = 65535


def host_and_port(address: str) -> tuple[str, int]:
    """Take `127.0.0.1:8000`, `:8000` or `[::1]:8000` apart; a ValueError says how addresses are written."""
    found = ADDRESS.fullmatch(address)
    if not found or int(found["port"]) > LAST_PORT:
        raise ValueError(f"addresses look like `{HERE}:8000` or `[::1]:8000`, with a port up to {LAST_PORT}")
    return found["six"] or found["host"] or HERE, int(found["port"])


class Server(ThreadingHTTPServer):
    """Listens from the beginning; answers once it serves."""

    daemon_threads = True

    def __init__(self, preview: Preview, host: str, port: int) -> None:
        self.preview, self.host = preview, f"[{host}]" if ":" in host else host
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        super().__init__((host, port), _Handler)

    @property
    def url(self) -> str:
        """What to open in a browser."""
        return f"http://{self.host}:{self.server_port}/"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that went away while it waited is no news."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    """Sends the answers of the preview."""

    server: Server
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        said = answers.answer(self.server.preview, self.path)
        self.send_response(said.status)
        self.send_header(*said.header)
        self.send_header("Content-Length", str(len(said.data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(said.data)

    def log_message(self, format: str, *args: object) -> None:
        """Keep the terminal for findings."""
