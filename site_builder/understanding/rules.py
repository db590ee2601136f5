"""The judgement on lines: tables of small named rules, asked in order.

A rule looks at one line of a `Sheet` and says whether it applies. The passes of
`PASSES` run one after the other over all lines that have no role yet, so that a rule
may rely on the roles that earlier passes gave to the neighbours. In a pass the first
rule that applies gives the role, and its name is kept as the reason.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import partial, reduce
from operator import or_

from site_builder.model import Role
from site_builder.understanding import (
    article_rules,
    author_rules,
    decks,
    front_rules,
    furniture_rules,
    mastheads,
    picture_rules,
    posts,
    teaser_rules,
)
from site_builder.understanding.rows import Kept
from site_builder.understanding.sheet import Sheet
from site_builder.understanding.traits import (
    BARE,
    BIO,
    BULLET,
    BYLINE,
    CAPTION,
    JOB,
    LABEL,
    LINE,
    LONG,
    NAME,
    NOTICE,
    OWNER,
    PAGE,
    PARTED,
    PROMO,
    QUOTED,
    SECTION,
    SHORT,
    SLASH,
    STAMP,
    TEASER,
    TITLE,
)

Test = Callable[[Sheet, int], bool]
Lines = Callable[[Sheet], Collection[int]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A named reason for a role, and the test of whether it applies to a line.

    `needs` are traits of which a line has one wherever the rule applies; other lines
    are not tested. `among` names lines outside which the rule does not apply, as the
    roles stand when its pass begins.
    """

    name: str
    role: Role
    test: Test
    needs: int = LINE
    among: Lines | None = None


@dataclass(frozen=True, slots=True)
class Pass:
    """Rules that run together over the undecided lines; the first that fits wins."""

    name: str
    rules: tuple[Rule, ...]


PASSES: tuple[Pass, ...] = (
    Pass(
        "what says so itself",
        (
            Rule("page-landmark", Role.BOILERPLATE, furniture_rules.is_landmark, PAGE),
            Rule(
                "furniture-line", Role.BOILERPLATE, furniture_rules.is_furniture, SHORT
            ),
            Rule("notice", Role.BOILERPLATE, furniture_rules.is_notice, SHORT),
            Rule(
                "calls-itself",
                Role.PROMO,
                furniture_rules.is_supported,
                among=furniture_rules.find_supported,
            ),
            Rule("no-words", Role.BOILERPLATE, furniture_rules.has_no_words, BARE),
            Rule(
                "furniture-start",
                Role.BOILERPLATE,
                furniture_rules.starts_furniture,
                NOTICE,
            ),
        ),
    ),
    Pass(
        "comments",
        (
            Rule(
                "comments",
                Role.COMMENT,
                teaser_rules.is_in_comments,
                among=teaser_rules.find_comments,
            ),
        ),
    ),
    Pass(
        "masthead",
        (
            Rule(
                mastheads.RULE,
                Role.BOILERPLATE,
                mastheads.is_masthead,
                among=mastheads.find_lines,
            ),
        ),
    ),
    Pass(
        "headline",
        (
            Rule(
                "headline",
                Role.HEADLINE,
                front_rules.is_headline,
                among=front_rules.find_headline,
            ),
        ),
    ),
    Pass(
        "who and when",
        (
            Rule(
                "headline-again",
                Role.BOILERPLATE,
                front_rules.repeats_headline,
                among=front_rules.find_repetitions,
            ),
            Rule(
                "stacked-deck",
                Role.STANDFIRST,
                decks.is_deck,
                among=decks.find_summary,
            ),
            Rule(
                posts.TIME_RULE, Role.TIMESTAMP, posts.is_time, among=posts.list_times
            ),
            Rule(
                posts.TITLE_RULE,
                Role.SUBHEADING,
                posts.is_title,
                among=posts.list_titles,
            ),
            Rule("timestamp", Role.TIMESTAMP, front_rules.is_timestamp, STAMP),
            Rule("byline-lead", Role.BYLINE, author_rules.is_byline, BYLINE),
            Rule("name-and-job", Role.BYLINE, author_rules.is_name_and_job, PARTED),
            Rule("name-above-job", Role.BYLINE, author_rules.is_name_above_job, NAME),
            Rule("job-under-name", Role.BYLINE, author_rules.is_job_under_name, JOB),
        ),
    ),
    Pass(
        "what the extractor took",
        (
            Rule(
                "standfirst-tag",
                Role.STANDFIRST,
                article_rules.is_marked_standfirst,
                PAGE,
            ),
            Rule("extracted", Role.BODY, article_rules.is_extracted_prose, PAGE),
        ),
    ),
    Pass(
        "about the author",
        (
            Rule(
                "bio-words",
                Role.BIO,
                author_rules.is_bio,
                among=author_rules.find_bios,
            ),
            Rule(
                "bio-under-byline",
                Role.BIO,
                author_rules.is_bio_under_byline,
                among=author_rules.find_lines_under_bylines,
            ),
        ),
    ),
    Pass(
        "more about the author",
        (
            Rule("name-above-bio", Role.BYLINE, author_rules.is_name_above_bio, NAME),
            Rule("name-under-bio", Role.BYLINE, author_rules.is_name_under_bio, NAME),
            Rule("bio-goes-on", Role.BIO, author_rules.continues_bio, BULLET | BIO),
            Rule("name-at-the-top", Role.BYLINE, author_rules.is_name_at_top, NAME),
        ),
    ),
    Pass(
        "other stories",
        (
            Rule("teaser-lead", Role.TEASER, teaser_rules.starts_teaser, TEASER),
            Rule("teaser-section", Role.TEASER, teaser_rules.is_section, SECTION),
            Rule("under-teaser-lead", Role.TEASER, teaser_rules.follows_teaser, TITLE),
            Rule(
                "gallery",
                Role.TEASER,
                teaser_rules.is_gallery,
                among=teaser_rules.find_galleries,
            ),
            Rule(
                "above-read-more",
                Role.TEASER,
                teaser_rules.is_above_read_more,
                among=teaser_rules.find_groups,
            ),
        ),
    ),
    Pass(
        "behind links",
        (
            Rule(
                "behind-links",
                Role.BODY,
                article_rules.is_last_word,
                among=article_rules.find_lines_behind_links,
            ),
        ),
    ),
    Pass(
        "promotion", (Rule("promo-words", Role.PROMO, furniture_rules.is_promo, PROMO),)
    ),
    Pass(
        "after the end",
        (
            Rule(
                "after-the-end",
                Role.TEASER,
                teaser_rules.is_tail,
                among=teaser_rules.find_tail,
            ),
        ),
    ),
    Pass(
        "credits",
        (
            Rule("credit", Role.CREDIT, picture_rules.is_credit, LABEL | SLASH | OWNER),
            Rule("caption-tag", Role.CAPTION, picture_rules.is_figcaption, PAGE),
            Rule(
                "caption-twice",
                Role.CAPTION,
                picture_rules.is_printed_twice,
                among=picture_rules.find_repetitions,
            ),
            Rule(
                "caption-words", Role.CAPTION, picture_rules.has_caption_words, CAPTION
            ),
        ),
    ),
    Pass(
        "captions",
        (
            Rule(
                "above-credit",
                Role.CAPTION,
                picture_rules.is_above_credit,
                among=picture_rules.find_lines_above_credits,
            ),
            Rule(
                "ends-in-credit",
                Role.CAPTION,
                picture_rules.ends_in_credit,
                LABEL | SLASH | OWNER,
            ),
        ),
    ),
    Pass(
        "standfirst",
        (
            Rule(
                "standfirst",
                Role.STANDFIRST,
                front_rules.is_standfirst,
                among=front_rules.find_standfirst,
            ),
        ),
    ),
    Pass(
        "before the article",
        (
            Rule(
                "above-headline",
                Role.BOILERPLATE,
                front_rules.is_above_headline,
                among=front_rules.find_lines_above,
            ),
        ),
    ),
    Pass(
        "the article",
        (
            Rule("heading-tag", Role.SUBHEADING, article_rules.is_heading_tag, PAGE),
            Rule("list-item", Role.LIST, article_rules.is_list_item, PAGE | BULLET),
            Rule("quotation", Role.QUOTE, article_rules.is_quotation, PAGE | QUOTED),
            Rule(
                "not-extracted", Role.BOILERPLATE, article_rules.is_not_extracted, PAGE
            ),
            Rule("prose", Role.BODY, article_rules.is_prose, LONG),
            Rule("sentence", Role.BODY, article_rules.is_sentence),
            Rule("goes-on", Role.BODY, article_rules.goes_on),
            Rule("introduction", Role.BODY, article_rules.introduces),
            Rule("subheading", Role.SUBHEADING, article_rules.is_subheading),
        ),
    ),
    Pass(
        "within the article",
        (
            Rule("extracted-line", Role.BODY, article_rules.is_extracted_line, PAGE),
            Rule("between-text", Role.BODY, article_rules.is_between_text),
        ),
    ),
    Pass("the rest", (Rule("stray", Role.BOILERPLATE, article_rules.is_anything),)),
)
"""All rules, in the order in which they are asked."""


