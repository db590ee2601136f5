"""Addresses: stable, unique, and none ever lost."""

from dataclasses import replace

from site_builder.collection.addresses import doubt_addresses, give_addresses
from site_builder.model import Basis, Claim, Evidence, Gist, Severity


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


def stating(source: str, slug: str, line: int) -> Gist:
    """Make the gist of an article whose address a person states on a line."""
    place = Evidence(source, line, f'address = "{slug}"')
    address = Claim(slug, Basis.GIVEN, "front-matter", (place,))
    return replace(gist(source, slug), address=address)


def test_a_stated_address_stays_when_others_would_share_it() -> None:
    """A new article of that title gets a suffix, and the stated one is not moved."""
    alone, _ = give_addresses((stating("a.md", "storm", 2),))
    slugs, shared = give_addresses((stating("a.md", "storm", 2), gist("b.md", "storm")))

    assert slugs["a.md"] == alone["a.md"] == "storm"
    assert slugs["b.md"].startswith("storm-")
    assert shared == ()


def test_an_address_stated_twice_is_nobodys_and_told_at_both_places() -> None:
    """Each of the two statements is named, with its line and that of the other."""
    two = (stating("a.md", "storm", 2), stating("b.md", "storm", 5))

    slugs, (shared,) = give_addresses(two)
    first, second = doubt_addresses(two)

    assert shared.slugs == (slugs["a.md"], slugs["b.md"])
    assert (first.source, first.line, second.source, second.line) == (
        "a.md",
        2,
        "b.md",
        5,
    )
    assert "b.md:5" in first.message
    assert "a.md:2" in second.message
    assert first.severity is Severity.WARNING


def test_addresses_of_their_own_raise_no_doubt() -> None:
    """A title that would lead to a stated address is no fault of anybody."""
    assert doubt_addresses((stating("a.md", "storm", 2), gist("b.md", "storm"))) == ()
