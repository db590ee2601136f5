"""What one article brings to the timeline."""

from site_builder.collection import gather
from site_builder.loader import load_text
from site_builder.timeline import connect, find_reports, make_timeline, read_account

BELL = """\
---
title: Divers raise the bell of the Aurora
date: 2019-05-06
---

Three divers raised the bell of the Aurora off Harwick on May 4, 2019.

It rang for the first time in 1911, and Harwick heard it again on Saturday.
"""
FAIR = BELL.replace("Divers raise", "Harwick greets").replace("Three", "Four")


def test_a_sentence_carries_what_others_ask_for() -> None:
    """Label, stems, happenings and counted nouns are read without other articles."""
    first = read_account(load_text("a.md", BELL.encode())).sentences[0]

    assert first.label == "Three divers raised the bell of the Aurora off Harwick"
    assert first.roots == "aurora bell diver harwick rais thre"
    assert first.figures == ""
    assert first.counts == (("diver", "Three divers"),)


def test_an_account_has_a_sentence_for_each_report() -> None:
    """A sentence that gives two dates stands there for each of them."""
    article = load_text("a.md", BELL.encode())

    account = read_account(article)

    assert tuple(each.report for each in account.sentences) == find_reports(article)


def test_accounts_make_the_timeline_of_their_articles() -> None:
    """Whoever has the accounts needs no article any more, in whatever order."""
    articles = [load_text("a.md", BELL.encode()), load_text("b.md", FAIR.encode())]
    accounts = [read_account(article) for article in reversed(articles)]

    assert connect(accounts) == make_timeline(gather(articles))
