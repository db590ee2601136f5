"""References to articles, for reference managers: BibTeX, RIS and CSL-JSON.

What is cited is the original where its address is known, else the page of this site.
Pages that the site made of several articles are cited as pages of the web.
A day is told as exactly as it is known, and a reference says where it was inferred.
"""

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from site_builder.model import Basis, Interval, Site
from site_builder.rendering import addresses
from site_builder.rendering.known import Known
from site_builder.rendering.languages import phrases_of
from site_builder.rendering.outward import (
    article_language,
    site_language,
    sound_text,
    web_address,
)

_SAID = frozenset({Basis.STATED, Basis.GIVEN})
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_IN_BIBTEX = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "#$%&_"},
}
"""What TeX takes for a command; all else is UTF-8, which it reads since 2018.

BibTeX counts braces, also those after a backslash: they must be named."""
_COMMANDS = re.compile("[" + re.escape("".join(_IN_BIBTEX)) + "]")
_SEVERAL = re.compile(r",|\band\b", re.IGNORECASE)
"""What makes BibTeX take one name for several, or for a surname and the rest."""


@dataclass(frozen=True, slots=True)
class Reference:
    """An article as others cite it.

    `key` names it in a list of references. `when` has the year, the month and the day
    as far as they are certain; `supplied` tells that they were inferred. `address` is
    that of the original, else of its page here, "" where neither is known. `note` says
    where it is archived, and more of its day where that is not exact. `web` tells that
    it is a page of this site, which no article is.
    """

    key: str
    title: str
    language: str
    authors: tuple[str, ...] = ()
    outlet: str = ""
    when: tuple[int, ...] = ()
    supplied: bool = False
    address: str = ""
    note: str = ""
    licence: str = ""
    web: bool = False


def refer_page(site: Site, path: str, title: str, note: str) -> Reference:
    """Say how to cite a page of this site; it has no author and no day of its own."""
    return Reference(
        key=PurePosixPath(path).with_suffix("").as_posix().replace("/", "-"),
        title=_plain(title),
        language=site_language(site),
        outlet=_plain(site.title),
        address=sound_text(addresses.absolute(site, path) or ""),
        note=_plain(note),
        web=True,
    )


def refer(site: Site, article: Known) -> Reference:
    """Say how to cite an article."""
    say = phrases_of(site.language)
    published = article.published
    when = _certain(published.within) if published else ()
    page = addresses.absolute(site, addresses.article_path(article.slug)) or ""
    original = web_address(article.url.value) if article.url else None
    kept = say("archived", site=site.title, source=article.source)
    if original and page:
        kept = f"{kept}, {page}"
    supplied = published is not None and published.basis not in _SAID
    told = ""
    if published and (supplied or len(when) < len(("year", "month", "day"))):
        key = "publication-inferred" if supplied else "publication-known"
        told = f" {say(key, when=say.publication(published))}"
    return Reference(
        key=article.slug,
        title=_plain(article.title) or _plain(article.source),
        language=article_language(site, article),
        authors=tuple(dict.fromkeys(_plain(a.value) for a in article.authors)),
        outlet=_plain(article.outlet.value) if article.outlet else "",
        when=when,
        supplied=supplied,
        address=sound_text(original or page),
        note=_plain(f"{kept}.{told}"),
        licence=_plain(article.licence.value) if article.licence else "",
    )


def cited(article: Known) -> tuple[object, ...]:
    """Say all that the reference to an article is made of, but the site."""
    published = article.published
    return (
        article.source,
        article.slug,
        article.title,
        [claim.value for claim in article.authors],
        article.outlet and article.outlet.value,
        published and (published.within, published.basis, published.vague),
        article.url and article.url.value,
        article.language and article.language.value,
        article.licence and article.licence.value,
    )


def _plain(text: str) -> str:
    """Put a text on one line, without what no file can hold."""
    return " ".join(sound_text(text).split())


def _certain(within: Interval) -> tuple[int, ...]:
    """Give the year, the month and the day, as far as both ends agree on them."""
    first, last = within.earliest, within.latest
    if first is None or last is None:
        return ()
    known: list[int] = []
    for one, other in zip(_parts(first), _parts(last), strict=True):
        if one != other:
            break
        known.append(one)
    return tuple(known)


def _parts(day: date) -> tuple[int, int, int]:
    return day.year, day.month, day.day


