"""Knows CSL-JSON: the sources as Zotero and other reference managers import them."""

import json
from collections.abc import Iterable

from generator.kinds.sources import Source
from generator.knowledge import Known
from generator.views.citing import csl_item


def csl_json(sources: Iterable[Known[Source]]) -> str:
    """All sources as one CSL-JSON file."""
    return json.dumps([csl_item(one) for one in sources], ensure_ascii=False, indent=1) + "\n"
