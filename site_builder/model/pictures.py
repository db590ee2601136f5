"""Pictures: as a text or a person names them, and as pages show them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class NamedPicture:
    """A picture that a text or a person names.

    `src` is what is written there; `origin` and `line` are the file and the line that
    name it. `in_text` tells that it has its place in the text, at that line.
    """

    src: str
    origin: str
    line: int
    alt: str = ""
    caption: str = ""
    credit: str = ""
    in_text: bool = False


@dataclass(frozen=True, slots=True)
class Rendition:
    """A picture in one size: the path of its file in the site, its pixels."""

    path: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of an article, as its page shows it.

    `line` is the line of the source where the text has it, 0 where it has it nowhere.
    `renditions` are there from the narrowest to the widest, one at least.
    """

    renditions: tuple[Rendition, ...]
    line: int = 0
    alt: str = ""
    caption: str = ""
    credit: str = ""

    @property
    def widest(self) -> Rendition:
        """The largest size that there is."""
        return self.renditions[-1]
