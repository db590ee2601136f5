"""A small collection made by hand: articles known well, known badly, and not at all."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from site_builder.model import (
    CONTENT_ROLES,
    Article,
    Basis,
    Block,
    Claim,
    Collection,
    Credit,
    Event,
    EventKind,
    Evidence,
    Finding,
    Interval,
    Line,
    Namesakes,
    Publication,
    Report,
    Role,
    Sequence,
    Severity,
    Site,
    Span,
    Step,
    Timeline,
)
from site_builder.rendering import (
    Renderer,
    data_files,
    plan_site,
    static_files,
    survey,
    theme_folders,
)

HARBOUR = """\
boilerplate | Jump to main content

headline | How the harbour bridge came down in eleven seconds
standfirst | The old steel bridge was felled on Saturday morning. Engineers had planned the blast for three years.
byline | By Ines Okafor and Tomas Lind
timestamp | Published 14 March 2021, 6:40 p.m.

caption | The centre span drops into the channel. Picture: Port Authority
body | The bridge that had carried trains across the harbour since 1931 fell into the water on Saturday (13 March), eleven seconds after the first charge went off. Thousands watched from the quays, and many of them had come before dawn.
body | “We heard nothing at first, and then the whole river answered,” said Marit Solberg, who lives on the north bank.
subheading | Three years of drawings
body | Planning began in spring 2018. The harbour office had two wishes: no steel in the ship channel, and no broken windows in the old town, whose nearest houses stand two hundred metres from the northern pier and are older than the bridge by two centuries.
quote | “A bridge is a promise. You have to take it back as carefully as you gave it.”
list | • 412 charges in 36 places
list | • 2 tugs with nets
list | • 1 choir, which sang until the horn
body | Divers will begin to lift the steel on 22 March. The channel stays closed until then.
caption | Workers on the deck in 1931.
caption | Workers on the deck in 1931. (Photo: City archive)
body | The last train had crossed in 2012.
bio | Ines Okafor writes about cities and water. She joined the paper in 1998.
promo | Get our letter from the waterfront every Friday.
teaser | Ferry fares rise again in 2024
teaser | Passengers pay six per cent more from May 2024.
boilerplate | Read more
"""

QUAY = """\
headline | Blast ends the long life of a bridge

