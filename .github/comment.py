"""Makes the comment on a pull request out of what its own, untrusted run has left; run with the code of `main` only.

Nothing is taken over as it stands: the difference is read field by field and told anew, the diff of `thennow fix` is
shown in a fence that it cannot close. The address of the built site comes from whoever runs this.

Example: python .github/comment.py said https://github.com/owner/name/actions/runs/1/artifacts/2 > comment.md
"""

import re
import sys
from pathlib import Path

from generator.report.changes.as_markdown import changes_markdown
from generator.report.changes.from_json import changes_from_json

MARK = "<!-- thennow: what this changes -->"
"""By this the comment is found again and written anew."""
LARGEST = 2_000_000
"""Bytes of a file that is read at all."""
LONGEST_DIFF = 15_000
"""Characters of a diff that is shown."""
LINE = re.compile(r"(?:--- |\+\+\+ |@@ |[ +-]|\\ No newline).*|")
"""A line of a unified diff."""


def comment(folder: Path, site: str = "") -> str:
    """The text of the comment."""
    try:
        changes = changes_markdown(changes_from_json(held(folder / "diff.json")), longest=40_000)
    except ValueError:
        changes = "### What this changes for readers\n\nThe run left nothing that could be read.\n"
    return f"{MARK}\n{changes}{previewed(site)}{mended(held(folder / 'fix.diff'))}"


def previewed(site: str) -> str:
    """The way to the site with the change in it, if it could be built."""
    if not site:
        return ""
    whose = "It was made by the code of this pull request: look at what that changes before you open it."
    how = "Unpack it and run `python3 -m http.server` in its folder, then open <http://localhost:8000/>."
    return f"\n### How it looks\n\n[The site with this change]({site}) (a zip, kept for a week). {whose} {how}\n"


def held(file: Path) -> str:
    """What an ordinary file of modest size holds; nothing otherwise."""
    if file.is_symlink() or not file.is_file() or file.stat().st_size > LARGEST:
        return ""
    return file.read_text(encoding="utf-8", errors="replace")


def mended(diff: str) -> str:
    """The diff of `thennow fix`, if it is one."""
    lines = diff.splitlines()
    if not diff.strip() or len(diff) > LONGEST_DIFF or not all(LINE.fullmatch(line) for line in lines):
        return "\nSome of it can be mended: run `thennow fix`.\n" if diff.strip() else ""
    shown = "\n".join("".join(sign for sign in line if sign.isprintable() or sign == "\t") for line in lines)
    fence = "`" * (max(map(len, re.findall("`+", shown)), default=0) + 3)
    return f"\n### What `thennow fix` would mend\n\n{fence}diff\n{shown}\n{fence}\n"


if __name__ == "__main__":
    sys.stdout.write(comment(Path(sys.argv[1]), *sys.argv[2:3]))
