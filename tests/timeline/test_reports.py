"""What an article reports for which date."""

import pytest

from site_builder.collection import gather
from site_builder.loader import load_text
from site_builder.timeline import find_reports


@pytest.mark.parametrize(
    ("body", "values"),
    [
        pytest.param(
            "The mill closed shortly before Christmas.", ["2024-12-25~"], id="shortly"
        ),
        pytest.param("The mill closed just after 3 May.", ["2025-05-03~"], id="after"),
        pytest.param(
            "It burnt shortly after 3 a.m. on 3 May.", ["2025-05-03"], id="hour"
        ),
        pytest.param("The mill closed on 3 May.", ["2025-05-03"], id="on"),
        pytest.param("The mill closed before 3 May.", ["2025-05-03"], id="before"),
    ],
)
def test_what_is_near_a_day_is_about_it(body: str, values: list[str]) -> None:
    """A day that only says when something nearly was is an approximate date."""
    page = f"The mill at Orm\n\nPublished 20 June 2025\n\n{body}\n"

    site = gather([load_text("a.txt", page.encode())])

    assert [r.value for r in find_reports(site.articles[0])] == values