body | It took a morning to say goodbye. On Saturday the steel bridge over the harbour was blown up, and by noon only the piers stood.
body | About three minutes before the blast the sirens sounded. One minute before, the police boats left the channel.
body | The contractor expects to clear the channel by the end of the month.
body | A new tunnel is to open in 2027.
bio | Written for The Quayside Post by our harbour desk.
comment | My grandfather painted it twice.
"""

NOTES = """\
caption | x
"""

SAME = """\
headline | Harbour notes
body | The week of the blast was a quiet one for the fish market.
"""


@pytest.fixture
def site() -> Site:
    """A site without a base URL."""
    return Site(
        title="The harbour bridge, 1931 to 2021",
        description="Five accounts of one demolition, and what they say about the years before it.",
    )


@pytest.fixture
def public_site(site: Site) -> Site:
    """The same site with an address of its own."""
    return replace(site, base_url="https://archive.example/harbour/")


@pytest.fixture
def collection() -> Collection:
    """Articles known well, known badly and not at all, and one of Markdown."""
    return example_collection()


@pytest.fixture
def timeline() -> Timeline:
    """What the articles of the collection report."""
    return example_timeline()


def read(source: str, slug: str, text: str) -> Article:
    """Make an article of lines written "role | text"; blank lines count."""
    lines: list[Line] = []
    for number, row in enumerate(text.splitlines(), 1):
        role, bar, said = row.partition(" | ")
        if bar:
            spans = _credit(said) if role == "caption" else ()
            lines.append(Line(number, said, Role(role), f"{role}-by-hand", spans))
    blocks = tuple(
        Block(line.role, (line.number,), line.text)
        for line in lines
        if line.role in CONTENT_ROLES
    )
    return Article(source, slug, "0" * 32, "utf-8", tuple(lines), blocks=blocks)


def _credit(text: str) -> tuple[Span, ...]:
    match = re.search(r"\(?(?:Picture|Photo): .*$", text)
    return (Span(match.start(), match.end(), Role.CREDIT),) if match else ()


def said(source: str, line: int, value: str, basis: Basis, words: str = "") -> Claim:
    """Make a claim that rests on a line."""
    evidence = (Evidence(source, line, words or value),)
    return Claim(value, basis, "by-hand", evidence)


def harbour() -> Article:
    """The article of which everything is known."""
    source = "harbour.txt"
    article = read(source, "how-the-harbour-bridge-came-down", HARBOUR)
    lines = {line.number: line.text for line in article.lines}
    blocks = [
        replace(block, text=block.text.lstrip("• "))
        if block.role is Role.LIST
        else block
        for block in article.blocks
    ]
    first = blocks[0]
    blocks[0] = replace(
        first,
        text="The centre span drops into the channel.",
        credit=Credit("Port Authority", first.first),
    )
    twice = next(b for b in blocks if b.lines == (18,))
    blocks = [b for b in blocks if b.lines not in {(18,), (19,)}]
    at = next(i for i, b in enumerate(blocks) if b.lines == (20,))
    merged = replace(
        twice,
        lines=(18, 19),
        credit=Credit("City archive", 19),
    )
    blocks.insert(at, merged)
    return replace(
        article,
        headline=said(source, 3, lines[3], Basis.STATED),
        standfirst=said(source, 4, lines[4], Basis.INFERRED),
        authors=(
            said(source, 5, "Ines Okafor", Basis.STATED, lines[5]),
            said(source, 5, "Tomas Lind", Basis.STATED, lines[5]),
        ),
        outlet=Claim("Harbour Weekly", Basis.GIVEN, "sidecar"),
        published=Publication(
            Interval.of(date(2021, 3, 14)),
            Basis.STATED,
            "dateline",
            (Evidence(source, 6, lines[6]),),
            "14 March 2021, 6:40 p.m.",
        ),
        url=Claim("https://weekly.example/bridge", Basis.GIVEN, "sidecar"),
        tags=("bridges", "harbour"),
        blocks=tuple(blocks),
        lead=Block(Role.STANDFIRST, (4,), lines[4]),
    )


def quay() -> Article:
    """The article whose outlet and day are inferred."""
    source = "quay.txt"
    article = read(source, "blast-ends-the-long-life-of-a-bridge", QUAY)
    return replace(
        article,
        headline=said(source, 1, "Blast ends the long life of a bridge", Basis.STATED),
        outlet=said(
            source, 7, "The Quayside Post", Basis.INFERRED, "for The Quayside Post"
        ),
        published=Publication(
            Interval(date(2021, 3, 13), date(2021, 3, 19)),
            Basis.COLLECTION,
            "weekday-of-a-shared-event",
            (
                Evidence(source, 3, "On Saturday"),
                Evidence("harbour.txt", 9, "Saturday (13 March)"),
            ),
        ),
        findings=(
            Finding(source, 3, "no-date", "No line says when the article appeared."),
            Finding(source, 0, "no-author", "No line names an author.", Severity.NOTE),
        ),
    )


def markdown() -> Article:
    """The article that brings its own markup."""
    source = "essays/steel.md"
    article = replace(
        read(source, "what-steel-remembers", ""),
        lines=(
            Line(1, "---", Role.BOILERPLATE, "front-matter"),
            Line(2, "title: What steel remembers", Role.HEADLINE, "front-matter"),
            Line(3, "---", Role.BOILERPLATE, "front-matter"),
            Line(5, "Some say it *sings*. In 1931", Role.BODY, "markdown-paragraph"),
            Line(6, "nobody listened.", Role.BODY, "markdown-paragraph"),
            Line(8, "# Rust", Role.SUBHEADING, "markdown-heading"),
            Line(10, "> It has time.", Role.QUOTE, "markdown-quote"),
        ),
    )
    return replace(
        article,
        headline=Claim("What steel remembers", Basis.GIVEN, "front-matter"),
        authors=(Claim("R. A. Hale", Basis.GIVEN, "front-matter"),),
        published=Publication(
            Interval.of(date(2019, 11, 2)), Basis.GIVEN, "front-matter"
        ),
        language=Claim("en-GB", Basis.GIVEN, "front-matter"),
        blocks=(
            Block(
                Role.BODY,
                (5, 6),
                "Some say it sings. In 1931 nobody listened.",
                html="<p>Some say it <em>sings</em>. In 1931\nnobody listened.</p>",
            ),
            Block(Role.SUBHEADING, (8,), "Rust", html="<h2>Rust</h2>"),
            Block(
                Role.QUOTE,
                (10,),
                "It has time.",
                html="<blockquote>\n<p>It has time.</p>\n</blockquote>",
            ),
        ),
    )


def wrapped() -> Article:
    """The article whose paragraph runs over three lines of its source."""
    source = "notes-1.txt"
    article = replace(
        read(source, "harbour-notes-a1", ""),
        lines=(
            Line(1, "Harbour notes", Role.HEADLINE, "first-line"),
            Line(3, "The fish market was open", Role.BODY, "paragraph"),
            Line(4, "in the week of 8 March 2021, and", Role.BODY, "paragraph"),
            Line(5, "nobody bought a thing.", Role.BODY, "paragraph"),
        ),
    )
    text = "The fish market was open in the week of 8 March 2021, and nobody bought a thing."
    return replace(
        article,
        headline=said(source, 1, "Harbour notes", Basis.STATED),
        blocks=(Block(Role.BODY, (3, 4, 5), text, starts=(0, 25, 58)),),
    )


def example_collection() -> Collection:
    """Put the articles together."""
    same = read("notes-2.txt", "harbour-notes-b2", SAME)
    same = replace(same, headline=said("notes-2.txt", 1, "Harbour notes", Basis.STATED))
    nothing = read("scrap.txt", "scrap-txt", NOTES)
    return Collection(
        articles=(markdown(), harbour(), wrapped(), same, quay(), nothing),
        namesakes=(
            Namesakes("harbour-notes", ("harbour-notes-a1", "harbour-notes-b2")),
        ),
    )


def report(
    article: Article,
    line: int,
    sentence: str,
    words: str,
    value: str,
    **more: date | EventKind,
) -> Report:
    """Make a report of the date that `words` name in `sentence`."""
    block = next(b for b in article.narrative if line in b.lines)
    assert sentence in block.text
    start = sentence.index(words)
    kind = more.get("kind", EventKind.REPORTED)
    anchor = more.get("anchor")
    assert isinstance(kind, EventKind)
    assert not isinstance(anchor, EventKind)
    return Report(
        source=article.source,
        line=line,
        block=block.first,
        text=sentence,
        start=start,
        end=start + len(words),
        value=value,
        kind=kind,
        rule="by-hand",
        anchor=Interval.of(anchor) if anchor else None,
    )


def example_timeline() -> Timeline:
    """Tell what the articles report: a day, a week, years, a season, a hope."""
    bridge, other, note = harbour(), quay(), wrapped()
    sentences = {b.first: b.text.split(". ") for b in bridge.blocks}
    day = date(2021, 3, 14)
    blast = (
        report(
            bridge,
            4,
            "The old steel bridge was felled on Saturday morning.",
            "Saturday morning",
            "2021-03-13",
            anchor=day,
        ),
        report(
            bridge,
            9,
            sentences[9][0] + ".",
            "Saturday (13 March)",
            "2021-03-13",
            anchor=day,
        ),
        report(
            other,
            3,
            "On Saturday the steel bridge over the harbour was blown up, "
            "and by noon only the piers stood.",
            "On Saturday",
            "2021-03-13",
        ),
    )
    hope = EventKind.EXPECTED
    return Timeline(
        events=(
            Event(
                "1931",
                EventKind.REPORTED,
                (report(bridge, 9, sentences[9][0] + ".", "1931", "1931"),),
            ),
            Event(
                "2012",
                EventKind.REPORTED,
                (
                    report(
                        bridge,
                        20,
                        "The last train had crossed in 2012.",
                        "2012",
                        "2012",
                    ),
                ),
            ),
            Event(
                "2018-21",
                EventKind.REPORTED,
                (
                    report(
                        bridge,
                        12,
                        "Planning began in spring 2018.",
                        "spring 2018",
                        "2018-21",
                    ),
                ),
            ),
            Event(
                "2021-W10",
                EventKind.REPORTED,
                (
                    report(
                        note,
                        4,
                        note.blocks[0].text,
                        "the week of 8 March 2021",
                        "2021-W10",
                    ),
                ),
            ),
            Event("2021-03-13", EventKind.REPORTED, blast),
            Event(
                "2021-03-22",
                hope,
                (
                    report(
                        bridge,
                        17,
                        "Divers will begin to lift the steel on 22 March.",
                        "22 March",
                        "2021-03-22",
                        kind=hope,
                        anchor=day,
                    ),
                ),
            ),
            Event(
                "2027",
                hope,
                (
                    report(
                        other,
                        6,
                        "A new tunnel is to open in 2027.",
                        "2027",
                        "2027",
                        kind=hope,
                    ),
                ),
            ),
        ),
        sequences=(
            Sequence(
                "quay.txt",
                "the blast",
                "2021-03-13",
                (
                    Step(
                        "-PT3M",
                        approximate=True,
                        line=4,
                        text="About three minutes before the blast the sirens sounded.",
                    ),
                    Step(
                        "-PT1M",
                        approximate=False,
                        line=4,
                        text="One minute before, the police boats left the channel.",
                    ),
                ),
            ),
        ),
    )


@pytest.fixture
def numbered() -> Callable[[int], Collection]:
    """Make a collection of so many articles, one published each day."""

    def make(count: int) -> Collection:
        first = date(2020, 1, 1)
        return Collection(
            tuple(
                replace(
                    read(f"{at:04}.txt", f"story-{at:04}", f"body | Story {at}."),
                    headline=Claim(f"Story {at}", Basis.STATED, "by-hand"),
                    published=Publication(
                        Interval.of(first + timedelta(days=at)), Basis.STATED, "by-hand"
                    ),
                )
                for at in range(count)
            )
        )

    return make


@pytest.fixture
def rendered() -> Callable[[Site, Collection, Timeline], dict[str, str]]:
    """Render a whole site to texts by path, data and style included."""

    def render(
        site: Site, collection: Collection, timeline: Timeline
    ) -> dict[str, str]:
        atlas = survey(site, collection, timeline)
        renderer = Renderer(theme_folders(None, "templates"), site)
        plan = plan_site(atlas)
        files = [
            *(renderer.render(page) for page in plan),
            *data_files(atlas, plan.paths),
            *static_files(theme_folders(None, "static")),
        ]
        return {file.path: file.data.decode() for file in files}

    return render


@pytest.fixture
def files(
    rendered: Callable[[Site, Collection, Timeline], dict[str, str]],
    site: Site,
    collection: Collection,
    timeline: Timeline,
) -> dict[str, str]:
    """Give the example, rendered."""
    return rendered(site, collection, timeline)
