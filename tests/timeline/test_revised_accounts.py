"""What an article brings to the timeline, and what is left when paragraphs go."""

from dataclasses import replace
from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from site_builder.loader import load_text
from site_builder.model import Account, Article
from site_builder.timeline import read_account, revise_account

PARAGRAPHS = (
    "The Kestrel probe reached Tallis crater on Feb. 18, 2021, after a journey of seven months through the cold.",
    "Its builders had waited for this hour in a hall by the harbour, with tea and with little sleep.",
    "Four minutes before touchdown the parachute opened above the plain, and the hall fell silent.",
    "One minute before touchdown the engines lit, and the last figures began to run down the wall.",
    "Nobody in the hall could say on Wednesday how long the batteries would hold in such cold.",
    "The plain is older than any sea, and the probe is to look for what the water left behind.",
    "Three days after the reaching of the crater the arm was tried for the first time, and it moved.",
    "A second probe is expected to leave in May 2024, once its arm has passed its last examination.",
)
TEXT = "Kestrel lands in the crater\n\nPublished 20 February 2021\n\n" + "\n\n".join(
    PARAGRAPHS
)


@cache
def article() -> Article:
    """Load an article with dates, a countdown and paragraphs without either."""
    return load_text("a.txt", TEXT.encode())


@given(st.sets(st.integers(0, len(PARAGRAPHS) - 1)))
def test_what_is_revised_is_what_would_be_read(gone: set[int]) -> None:
    """Whichever paragraphs go, the account is that of the article without them."""
    before = article()
    kept = tuple(b for at, b in enumerate(before.blocks) if at not in gone)
    after = replace(before, blocks=kept)

    assert revise_account(read_account(before), before, after) == read_account(after)


def test_another_day_of_publication_makes_another_account() -> None:
    """Where furniture gave the day, every date that hangs on it is read again."""
    before = article()
    after = replace(before, published=None)

    assert revise_account(read_account(before), before, after) == read_account(after)
    assert read_account(before) != read_account(after)


def test_sentences_are_not_read_again_without_need() -> None:
    """What is told of days stays as it is where only other paragraphs went."""
    before = article()
    account = Account("a.txt", sentences=read_account(before).sentences[:1])
    undated = next(b for b in before.blocks if not b.dates)
    after = replace(before, blocks=tuple(b for b in before.blocks if b != undated))

    revised = revise_account(account, before, after)

    assert revised.sentences is account.sentences
    assert len(read_account(after).sentences) > 1
