"""The fields of an article: headline, standfirst, authors, outlet, day of publication.

Each is a claim with its rule and the words that it rests on. What a person gave wins;
then what the text says; then what the page's markup claims.
"""

import re
from collections.abc import Iterator

from site_builder.dates import bounds
from site_builder.model import (
    Basis,
    Claim,
    Evidence,
    Interval,
    Publication,
    Role,
    SourceKind,
    SourceText,
    is_given,
)
from site_builder.understanding.byline_names import parse_byline, split_names
from site_builder.understanding.bylines import choose_authors
from site_builder.understanding.given_fields import read_day
from site_builder.understanding.job_titles import split_name_and_job
from site_builder.understanding.mastheads import RULE as MASTHEAD
from site_builder.understanding.mastheads import find_issue
from site_builder.understanding.outlets import find_outlet
from site_builder.understanding.places import headline_lines
from site_builder.understanding.publication import UPDATE_STAMP, choose_day, is_bound
from site_builder.understanding.sheet import Sheet

_SITE_BEHIND_BAR = re.compile(r"\s+[|»]\s+[^|»]{2,40}$")
"""A site's name behind a headline; a dash there may be the headline's own."""
_DAY_BEHIND = re.compile(r"\s+[|·•–—]\s+(?=\D{0,20}\d)")
"""What parts the names of a byline from the day behind them."""
_NEAR = 12
"""Lines below its headline in which a saved page names the author."""
_HEADING_MARK = re.compile(r"^#{1,6}\s+|(?<!\s)\s+#+$")


def find_headline(sheet: Sheet) -> Claim | None:
    """Claim the headline: as given, as the line that has the role, as marked up."""
    source = sheet.source
    if source.given.headline:
        return given_claim(source, "headline", source.given.headline)
    hinted = hinted_claim(source, "headline", source.hints.headline)
    if hinted is not None:
        return hinted
    found = headline_lines(sheet)
    if not found:
        return None
    # Lines of a page that a person called headlines need not belong together.
    own = [at for at in found if at - found[0] < len(found)]
    text = " ".join(_HEADING_MARK.sub("", sheet.lines[at].text) for at in own)
    if len(own) > 1:
        text = text.replace(" : ", ": ")
    return Claim(
        value=_SITE_BEHIND_BAR.sub("", text),
        basis=_basis(sheet, own[0]),
        rule=sheet.rules[own[0]],
        evidence=tuple(evidence(sheet, at) for at in own),
    )


def find_standfirst(sheet: Sheet) -> Claim | None:
    """Claim the standfirst."""
    source = sheet.source
    if source.given.standfirst:
        return given_claim(source, "standfirst", source.given.standfirst)
    hinted = hinted_claim(source, "standfirst", source.hints.standfirst)
    if hinted is not None:
        return hinted
    found = list(indexes(sheet, Role.STANDFIRST))
    if found:
        return Claim(
            value=" ".join(sheet.lines[at].text for at in found),
            basis=_basis(sheet, found[0]),
            rule=sheet.rules[found[0]],
            evidence=tuple(evidence(sheet, at) for at in found),
        )
    return None


def _basis(sheet: Sheet, at: int) -> Basis:
    """Say on whose word it stands that a line is what it is taken for."""
    return Basis.GIVEN if is_given(sheet.rules[at]) else Basis.STATED


def find_authors(sheet: Sheet) -> tuple[Claim, ...]:
    """Claim the authors, in the order of the byline.

    What a saved page's metadata names is believed first, then the lines that name
    somebody where and as bylines do, then the person that a biography speaks of.
    """
    source = sheet.source
    if source.given.authors:
        return tuple(
            given_claim(source, "authors", name) for name in source.given.authors
        )
    finders = _PAGE_FINDERS if source.kind is SourceKind.HTML else _TEXT_FINDERS
    for finder in finders:
        claims = _without_repeats(finder(sheet))
        if claims:
            return claims
    return ()


def _from_markup(sheet: Sheet) -> Iterator[Claim]:
    for name in sheet.source.hints.authors:
        claim = hinted_claim(sheet.source, "authors", name)
        if claim is not None:
            yield claim


def _from_namings(sheet: Sheet) -> Iterator[Claim]:
    for naming in sheet.landmark(choose_authors):
        for name in naming.names:
            proof = (evidence(sheet, naming.at),)
            yield Claim(name, Basis.STATED, f"byline: {naming.reason}", proof)


def _from_first_byline(sheet: Sheet) -> Iterator[Claim]:
    """Take the byline near the headline of a saved page; others are other stories'."""
    heads = (line for name, _, line in sheet.source.hints.origins if name == "headline")
    head = next(heads, 0)
    for at in indexes(sheet, Role.BYLINE, Role.TIMESTAMP):
        shape = sheet.lines[at]
        if not head <= shape.number <= head + _NEAR:
            continue
        names = parse_byline(_DAY_BEHIND.split(shape.text)[0])
        if not names and sheet.roles[at] is Role.TIMESTAMP:
            continue
        parted = split_name_and_job(shape.text)
        names = parse_byline(shape.text) or names or (parted and parted[:1]) or ()
        if not names and _is_beside_stamp(sheet, at):
            names = split_names(shape.text)
        for name in names:
            yield _author(sheet, at, name, Basis.STATED)
        if names:
            return


