"""The judgement on lines: tables of small named rules, asked in order.

A rule looks at one line of a `Sheet` and says whether it applies. The passes of
`PASSES` run one after the other over all lines that have no role yet, so that a rule
may rely on the roles that earlier passes gave to the neighbours. In a pass the first
rule that applies gives the role, and its name is kept as the reason.
"""

from collections.abc import Callable
from dataclasses import dataclass

from site_builder.model import Role
from site_builder.understanding import (
    article_rules,
    author_rules,
    front_rules,
    furniture_rules,
    picture_rules,
    teaser_rules,
)
from site_builder.understanding.sheet import Sheet

Test = Callable[[Sheet, int], bool]


@dataclass(frozen=True, slots=True)
class Rule:
    """A named reason for a role, and the test of whether it applies to a line."""

    name: str
    role: Role
    test: Test


@dataclass(frozen=True, slots=True)
class Pass:
    """Rules that run together over the undecided lines; the first that fits wins."""

    name: str
    rules: tuple[Rule, ...]


PASSES: tuple[Pass, ...] = (
    Pass(
        "what says so itself",
        (
            Rule("front-matter", Role.BOILERPLATE, furniture_rules.is_front_matter),
            Rule("page-landmark", Role.BOILERPLATE, furniture_rules.is_landmark),
            Rule("furniture-line", Role.BOILERPLATE, furniture_rules.is_furniture),
            Rule("no-words", Role.BOILERPLATE, furniture_rules.has_no_words),
            Rule("furniture-start", Role.BOILERPLATE, furniture_rules.starts_furniture),
        ),
    ),
    Pass("comments", (Rule("comments", Role.COMMENT, teaser_rules.is_in_comments),)),
    Pass("headline", (Rule("headline", Role.HEADLINE, front_rules.is_headline),)),
    Pass(
        "who and when",
        (
            Rule("headline-again", Role.BOILERPLATE, front_rules.repeats_headline),
            Rule("timestamp", Role.TIMESTAMP, front_rules.is_timestamp),
            Rule("byline-lead", Role.BYLINE, author_rules.is_byline),
            Rule("name-and-job", Role.BYLINE, author_rules.is_name_and_job),
            Rule("name-above-job", Role.BYLINE, author_rules.is_name_above_job),
            Rule("job-under-name", Role.BYLINE, author_rules.is_job_under_name),
        ),
    ),
    Pass(
        "what the extractor took",
        (
            Rule("standfirst-tag", Role.STANDFIRST, article_rules.is_marked_standfirst),
            Rule("extracted", Role.BODY, article_rules.is_extracted_prose),
        ),
    ),
    Pass(
        "about the author",
        (
            Rule("bio-words", Role.BIO, author_rules.is_bio),
            Rule("bio-under-byline", Role.BIO, author_rules.is_bio_under_byline),
        ),
    ),
    Pass(
        "more about the author",
        (
            Rule("name-above-bio", Role.BYLINE, author_rules.is_name_above_bio),
            Rule("name-under-bio", Role.BYLINE, author_rules.is_name_under_bio),
            Rule("bio-goes-on", Role.BIO, author_rules.continues_bio),
            Rule("name-at-the-top", Role.BYLINE, author_rules.is_name_at_top),
        ),
    ),
    Pass(
        "other stories",
        (
            Rule("teaser-lead", Role.TEASER, teaser_rules.starts_teaser),
            Rule("teaser-section", Role.TEASER, teaser_rules.is_section),
            Rule("under-teaser-lead", Role.TEASER, teaser_rules.follows_teaser),
            Rule("gallery", Role.TEASER, teaser_rules.is_gallery),
            Rule("above-read-more", Role.TEASER, teaser_rules.is_above_read_more),
        ),
    ),
    Pass("promotion", (Rule("promo-words", Role.PROMO, furniture_rules.is_promo),)),
    Pass("after the end", (Rule("after-the-end", Role.TEASER, teaser_rules.is_tail),)),
    Pass(
        "credits",
        (
            Rule("credit", Role.CREDIT, picture_rules.is_credit),
            Rule("caption-tag", Role.CAPTION, picture_rules.is_figcaption),
            Rule("caption-twice", Role.CAPTION, picture_rules.is_printed_twice),
            Rule("caption-words", Role.CAPTION, picture_rules.has_caption_words),
        ),
    ),
    Pass(
        "captions",
        (
            Rule("above-credit", Role.CAPTION, picture_rules.is_above_credit),
            Rule("ends-in-credit", Role.CAPTION, picture_rules.ends_in_credit),
        ),
    ),
    Pass(
        "standfirst", (Rule("standfirst", Role.STANDFIRST, front_rules.is_standfirst),)
    ),
    Pass(
        "before the article",
        (Rule("above-headline", Role.BOILERPLATE, front_rules.is_above_headline),),
    ),
    Pass(
        "the article",
        (
            Rule("heading-tag", Role.SUBHEADING, article_rules.is_heading_tag),
            Rule("list-item", Role.LIST, article_rules.is_list_item),
            Rule("quotation", Role.QUOTE, article_rules.is_quotation),
            Rule("not-extracted", Role.BOILERPLATE, article_rules.is_not_extracted),
            Rule("prose", Role.BODY, article_rules.is_prose),
            Rule("sentence", Role.BODY, article_rules.is_sentence),
            Rule("goes-on", Role.BODY, article_rules.goes_on),
            Rule("introduction", Role.BODY, article_rules.introduces),
            Rule("subheading", Role.SUBHEADING, article_rules.is_subheading),
        ),
    ),
    Pass(
        "within the article",
        (
            Rule("extracted-line", Role.BODY, article_rules.is_extracted_line),
            Rule("between-text", Role.BODY, article_rules.is_between_text),
        ),
    ),
    Pass("the rest", (Rule("stray", Role.BOILERPLATE, article_rules.is_anything),)),
)
"""All rules, in the order in which they are asked."""


def judge(sheet: Sheet) -> None:
    """Give every line of the sheet its role and the name of the rule that gave it."""
    for step in PASSES:
        sheet.begin_pass()
        for at in range(len(sheet.lines)):
            if at in sheet.roles:
                continue
            for rule in step.rules:
                if rule.test(sheet, at):
                    sheet.roles[at] = rule.role
                    sheet.rules[at] = rule.name
                    break
