"""Where the pictures of an article stand, and under which caption."""

from site_builder.model import Block, Credit, Picture, Rendition, Role
from site_builder.rendering.figures import with_pictures
from site_builder.rendering.paragraphs import BlockView

HERE = "articles/a.html"


def _picture(name: str = "a", **said: str | int) -> Picture:
    sizes = (
        Rendition(f"pictures/{name}-480.jpg", 480, 320),
        Rendition(f"pictures/{name}-1440.jpg", 1440, 960),
    )
    line = said.pop("line", 0)
    words = {key: str(value) for key, value in said.items()}
    return Picture(sizes, int(line), **words)


def _shown(blocks: tuple[Block, ...], *pictures: Picture) -> list[tuple[str, str]]:
    """Say of each block its words and the stem of the picture over it."""
    return [
        (
            view.html,
            view.picture.src.split("/")[-1].split("-")[0] if view.picture else "",
        )
        for view in with_pictures(HERE, _views(blocks), blocks, pictures)
    ]


def _views(blocks: tuple[Block, ...]) -> tuple[BlockView, ...]:
    return tuple(
        BlockView(b.role, b.first, f"l{b.first}", f"#l{b.first}", b.text, b.text)
        for b in blocks
    )


TEXT = (
    Block(Role.BODY, (3,), "It rang."),
    Block(Role.CAPTION, (5,), "The bell"),
    Block(Role.BODY, (7,), "It fell."),
    Block(Role.CAPTION, (9,), "The tower"),
)


def test_pictures_go_to_captions_in_order() -> None:
    """The first picture belongs to the first caption, the second to the second."""
    shown = _shown(TEXT, _picture("a"), _picture("b"))

    assert shown == [
        ("It rang.", ""),
        ("The bell", "a"),
        ("It fell.", ""),
        ("The tower", "b"),
    ]


def test_a_caption_without_picture_stays() -> None:
    """What there is no picture for is shown as it was."""
    shown = _shown(TEXT, _picture("a"))

    assert shown[3] == ("The tower", "")


def test_a_picture_finds_the_caption_with_its_words() -> None:
    """A caption that a person gives is found in the text, whatever its signs."""
    shown = _shown(TEXT, _picture("a", caption="the tower."), _picture("b"))

    assert [shown[3], shown[1]] == [("The tower", "a"), ("The bell", "b")]


def test_the_first_picture_without_a_place_leads() -> None:
    """A picture that the text has no caption for stands at the top, others below."""
    shown = _shown(TEXT[:1], _picture("a", caption="A <b>ell"), _picture("b"))

    assert shown == [("A &lt;b&gt;ell", "a"), ("It rang.", ""), ("", "b")]


def test_a_picture_of_the_text_stands_where_the_text_has_it() -> None:
    """A picture on a line of its own goes before what follows it."""
    shown = _shown(TEXT, _picture("a", line=6))

    assert shown[2:4] == [("", "a"), ("It fell.", "")]


def test_a_picture_of_the_text_takes_the_caption_of_its_line() -> None:
    """A caption on the line of a picture is that picture's, and nobody else's."""
    shown = _shown(TEXT, _picture("a"), _picture("b", line=5))

    assert [shown[1], shown[3]] == [("The bell", "b"), ("The tower", "a")]


def test_no_pictures_change_nothing() -> None:
    """Without pictures a page is what it was."""
    assert with_pictures(HERE, _views(TEXT), TEXT, ()) == _views(TEXT)


def test_a_picture_comes_in_its_sizes() -> None:
    """The browser is told all sizes, and the pixels of the largest."""
    (view,) = with_pictures(HERE, (), (), (_picture("a", alt="A bell"),))

    assert view.picture is not None
    assert view.picture.srcset == (
        "../pictures/a-480.jpg 480w, ../pictures/a-1440.jpg 1440w"
    )
    assert view.picture.src == "../pictures/a-480.jpg"
    assert (view.picture.width, view.picture.height) == (1440, 960)


def test_all_but_the_first_picture_can_wait() -> None:
    """What is at the top is loaded at once, what is below when it is near."""
    views = with_pictures(
        HERE, _views(TEXT), TEXT, (_picture("a"), _picture("b", line=3))
    )

    assert [view.picture.lazy for view in views if view.picture] == [False, True]


def test_alternative_text_is_given_or_the_caption_or_none() -> None:
    """A reader who sees no picture hears what was given, else the caption."""
    views = with_pictures(
        HERE,
        _views(TEXT),
        TEXT,
        (_picture("a", alt="A large bell"), _picture("b"), _picture("c")),
    )

    alts = [view.picture.alt for view in views if view.picture]
    assert alts == ["A large bell", "The tower", ""]


def test_a_credit_is_not_said_twice() -> None:
    """An owner that the caption's line names already is not named again."""
    block = Block(Role.CAPTION, (1,), "The bell", credit=Credit("Photo: Ada Stone", 1))

    known = _shown((block,), _picture("a", credit="Ada Stone"))
    new = _shown((block,), _picture("a", credit="Max Thorn"))

    assert known == [("The bell", "a")]
    assert new == [('The bell <span class="part dim">Max Thorn</span>', "a")]
