"""Dates that only begin or end a time: "since 1991", "until 1971"."""

import re

from site_builder.dates import bounds

SINCE = "/.."
"""How the value ends of what has lasted from a date on."""
_TO = "../"
_FILLING = (
    r"(?:(?:at\s++least|about|around|roughly|the\s++(?:start|end)\s++of|the|year|etwa"
    r"|mindestens|dem|den|die|der|zum|zur|ins?|Jahre?|early|late|mid)[\s-]++)*+$"
)
"""What may stand between the word and its date: "since at least 1991".

Nothing is given back once it is taken, so that no text costs more than its length."""
_SINCE = re.compile(rf"\b(?:since|seit)\s++{_FILLING}", re.IGNORECASE)
_UNTIL = re.compile(rf"\b(?:until|till)\s++{_FILLING}", re.IGNORECASE)
_BIS = re.compile(rf"\bbis\s++{_FILLING}", re.IGNORECASE)
"""Until and by in one: of what is to come it names the day by which it is done."""
_DENIED = re.compile(
    r"\b(?:not(?!\s+only\b)|never|no(?!\s+doubt\b)|nobody|none|nothing|neither|hardly"
    r"|scarcely|barely|nicht(?!\s+nur\b)|nichts|nie|niemand|kaum|kein\w*)\b|n['’]t\b",
    re.IGNORECASE,
)
"""What was not so until a date was so from then on: it is told of that date."""
_CLAUSE = re.compile(
    r"[,;:.!?]|\b(?:but|and|that|who|which|where|because|while|aber|sondern|und|dass"
    r"|weil)\b",
    re.IGNORECASE,
)
"""What parts a verb from what is denied of another."""
_FROM = re.compile(
    r"\b(?:from|between|von|vom|ab)\s++"
    r"(?:(?:about|around|the|early|late|mid|dem|der|Anfang|Mitte|Ende)[\s-]++)*+"
    r"(?:\d|(?:jan|feb|mar|mär|apr|ma[yi]|ju[nl]|aug|sep|o[ck]t|nov|de[cz])\w*+"
    r"|spring|summer|autumn|winter|Frühjahr|Sommer|Herbst)[^,;:!?]{0,30}$",
    re.IGNORECASE,
)
"""What makes a time of two ends: "from 1991 until 1995", not "the man from Leeds"."""
_PUT_OFF = re.compile(
    r"(?<!\bthe )(?<!\ba )(?:\b(?:postpon|delay|deferr?|adjourn|moved)\w*+"
    r"|\bput\s(?:\w+\s){0,3}off|\bpush\w*+\s(?:\w+\s){0,3}back"
    r"|\bwait(?:s|ed|ing)?\b|\bwarte(?:n|t|te|ten)?\b"
    r"|\bit\s(?:took|takes|would\stake)|\bes\sdauerte)\s*+(?:[\w'’-]++\s++){0,4}$",
    re.IGNORECASE,
)
"""What comes to pass at a date, not up to it: "put off until May", "it took until"."""
_VERSCHOBEN = re.compile(r"\b(?:verschob|verschieb|vertag|aufgeschob)\w*")
"""The same in German, where the verb may stand last: "wurde bis Mai 2019 vertagt"."""
_VERB = re.compile(
    r"\s++(?:(?:also|already|only|itself)\s++)?(?:is|are|was|were|has|have|had|will|would"
    r"|can|could|may|might|must|did|does|saw|brought|came|went|began|proved|marked"
    r"|turned)\b",
    re.IGNORECASE,
)
"""Behind a date that it says something of: "since 1991 was a dry year" is a cause."""
_PERFECT = re.compile(
    r"\b(?:has|have|had|having|been)\b|['’](?:ve|s|d)\b", re.IGNORECASE
)
_AUXILIARY = r"(?:is|are|was|were|has|have|had|been)\b"
_SUPERLATIVE = (
    r"(?:\b(?:first|last\s+time|most(?!\s+of\b)|the\s+least|best|worst)"
    r"|\b(?!forest|unrest|harvest|interest|request|protest|arrest|contest|honest|conquest"
    r"|modest|digest|tempest|priest|\w*west|\w*test)\w{2,}[a-z]est)\b(?:-\w+)?"
)
_COMPARED = re.compile(
    rf"{_SUPERLATIVE}(?:\s+(?!{_AUXILIARY})[\w'’-]+){{0,6}}\s*$"
    # "The worst flood the town has seen since": someone else's verb.
    rf"|{_SUPERLATIVE}(?:\s+(?!{_AUXILIARY}|(?:in|of|on|at|by|from|near)\b)[\w-]+){{1,3}}"
    r"\s+(?:the\s+\w+|it|he|she|they|we)\s+ha(?:s|ve|d)\s+(?:[\w-]+\s+){1,3}$",
    re.IGNORECASE,
)
"""What measures by a date: "the worst flood since 1954" began nothing in that year."""
_GERMAN_COMPARED = re.compile(
    r"(?:\b(?:[Dd](?:er|ie|as|en|em|es)|[Ii]m|[Ee]ine?[nmrs]?)\s+[a-zäöüß]+ste[nrsm]?"
    r"(?:\s+(?:[A-ZÄÖÜ][\w-]+|an|in|im|am|auf|de[rnms]|die|das|von|vom|bei|für)){0,5}"
    r"|\b[Ee]rstmals(?:\s+\w+){0,3}|\b[Zz]um\s+\w+ten\s+Mal|\bwie)\s+$"
)
_SHORTEST = 28
"""Days of a date up to which its sentence lasts: a month at least. A day on which
something ended is told rightly as that day; on what has lasted since a day no more is
known to have happened then."""


