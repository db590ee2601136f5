"""The store: kept while it is sound, made anew where it is not."""

import multiprocessing
import sqlite3
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.building import store as storing
from site_builder.building.packing import pack_value
from site_builder.building.store import Entry, Store, read_gist
from site_builder.model import Account, Article, Gist


def entry(number: int) -> Entry:
    """Make an entry of a number."""
    key = number.to_bytes(16, "big")
    gist = Gist(f"{number}.txt", f"n{number}", "digest")
    article = Article(f"{number}.txt", f"n{number}", "digest", "utf-8", ())
    account = Account(f"{number}.txt")
    return Entry(
        key, pack_value(gist, key), pack_value(account, key), pack_value(article, key)
    )


ENTRIES = [entry(number) for number in range(40)]
KEYS = frozenset(each.key for each in ENTRIES)


def fill(path: Path) -> None:
    """Make a store of all entries, whatever was there."""
    path.unlink(missing_ok=True)
    with Store(path) as store:
        store.put(ENTRIES)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Name a store that holds all entries."""
    fill(tmp_path / "store")
    return tmp_path / "store"


def sources(store: Store) -> set[str]:
    """Name the sources whose gists are there."""
    return {gist.source for gist in store.gists(KEYS).values()}


def test_what_was_put_is_there_again(path: Path) -> None:
    """Gists and articles are found by their keys, by another process as well."""
    with Store(path) as store:
        article = store.article(ENTRIES[7].key)

        assert len(sources(store)) == 40
        assert article is not None
        assert article.source == "7.txt"
        assert store.gist(ENTRIES[8].key) == read_gist(ENTRIES[8])


def test_what_was_not_put_is_not_there(path: Path) -> None:
    """An unknown key is answered with nothing."""
    with Store(path) as store:
        assert store.article(b"unknown") is None
        assert store.gist(b"unknown") is None
        assert store.gists({b"unknown"}) == {}


def test_a_store_without_a_path_keeps_for_a_while() -> None:
    """Where nothing is to remain it works just so."""
    with Store() as store:
        empty = store.is_empty()
        store.put(ENTRIES)

        assert empty
        assert len(sources(store)) == 40


def test_looking_makes_no_file(tmp_path: Path) -> None:
    """Who only asks whether something is there leaves the folder as it was."""
    with Store(tmp_path / "store") as store:
        assert store.is_empty()

    assert list(tmp_path.iterdir()) == []


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.data())
def test_a_cut_off_store_is_made_anew(path: Path, data: st.DataObject) -> None:
    """Whatever is left of a file, what it gives is right, and it can be filled again."""
    fill(path)
    whole = path.read_bytes()
    path.write_bytes(whole[: data.draw(st.integers(0, len(whole)))])

    with Store(path) as store:
        found = store.gists(KEYS)
        accounts = store.accounts(KEYS)
        articles = [store.article(each.key) for each in ENTRIES]
        store.put(ENTRIES)
        store.put(ENTRIES)  # the first may have found out that the file is damaged
        again = store.gists(KEYS)

    assert found.items() <= {e.key: read_gist(e) for e in ENTRIES}.items()
    assert {a.source for a in accounts.values()} <= {f"{n}.txt" for n in range(40)}
    assert {a.source for a in articles if a} <= {f"{n}.txt" for n in range(40)}
    assert len(again) == 40


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.data())
def test_what_a_damaged_store_gives_is_right(path: Path, data: st.DataObject) -> None:
    """Bytes that changed in the file never change a value that it gives."""
    fill(path)
    bytes_there = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 20))):
        at = data.draw(st.integers(0, len(bytes_there) - 1))
        bytes_there[at] = data.draw(st.integers(0, 255))
    path.write_bytes(bytes_there)

    with Store(path) as store:
        found = store.gists(KEYS)
        articles = {each.key: store.article(each.key) for each in ENTRIES}

    assert found.items() <= {e.key: read_gist(e) for e in ENTRIES}.items()
    for at, each in enumerate(ENTRIES):
        article = articles[each.key]
        assert article is None or article.source == f"{at}.txt"


@pytest.mark.parametrize("bit", range(8))
@pytest.mark.parametrize("at", [0, 4, 9, -1])
def test_a_row_with_one_wrong_bit_is_missing(path: Path, at: int, bit: int) -> None:
    """The file is sound and so are all other rows: they are there, it is not."""
    key = ENTRIES[7].key
    base = sqlite3.connect(path)
    for table in ("gists", "articles", "accounts"):
        (value,) = base.execute(
            f"SELECT value FROM {table} WHERE key = ?",  # noqa: S608 - a name of ours
            (key,),
        ).fetchone()
        damaged = bytearray(value)
        damaged[at] ^= 1 << bit
        base.execute(
            f"UPDATE {table} SET value = ? WHERE key = ?",  # noqa: S608 - as above
            (bytes(damaged), key),
        )
    base.commit()
    base.close()

    with Store(path) as store:
        assert store.gists(KEYS).keys() == KEYS - {key}
        assert store.accounts(KEYS).keys() == KEYS - {key}
        assert (store.gist(key), store.article(key), store.account(key)) == (None,) * 3
        assert store.article(ENTRIES[8].key) is not None


def _foreign(path: Path) -> None:
    base = sqlite3.connect(path)
    base.execute("CREATE TABLE gists (other TEXT)")
    base.commit()
    base.close()


def _older(path: Path) -> None:
    base = sqlite3.connect(path)
    base.execute("PRAGMA user_version = 0")
    base.close()


@pytest.mark.parametrize("kind", ["text", "foreign", "older"])
def test_what_is_no_store_of_ours_gives_way(path: Path, kind: str) -> None:
    """A file of another program, or of another version, is replaced in silence."""
    if kind == "older":
        _older(path)
    else:
        path.unlink()
        _foreign(path) if kind == "foreign" else path.write_text("no store at all")

    with Store(path) as store:
        before = store.gists(KEYS)
        store.put(ENTRIES)

        assert before == {}
        assert len(sources(store)) == 40


def test_a_folder_that_is_missing_is_done_without(tmp_path: Path) -> None:
    """Where no file can be, nothing is kept beyond this process."""
    with Store(tmp_path / "missing" / "store") as store:
        store.put(ENTRIES)
        store.put(ENTRIES)

        assert len(sources(store)) == 40


def test_another_process_that_writes_is_no_trouble(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a lock is held for long, what is to be kept is not kept; nothing breaks."""
    monkeypatch.setattr(storing, "_PATIENCE", 0.05)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")

    with Store(path) as store:
        store.put([entry(99)])
    other.execute("ROLLBACK")
    other.close()

    with Store(path) as store:
        assert len(sources(store)) == 40