def bibtex(reference: Reference) -> str:
    """Write an entry for BibTeX, of the type that every style knows."""
    year, month, day = (*reference.when, 0, 0, 0)[:3]
    fields = (
        ("title", f"{{{_tex(reference.title)}}}"),
        ("author", " and ".join(_tex_name(name) for name in reference.authors)),
        ("howpublished", _tex(reference.outlet)),
        ("year", str(year) if year else ""),
        ("month", _MONTHS[month - 1] if month else ""),
        ("day", str(day) if day else ""),
        ("url", reference.address),
        ("language", reference.language),
        ("note", _tex(reference.note)),
    )
    said = "".join(
        f",\n  {name} = {value if name == 'month' else f'{{{value}}}'}"
        for name, value in fields
        if value
    )
    return f"@misc{{{reference.key}{said}\n}}\n"


def _tex(text: str) -> str:
    return _COMMANDS.sub(lambda sign: _IN_BIBTEX[sign[0]], text)


def _tex_name(name: str) -> str:
    return f"{{{_tex(name)}}}" if _SEVERAL.search(name) else _tex(name)


def ris(reference: Reference) -> str:
    """Write a record in RIS, of a newspaper article or of a page of the web."""
    when = reference.when
    fields = (
        ("TY", "ELEC" if reference.web else "NEWS"),
        ("ID", reference.key),
        ("TI", reference.title),
        *(("AU", name) for name in reference.authors),
        ("T2", reference.outlet),
        ("PY", f"{when[0]:04}" if when else ""),
        ("DA", "/".join([f"{part:02}" for part in when]) if when else ""),
        ("UR", reference.address),
        ("LA", reference.language),
        ("N1", reference.note),
    )
    said = "".join([f"{tag}  - {value}\n" for tag, value in fields if value])
    return f"{said}ER  - \n"


def csl(reference: Reference) -> str:
    """Write an item in CSL-JSON, which citation processors read."""
    issued: dict[str, Any] = {"date-parts": [list(reference.when)]}
    if reference.supplied:
        issued["circa"] = True
    said = {
        "id": reference.key,
        "type": "webpage" if reference.web else "article-newspaper",
        "title": reference.title,
        "author": [{"literal": name} for name in reference.authors],
        "container-title": reference.outlet,
        "issued": issued if reference.when else None,
        "URL": reference.address,
        "language": reference.language,
        "note": reference.note,
    }
    return _write({name: value for name, value in said.items() if value})


_write = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def write_bibtex(references: Iterable[Reference]) -> bytes:
    """Write the references of a collection for BibTeX."""
    return "\n".join(map(bibtex, references)).encode()


def write_ris(references: Iterable[Reference]) -> bytes:
    """Write the references of a collection in RIS."""
    return "\n".join(map(ris, references)).encode()


def write_csl(references: Iterable[Reference]) -> bytes:
    """Write the references of a collection in CSL-JSON."""
    items = ",\n".join(map(csl, references))
    return f"[\n{items}\n]\n".encode() if items else b"[]\n"


BIBLIOGRAPHY: tuple[tuple[str, Callable[[Iterable[Reference]], bytes]], ...] = (
    (addresses.BIBTEX, write_bibtex),
    (addresses.RIS, write_ris),
    (addresses.CSL, write_csl),
)
"""Of each format where its file goes, and who writes it."""


def citation_metadata(reference: Reference) -> tuple[tuple[str, str], ...]:
    """Name what Zotero and scholarly search engines read in a page.

    Highwire's names (Google Scholar, inclusion guidelines) and Dublin Core's, as
    pairs of `name` and `content`. There is no `citation_journal_title`: it makes a
    journal article of whatever has it. Highwire's are for articles alone: a page of
    this site has Dublin Core's.
    """
    day = "-".join([f"{part:02}" for part in reference.when])
    highwire = (
        ("citation_title", reference.title),
        *(("citation_author", name) for name in reference.authors),
        ("citation_publication_date", day.replace("-", "/")),
        ("citation_publisher", reference.outlet),
        ("citation_public_url", reference.address),
        ("citation_language", reference.language),
    )
    dublin_core = (
        ("DC.title", reference.title),
        *(("DC.creator", name) for name in reference.authors),
        ("DC.date", day),
        ("DC.publisher", reference.outlet),
        ("DC.source", reference.address),
        ("DC.language", reference.language),
        ("DC.rights", reference.licence),
    )
    said = dublin_core if reference.web else (*highwire, *dublin_core)
    return tuple((name, content) for name, content in said if content)
