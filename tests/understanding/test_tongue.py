"""The language of a text, told by its small words or by its letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.loader import load_text
from site_builder.understanding.tongue import find_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param(
            "The ferry left the harbour in the morning and was not seen again by anyone on the coast.",
            "en",
            id="English",
        ),
        pytest.param(
            "Die Fähre hat am Morgen den Hafen verlassen und ist nicht mehr gesehen worden, wie es aus der Stadt heißt.",
            "de",
            id="German",
        ),
        pytest.param(
            "Le bateau a quitté le port dans la matinée et les pêcheurs ne l’ont pas revu depuis, selon le maire de la ville.",
            "fr",
            id="French",
        ),
        pytest.param(
            "El barco salió del puerto por la mañana y no se ha visto más en la costa, según el alcalde de la ciudad.",
            "es",
            id="Spanish",
        ),
        pytest.param(
            "La nave è partita dal porto di mattina e non si è più vista sulla costa, come ha detto il sindaco della città.",
            "it",
            id="Italian",
        ),
        pytest.param(
            "De boot is in de ochtend uit de haven vertrokken en werd niet meer gezien, zoals het bestuur van de stad zegt.",
            "nl",
            id="Dutch",
        ),
        pytest.param(
            "O barco saiu do porto de manhã e não foi mais visto na costa, como disse o prefeito da cidade em uma nota.",
            "pt",
            id="Portuguese",
        ),
        pytest.param(
            "Паром вышел из гавани утром, и больше его никто не видел.",
            "ru",
            id="Russian",
        ),
        pytest.param(
            "フェリーは朝に港を出たが、その後は誰にも見られていない。",
            "ja",
            id="Japanese",
        ),
        pytest.param("渡轮早上离开港口之后再也没有人看见它。", "zh", id="Chinese"),
        pytest.param("Storm over the Skerries", None, id="too short to say"),
        pytest.param(
            "Rosa Lindqvist, Nils Berg, Ada Okafor, Tom Arkwright, Petra Lindquay",
            None,
            id="names only",
        ),
        pytest.param("", None, id="nothing"),
    ],
)
def test_tells_the_language(text: str, language: str | None) -> None:
    """A sentence is enough; less is answered honestly with nothing."""
    found = find_language(text)

    assert (found and found[0]) == language


@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    """Whatever is asked, the answer has words that tell it or there is none."""
    found = find_language(text)

    assert found is None or found[1]


@pytest.mark.parametrize(
    ("body", "days"),
    [
        pytest.param("Die Fähre sank am 6. Mai, vier Leute ertranken.", 1, id="day"),
        pytest.param("Der Turm fiel im Mai.", 1, id="month"),
        pytest.param("The ferry sank on 6 May.", 1, id="English"),
        pytest.param("De boot is op 6 mei gezonken, zegt men.", 0, id="Dutch"),
    ],
)
def test_reads_the_dates_of_a_line(body: str, days: int) -> None:
    """A text of one line is too short for a claim, but not for its dates."""
    article = load_text(
        "a.txt", f"Bericht aus Tarrow\n\n20. Juni 2025\n\n{body}\n".encode()
    )

    assert article.language is None
    assert sum(len(block.dates) for block in article.narrative) == days