def _is_beside_stamp(sheet: Sheet, at: int) -> bool:
    """Whether the day of publication stands by; other names may be things."""
    return Role.TIMESTAMP in {sheet.role(at + step) for step in (-2, -1, 1, 2)}


def _from_bios(sheet: Sheet) -> Iterator[Claim]:
    for at in indexes(sheet, Role.BIO):
        words = sheet.lines[at].text.split()
        for size in (3, 2):
            names = split_names(" ".join(words[:size]).rstrip(",'’s"))
            if names:
                yield _author(sheet, at, names[0], Basis.INFERRED)
                break


_TEXT_FINDERS = (_from_namings, _from_bios)
_PAGE_FINDERS = (_from_markup, _from_first_byline)
"""Menus and cards of a whole page are full of what looks like a name with a job."""


def _author(sheet: Sheet, at: int, name: str, basis: Basis) -> Claim:
    return Claim(name, basis, sheet.rules[at], (evidence(sheet, at),))


def _without_repeats(claims: Iterator[Claim]) -> tuple[Claim, ...]:
    """Keep one claim for a person, with the evidence of all that name them."""
    kept: dict[str, Claim] = {}
    for claim in claims:
        key = claim.value.casefold()
        if key in kept:
            first = kept[key]
            claim = Claim(  # noqa: PLW2901 - the same person, more evidence
                first.value, first.basis, first.rule, first.evidence + claim.evidence
            )
        kept[key] = claim
    return tuple(kept.values())


def find_publisher(sheet: Sheet) -> Claim | None:
    """Claim the outlet that published the article."""
    source = sheet.source
    if source.given.outlet:
        return given_claim(source, "outlet", source.given.outlet)
    return hinted_claim(source, "outlet", source.hints.outlet) or find_outlet(sheet)


def find_publication(sheet: Sheet) -> Publication | None:
    """Say when the article was published, where the page itself says so."""
    source = sheet.source
    if source.given.published:
        return _given_day(source, source.given.published, Basis.GIVEN, "front-matter")
    return _hinted_day(source) or _stated_day(sheet)


def _hinted_day(source: SourceText) -> Publication | None:
    """Take the day that the markup of a saved page states."""
    claim = hinted_claim(source, "published", source.hints.published)
    within = bounds(claim.value) if claim else None
    if claim is None or within is None:
        return None
    return Publication(
        within, claim.basis, claim.rule, claim.evidence, stamp=source.hints.stamp
    )


def _given_day(
    source: SourceText, value: str, basis: Basis, rule: str
) -> Publication | None:
    said = read_day(value)
    within = bounds(said) if said else None
    if said is None or within is None:
        return None
    line = dict(source.given.places).get("published", 0)
    proof = (Evidence(source.name, line, source.lines[line - 1]),) if line else ()
    vague = "" if within.day else said
    return Publication(within, basis, rule, proof, stamp=value, vague=vague)


def _stated_day(sheet: Sheet) -> Publication | None:
    """Take the day that the page states for the article rather than for another."""
    dated = sheet.landmark(choose_day)
    if dated is None:
        return _day_of_issue(sheet)
    day = dated.stamp.day
    return Publication(
        within=Interval(None if is_bound(sheet, dated) else day, day),
        basis=Basis.STATED,
        rule=UPDATE_STAMP if dated.stamp.is_update else "timestamp",
        evidence=(evidence(sheet, dated.at),),
        stamp=sheet.lines[dated.at].text,
    )


def _day_of_issue(sheet: Sheet) -> Publication | None:
    """Take the month, season or day that the masthead gives for its issue."""
    found = find_issue(sheet)
    if found is None:
        return None
    at, within = found
    return Publication(
        within,
        Basis.STATED,
        MASTHEAD,
        (evidence(sheet, at),),
        stamp=sheet.lines[at].text,
    )


def indexes(sheet: Sheet, *roles: Role) -> Iterator[int]:
    """Walk the lines that have one of the roles, in order."""
    return (at for at in range(len(sheet.lines)) if sheet.roles.get(at) in roles)


def evidence(sheet: Sheet, at: int) -> Evidence:
    """Cite a line of the sheet."""
    shape = sheet.lines[at]
    return Evidence(sheet.source.name, shape.number, shape.text)


def given_claim(source: SourceText, name: str, value: str) -> Claim:
    """Claim what front matter states, with its line."""
    line = dict(source.given.places).get(name, 0)
    proof = (
        (Evidence(source.name, line, source.lines[line - 1].strip()),) if line else ()
    )
    return Claim(value, Basis.GIVEN, "front-matter", proof)


def hinted_claim(source: SourceText, field: str, value: str | None) -> Claim | None:
    """Claim what the markup of a saved page says, with the line that says it too."""
    if not value:
        return None
    for known, origin, line in source.hints.origins:
        if known == field:
            words = source.lines[line - 1] if line else ""
            proof = (Evidence(source.name, line, words),) if line else ()
            return Claim(value, Basis.STATED, origin, proof)
    return Claim(value, Basis.STATED, "page-metadata")
