"""What may not be published is taken out of the values themselves."""

from dataclasses import replace

import pytest

from site_builder.collection import (
    doubt_rights,
    find_shares,
    gather,
    make_gist,
    withhold,
    withhold_article,
    withhold_gist,
    withhold_timeline,
)
from site_builder.collection.quotations import QUOTATION, QUOTATIONS, unquoted
from site_builder.collection.rights import EXCERPT
from site_builder.loader import load_text
from site_builder.model import (
    Article,
    Basis,
    Claim,
    Collection,
    Event,
    EventKind,
    Evidence,
    Finding,
    Mention,
    Report,
    Rights,
    Role,
    Share,
    Timeline,
)
from site_builder.timeline import make_timeline

TEXT = b"""The night without a light

By Ada Lorvell
Norhaven Echo, 3 March 2014

Nobody in the harbour slept well on Monday, and the wind did not help them either. The
last ferry had left at noon, long before anyone noticed that the keeper was gone.

In the morning of 4 March 2014 there were two boats on the rocks, and the bells were
still, and nobody in the village spoke of anything else for the whole of that week.

The council has promised a new lamp by June 2015, and the people of Norhaven wait for it
to shine across the water as it did for the two hundred years before that night.
"""


def _gathered(share: Share, **texts: bytes) -> tuple[Collection, Timeline]:
    articles = [load_text(f"{name}.txt", text) for name, text in texts.items()]
    collection = gather(articles)
    return withhold(collection, make_timeline(collection), Rights(share))


def _only(share: Share) -> Article:
    return _gathered(share, a=TEXT)[0].articles[0]


def test_where_all_may_be_shown_nothing_changes() -> None:
    """The very values come back."""
    collection = gather([load_text("a.txt", TEXT)])
    timeline = make_timeline(collection)
    assert withhold(collection, timeline, Rights()) == (collection, timeline)


def test_metadata_keeps_the_fields() -> None:
    """Who, where and when is no part of the text."""
    article = _only(Share.METADATA)
    assert article.title == "The night without a light"
    assert [author.value for author in article.authors] == ["Ada Lorvell"]
    assert article.published is not None
    assert article.blocks == ()


def test_metadata_keeps_the_account_of_every_line() -> None:
    """Number, role and reason stay; the words of the body go."""
    before, after = load_text("a.txt", TEXT).lines, _only(Share.METADATA).lines
    assert [(n.number, n.role, n.rule) for n in before] == [
        (n.number, n.role, n.rule) for n in after
    ]
    assert all(line.withheld for line in after if line.role is Role.BODY)
    assert not any(line.text for line in after if line.withheld)


def test_an_excerpt_ends_with_a_sentence() -> None:
    """It is the beginning of the body and no longer than agreed."""
    blocks = _only(Share.EXCERPT).blocks
    text = " ".join(block.text for block in blocks)
    assert text.startswith("Nobody in the harbour")
    assert text.endswith(".")
    assert len(text) <= EXCERPT


def test_a_sentence_longer_than_an_excerpt_is_cut_off_for_all_to_see() -> None:
    """After a word, with a sign that it goes on."""
    endless = TEXT.replace(b".\n\n", b"; ").replace(b". ", b"; ")
    article = load_text("a.txt", endless)
    shown = withhold_article(article, {"a.txt": Share.EXCERPT})
    assert shown.blocks[0].text.endswith(" …")
    assert len(shown.blocks[0].text) <= EXCERPT + len(" …")


def test_an_event_keeps_its_day_and_loses_its_sentence() -> None:
    """Where the sentence is not part of what is shown."""
    _, timeline = _gathered(Share.METADATA, a=TEXT)
    assert [event.value for event in timeline.events if "2014" in event.value]
    assert {report.text for event in timeline.events for report in event.reports} == {
        ""
    }
    assert {event.label for event in timeline.events} == {""}


def _chronicle(*sentences: str) -> Timeline:
    """Make a timeline of one source, each sentence in an event of its own."""
    return Timeline(
        tuple(
            Event(
                f"2014-03-{at:02}",
                EventKind.REPORTED,
                (Report("a.txt", at, at, text, 0, 3, "", EventKind.REPORTED, ""),),
                label=" ".join(text.split()[:3]),
            )
            for at, text in enumerate(sentences, 1)
        ),
        findings=(Finding("a.txt", 1, "odd", 'It says "Nobody slept" twice.'),),
    )


def _quoted(timeline: Timeline, share: Share) -> list[str]:
    shown = withhold_timeline(timeline, {"a.txt": share})
    return [report.text for event in shown.events for report in event.reports]


