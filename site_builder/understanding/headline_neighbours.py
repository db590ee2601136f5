"""What a line stands among, as it speaks for it as the headline of its page."""

from site_builder.model import Role
from site_builder.understanding.headline_page import PROSE_FROM
from site_builder.understanding.shapes import Shape
from site_builder.understanding.sheet import Sheet
from site_builder.understanding.traits import BYLINE, NAME, STAMP

HEADING_WORDS = 5
"""Words from which a short line reads as the headline of some story."""
FURNITURE = (Role.BOILERPLATE, Role.COMMENT)
_FEWEST_SUMMING_UP = 8
"""Words of a line that can sum up a story."""
_LONGEST_SUMMING_UP = 500
"""Characters of such a line."""
_LONGER = 1.2
"""How much longer it is than the headline above it."""
_FEWEST_OF_TITLE = 3
"""Words of a line that is more than a section's name or a kicker."""
_NO_TITLE = BYLINE | STAMP | NAME


def add_signs_of_neighbours(
    signs: list[str], sheet: Sheet, headings: frozenset[int], at: int
) -> None:
    """Add what stands right above and below, and whether it is a heading too."""
    lines = sheet.lines
    shape = lines[at]
    below = lines[at + 1] if at + 1 < len(lines) else None
    if shape.gap and at:  # the first line of every text has one
        signs.append("gap above")
    if below is None or below.gap:
        signs.append("gap below")
    if below is not None:
        signs.append(_BELOW[_kind(below)])
        if sheet.roles.get(at + 1) in FURNITURE:
            signs.append("furniture right below")
    if at:
        _add_signs_of_lines_above(signs, sheet, at)
    like = (
        (at - 2 in headings)
        + (at - 1 in headings)
        + (at + 1 in headings)
        + (at + 2 in headings)
    )
    if like:
        signs.append("beside another heading" if like == 1 else "among other headings")


def _add_signs_of_lines_above(signs: list[str], sheet: Sheet, at: int) -> None:
    lines = sheet.lines
    above = [len(line.text) for line in lines[max(0, at - 3) : at]]
    if len(lines[at].text) > 1.5 * max(above):
        signs.append("longer than those above")
    if min(above) > PROSE_FROM:
        signs.append("long lines above")
    if sheet.roles.get(at - 1) in FURNITURE:
        signs.append("furniture right above")
    signs.append(_ABOVE[_kind(lines[at - 1])])


_KINDS = ("list item", "paragraph", "sentence", "heading", "short line")
_BELOW = {kind: f"{kind} right below" for kind in _KINDS}
_ABOVE = {kind: f"{kind} right above" for kind in _KINDS}


def _kind(shape: Shape) -> str:
    if shape.bullet:
        return "list item"
    if shape.is_long:
        return "paragraph"
    if len(shape.words) < HEADING_WORDS:
        return "short line"
    return "sentence" if shape.ends_sentence else "heading"


def add_signs_of_pairs(signs: list[str], sheet: Sheet, at: int) -> None:
    """Tell a headline from the standfirst right below it, which is the longer."""
    lines = sheet.lines
    if len(lines[at].words) >= _FEWEST_SUMMING_UP:
        above = past_furniture(sheet, at, -1)
        if (
            above is not None
            and len(lines[above].words) >= _FEWEST_OF_TITLE
            and not sheet.traits[above] & _NO_TITLE
            and sums_up(lines[at], lines[above])
        ):
            signs.append("below a shorter title")
    below = past_furniture(sheet, at, 1)
    if below is not None and sums_up(lines[below], lines[at]):
        signs.append("above a longer line")


def past_furniture(sheet: Sheet, at: int, step: int) -> int | None:
    """Find the next line without a role, past one of furniture: stars, a button."""
    roles = sheet.roles
    beside = at + step
    if roles.get(beside) in FURNITURE:
        beside += step
    return beside if 0 <= beside < len(sheet.lines) and beside not in roles else None


def sums_up(lower: Shape, upper: Shape) -> bool:
    """Whether a line may sum up the story of the shorter title above it."""
    return (
        len(lower.words) >= _FEWEST_SUMMING_UP
        and len(upper.text) * _LONGER < len(lower.text) <= _LONGEST_SUMMING_UP
        and not upper.ends_sentence
    )
