"""No file of a site holds words that may not be published."""

import html
import json
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st

from site_builder import build
from site_builder.collection import find_shares, gather, withhold
from site_builder.loader import load_text
from site_builder.model import Article, Collection, Output, Rights, Role, Share, Site
from site_builder.rendering import (
    Renderer,
    data_files,
    plan_site,
    survey,
    theme_folders,
)
from site_builder.timeline import make_timeline

SEEDS = Path(__file__).parents[1] / "seeds"
RUN = 8
"""So many words in a row are nobody's by chance."""
DESCRIBING = {Role.HEADLINE, Role.BYLINE, Role.TIMESTAMP}


def words_of(text: str) -> list[str]:
    """Give the words of a text, however they are written."""
    return re.findall(r"\w+", text.casefold())


def runs_of(text: str) -> set[str]:
    """Give what must not be found: runs of words, and a shorter sentence whole.

    No run goes over the end of a sentence: two that are quoted may stand side by side.
    """
    found = set()
    for sentence in re.split(r"(?<=[.!?])\s+", text):
        words = words_of(sentence)
        if RUN // 2 < len(words) < RUN:
            found.add(" ".join(words))
        found |= {" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}
    return found


def all_words(data: bytes) -> str:
    """Read a file of any kind as the words that it holds.

    Signs of markup and of calendars go, words in attributes and in JSON stay.
    """
    text = data.decode(errors="replace").replace("\r\n ", "")
    text = re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), text)
    text = re.sub(r"\\[nrt]", " ", text).replace("\\", "")
    bare = re.sub(r"<[^<>]*>", "", text)
    return "\n".join(
        " ".join(words_of(html.unescape(html.unescape(said)))) for said in (text, bare)
    )


def withheld_runs(collection: Collection, rights: Rights) -> set[str]:
    """Give the runs that no file may hold: all words but those that are shown."""
    timeline = make_timeline(collection)
    shown, told = withhold(collection, timeline, rights)
    allowed = [report.text for event in told.events for report in event.reports]
    allowed += [step.text for sequence in told.sequences for step in sequence.steps]
    for article in shown.articles:
        allowed += [
            article.title,
            article.standfirst.value if article.standfirst else "",
        ]
        allowed += [block.text for block in article.narrative]
        allowed += [line.text for line in article.lines]
    shares = find_shares(collection.articles, rights)
    hidden = {
        run
        for article in collection.articles
        if article.source in shares
        for said in (
            *(line.text for line in article.lines if line.role not in DESCRIBING),
            *(block.text for block in article.narrative),
        )
        for run in runs_of(said)
    }
    public = "\n".join(" ".join(words_of(text)) for text in allowed)
    return {run for run in hidden if run not in public}


def leaks(hidden: Iterable[str], files: Mapping[str, bytes]) -> list[tuple[str, str]]:
    """Find what leaked, and where."""
    wanted = set(hidden)
    assert wanted
    said = {name: all_words(data) for name, data in files.items()}
    return [
        (name, run) for name, words in said.items() for run in wanted if run in words
    ]


