"""Makes a review of suggestions for a pull request; run with the code of `main` only, on entries read as mere data.

The entries are taken from git as they are at the commit, mended by the code of `main`, and what would change is offered
where the pull request shows the lines. Nothing that its own run has made is believed.

Example: python .github/suggest.py COMMIT files.jsonl comments.jsonl > review.json
"""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.fixing import fixed
from generator.git import content_at
from generator.report.suggestions import MOST, review, shown, suggestions

CONTENT = "content"
BODY = "What `thennow fix` would write. Take what is right: *Commit suggestion*, or *Add to batch* for several at once."
ENTRY = re.compile(rf"{CONTENT}/[a-z0-9/-]+\.yml")


def reviewed(commit: str, files: Path, comments: Path, root: Path = Path()) -> str:
    """The review as GitHub takes it; nothing if there is nothing to suggest, or if all of it has been said before.

    `files` are those of the pull request and `comments` those that stand there, each a line of JSON.
    """
    changed = {one["filename"]: one.get("patch") or "" for one in _lines(files) if ENTRY.fullmatch(one["filename"])}
    before = dict(content_at(root / CONTENT, commit))
    chosen = {path.removeprefix(f"{CONTENT}/") for path in changed}
    result = fixed(before, CONTENT, unsafe=True, chosen=chosen.__contains__)
    edited = [(f"{CONTENT}/{path}", before[path], raw) for path, raw in result.files.items()]
    offered = [one for edit in edited for one in suggestions(*edit)]
    said = {_mark(one) for one in _lines(comments)}
    lines = {path: shown(patch) for path, patch in changed.items()}
    new = [one for one in review(offered, lines, result.mended) if _mark(one) not in said]
    return json.dumps({"commit_id": commit, "event": "COMMENT", "body": BODY, "comments": new[:MOST]}) if new else ""


def _mark(comment: Any) -> tuple[object, ...]:
    """By this a comment that stands there is known again; GitHub may end lines in its own way."""
    return comment["path"], comment["line"], "".join(str(comment["body"]).split())


def _lines(file: Path) -> Iterator[Any]:
    yield from map(json.loads, file.read_text(encoding="utf-8").splitlines())


if __name__ == "__main__":
    sys.stdout.write(reviewed(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])))
