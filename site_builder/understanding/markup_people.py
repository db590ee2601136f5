"""Authors of saved pages: the persons that a page's markup names, and nobody else."""

import re
from collections.abc import Iterable

from site_builder.model import Hint
from site_builder.understanding.job_titles import is_job_title
from site_builder.understanding.names import is_person_name

_ORDER = (
    "json-ld",
    "rel=author",
    "itemprop=author",
    "byline-name",
    "author",
    "parsely-author",
    "sailthru.author",
    "byl",
    "citation_author",
    "dc.creator",
    "dcterms.creator",
    "article:author",
    "article.author",
    "og:article:author",
    "authors",
    "article:author_name",
    "byline",
    "twitter:data1",
    "json-ld-page",
    "dc.contributor",
)
VISIBLE = frozenset({"rel=author", "itemprop=author", "byline-name", "byline"})
"""Origins that a reader of the page sees too."""
_NOBODY = re.compile(
    r"\b(?:staff|redaktion|redaktionen|redacci[oó]n|r[eé]daction|redazione|redactie"
    r"|reda[cç][aã]o|admin|administrator|editors?|editorial|team|desk|newsroom|bureau"
    r"|news|press|presse|agenc(?:y|ies|ia|e)|agentur|correspondents?|contributors?"
    r"|reporters?|writers?|guest|anonymous|unknown|user|webmaster|publisher|magazine"
    r"|magazin|online|digital|media|tv|radio|newspaper|daily|times|post|herald"
    r"|journal|gazette|tribune|association|institute|university|foundation|society"
    r"|company|inc|llc|ltd|gmbh|corp|group|network|wire|wires|services?|support|official|blog"
    r"|posts?|view|all|more|about|follow|articles?|stories|share|null|none|undefined"
    r"|default|authors?|autor|auteur|subscribe|sponsored?|partners?|newswire"
    r"|twitter|facebook|instagram|linkedin|email|e-mail|updated|published"
    r"|\w{0,30}ministerium|coordenadoria|prefeitura|ajans[ıi]?|agentur|verlag"
    r"|council|committee|department|ministry|center|centre|project|club|store|shop)\b",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^[\W_]*(?:(?:propos )?recueillis? par\b"
    r"|(?:(?:words|text|story|written|posted|published|reported|reviewed|article"
    r"|analysis|opinion)\s+)?by\b|words:|authors?\b|von\b|autor(?:in|en|es)?\b|par\b"
    r"|por\b|di\b|door\b|auteurs?\b|text(?:e|o)?\b|av\b|af\b)[\s:|]*",
    re.IGNORECASE,
)
_GLUED = re.compile(r"^By(?=[A-Z])")
"""What is left where the markup alone kept the lead word and the name apart."""
_TITLES = re.compile(
    r"^(?:(?:dr|prof|mr|mrs|ms|sir|dame|rev|hon|ph\.?d)\b\.?\s+)+", re.IGNORECASE
)
_BETWEEN = re.compile(
    r"\s*(?:;|\||/|·|•|\s[–—-]\s|&|\band\b|\bund\b|\bet\b|\by\b|\bwith\b|\bmit\b)\s*",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?:\s+(?:for|at|in|of|on|is|from|via|special to|published|updated|posted|@|last"
    r" updated|created|modified|für|aus|de nuestro)\b|\s*[(\[<@]|\s*\d|\bhttps?:).*$",
    re.IGNORECASE,
)
_QUALIFIED = re.compile(
    r"(?:,\s*)?\b(?:ph\.?\s?d|m\.?d|jr|sr|esq|mba|m\.?sc|rn|ii|iii)\b\.?,?",
    re.IGNORECASE,
)
_LONGEST_NAME = 60
_MOST_WORDS = 6
_MOST_AUTHORS = 12
_LONGEST_INITIALS = 3
_LONGEST_VALUE = 500
"""Characters of what names authors that are read; the rest is a text."""
_ADDRESS = re.compile(
    r"https?:|www\.|@|\.(?:com|org|net|de|co|fr|es|info|io)\b", re.IGNORECASE
)


def find_people(
    hints: Iterable[Hint], outlets: frozenset[str]
) -> tuple[tuple[str, ...], str]:
    """Name the authors and the origin of the saying that names them.

    The origins are asked in the order of their worth; the first that names persons is
    believed. `outlets` are the page's own names, which are nobody's.
    """
    told: dict[str, list[str]] = {}
    for hint in hints:
        if hint.field == "author":
            told.setdefault(hint.origin, []).append(hint.value)
    for origin in _ORDER:
        names = _people(
            told.get(origin, ()),
            outlets,
            visible=origin in VISIBLE,
            alone=origin == "json-ld",
        )
        if names:
            return names, origin
    return (), ""


def _people(
    values: Iterable[str], outlets: frozenset[str], *, visible: bool, alone: bool
) -> tuple[str, ...]:
    names: dict[str, str] = {}
    for value in values:
        found = [
            name
            for name in parse_people(value)
            if not _is_outlet(name, outlets)
            and (" " in name or alone)
            and (not visible or is_person_name(name))
        ]
        for name in found:
            names.setdefault(plain(name), name)
        if found and visible:
            # The next one on the page is another story's.
            break
    full = [name for name in names.values() if " " in name]
    # A single word beside full names is a place or an account.
    return tuple(full or names.values())[:_MOST_AUTHORS]


def _is_outlet(name: str, outlets: frozenset[str]) -> bool:
    """Whether a name is the page's own, or has it as one of its words."""
    words = {plain(word) for word in name.split()}
    return plain(name) in outlets or bool(words & outlets)


def parse_people(value: str) -> tuple[str, ...]:
    """Name the persons in what a page's markup says of its author.

    Lead words, titles, jobs, addresses and dates are left out; "Surname, First" is
    one person; what speaks of a staff, a desk or an agency is nobody.
    """
    value = _LEAD.sub("", _GLUED.sub("", value[:_LONGEST_VALUE].strip()))
    value = _QUALIFIED.sub("", value)
    if value.count(",") == 1 and not _BETWEEN.search(value):
        last, first = (part.strip() for part in value.split(","))
        if " " not in last and " " not in first and first and last:
            turned = f"{first} {last}"
            return (turned,) if is_person_name(turned) else _kept([last, first])
    parts = [part for item in value.split(",") for part in _BETWEEN.split(item)]
    return _kept(parts)


def _kept(parts: Iterable[str]) -> tuple[str, ...]:
    names = []
    for part in parts:
        name = _TITLES.sub(
            "", _TAIL.sub("", _LEAD.sub("", part)).strip(" .,:;*|-–—\"'")
        )
        if _may_be_person(name):
            names.append(_plain_case(name))
    return tuple(dict.fromkeys(names))


def _may_be_person(name: str) -> bool:
    words = name.split()
    if not words or len(words) > _MOST_WORDS or len(name) > _LONGEST_NAME:
        return False
    if _ADDRESS.search(name) or _NOBODY.search(name) or is_job_title(name):
        return False
    if len(words) == 1:
        return len(name) > 2 and (name.istitle() or not name.isascii())  # noqa: PLR2004
    if any(char.isdigit() for char in name):
        return False
    return any(word[0].isupper() or not word[0].isascii() for word in words)


def _plain_case(name: str) -> str:
    """Write names in capitals as names are written; short ones may be initials."""
    shortest = 1 if name.isupper() else _LONGEST_INITIALS
    return " ".join(
        word.title() if word.isupper() and len(word) > shortest else word
        for word in name.split()
    )


def plain(text: str) -> str:
    """Reduce a name to its letters, to compare names by."""
    return "".join(filter(str.isalnum, text.casefold()))
