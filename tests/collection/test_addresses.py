"""Addresses: stable, unique, and none ever lost."""

from site_builder.collection.addresses import give_addresses
from site_builder.model import Gist


def gist(source: str, slug: str) -> Gist:
    """Make the gist of an article that only has an address."""
    return Gist(source=source, slug=slug, digest="00")


def test_a_slug_of_its_own_is_kept() -> None:
    """Who shares a slug with nobody keeps it as it is."""
    assert give_addresses((gist("a.txt", "mill"),)) == ({"a.txt": "mill"}, ())


def test_namesakes_get_suffixes_and_leave_the_bare_slug() -> None:
    """Articles of one slug are told apart, and the bare address lists them."""
    slugs, (shared,) = give_addresses((gist("a.txt", "mill"), gist("b.txt", "mill")))

    assert len(set(slugs.values())) == 2
    assert all(slug.startswith("mill-") for slug in slugs.values())
    assert (shared.slug, shared.slugs) == ("mill", tuple(slugs.values()))


def test_a_suffix_does_not_depend_on_the_others() -> None:
    """A third namesake changes nothing for the first two."""
    two = (gist("a.txt", "mill"), gist("b.txt", "mill"))
    three = (*two, gist("c.txt", "mill"))

    before, _ = give_addresses(two)
    after, _ = give_addresses(three)

    assert before.items() <= after.items()


def test_a_suffix_avoids_a_slug_that_is_taken() -> None:
    """A suffix that would make somebody else's slug grows longer."""
    two = (gist("a.txt", "mill"), gist("b.txt", "mill"))
    taken = give_addresses(two)[0]["a.txt"]

    slugs, _ = give_addresses((*two, gist("c.txt", taken)))

    assert len(set(slugs.values())) == 3
