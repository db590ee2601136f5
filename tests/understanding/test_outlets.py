"""The outlet: claimed from what a page says of itself, never from a list."""

import pytest

from site_builder.model import SourceKind, SourceText
from site_builder.understanding import understand

PROSE = (
    "The river rose through the night and by the morning it stood in the cellars of the"
    " whole lower town, as it had done twice before."
)


@pytest.mark.parametrize(
    ("clue", "outlet"),
    [
        pytest.param("Follow us on Twitter @Riverdotcom.", "River.com", id="handle"),
        pytest.param(
            "Get the latest stories from Harbour Weekly every week. Subscribe now.",
            "Harbour Weekly",
            id="newsletter",
        ),
        pytest.param(
            "Hanna Brook is a reporter for the Valley Courier. She covers rivers.",
            "Valley Courier",
            id="biography",
        ),
        pytest.param(
            "Copyright 2021 Valley Courier. All rights reserved.",
            "Valley Courier",
            id="copyright",
        ),
        pytest.param("By Hanna Brook, Staff Writer", None, id="a job"),
        pytest.param("The mayor told Reuters that it was over.", None, id="an agency"),
    ],
)
def test_outlet_is_claimed_from_its_clues(clue: str, outlet: str | None) -> None:
    """One clue of the page's own is enough; what sources told an agency is not."""
    lines = ("River rises again in the lower town", "", PROSE, "", PROSE, "", clue)

    claim = understand(
        SourceText("a.txt", SourceKind.TEXT, lines, "00", "utf-8")
    ).outlet

    assert (claim.value if claim else None) == outlet
    assert claim is None or claim.evidence[0].line == len(lines)
