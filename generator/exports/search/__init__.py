"""Knows what the site's search is made of: sections of a page, their words, and the files a reader's browser loads.

A reader who searches loads only what the words typed ask for, whatever the size of the base. The other half is
`templates/theme/assets/search/`; `words.py` here and `words.js` there take words apart in the same way.
"""

from generator.exports.search.index import Index
from generator.exports.search.sections import SearchSection, sections
from generator.exports.search.units import Unit, units

__all__ = ["Index", "SearchSection", "Unit", "sections", "units"]
