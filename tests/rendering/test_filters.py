"""What the timeline can be filtered by."""

import pytest

from site_builder.model import Collection, Site, Timeline
from site_builder.rendering.atlas import Atlas, survey
from site_builder.rendering.filters import KEYS, event_traits, filters


@pytest.fixture
def atlas(site: Site, collection: Collection, timeline: Timeline) -> Atlas:
    """Survey the example."""
    return survey(site, collection, timeline)


def test_every_value_has_a_link_and_a_count(atlas: Atlas) -> None:
    """Kinds come in their order, outlets by number, the unknown last."""
    found = {f.key: f for f in filters(atlas, atlas.timeline.events)}

    assert [(c.text, c.count) for c in found["kind"].choices] == [
        ("Reported", 5),
        ("Expected", 2),
    ]
    assert [(c.text, c.count, c.href) for c in found["outlet"].choices] == [
        ("Harbour Weekly", 5, "?outlet=Harbour+Weekly"),
        ("The Quayside Post", 2, "?outlet=The+Quayside+Post"),
        ("No outlet known", 1, "?outlet=No+outlet+known"),
    ]


def test_a_single_value_is_no_choice(atlas: Atlas) -> None:
    """Where all events share a value there is nothing to filter by it."""
    reported = atlas.timeline.events[:2]

    assert filters(atlas, reported) == ()


def test_an_event_has_all_its_outlets(atlas: Atlas) -> None:
    """What two outlets tell is found under both; each key has its trait."""
    traits = event_traits(atlas, atlas.timeline.events[4])

    assert tuple(trait.key for trait in traits) == KEYS
    assert traits[1].values == "Harbour Weekly\nThe Quayside Post"
