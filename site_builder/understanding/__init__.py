"""What a text says about itself: the role of every line, and the article's fields."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model import (
    Basis,
    Block,
    Claim,
    Finding,
    Line,
    Publication,
    Role,
    SourceKind,
    SourceText,
)
from site_builder.understanding.blocks import (
    caption_spans,
    chunk_role,
    make_blocks,
    make_lead,
    sign_roles,
)
from site_builder.understanding.clues import Clue, find_clues
from site_builder.understanding.constraints import (
    infer_publication,
    is_bare_weekday,
    settle_update,
)
from site_builder.understanding.fields import (
    find_authors,
    find_headline,
    find_publication,
    find_publisher,
    find_standfirst,
)
from site_builder.understanding.giving import give_roles, place_roles
from site_builder.understanding.markup import settle
from site_builder.understanding.publication import UPDATE_STAMP
from site_builder.understanding.review import review
from site_builder.understanding.rules import PASSES, Rule, judge
from site_builder.understanding.seating import seat
from site_builder.understanding.sheet import Sheet
from site_builder.understanding.tongue import claim_language, language_of_dates

__all__ = [
    "PASSES",
    "Clue",
    "Rule",
    "Understanding",
    "find_clues",
    "infer_publication",
    "is_bare_weekday",
    "understand",
]


@dataclass(frozen=True, slots=True)
class Understanding:
    """All that one text says about itself."""

    lines: tuple[Line, ...]
    blocks: tuple[Block, ...]
    lead: Block | None
    headline: Claim | None
    standfirst: Claim | None
    authors: tuple[Claim, ...]
    outlet: Claim | None
    published: Publication | None
    language: Claim | None
    findings: tuple[Finding, ...] = ()


def understand(source: SourceText) -> Understanding:
    """Understand a text by itself, without the rest of its collection."""
    if source.kind is SourceKind.HTML:
        source = settle(source)
    sheet = Sheet.of(source)
    if source.kind is SourceKind.MARKDOWN:
        _read_markup(sheet)
    given = place_roles(sheet)
    give_roles(sheet, given)
    judge(sheet)
    review(sheet)
    seat(sheet)
    give_roles(sheet, given)
    language = claim_language(sheet)
    tongue = language_of_dates(sheet, language)
    blocks, lead = make_blocks(sheet, tongue), make_lead(sheet, tongue)
    published = find_publication(sheet)
    if published is None or published.rule == UPDATE_STAMP:
        narrative = (lead, *blocks) if lead else blocks
        clues = find_clues(source.name, narrative)
        published = (
            settle_update(published, clues)
            if published
            else infer_publication(clues, Basis.INFERRED)
        )
    return Understanding(
        lines=(*_front_matter(source), *_lines(sheet)),
        blocks=blocks,
        lead=lead,
        headline=find_headline(sheet),
        standfirst=find_standfirst(sheet),
        authors=find_authors(sheet),
        outlet=find_publisher(sheet),
        published=published,
        language=language,
        findings=(*given.findings, *sheet.doubts),
    )


def _front_matter(source: SourceText) -> Iterator[Line]:
    """Account for the lines of front matter: what they state stands in the fields.

    They are no part of the text, which reads the same without them.
    """
    for number, raw in enumerate(source.lines[: source.given.lines], start=1):
        if raw.strip():
            yield Line(number, raw, Role.BOILERPLATE, "front-matter")


def _lines(sheet: Sheet) -> Iterator[Line]:
    for at, shape in enumerate(sheet.lines):
        role, rule = sheet.roles[at], sheet.rules[at]
        if len(shape.raws) == 1:
            spans = caption_spans(sheet, at) if role is Role.CAPTION else ()
            yield Line(shape.number, shape.raws[0], role, rule, spans)
            continue
        for number, raw in enumerate(shape.raws, start=shape.number):
            yield Line(number, raw, role, rule)


_TOP = 4
"""Paragraphs of a Markdown text among which its date line stands: standfirst, byline,
date, and one for a picture. Dates alone on a line further down part a diary."""


def _read_markup(sheet: Sheet) -> None:
    """Take the roles that Markdown's own marks give; they need no judgement."""
    at_line = {shape.number: at for at, shape in enumerate(sheet.lines)}
    headline_found = bool(sheet.source.given.headline)
    paragraphs = 0
    last = next((c for c in reversed(sheet.source.chunks) if c.text.strip()), None)
    for chunk in sheet.source.chunks:
        paragraphs += chunk.kind == "paragraph"
        signed = sign_roles(
            chunk, sheet.source, at_top=paragraphs <= _TOP, is_last=chunk is last
        )
        role, rule = chunk_role(chunk), f"markdown-{chunk.kind}"
        first_heading = chunk.kind == "heading" and chunk.level == 1
        if first_heading and not headline_found:
            role, headline_found = Role.HEADLINE, True
        elif first_heading and chunk.text.strip() == sheet.source.given.headline:
            role = Role.HEADLINE
        for number in range(chunk.first, chunk.last + 1):
            if number in at_line:
                own = signed.get(number)
                sheet.roles[at_line[number]] = own or role
                sheet.rules[at_line[number]] = f"markdown-{own}" if own else rule
