"""The fields of an article: headline, standfirst, authors, outlet, day of publication.

Each is a claim with its rule and the words that it rests on. What a person gave wins;
then what the text says; then what the page's markup claims.
"""

import re
from collections.abc import Iterator
from datetime import date

from site_builder.dates import bounds, find_dates
from site_builder.model import (
    Basis,
    Claim,
    Evidence,
    Interval,
    Publication,
    Role,
    SourceText,
)
from site_builder.understanding.names import (
    is_person_name,
    parse_byline,
    split_name_and_job,
    split_names,
)
from site_builder.understanding.outlets import find_outlet
from site_builder.understanding.sheet import Sheet
from site_builder.understanding.stamps import read_stamps

_SITE_TAIL = re.compile(r"\s+[|»]\s+[^|»]{2,40}$")
_HEADING_MARK = re.compile(r"^#{1,6}\s+|\s+#+$")


def find_headline(sheet: Sheet) -> Claim | None:
    """Claim the headline: as given, as the line that has the role, as marked up."""
    source = sheet.source
    if source.given.headline:
        return given_claim(source, "headline", source.given.headline)
    for at in indexes(sheet, Role.HEADLINE):
        text = _HEADING_MARK.sub("", sheet.lines[at].text)
        value = _SITE_TAIL.sub("", text)
        return Claim(
            value=value,
            basis=Basis.STATED,
            rule=sheet.rules[at],
            evidence=(evidence(sheet, at),),
        )
    return hinted_claim(source, source.hints.headline)


def find_standfirst(sheet: Sheet) -> Claim | None:
    """Claim the standfirst."""
    source = sheet.source
    if source.given.standfirst:
        return given_claim(source, "standfirst", source.given.standfirst)
    found = list(indexes(sheet, Role.STANDFIRST))
    if found:
        return Claim(
            value=" ".join(sheet.lines[at].text for at in found),
            basis=Basis.STATED,
            rule=sheet.rules[found[0]],
            evidence=tuple(evidence(sheet, at) for at in found),
        )
    return hinted_claim(source, source.hints.standfirst)


def find_authors(sheet: Sheet) -> tuple[Claim, ...]:
    """Claim the authors, in the order of the byline.

    What a saved page's metadata names is believed first, then a line that begins "By",
    then a name with a job or above a biography, then the person that a biography
    speaks of.
    """
    source = sheet.source
    if source.given.authors:
        return tuple(
            given_claim(source, "authors", name) for name in source.given.authors
        )
    for finder in (_from_markup, _from_bylines, _from_name_lines, _from_bios):
        claims = _without_repeats(finder(sheet))
        if claims:
            return claims
    return ()


def _from_markup(sheet: Sheet) -> Iterator[Claim]:
    for name in sheet.source.hints.authors:
        claim = hinted_claim(sheet.source, name)
        if claim is not None and is_person_name(name):
            yield claim


def _from_bylines(sheet: Sheet) -> Iterator[Claim]:
    for at in indexes(sheet, Role.BYLINE):
        for name in parse_byline(sheet.lines[at].text):
            yield _author(sheet, at, name, Basis.STATED)


def _from_name_lines(sheet: Sheet) -> Iterator[Claim]:
    for at in indexes(sheet, Role.BYLINE):
        text = sheet.lines[at].text
        parted = split_name_and_job(text)
        names = (parted[0],) if parted else split_names(text)
        for name in names:
            yield _author(sheet, at, name, Basis.STATED)


def _from_bios(sheet: Sheet) -> Iterator[Claim]:
    for at in indexes(sheet, Role.BIO):
        words = sheet.lines[at].text.split()
        for size in (3, 2):
            names = split_names(" ".join(words[:size]).rstrip(",'’s"))
            if names:
                yield _author(sheet, at, names[0], Basis.INFERRED)
                break


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
    return hinted_claim(source, source.hints.outlet) or find_outlet(sheet)


def find_publication(sheet: Sheet) -> Publication | None:
    """Say when the article was published, where the page itself says so."""
    source = sheet.source
    for value, basis, rule in (
        (source.given.published, Basis.GIVEN, "front-matter"),
        (source.hints.published, Basis.STATED, "page-metadata"),
    ):
        if value and basis is Basis.GIVEN:
            return _given_day(source, value, basis, rule)
    stated = _stated_day(sheet)
    if stated is not None:
        return stated
    if source.hints.published:
        return _given_day(source, source.hints.published, Basis.STATED, "page-metadata")
    return None


def _given_day(
    source: SourceText, value: str, basis: Basis, rule: str
) -> Publication | None:
    within = bounds(value.strip())
    if within is None:
        dates = find_dates(value)
        within = bounds(dates[0].value) if dates else None
    if within is None:
        return None
    line = dict(source.given.places).get("published", 0)
    proof = (Evidence(source.name, line, source.lines[line - 1]),) if line else ()
    return Publication(within, basis, rule, proof, stamp=value)


def _stated_day(sheet: Sheet) -> Publication | None:
    """Take the earliest day called that of publication, else the earliest update."""
    stamps: list[tuple[bool, date, int]] = []
    for at in indexes(sheet, Role.TIMESTAMP, Role.BYLINE):
        stamps.extend(
            (stamp.is_update, stamp.day, at)
            for stamp in read_stamps(sheet.lines[at].text)
        )
    if not stamps:
        return None
    is_update, day, at = min(stamps, key=lambda stamp: (stamp[0], stamp[2], stamp[1]))
    return Publication(
        within=Interval.of(day),
        basis=Basis.STATED,
        rule="update-stamp" if is_update else "timestamp",
        evidence=(evidence(sheet, at),),
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


def hinted_claim(source: SourceText, value: str | None) -> Claim | None:
    """Claim what the markup of a saved page says about itself."""
    return Claim(value, Basis.STATED, "page-metadata") if value else None
