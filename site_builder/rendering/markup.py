"""A source's own markup, fitted into the page: headings stand below the headline."""

import re

_HEADING = re.compile(r"<(/?)h([1-6])\b([^>]*)>", re.IGNORECASE)
_HIGHEST = 2
"""Level 1 is the headline's alone."""
_LOWEST = 6


def body_markup(html: str) -> str:
    """Lower the headings of a sanitised piece so that its first one has level 2.

    A piece is one block, so its headings rarely number more than one.
    """
    levels = [int(match[2]) for match in _HEADING.finditer(html)]
    if not levels:
        return html
    drop = _HIGHEST - min(levels)
    return _HEADING.sub(
        lambda m: f"<{m[1]}h{min(_LOWEST, int(m[2]) + drop)}{m[3]}>", html
    )
