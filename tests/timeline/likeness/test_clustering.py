"""Groups of things that are alike on the average."""

from site_builder.timeline.likeness.clustering import average_link


def test_average_link_weighs_all_pairs() -> None:
    """One strong tie does not pull in a thing that the rest of a group is far from."""
    alike = {(0, 1): 0.9, (1, 2): 0.6}

    assert average_link(3, alike, least=0.5, far=0.0) == ((0, 1), (2,))


def test_average_link_joins_while_the_mean_holds() -> None:
    """Groups are joined where their members are alike on the average."""
    alike = {(0, 1): 0.9, (1, 2): 0.6, (0, 2): 0.5}

    assert average_link(3, alike, least=0.5, far=0.0) == ((0, 1, 2),)