def contents(folder: Path) -> dict[str, bytes]:
    """Read every file of a site."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def seeds() -> Iterator[Article]:
    """Load the sample collection."""
    for path in sorted(SEEDS.glob("*.txt")):
        yield load_text(path.name, path.read_bytes())


MIXED = Rights(Share.EXCERPT, {"quillwire": Share.METADATA, "nightglass": Share.FULL})


@pytest.mark.parametrize(
    "rights",
    [
        pytest.param(Rights(Share.METADATA), id="metadata"),
        pytest.param(Rights(Share.EXCERPT), id="excerpt"),
        pytest.param(MIXED, id="by outlet"),
    ],
)
def test_no_file_of_the_site_holds_what_is_withheld(
    rights: Rights, tmp_path: Path
) -> None:
    """Pages, data, feeds, calendar: no sentence and not eight words in a row."""
    site = Site(title="Norhaven", base_url="https://example.org/")
    build(SEEDS, tmp_path / "dist", site=site, rights=rights)
    hidden = withheld_runs(gather(list(seeds())), rights)
    files = contents(tmp_path / "dist")
    assert any(path.startswith("events/") for path in files)
    assert leaks(hidden, files) == []


def test_the_search_for_leaks_finds_them(tmp_path: Path) -> None:
    """A site that withholds nothing has them in every kind of file."""
    build(SEEDS, tmp_path / "dist")
    hidden = withheld_runs(gather(list(seeds())), Rights(Share.METADATA))
    found = {name for name, _ in leaks(hidden, contents(tmp_path / "dist"))}
    assert {
        "index.html",
        "timeline.html",
        "timeline.json",
        "timeline.csv",
        "timeline.ics",
        "timelinejs.json",
        "articles.json",
    } <= found
    assert sum(name.startswith("sources/") for name in found) == len(list(seeds()))


def test_a_change_of_mind_comes_to_every_page(tmp_path: Path) -> None:
    """What stands already from a build that showed all is not left standing."""
    build(SEEDS, tmp_path / "dist")
    build(SEEDS, tmp_path / "dist", rights=Rights(Share.METADATA))
    build(SEEDS, tmp_path / "clean", rights=Rights(Share.METADATA))

    assert contents(tmp_path / "dist") == contents(tmp_path / "clean")


def test_a_decision_for_one_article_comes_to_every_page(tmp_path: Path) -> None:
    """A sidecar that is added later withholds its text, also where others quote it."""
    shutil.copytree(SEEDS, tmp_path / "seeds")
    build(tmp_path / "seeds", tmp_path / "dist")
    path = min((tmp_path / "seeds").glob("*.txt"))
    path.with_suffix(".toml").write_text('publish = "metadata"\n')
    build(tmp_path / "seeds", tmp_path / "dist")
    build(tmp_path / "seeds", tmp_path / "clean")

    assert contents(tmp_path / "dist") == contents(tmp_path / "clean")
    articles = [
        replace(each, share=Share.METADATA) if each.source == path.name else each
        for each in seeds()
    ]
    hidden = withheld_runs(gather(articles), Rights())
    assert leaks(hidden, contents(tmp_path / "dist")) == []


def test_the_public_data_say_what_is_shown(tmp_path: Path) -> None:
    """Whoever reads `articles.json` sees that a text is not all there."""
    build(SEEDS, tmp_path / "dist", rights=Rights(Share.EXCERPT))
    told = json.loads((tmp_path / "dist" / "articles.json").read_text())
    assert {article["shown"] for article in told["articles"]} == {"excerpt"}


RENDERER = Renderer(theme_folders(None, "templates"), Site())
OPENINGS = ("On {} March 2014", "By {} May 2013", "“On {} June 2015", "About {} tugs")


def made_up_text(chance: Random) -> bytes:
    """Make up an article with dated sentences, a caption and a biography."""

    def some(least: int, most: int) -> str:
        return " ".join(
            "".join(chance.choices("abcdefgh", k=chance.randint(3, 9)))
            for _ in range(chance.randint(least, most))
        )

    paragraphs = [
        " ".join(
            f"{chance.choice(OPENINGS).format(at + 1)} {some(9, 30)}."
            for _ in range(chance.randint(1, 4))
        )
        for at in range(chance.randint(3, 8))
    ]
    lines = ["The night without a light", "By Ada Lorvell", *paragraphs]
    credit = f"{some(9, 20)}. (Photo: {some(1, 2)})"
    biography = f"Ada Lorvell writes about {some(9, 20)}."
    return "\n\n".join([*lines, credit, biography]).encode()


@settings(max_examples=25, deadline=None, phases=[Phase.explicit, Phase.generate])
@example(360607443, Share.METADATA)  # a doubt names a line that may be the headline
@given(st.integers(0, 2**32), st.sampled_from([Share.EXCERPT, Share.METADATA]))
def test_no_made_up_text_leaks(seed: int, share: Share) -> None:
    """Whatever the words: what is withheld is in no page and in no data file."""
    chance = Random(seed)  # noqa: S311 - nothing is kept secret by it
    texts = [made_up_text(chance) for _ in range(chance.randint(1, 3))]
    collection = gather([load_text(f"{n}.txt", text) for n, text in enumerate(texts)])
    rights = Rights(share)
    atlas = survey(Site(), *withhold(collection, make_timeline(collection), rights))
    pages = plan_site(atlas)
    files: list[Output] = [RENDERER.render(page) for page in pages]
    files += data_files(atlas, pages.paths)
    hidden = withheld_runs(collection, rights)
    assert leaks(hidden, {str(file.path): file.data for file in files}) == []
