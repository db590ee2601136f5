"""The outlet: claimed from what a page says of itself, never from a list."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model import Role, SourceKind, SourceText
from site_builder.understanding import understand
from site_builder.understanding.outlet_clues import CLUES
from site_builder.understanding.outlet_lines import read_aside

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
        pytest.param("Follow Valley Courier on:", "Valley Courier", id="follow"),
        pytest.param(
            "Copyright 2021 Brook Media Holding", None, id="an owner of outlets"
        ),
        pytest.param("Read it at riverstore.com", None, id="an address alone"),
        pytest.param("Get our free app today", None, id="an app of nobody"),
        pytest.param("By Hanna Brook, Staff Writer", None, id="a job"),
        pytest.param("Zur Startseite", None, id="a word of a menu"),
        pytest.param("© 2021 Derechos Reservados", None, id="rights and no name"),
        pytest.param(
            "Follow the Conversation", None, id="what is followed is no outlet"
        ),
        pytest.param("Support Our Team", None, id="what is supported is none either"),
        pytest.param("© Jana Hill", None, id="who took a picture"),
        pytest.param("Lies die LIESMICH.md im Beiblatt", None, id="a file"),
        pytest.param("© 2021 The Conversation", "Conversation", id="a menu's word"),
        pytest.param("© 2021 Science", "Science", id="called as a section"),
        pytest.param("© 2021 Sport", "Sport", id="called as another"),
        pytest.param(
            "© 2021 Discussion Weekly", "Discussion Weekly", id="two words of menus"
        ),
        pytest.param("© 2021 Mobile Business", "Mobile Business", id="two more"),
        pytest.param(
            "© 2021 Reuters. All rights reserved.", "Reuters", id="an agency's page"
        ),
        pytest.param(
            "© 2021 Bloomberg L.P. All rights reserved", "Bloomberg", id="another's"
        ),
        pytest.param("© 2021 Keystone News", "Keystone News", id="a part of a name"),
        pytest.param("© 2021 Getty Images", None, id="who sends pictures"),
        pytest.param("© 2021 Kontakt Impressum", None, id="what stands beside notices"),
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


def test_an_outlet_may_be_called_like_a_person() -> None:
    """A masthead of two words looks like someone's name, and is no author."""
    lines = (
        "Marlow Dispatch",
        "",
        "River rises again in the lower town",
        "By Hanna Brook",
        "",
        PROSE,
        "",
        PROSE,
        "",
        "© 2021 Marlow Dispatch",
    )

    understood = understand(SourceText("a.txt", SourceKind.TEXT, lines, "00", "utf-8"))

    assert understood.outlet is not None
    assert understood.outlet.value == "Marlow Dispatch"
    assert [author.value for author in understood.authors] == ["Hanna Brook"]


def test_window_title_names_the_outlet() -> None:
    """What stands behind the headline in the window title is the outlet."""
    head = "River rises again in the lower town"
    lines = (f"{head} | Valley Courier", "", head, "", PROSE, "", PROSE)

    claim = understand(
        SourceText("a.txt", SourceKind.TEXT, lines, "00", "utf-8")
    ).outlet

    assert claim is not None
    assert claim.value == "Valley Courier"
    assert claim.rule == "window-title"


def test_an_address_adds_to_a_name() -> None:
    """An address whose letters are those of a name speaks for it."""
    lines = (
        "River rises again in the lower town",
        "",
        PROSE,
        "",
        PROSE,
        "",
        "Valley Courier newsletter",
        "",
        "Write to news@valleycourier.org",
    )

    claim = understand(
        SourceText("a.txt", SourceKind.TEXT, lines, "00", "utf-8")
    ).outlet

    assert claim is not None
    assert claim.value == "Valley Courier"
    assert [proof.line for proof in claim.evidence] == [7, 9]


@pytest.mark.timeout(10)
def test_a_line_of_capitals_takes_no_longer_than_another() -> None:
    """Names are bounded, so no line makes the search walk over it again and again."""
    line = "Follow " + "A" * 1_000_000 + " Bc" * 100_000
    lines = ("River rises again in the lower town", "", PROSE, "", line)

    known = understand(SourceText("a.txt", SourceKind.TEXT, lines, "00", "utf-8"))

    assert known.outlet is None


@pytest.mark.parametrize("rule", [clue.rule for clue in CLUES])
@given(data=st.data())
def test_words_of_a_clue_have_what_it_needs(rule: str, data: st.DataObject) -> None:
    """No words that speak of an outlet are passed over by the cheap question."""
    clue = next(clue for clue in CLUES if clue.rule == rule)

    words = data.draw(
        st.from_regex(clue.words.pattern, alphabet=st.characters(codec="cp1252"))
    )

    assert any(need in words for need in clue.needs)


@pytest.mark.parametrize(
    ("address", "is_found"),
    [
        pytest.param("hafenbote.md", False, id="a file"),
        pytest.param("www.hafenbote.md", True, id="www"),
        pytest.param("https://hafenbote.md/a", True, id="scheme"),
        pytest.param("post@hafenbote.md", True, id="mail"),
        pytest.param("hafenbote.de", True, id="no file's ending"),
    ],
)
def test_addresses_of_countries_are_no_files(address: str, *, is_found: bool) -> None:
    """An ending that files have too is an address's where something says so."""
    said = read_aside(Role.BOILERPLATE, f"Read it at {address} today", "")

    assert any(rule == "address" for rule, *_ in said) is is_found
