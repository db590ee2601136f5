"""Values as bytes: what is written down is read again, and nothing else is."""

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from site_builder.building.packing import Unpacker, pack_value
from site_builder.model import (
    Account,
    Article,
    Block,
    DateExpression,
    Finding,
    Gathered,
    Gist,
    Settled,
    Symbol,
)

KEY = b"key"
TEXTS = st.text(st.characters(exclude_categories=()), max_size=12)
"""Any text, half characters included."""
WORDS: st.SearchStrategy[str | int | None] = st.one_of(
    TEXTS, st.integers(-(2**31), 2**31), st.none()
)
SYMBOLS: st.SearchStrategy[Symbol] = st.tuples(
    TEXTS, WORDS, st.one_of(WORDS, st.tuples(TEXTS, WORDS, st.tuples(TEXTS, WORDS)))
)
DATES = st.builds(DateExpression, text=TEXTS, rule=TEXTS, symbol=SYMBOLS, clock=TEXTS)
BLOCKS = st.builds(
    Block,
    text=TEXTS,
    html=st.none() | TEXTS,
    dates=st.lists(DATES, max_size=2).map(tuple),
)
ARTICLES = st.builds(
    Article,
    source=TEXTS,
    blocks=st.lists(BLOCKS, max_size=2).map(tuple),
    lead=st.none() | BLOCKS,
)
FEW = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

ARTICLE = Article("a.txt", "a", "digest", "utf-8", ())


@FEW
@given(ARTICLES)
def test_any_article_is_read_again(article: Article) -> None:
    """Every field of an article comes back as it went in."""
    packed = pack_value(article, KEY)
    assume(packed)

    assert Unpacker(Article).unpack(packed, KEY) == article


@FEW
@given(st.builds(Gist, source=TEXTS, slug=TEXTS))
def test_any_gist_is_read_again(gist: Gist) -> None:
    """Every field of a gist comes back as it went in."""
    assert Unpacker(Gist).unpack(pack_value(gist, KEY), KEY) == gist


@FEW
@given(st.builds(Account, source=TEXTS))
def test_any_account_is_read_again(account: Account) -> None:
    """Every field of an account comes back as it went in."""
    packed = pack_value(account, KEY)
    assume(packed)

    assert Unpacker(Account).unpack(packed, KEY) == account


@FEW
@given(st.builds(Settled, source=TEXTS))
def test_any_decision_is_read_again(settled: Settled) -> None:
    """Every field of what is decided comes back as it went in."""
    assert Unpacker(Settled).unpack(pack_value(settled, KEY), KEY) == settled


@pytest.mark.parametrize("source", ["a.txt", "\ud800"])
def test_what_cannot_be_written_is_not_read(source: str) -> None:
    """A number beyond 64 bits has no place; the value counts as damaged."""
    finding = Finding(source, 1 << 70, "code", "message")

    assert Unpacker(Finding).unpack(pack_value(finding, KEY), KEY) is None


def test_half_a_character_and_what_looks_like_its_escape_are_told_apart() -> None:
    """Texts that hold backslashes beside half a character keep both."""
    finding = Finding("\\ud800", 1, "\ud800", "\\\ud83d\ude00 é")

    assert Unpacker(Finding).unpack(pack_value(finding, KEY), KEY) == finding


@given(st.data())
def test_a_changed_byte_is_seen(data: st.DataObject) -> None:
    """A value of which any byte was changed is not read."""
    packed = bytearray(pack_value(ARTICLE, KEY))
    at = data.draw(st.integers(0, len(packed) - 1))
    packed[at] ^= data.draw(st.integers(1, 255))

    assert Unpacker(Article).unpack(bytes(packed), KEY) is None


@given(st.binary())
def test_any_bytes_are_answered(packed: bytes) -> None:
    """What was never packed is not read, and is no error."""
    assert Unpacker(Article).unpack(packed, KEY) is None


def test_a_value_under_another_key_is_not_read() -> None:
    """What came to lie under the wrong key is as good as damaged."""
    assert Unpacker(Article).unpack(pack_value(ARTICLE, KEY), b"other") is None


@pytest.mark.parametrize("kind", [Gathered, Finding])
def test_a_value_of_another_type_is_not_read(kind: type[object]) -> None:
    """An article is no finding, though its checksum is right."""
    assert Unpacker(kind).unpack(pack_value(ARTICLE, KEY), KEY) is None
