"""The sieve before the finder: it stops no text that tells a date."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.dates import find_expressions
from site_builder.dates.english import ENGLISH
from site_builder.dates.finding import Finder
from site_builder.dates.german import GERMAN
from site_builder.dates.language import Form, Language, words
from site_builder.dates.lexing import TOKEN
from site_builder.dates.sieve import Sieve
from site_builder.dates.templates import all_groups

_LANGUAGES = {each.code: each for each in (ENGLISH, GERMAN)}
_FINDERS = {code: Finder(language) for code, language in _LANGUAGES.items()}
_OFF_CALENDAR = {"timex", "clock"}


def _texts(language: Language) -> st.SearchStrategy[str]:
    known = sorted({word for group in all_groups(language).values() for word in group})
    word = st.sampled_from(known) | st.sampled_from(known).map(str.capitalize)
    piece = (
        word | st.integers(0, 2200).map(str) | st.integers(0, 99).map("{:03}".format)
    )
    parts = st.lists(st.tuples(piece, st.sampled_from(" -/.")), max_size=5)
    return parts.map(lambda those: "".join(map("".join, those)))


@pytest.mark.parametrize("code", _LANGUAGES)
@given(st.data())
def test_what_is_stopped_holds_no_date(code: str, data: st.DataObject) -> None:
    """Whatever the forms find on the calendar passes the sieve."""
    text = data.draw(_texts(_LANGUAGES[code]))
    finder = _FINDERS[code]
    tokens = TOKEN.findall(text)
    symbols = {atom.symbol[0] for atom in finder.atoms(finder.read(tokens))}

    assert symbols <= _OFF_CALENDAR or not finder.sieve.stops(text)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        pytest.param("en", "The mayor opened this bridge in the rain.", id="English"),
        pytest.param(
            "de", "Die Stadt hat diese Brücke im Regen eröffnet.", id="German"
        ),
    ],
)
def test_plain_words_are_stopped(code: str, text: str) -> None:
    """A sentence without a word of time does not pass, so it costs little."""
    assert _FINDERS[code].sieve.stops(text)
    assert find_expressions(text, code) == ()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("All 112 members agreed.", id="three digits"),
        pytest.param("All 17 members agreed.", id="two digits"),
        pytest.param("All 9 members agreed.", id="one digit"),
    ],
)
def test_numbers_that_tell_no_date_alone_are_stopped(text: str) -> None:
    """English dates in numbers have a year or a month beside their days."""
    assert _FINDERS["en"].sieve.stops(text)


def test_a_form_that_needs_no_word_is_refused() -> None:
    """No sieve can stand before a form that matches where none of its words is."""
    form = Form("odd", "(soon)?", "unit", given=(("unit", "day"),))
    odd = Language("xx", {"day-word": words("today")}, {}, (form,), ("will",), (), ())

    with pytest.raises(ValueError, match="needs no word"):
        _ = Finder(odd).sieve


@pytest.mark.parametrize(
    ("tokens", "text", "stops"),
    [
        pytest.param({"März"}, "am 3. März", False, id="a word with an accent"),
        pytest.param({"today"}, "“today’s news”", False, id="quotation marks"),
        pytest.param({"2021"}, "20210", True, id="a longer number"),
        pytest.param({"today"}, "\ud800 today", False, id="half a character"),
        pytest.param({"Март"}, "nothing", False, id="another script"),
        pytest.param({"Март", "may"}, "nothing", False, id="two scripts"),
    ],
)
def test_words_are_parted_as_the_finder_parts_them(
    tokens: set[str], text: str, *, stops: bool
) -> None:
    """A token that the finder would see is seen, whatever stands around it."""
    assert Sieve(frozenset(tokens)).stops(text) is stops
