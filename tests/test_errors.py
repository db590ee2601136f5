"""Errors: one sentence for people, and whole after the trip from a worker."""

import copy
import pickle
from collections.abc import Callable

import pytest

from site_builder import errors
from site_builder.errors import SiteBuilderError

KINDS = [
    kind
    for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, SiteBuilderError)
]


def test_the_tree_is_whole() -> None:
    """The module holds the root and its five kinds."""
    assert {kind.__name__ for kind in KINDS} == {
        "SiteBuilderError",
        "ConfigError",
        "SourceError",
        "RenderError",
        "AddressClash",
        "OutputError",
    }


def by_pickle(error: SiteBuilderError) -> SiteBuilderError:
    """Send an error as a worker process does."""
    carried = pickle.loads(pickle.dumps(error))  # noqa: S301 - just written
    assert isinstance(carried, SiteBuilderError)
    return carried


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "carry",
    [pytest.param(by_pickle, id="pickled"), pytest.param(copy.copy, id="copied")],
)
def test_an_error_survives_the_trip(
    kind: type[SiteBuilderError],
    carry: Callable[[SiteBuilderError], SiteBuilderError],
) -> None:
    """Kind, parts and sentence are the same on the other side."""
    error = kind("the folder is empty", "seeds", "add a text")

    other = carry(error)

    assert type(other) is kind
    assert (other.what, other.where, other.remedy) == error.args
    assert str(other) == "seeds: the folder is empty; add a text."


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("parts", "sentence"),
    [
        pytest.param(("no title",), "no title.", id="what alone"),
        pytest.param(("no title", "a.toml:3"), "a.toml:3: no title.", id="and where"),
        pytest.param(
            ("no title", "a.toml:3", "add one"),
            "a.toml:3: no title; add one.",
            id="and what to do",
        ),
        pytest.param(("no title", "", "add one"), "no title; add one.", id="no place"),
    ],
)
def test_an_error_reads_as_one_sentence(
    kind: type[SiteBuilderError], parts: tuple[str, ...], sentence: str
) -> None:
    """Where, what and remedy make one sentence with one full stop."""
    assert str(kind(*parts)) == sentence