def test_an_excerpt_is_quoted_shortly() -> None:
    """A long sentence is no short quotation; the event has its day and no label."""
    timeline = _chronicle("The lamp went out.", "The lamp " + "x" * QUOTATION)
    assert _quoted(timeline, Share.EXCERPT) == ["The lamp went out.", ""]
    shown = withhold_timeline(timeline, {"a.txt": Share.EXCERPT})
    assert [event.label for event in shown.events] == ["The lamp went", ""]


def test_an_excerpt_is_not_quoted_away() -> None:
    """However many dates an article tells, most of its words stay with it."""
    sentences = [f"Day {at} was like {'x' * 150}." for at in range(12)]
    quoted = _quoted(_chronicle(*sentences), Share.EXCERPT)
    assert 0 < sum(map(len, quoted)) <= QUOTATIONS


def test_an_event_quotes_an_excerpt_once() -> None:
    """The first short sentence speaks for the article."""
    one, two = _chronicle("The lamp went out.", "The bells were still.").events
    both = Timeline((replace(one, reports=one.reports + two.reports),))
    assert _quoted(both, Share.EXCERPT) == ["The lamp went out.", ""]


def test_doubts_quote_nothing() -> None:
    """What is said of a withheld text stays, without its words."""
    shown = withhold_timeline(_chronicle(), {"a.txt": Share.METADATA})
    assert [finding.message for finding in shown.findings] == ["It says … twice."]


def test_other_sources_are_not_touched() -> None:
    """What is withheld of one is not withheld of all."""
    timeline = _chronicle("The lamp went out.")
    assert withhold_timeline(timeline, {"b.txt": Share.METADATA}) == timeline


def test_words_of_a_withheld_article_leave_the_evidence_of_others() -> None:
    """An article that may be shown is dated by one that may not."""
    article = replace(
        load_text("b.txt", TEXT),
        outlet=Claim(
            "Echo", Basis.COLLECTION, "r", (Evidence("a.txt", 8, "the last"),)
        ),
    )
    shown = withhold_article(article, {"a.txt": Share.METADATA})
    assert shown.outlet
    assert shown.outlet.evidence == (Evidence("a.txt", 8, ""),)
    assert shown.blocks == article.blocks


def test_what_a_person_stated_is_no_part_of_the_text() -> None:
    """Evidence in front matter may be shown."""
    text = b"---\ntitle: The night\nauthor: Ada Lorvell\n---\n\n" + TEXT
    article = load_text("a.md", text)
    shown = withhold_article(article, {"a.md": Share.METADATA})
    assert shown.headline == article.headline
    assert shown.authors == article.authors


def test_a_standfirst_is_no_way_to_tell_it_all() -> None:
    """Of a long one the beginning is shown, and nothing where only fields are."""
    long = " ".join(f"Sentence number {at} of the summary." for at in range(40))
    article = load_text("a.md", f"---\ndescription: {long}\n---\n\n".encode() + TEXT)
    excerpt = withhold_article(article, {"a.md": Share.EXCERPT}).standfirst
    assert excerpt
    assert long.startswith(excerpt.value)
    assert len(excerpt.value) <= EXCERPT
    assert withhold_article(article, {"a.md": Share.METADATA}).standfirst is None


def test_a_gist_says_as_much_as_its_article() -> None:
    """Lists are made of gists: they have no standfirst that the page has not."""
    article = load_text(
        "a.md", b"---\ntitle: The night\ndescription: It was dark.\n---\n\n" + TEXT
    )
    gist = withhold_gist(make_gist(article), {"a.md": Share.METADATA})
    assert gist.standfirst is None
    assert gist.headline
    assert gist.headline.value == article.title


@pytest.mark.parametrize(
    ("own", "share"),
    [
        pytest.param("", None, id="as the collection"),
        pytest.param("full", None, id="all of it"),
        pytest.param("metadata", Share.METADATA, id="less"),
    ],
)
def test_the_front_matter_decides_for_one_article(
    own: str, share: Share | None
) -> None:
    """The key is `publish`; an empty one decides nothing."""
    text = f"---\ntitle: The night\npublish: {own}\n---\n\nIt was dark.\n"
    article = load_text("a.md", text.encode())
    assert find_shares([article, make_gist(article)], Rights()).get("a.md") is share


def test_an_outlet_that_nobody_has_is_told() -> None:
    """A misspelt name would publish what was to be withheld."""
    outlet = Claim("Norhaven  Echo", Basis.STATED, "r")
    articles = [replace(load_text("a.txt", TEXT), outlet=outlet)]
    rights = Rights(outlets={"norhaven echo": Share.FULL, "norhavn": Share.METADATA})
    (finding,) = doubt_rights(articles, rights)

    assert finding.code == "outlet-not-found"
    assert '"norhavn"' in finding.message