def last_to_or_from(value: str, before: str, after: str = "", *, ahead: bool) -> str:
    """Give the open EDTF interval that a date begins or ends; else the date itself.

    "The line has been closed since 1991" tells of no event of that year, but of a time
    that began in it: "1991/..". What closed "until 1971" did so up to it: "../1971".

    Args:
        value: The date's EDTF value.
        before: The sentence up to the date.
        after: The sentence behind it.
        ahead: Whether the date is to come.
    """
    if "/" in value:
        return value
    since = _SINCE.search(before)
    if since is not None:
        return f"{value}{SINCE}" if _opens(before[: since.start()], after) else value
    if not _is_long(value):
        return value
    until = _UNTIL.search(before)
    bis = None if until or ahead else _BIS.search(before)
    word = until or bis
    if word is None:
        return value
    head = before[: word.start()]
    behind = after if bis or not _clause_before(head).strip() else ""
    return f"{_TO}{value}" if _closes(head, behind) else value


def _opens(head: str, after: str) -> bool:
    """Whether since begins a time: gives no cause and measures nothing by its date."""
    if _COMPARED.search(head) or _GERMAN_COMPARED.search(head):
        return False
    return (
        _VERB.match(after) is None or _PERFECT.search(_clause_before(head)) is not None
    )


def _closes(head: str, behind: str) -> bool:
    """Whether until ends a time: what it says was so, and not put off to its date."""
    clause = _clause_before(head)
    around = f"{clause} {_clause_behind(behind)}"
    return not (
        _DENIED.search(around)
        or _PUT_OFF.search(clause)
        or _VERSCHOBEN.search(around)
        or _FROM.search(head)
    )


def _clause_before(head: str) -> str:
    ends = [match.end() for match in _CLAUSE.finditer(head)]
    return head[ends[-1] :] if ends else head


def _clause_behind(after: str) -> str:
    return _CLAUSE.split(after.lstrip(" ,"), maxsplit=1)[0]


def _is_long(value: str) -> bool:
    within = None if "/" in value else bounds(value)
    if within is None or within.earliest is None or within.latest is None:
        return False
    return (within.latest - within.earliest).days + 1 >= _SHORTEST
