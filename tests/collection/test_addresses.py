"""Addresses: stable, unique, and none ever lost."""

from site_builder.collection.addresses import give_addresses
from site_builder.model import Article


def article(source: str, slug: str) -> Article:
    """Make an article that only has an address."""
    return Article(source=source, slug=slug, digest="00", encoding="utf-8", lines=())


def test_a_slug_of_its_own_is_kept() -> None:
    """Who shares a slug with nobody keeps it as it is."""
    articles, namesakes = give_addresses((article("a.txt", "mill"),))

    assert [a.slug for a in articles] == ["mill"]
    assert namesakes == ()


def test_namesakes_get_suffixes_and_leave_the_bare_slug() -> None:
    """Articles of one slug are told apart, and the bare address lists them."""
    sharing = (article("a.txt", "mill"), article("b.txt", "mill"))

    articles, (shared,) = give_addresses(sharing)

    slugs = [a.slug for a in articles]
    assert len(set(slugs)) == 2
    assert all(slug.startswith("mill-") for slug in slugs)
    assert (shared.slug, shared.slugs) == ("mill", tuple(slugs))


def test_a_suffix_does_not_depend_on_the_others() -> None:
    """A third namesake changes nothing for the first two."""
    two = (article("a.txt", "mill"), article("b.txt", "mill"))
    three = (*two, article("c.txt", "mill"))

    before, _ = give_addresses(two)
    after, _ = give_addresses(three)

    assert [a.slug for a in after[:2]] == [a.slug for a in before]


def test_a_suffix_avoids_a_slug_that_is_taken() -> None:
    """A suffix that would make somebody else's slug grows longer."""
    two = (article("a.txt", "mill"), article("b.txt", "mill"))
    taken = give_addresses(two)[0][0].slug

    articles, _ = give_addresses((*two, article("c.txt", taken)))

    assert len({a.slug for a in articles}) == 3
