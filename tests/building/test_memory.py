"""Memory from build to build: the same for the same key, anew for another."""

from site_builder.building.memory import Memory


def make() -> list[int]:
    """Make something that is told from its equals."""
    return []


def test_what_is_kept_is_given_again() -> None:
    """It is not made twice for one key."""
    memory = Memory()
    first = memory.recall("thing", ("a", 1), make)

    assert memory.recall("thing", ("a", 1), make) is first


def test_another_key_is_another_thing() -> None:
    """And takes the place of the first."""
    memory = Memory()
    first = memory.recall("thing", 1, make)
    memory.recall("thing", 2, make)

    assert memory.recall("thing", 1, make) is not first


def test_what_is_forgotten_is_made_anew() -> None:
    """After that nothing is known."""
    memory = Memory()
    first = memory.recall("thing", 1, make)
    memory.forget()

    assert memory.recall("thing", 1, make) is not first
