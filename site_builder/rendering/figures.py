"""Where the pictures of an article stand on its page, and under which caption."""

from collections.abc import Sequence

from site_builder.model import Block, Picture, Rendition, Role
from site_builder.rendering import addresses
from site_builder.rendering.marks import escaped
from site_builder.rendering.paragraphs import BlockView
from site_builder.rendering.views import PictureView

SIZES = "(min-width: 42rem) 36rem, 92vw"
"""How wide a picture is shown: the column of text, on a telephone the page."""
_USUAL = 960
"""Pixels of the file for browsers that do not choose among several."""


def with_pictures(
    here: str,
    views: Sequence[BlockView],
    blocks: Sequence[Block],
    pictures: Sequence[Picture],
) -> tuple[BlockView, ...]:
    """Put each picture over its caption, where it stands in the text, or at the top.

    A picture of the text stands where the text has it; one with a caption of its own
    goes to the line that says the same, others go to the captions of the text in their
    order. Of those without a place the first picture of all stands above the text,
    others below it.

    Args:
        here: The path of the page.
        views: The blocks of the article as they are shown.
        blocks: The same blocks, one for each view.
        pictures: The pictures in their order.
    """
    if not pictures:
        return tuple(views)
    over = _captions_of(blocks, pictures)
    before: dict[int, list[Picture]] = {}
    placed = set(over.values())
    for at, picture in enumerate(pictures):
        if at not in placed:
            place = _place(blocks, picture, is_first=at == 0)
            before.setdefault(place, []).append(picture)
    shown: list[BlockView] = []
    seen = False
    for at in range(len(views) + 1):
        for picture in before.get(at, ()):
            shown.append(_alone(here, picture, lazy=seen))
            seen = True
        if at in over:
            picture = pictures[over[at]]
            shown.append(_joined(here, views[at], blocks[at], picture, lazy=seen))
            seen = True
        elif at < len(views):
            shown.append(views[at])
    return tuple(shown)


def _captions_of(
    blocks: Sequence[Block], pictures: Sequence[Picture]
) -> dict[int, int]:
    """Say which picture goes over which caption, both by their places."""
    free = {at: block for at, block in enumerate(blocks) if block.role is Role.CAPTION}
    over: dict[int, int] = {}

    def join(number: int, at: int | None) -> None:
        if at is not None:
            over[at] = number
            del free[at]

    for number, picture in enumerate(pictures):
        if picture.line:
            join(number, next((a for a in free if picture.line in free[a].lines), None))
        elif picture.caption:
            said = picture.caption
            join(number, next((a for a in free if _same(free[a].text, said)), None))
    for number, picture in enumerate(pictures):
        if not (picture.line or picture.caption):
            join(number, min(free, default=None))
    return over


def _place(blocks: Sequence[Block], picture: Picture, *, is_first: bool) -> int:
    """Say before which block a picture stands that goes over no caption."""
    if picture.line:
        later = (at for at, b in enumerate(blocks) if b.lines[-1] >= picture.line)
        return next(later, len(blocks))
    return 0 if is_first else len(blocks)


def _same(one: str, other: str) -> bool:
    """Whether two captions have the same words, whatever the signs between them."""
    return _words(one) == _words(other)


def _words(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _alone(here: str, picture: Picture, *, lazy: bool) -> BlockView:
    parts = [escaped(picture.caption)] if picture.caption else []
    if picture.credit:
        parts.append(_dim(picture.credit))
    alt = picture.alt or picture.caption
    return BlockView(
        kind=Role.CAPTION,
        number=0,
        name=None,
        place="",
        html=" ".join(parts),
        text="",
        picture=_view(here, picture, alt, lazy=lazy),
    )


def _joined(
    here: str, view: BlockView, block: Block, picture: Picture, *, lazy: bool
) -> BlockView:
    html = view.html
    said = f"{block.text} {block.credit.text if block.credit else ''}"
    if picture.credit and _words(picture.credit) not in _words(said):
        html = f"{html} {_dim(picture.credit)}"
    alt = picture.alt or block.text
    return view._replace(html=html, picture=_view(here, picture, alt, lazy=lazy))


def _dim(words: str) -> str:
    return f'<span class="part dim">{escaped(words)}</span>'


def _view(here: str, picture: Picture, alt: str, *, lazy: bool) -> PictureView:
    sizes = picture.renditions
    usual = _usual(sizes)
    several = len(sizes) > 1
    return PictureView(
        src=addresses.link(here, usual.path),
        srcset=", ".join(
            f"{addresses.link(here, size.path)} {size.width}w" for size in sizes
        )
        if several
        else "",
        sizes=SIZES if several else "",
        width=picture.widest.width,
        height=picture.widest.height,
        alt=" ".join(alt.split()),
        lazy=lazy,
    )


def _usual(sizes: Sequence[Rendition]) -> Rendition:
    return next((s for s in reversed(sizes) if s.width <= _USUAL), sizes[0])
