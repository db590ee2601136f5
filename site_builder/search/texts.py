"""The script with the words of one article, from which excerpts are cut."""

from dataclasses import dataclass

from site_builder.model import Output
from site_builder.search.scripts import script


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph that may be shown, and its name on the article's page."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Shown:
    """What a result says of an article.

    `signed` has the outlet, the authors and the day in words.
    """

    title: str
    href: str
    signed: str
    standfirst: str
    passages: tuple[Passage, ...]


def text_file(path: str, place: int, shown: Shown) -> Output:
    """Write what results show of the article at `place` of the index."""
    value = {
        "title": shown.title,
        "href": shown.href,
        "signed": shown.signed,
        "standfirst": shown.standfirst,
        "passages": [part for p in shown.passages for part in (p.name, p.text)],
    }
    return Output(path, script(f"text {place}", value))