_NEEDS = tuple(
    reduce(or_, [rule.needs for rule in step.rules if rule.among is None], 0)
    for step in PASSES
)
"""For each pass, the traits of which a line has one wherever a rule applies that may
apply to any line."""


def judge(sheet: Sheet) -> None:
    """Give every line of the sheet its role and the name of the rule that gave it."""
    roles = sheet.roles
    decided = len(roles)
    undecided = [at for at in range(len(sheet.lines)) if at not in roles]
    for number in range(len(PASSES)):
        sheet.begin_pass()
        awake = _awake(sheet, undecided, number)
        if awake:
            _decide(sheet, awake, number)
        if len(roles) > decided:
            decided = len(roles)
            undecided = [at for at in undecided if at not in roles]


def _awake(sheet: Sheet, undecided: list[int], number: int) -> list[int]:
    """List the undecided lines to which a rule of a pass may apply."""
    needs = _NEEDS[number]
    if needs & LINE:
        return undecided
    traits = sheet.traits
    near: set[int] = set()
    for rule in PASSES[number].rules:
        if rule.among is not None:
            near.update(rule.among(sheet))
    if not needs & sheet.all_traits:
        return [at for at in undecided if at in near] if near else []
    return [at for at in undecided if traits[at] & needs or at in near]


def _decide(sheet: Sheet, awake: list[int], number: int) -> None:
    traits, roles, rules = sheet.traits, sheet.roles, sheet.rules
    able = _ABLE[number]
    for at in awake:
        for test, role, name in able[traits[at]]:
            if test(sheet, at):
                roles[at], rules[at] = role, name
                break


def _able(step: Pass, traits: int) -> tuple[tuple[Test, Role, str], ...]:
    """Give the rules of a pass that can apply to a line with these traits."""
    return tuple(
        (rule.test, rule.role, rule.name) for rule in step.rules if rule.needs & traits
    )


_ABLE = tuple(Kept(partial(_able, step)) for step in PASSES)
"""The same for each pass, by traits, once they were met: there are a few hundred."""
