"""The traits of a line: a cheap answer that never says no where a rule says yes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model import SourceKind, SourceText
from site_builder.understanding.author_words import BIO_WORDS
from site_builder.understanding.rules import PASSES
from site_builder.understanding.sheet import Sheet
from site_builder.understanding.vocabulary import pattern

SAID = [
    "Read more",
    "Share this article",
    "12 comments",
    "© 2020 The Millstone",
    "Don't miss: the ferry at night",
    "More about the bells",
    "See all photos",
    "Sign up for our newsletter",
    "Photo: Ada Lens",
    "Images courtesy of the lock keeper",
    "The boat seen here left at noon. (Photo by Ada Lens)",
    "Ada Lovelace",
    "Senior Editor",
    "Ada Lovelace, Staff Writer",
    "Published 5 May 2021",
    "• a lamp, a rope and a net",
    "“The water rose over the lower gate before anybody had seen it.”",
    "NASA / JPL",
]
LINES = st.lists(
    st.one_of(st.sampled_from(SAID), st.text(max_size=90)), min_size=1, max_size=12
)


@given(LINES)
def test_no_rule_applies_to_a_line_without_its_traits(lines: list[str]) -> None:
    """What the table leaves out would not have applied: answers stay the same."""
    sheet = Sheet.of(SourceText("a.txt", SourceKind.TEXT, tuple(lines), "00", "utf-8"))

    for step in PASSES:
        for rule in step.rules:
            for at, traits in enumerate(sheet.traits):
                assert rule.needs & traits or not rule.test(sheet, at), rule.name


@given(LINES)
def test_no_rule_applies_outside_the_lines_that_it_names(lines: list[str]) -> None:
    """Where a rule names lines, it applies to no other, at the start of its pass."""
    sheet = Sheet.of(SourceText("a.txt", SourceKind.TEXT, tuple(lines), "00", "utf-8"))

    for step in PASSES:
        sheet.begin_pass()
        for rule in (rule for rule in step.rules if rule.among is not None):
            near = rule.among(sheet) if rule.among else ()
            for at in range(len(sheet.lines)):
                assert at in near or not rule.test(sheet, at), rule.name
        for at in range(len(sheet.lines)):
            able = (rule for rule in step.rules if rule.test(sheet, at))
            rule_that_fits = next(able, None) if at not in sheet.roles else None
            if rule_that_fits is not None:
                sheet.roles[at] = rule_that_fits.role
                sheet.rules[at] = rule_that_fits.name


ABOUT = st.sampled_from(
    "ada she has have been for 12 years covering is was based in the an award winning"
    " writer lives joined ph.d. follow her on".split()
)


@given(st.lists(ABOUT, max_size=12))
def test_no_sign_of_a_biography_is_missed(words: list[str]) -> None:
    """What is counted after a look at pairs of words is what the expression finds."""
    line = " ".join(words) or "-"
    sheet = Sheet.of(SourceText("a.txt", SourceKind.TEXT, (line,), "00", "utf-8"))

    assert sheet.bio_cues(0) == len(set(pattern(BIO_WORDS).findall(line)))


@pytest.mark.parametrize("line", SAID)
def test_a_line_that_rules_know_has_more_traits_than_any_line(line: str) -> None:
    """The groups' words are found in the lines that they were written for."""
    sheets = [
        Sheet.of(SourceText("a.txt", SourceKind.TEXT, (text,), "00", "utf-8"))
        for text in (line, "zzzzz")
    ]

    assert sheets[0].traits[0].bit_count() > sheets[1].traits[0].bit_count()