def test_an_outlet_that_nobody_has_is_told_where_and_as_it_is_written() -> None:
    """File and line are those of the decision, and the nearest outlet is named."""
    outlet = Claim("Norhaven Echo", Basis.STATED, "r")
    articles = [replace(load_text("a.txt", TEXT), outlet=outlet)]
    place = Mention("Norhaven Ecko", "mine.toml", 7)
    rights = Rights(outlets={"norhaven ecko": Share.METADATA}, mentions=(place,))

    (finding,) = doubt_rights(articles, rights)

    assert (finding.source, finding.line) == ("mine.toml", 7)
    assert finding.message == (
        'No article has the outlet "Norhaven Ecko"; perhaps "Norhaven Echo" is meant.'
    )


def test_lines_that_repeat_what_is_shown_are_shown() -> None:
    """A headline and a byline are, where a person gave the very same words."""
    matter = b"---\ntitle: The night without a light\nauthor: Ada Lorvell\n---\n"
    article = load_text("a.txt", matter + TEXT)
    shown = withhold_article(article, {"a.txt": Share.EXCERPT})

    said = {line.role: line.text for line in shown.lines if not line.withheld}
    assert said[Role.HEADLINE] == "The night without a light"
    assert said[Role.BYLINE] == "By Ada Lorvell"


def test_a_byline_that_says_more_than_names_is_withheld() -> None:
    """What the page does not show of it is not shown by the source view."""
    matter = b"---\ntitle: The night\nauthor: Ada Lorvell\n---\n"
    text = b"By Ada Lorvell, who saw the keeper leave\n\n"
    lines = load_text("a.txt", matter + text + TEXT).lines
    article = replace(
        load_text("a.txt", matter + text + TEXT),
        lines=tuple(
            replace(line, role=Role.BYLINE) if line.number == 5 else line
            for line in lines
        ),
    )
    shown = withhold_article(article, {"a.txt": Share.EXCERPT})

    assert next(line for line in shown.lines if line.number == 5).withheld


@pytest.mark.parametrize("stated", ["exerpt", "false", "[excerpt, full]"])
def test_a_decision_that_is_not_understood_is_told(stated: str) -> None:
    """It publishes the least."""
    text = f"---\npublish: {stated}\n---\n\nIt was dark.\n"
    article = load_text("a.md", text.encode())
    assert article.share == Share.METADATA
    said = [f.message for f in article.findings if f.code.endswith("wrong-value")]
    assert len(said) == 1
    assert "excerpt" in said[0]


def test_a_note_that_is_marked_as_published_decides_nothing() -> None:
    """Obsidian marks notes so; how much is shown is the collection's decision."""
    article = load_text("a.md", b"---\npublish: true\n---\n\nIt was dark.\n")
    assert article.share == ""
    assert not any("publish" in finding.message for finding in article.findings)


def test_an_article_decides_for_itself_before_its_outlet() -> None:
    """The narrower decision counts."""
    rights = Rights(Share.FULL, {"norhaven echo": Share.METADATA})
    assert rights.of("Norhaven  Echo", "") is Share.METADATA
    assert rights.of("Norhaven Echo", "excerpt") is Share.EXCERPT
    assert rights.of("Another", "") is Share.FULL


def test_quotations_within_quotations_go_as_well() -> None:
    """From the first mark to the last, whatever stands between."""
    doubt = Finding("a.txt", 3, "x", 'the line "He said “the best” of all" is gone')
    [told] = unquoted([doubt], {"a.txt": Share.METADATA})

    assert told.message == "the line … is gone"


@pytest.mark.parametrize("share", [Share.EXCERPT, Share.METADATA])
def test_a_given_role_publishes_no_more_of_a_standfirst(share: Share) -> None:
    """The words of the line are the text's own, whoever said what they are."""
    words = "The lamp of the outer pier went dark at nine, and no one saw it. " * 8
    corrections = (
        b'---\nlines:\n- text: "The lamp of the outer"\n  role: standfirst\n---\n'
    )
    text = corrections + TEXT.replace(b"\n\nBy", f"\n\n{words}\n\nBy".encode(), 1)
    article = load_text("a.txt", text)
    assert article.standfirst is not None
    assert article.standfirst.basis is Basis.GIVEN

    shown = withhold_article(article, {"a.txt": share})
    gist = withhold_gist(make_gist(article), {"a.txt": share})

    assert words.strip() not in repr((shown, gist))
    assert {
        e.text for e in (shown.standfirst.evidence if shown.standfirst else ())
    } <= {""}
