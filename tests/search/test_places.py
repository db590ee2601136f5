"""The number of an article in the index depends on hardly any other."""

from hypothesis import given
from hypothesis import strategies as st

from site_builder.search.places import give_places, room_for

SLUGS = st.sets(st.text("abc-", min_size=1, max_size=6), max_size=40)


@given(SLUGS)
def test_every_article_has_a_place_of_its_own(slugs: set[str]) -> None:
    """None is given twice, and all are in the room."""
    places = give_places(sorted(slugs))
    assert set(places) == slugs
    assert len(set(places.values())) == len(slugs)
    assert all(place < room_for(len(slugs)) for place in places.values())


@given(SLUGS)
def test_the_order_does_not_matter(slugs: set[str]) -> None:
    """The same articles have the same places."""
    assert give_places(sorted(slugs)) == give_places(sorted(slugs, reverse=True))


def test_one_more_article_moves_hardly_any() -> None:
    """So that an edit changes few files of the index."""
    slugs = [f"article-{number}" for number in range(300)]
    before = give_places(slugs)
    after = give_places([*slugs, "another-article"])
    moved = [slug for slug in slugs if before[slug] != after[slug]]
    assert len(moved) <= 1
