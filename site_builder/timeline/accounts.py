"""What one article brings to the timeline: all that can be read from it alone."""

from collections.abc import Sequence
from dataclasses import replace

from site_builder.model import (
    Account,
    Article,
    Block,
    DatedSentence,
    Finding,
    Report,
)
from site_builder.timeline.labels import label_of
from site_builder.timeline.likeness import count_words, read_matter
from site_builder.timeline.likeness.wording import words
from site_builder.timeline.reckoning import may_reckon
from site_builder.timeline.reports import find_reports
from site_builder.timeline.sequences import find_sequences

_OPENING = 6
"""Paragraphs that tell what an article is about, after headline and standfirst."""


def read_account(article: Article) -> Account:
    """Read what an article tells the timeline; other articles have no part in it.

    A failure of the program stays with the article: it becomes a finding.
    """
    within = article.published.within if article.published else None
    opening = _opening(article)
    try:
        reports = find_reports(article)
        return Account(
            source=article.source,
            published=within,
            sentences=read_sentences(reports),
            sequences=find_sequences(article, reports),
            words=count_words(opening, [report.text for report in reports]),
        )
    except Exception as error:  # noqa: BLE001 - one article never stops the others
        return Account(
            source=article.source,
            published=within,
            words=count_words(opening),
            findings=(_failure(article, error),),
        )


def revise_account(account: Account, before: Article, after: Article) -> Account:
    """Read again what is different since paragraphs were taken out of an article.

    Where no paragraph with a date went and the day of publication is the same, the
    sentences are too, which are the most costly part.

    Args:
        account: That of the article `before`.
        before: The article with all its paragraphs.
        after: The same article without some of them.
    """
    same = before.published == after.published and _dated(before) == _dated(after)
    if not same or account.findings:
        return read_account(after)
    reports = [each.report for each in account.sentences]
    return replace(
        account,
        sequences=find_sequences(after, reports),
        words=count_words(_opening(after), [report.text for report in reports]),
    )


def read_sentences(reports: Sequence[Report]) -> tuple[DatedSentence, ...]:
    """Give reports with all that their sentences say by themselves."""
    known = {text: words(text) for text in {report.text: None for report in reports}}
    return tuple(
        read_matter(
            report, known[report.text], label_of(report.text, report.start, report.end)
        )
        for report in reports
    )


def _dated(article: Article) -> list[Block]:
    return [block for block in article.narrative if block.dates or may_reckon(block)]


def _opening(article: Article) -> str:
    parts = [article.headline.value if article.headline else ""]
    parts += [block.text for block in article.narrative[:_OPENING]]
    return "\n".join(parts)


def _failure(article: Article, error: Exception) -> Finding:
    words = f"{type(error).__name__}: {error}".rstrip(": .")
    return Finding(
        article.source,
        0,
        "timeline-failed",
        f"the program failed on the dates of this text ({words}); please report it",
    )