def _fill(path: Path, first: int) -> None:
    with Store(path) as store:
        for number in range(first, first + 30):
            store.put([entry(number)])


def test_two_processes_fill_one_store(tmp_path: Path) -> None:
    """What two processes put at once is all there."""
    path = tmp_path / "store"
    spawn = multiprocessing.get_context("spawn")
    both = [spawn.Process(target=_fill, args=(path, first)) for first in (0, 30)]
    for each in both:
        each.start()
    for each in both:
        each.join()

    with Store(path) as store:
        keys = {entry(number).key for number in range(60)}

        assert store.gists(keys).keys() == keys


def test_a_file_that_another_process_begins_just_now_stays(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who saw a file before it was ours looks again before making anything of it."""
    looks = iter([(0, 0)])
    signature = storing._signature
    monkeypatch.setattr(
        storing, "_signature", lambda base: next(looks, None) or signature(base)
    )

    with Store(path) as store:
        assert len(sources(store)) == 40


def test_what_is_no_longer_used_goes_in_time(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once the most of it is not in use, only what is in use stays."""
    monkeypatch.setattr(storing, "_SPARE", 0)
    few, many = ({e.key for e in ENTRIES[:count]} for count in (5, 30))

    with Store(path) as store:
        store.drop_unused(many)
        before = store.gists(KEYS).keys()
        store.drop_unused(few)

        assert before == KEYS
        assert store.gists(KEYS).keys() == few
        assert store.article(ENTRIES[20].key) is None


def test_a_value_of_another_type_throws_the_store_away(path: Path) -> None:
    """Whatever somebody wrote into it, the next build is not stopped by it."""
    with sqlite3.connect(path) as base:
        base.execute("UPDATE articles SET value = 7")
    base.close()

    with Store(path) as store:
        assert store.article(ENTRIES[3].key) is None
        store.put(ENTRIES)
        assert store.article(ENTRIES[3].key) is not None
