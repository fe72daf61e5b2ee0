"""Makes sure that a Chromium is there for the browser tests: one that is installed, Debian's, or Playwright's."""

import os
import shutil
import subprocess
import sys

SHELL = "chromium-headless-shell"
"""Debian's Chromium without windows: the tests take two thirds of the time that they take with the whole browser."""
NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def find() -> str | None:
    """The path of an installed Chromium or Chrome: $CHROMIUM, one on the PATH, or the one Playwright keeps."""
    named = os.environ.get("CHROMIUM")
    on_path = (shutil.which(name) for name in NAMES)
    return named or next(filter(None, on_path), None) or _kept_by_playwright()


def _kept_by_playwright() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if path and os.path.exists(path) else None  # noqa: PTH110


def install() -> None:
    """Install a browser: Debian's package where we may, else the one that Playwright downloads."""
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        subprocess.call(["apt-get", "update", "-qq"])
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        get = ["apt-get", "install", "-qq", "-y", "--no-install-recommends"]
        if subprocess.call([*get, SHELL], env=environment):
            subprocess.call([*get, "chromium"], env=environment)
    if find() is None:
        subprocess.call([sys.executable, "-m", "playwright", "install", "chromium"])


if __name__ == "__main__":
    if find() is None:
        install()
    found = find()
    if found is None:
        sys.exit(
            "No Chromium was found or could be installed. Install one, or name it: CHROMIUM=/path/to/chrome make test"
        )
    print(f"Browser for the tests: {found}")
