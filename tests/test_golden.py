"""Golden cases: drop a YAML file into `tests/golden/<kind>/` and it is a test.

`about` says what the case shows, `files` are laid over the small base in `tests/base/`, and `findings` is the
complete list of what a run must say, in order.
"""

from pathlib import Path

import pytest

from generator.kinds import KINDS
from generator.yamltext import read
from tests.conftest import findings

FOLDER = Path(__file__).parent / "golden"
CASES = sorted(FOLDER.rglob("*.yml"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.relative_to(FOLDER).with_suffix("").as_posix())
def test_golden_case(case: Path) -> None:
    """The files of the case give exactly its findings."""
    document, problems = read(case.read_bytes(), case.name)
    assert problems == []
    assert document is not None
    data = document.data
    assert isinstance(data, dict)
    assert {"about", "files", "findings"} == set(data)
    assert data["findings"] == findings(data["files"])  # type: ignore[arg-type]


def test_every_kind_has_a_case() -> None:
    """Each kind is shown at least once with something wrong."""
    assert set(KINDS) <= {case.parent.name for case in CASES}
