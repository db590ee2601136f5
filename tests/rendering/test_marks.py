"""Text cut into pieces."""

from hypothesis import given
from hypothesis import strategies as st

from site_builder.rendering.marks import Mark, cut

_OFFSETS = st.integers(min_value=0, max_value=30)
_MARKS = st.lists(st.builds(Mark, _OFFSETS, _OFFSETS, st.just("date")), max_size=6)
_ANCHORS = st.lists(st.tuples(_OFFSETS, st.text("ab", min_size=1)), max_size=4)


def test_cuts_at_marks_and_anchors() -> None:
    """A mark becomes a piece, and an anchor stands where its line begins."""
    pieces = cut("It fell on Friday.", (Mark(11, 17, "date", "#x"),), ((3, "l2"),))

    assert [(p.kind, p.text, p.name) for p in pieces] == [
        ("text", "It ", None),
        ("anchor", "", "l2"),
        ("text", "fell on ", None),
        ("date", "Friday", None),
        ("text", ".", None),
    ]


@given(st.text(max_size=25), _MARKS, _ANCHORS)
def test_no_character_is_lost(
    text: str, marks: list[Mark], anchors: list[tuple[int, str]]
) -> None:
    """However marks overlap, the pieces together are the text, with every anchor."""
    pieces = cut(text, tuple(marks), tuple(anchors))

    assert "".join(piece.text for piece in pieces) == text
    assert sorted(p.name or "" for p in pieces if p.kind == "anchor") == sorted(
        name for _, name in anchors
    )
