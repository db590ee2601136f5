"""Lines that several files carry belong to none of their articles."""

import pytest

from site_builder.collection import gather
from site_builder.model import Article, Basis, Block, Claim, Evidence, Line, Role

CRUMB = "Ships and Sailing Weekend"
PASSAGE = "The harbour master said that the bell would be shown to the public in the new hall of the museum."
PROMISE = "We bring stories of the sea to your door on every first Monday of the month, whatever the weather may be."


def own(name: str, count: int = 1) -> list[str]:
    """Write paragraphs of an article's own."""
    return [
        f"Paragraph {at} of {name} tells at some length of what nobody else in this collection has told of so far."
        for at in range(count)
    ]


def article(name: str, texts: list[str], role: Role = Role.BODY) -> Article:
    """Make an article of paragraphs, the shorter ones of the given role."""
    roles = [Role.BODY if len(text) > 60 else role for text in texts]
    blocks = tuple(
        Block(each, (at,), text)
        for at, (each, text) in enumerate(zip(roles, texts, strict=True), 1)
    )
    lines = tuple(Line(b.lines[0], b.text, b.role, "prose") for b in blocks)
    return Article(f"{name}.txt", name, "digest", "utf-8", lines, blocks=blocks)


def kept(articles: tuple[Article, ...], text: str) -> list[bool]:
    """Say for each article whether `text` is still read in it."""
    return [
        any(block.text == text for block in each.blocks)
        for each in gather(articles).articles
    ]


@pytest.mark.parametrize(
    ("files", "text", "there"),
    [
        pytest.param(2, CRUMB, False, id="a short line in two files"),
        pytest.param(2, PROMISE, True, id="prose in two files may be quoted"),
        pytest.param(3, PROMISE, False, id="prose in three files"),
    ],
)
def test_what_several_files_end_with_is_furniture(
    *, files: int, text: str, there: bool
) -> None:
    """Short lines need two files, prose needs three."""
    articles = tuple(
        article(f"a{at}", [*own(f"a{at}", 3), text]) for at in range(files)
    )

    assert kept(articles, text) == [there] * files


def test_lines_stay_and_say_why() -> None:
    """The line is there as before, with its new role and the reason."""
    first, _ = gather(
        (article("a", [*own("a", 3), CRUMB]), article("b", [*own("b", 3), CRUMB]))
    ).articles

    assert [line.number for line in first.lines] == [1, 2, 3, 4]
    assert (first.lines[3].role, first.lines[3].rule) == (
        Role.BOILERPLATE,
        "seen-in-other-files",
    )
    assert [block.lines for block in first.blocks] == [(1,), (2,), (3,)]


def test_copies_keep_their_text() -> None:
    """Files that share most of their text are copies, not pages with one furniture."""
    articles = tuple(
        article(f"a{at}", [*own("one", 3), *own(f"a{at}")]) for at in range(4)
    )

    assert kept(articles, own("one")[0]) == [True] * 4


def test_a_passage_inside_both_is_a_quotation() -> None:
    """Two paragraphs taken over in the midst of three articles stay where they are."""
    articles = tuple(
        article(f"a{at}", [*own(f"a{at}", 2), PASSAGE, PROMISE, *own(f"later {at}", 2)])
        for at in range(3)
    )

    assert kept(articles, PASSAGE) == [True] * 3


def test_a_usual_subheading_stays() -> None:
    """Two articles may both have a part that is called "Background"."""
    articles = tuple(
        article(
            f"a{at}",
            [*own(f"a{at}"), "Background", *own(f"later {at}")],
            Role.SUBHEADING,
        )
        for at in range(2)
    )

    assert kept(articles, "Background") == [True, True]


def test_another_articles_headline_is_a_teaser() -> None:
    """What stands as the headline elsewhere advertises that article here."""
    headline = "Museum makes room for a bell"
    told = article("b", own("b", 3))
    advertised = Article(
        **{
            **{name: getattr(told, name) for name in Article.__dataclass_fields__},
            "headline": Claim(headline, Basis.STATED, "headline"),
        }
    )

    first, _ = gather((article("a", [*own("a", 3), headline]), advertised)).articles

    assert first.lines[3].role is Role.TEASER


def test_an_outlet_is_lent_with_both_lines() -> None:
    """An article whose page carries a line that names another's outlet shares it."""
    line = Line(9, "Follow Harbour Weekly on your phone", Role.PROMO, "promo-words")
    plain = article("a", own("a"))
    fields = {name: getattr(plain, name) for name in Article.__dataclass_fields__}
    outlet = Claim("Harbour Weekly", Basis.INFERRED, "follow-name")
    lender = Article(
        **{**fields, "source": "b.txt", "lines": (line,), "outlet": outlet}
    )
    borrower = Article(**{**fields, "lines": (line,)})

    first, _ = gather((borrower, lender)).articles

    assert first.outlet == Claim(
        "Harbour Weekly",
        Basis.COLLECTION,
        "shared-furniture",
        (Evidence("a.txt", 9, line.text), Evidence("b.txt", 9, line.text)),
    )


def test_the_order_does_not_matter() -> None:
    """Articles come out alike, in whatever order they went in."""
    articles = tuple(article(f"a{at}", [*own(f"a{at}", 3), CRUMB]) for at in range(3))

    assert gather(articles) == gather(articles[::-1])
