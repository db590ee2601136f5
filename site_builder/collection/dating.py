"""When an article was published, where neither it nor its own words say so.

An undated text borrows from the others the days of what it tells. A day that was
borrowed is never lent on, so inferred dates do not confirm each other.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from site_builder.collection.pins import Borrowed, Lenders, lay_out
from site_builder.collection.wordlists import WordList
from site_builder.model import (
    Article,
    Basis,
    Dating,
    Finding,
    Gist,
    Publication,
    Severity,
)
from site_builder.understanding import find_clues, infer_publication

_MISSING = "no-date"


@dataclass(frozen=True, slots=True)
class Dated:
    """What an undated article comes to: its day, if any, and its findings."""

    published: Publication | None
    findings: tuple[Finding, ...]


def make_dating(article: Article, words: WordList) -> Dating:
    """Lay out what dates an article by others; a failure is told, not raised."""
    try:
        return lay_out(article, words)
    except Exception as error:  # noqa: BLE001 - one article never stops the others
        return Dating(failure=_words(error))


def date_gists(
    gists: Sequence[Gist], whole: Callable[[str], Article]
) -> dict[str, Dated]:
    """Date the undated articles as far as the others allow, by their sources.

    Args:
        gists: The articles, free of furniture, in the order of their sources.
        whole: Gives the article of a source, free of furniture.
    """
    undated = [gist for gist in gists if gist.published is None]
    lenders = Lenders(gists, whole) if undated else None
    dated: dict[str, Dated] = {}
    for gist in undated if lenders else ():
        failure = gist.dating.failure
        try:
            borrowed = () if failure or not lenders else lenders.borrow(gist)
            if borrowed or gist.dating.alone:
                found = _date(gist, whole(gist.source), borrowed)
                if found is not None:
                    dated[gist.source] = found
        except Exception as error:  # noqa: BLE001 - as above
            failure = _words(error)
        if failure:
            findings = (*gist.findings, _failed(gist, failure))
            dated[gist.source] = Dated(None, findings)
    return dated


def _date(gist: Gist, article: Article, borrowed: Sequence[Borrowed]) -> Dated | None:
    pinned = {each.at: each for each in borrowed}
    clues = tuple(
        replace(clue, day=pinned[at].day, because=pinned[at].because)
        if at in pinned
        else clue
        for at, clue in enumerate(find_clues(gist.source, article.narrative))
    )
    published = infer_publication(clues, Basis.COLLECTION)
    if published is None:
        return None
    inferred = Finding(
        gist.source,
        published.evidence[0].line,
        "date-inferred",
        "the text states no day of publication; other articles date it",
        Severity.NOTE,
    )
    kept = (f for f in gist.findings if f.code != _MISSING)
    return Dated(published, (*kept, inferred))


def _words(error: Exception) -> str:
    return f"{type(error).__name__}: {error}".rstrip(": .")


def _failed(gist: Gist, words: str) -> Finding:
    return Finding(
        gist.source,
        0,
        "dating-failed",
        f"the program failed on the dates of this text ({words}); please report it",
    )
