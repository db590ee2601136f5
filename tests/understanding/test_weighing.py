"""Weights of signs: what they sum up to, and how they are told."""

import pytest

from site_builder.understanding.weighing import Table, load_table


def test_a_sign_of_no_weight_counts_nothing() -> None:
    """Only signs of the table count."""
    table = Table({"first": 2.0, "far": -1.0}, enough=1.0)

    assert table.weigh(("first", "far", "never heard of")) == 1.0


def test_the_weightiest_signs_are_told_first() -> None:
    """What spoke against a candidate, or not at all, is no reason for it."""
    table = Table({"first": 2.0, "far": -1.0, "long": 2.5}, enough=1.0)

    assert table.explain(("far", "first", "long", "other")) == "long, first"


@pytest.mark.parametrize("field", ["headline", "authors", "standfirst"])
def test_the_package_carries_its_tables(field: str) -> None:
    """Every field that is chosen has weights of both kinds."""
    weights = load_table(field).weights.values()

    assert min(weights) < 0.0 < max(weights)
