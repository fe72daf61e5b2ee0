"""Knows the options under `plugins: thennow:` in `mkdocs.yml`, and what the rest of that file means for us."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig

from generator.disk import CACHE

TEMPLATES = CACHE / "templates"
"""Beside `mkdocs.yml`: compiled templates. Safe to delete."""


class ThenNowConfig(Config):
    """The options."""

    templates = config_options.Dir(default="templates/pages", exists=True)
    """Folder of the page templates, relative to `mkdocs.yml`."""
    featured = config_options.Optional(config_options.Type(str))
    """The row on the home page: `ai-researcher#scaling-laws-team-size`."""


@dataclass(frozen=True)
class Where:
    """Where the site is, and where its files are edited."""

    url: str
    edit_base: str | None


def root(config: MkDocsConfig) -> Path:
    """The folder of `mkdocs.yml`."""
    return Path(config.config_file_path or "mkdocs.yml").parent


def site_url(config: MkDocsConfig) -> str:
    """The address of the site, ending in a slash."""
    return _with_slash(config.site_url or "/")


def edit_base(config: MkDocsConfig) -> str | None:
    """Where a contributor edits a content file, ending in a slash; None where the repository is not known."""
    if not config.repo_url or not config.edit_uri:
        return None
    return _with_slash(_with_slash(config.repo_url) + config.edit_uri)


def shown(content: Path, config: MkDocsConfig) -> str:
    """How findings name the content folder: relative to `mkdocs.yml` where it lies below it."""
    above = root(config).resolve()
    return content.relative_to(above).as_posix() if content.is_relative_to(above) else content.as_posix()


def template_cache(config: MkDocsConfig) -> Path:
    """The folder of compiled templates; made where it is missing."""
    folder = root(config) / TEMPLATES
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _with_slash(address: str) -> str:
    return address if address.endswith("/") else address + "/"


def nav_titles(nav: Any) -> Iterator[tuple[str, str]]:
    """Files and titles in the navigation of `mkdocs.yml`."""
    for item in nav:
        if isinstance(item, dict):
            for title, inner in item.items():
                if isinstance(inner, str):
                    yield inner, title
                else:
                    yield from nav_titles(inner)
