"""The outlet: a claim that rests on how a text speaks of who publishes it.

No list of known names is asked: an outlet is what the page's own furniture, its
authors' biographies and its sources name as one.
"""

import re
from collections import defaultdict

from site_builder.model import Basis, Claim, Evidence, Role
from site_builder.understanding.names import is_job_title
from site_builder.understanding.sheet import Sheet

_NAME = (
    r"((?:[A-Z][\w&'’-]*|[A-Z][\w-]*\.[A-Za-z]{2,4})"
    r"(?:\s(?:[A-Z][\w&-]*|of|the)){0,3}?)"
)
_WRITER = (
    r"(?:editor|reporter|writer|correspondent|columnist|critic|journalist|contributor"
    r"|producer|photographer)"
)
_Kind = tuple[str, frozenset[Role], re.Pattern[str], int]
_ABOUT = frozenset({Role.BIO, Role.BYLINE})
_ASIDE = frozenset({Role.PROMO, Role.BOILERPLATE, Role.BIO})
_TEXT = frozenset({Role.BODY, Role.QUOTE, Role.STANDFIRST})

CLUES: tuple[_Kind, ...] = (
    (
        "copyright",
        frozenset({Role.BOILERPLATE, Role.PROMO}),
        re.compile(
            r"(?:©|\([cC]\)|[Cc]opyright)\s*(?:\d{4}(?:\s?[-–]\s?\d{4})?)?,?\s*"
            rf"{_NAME}"
            r"(?=[.,;|]|$|\s+(?:All|Inc|Ltd|LLC|and))"
        ),
        2,
    ),
    (
        "follow-handle",
        _ASIDE,
        re.compile(r"(?:[Ff]ollow|[Jj]oin|[Ff]ind|[Ll]ike) us\b.{0,30}?@(\w{2,30})"),
        3,
    ),
    (
        "follow-name",
        _ASIDE,
        re.compile(
            rf"(?:[Ff]ollow|[Ll]ike|[Jj]oin|[Ss]upport) {_NAME}(?=['’]s?\s|\son\b)"
        ),
        2,
    ),
    (
        "newsletter",
        _ASIDE,
        re.compile(
            rf"(?:from|by|to) {_NAME}"
            r"(?=['’]s|\s(?:every|each|in your|to your|newsletter))"
        ),
        2,
    ),
    (
        "newsletter",
        _ASIDE,
        re.compile(
            rf"{_NAME}['’]s? (?:\w+ )?(?:newsletter|app|podcast|calendar|forums?)"
        ),
        2,
    ),
    (
        "writes-for",
        _ABOUT,
        re.compile(
            rf"\b(?:writ|report|work|edit|cover|freelanc|journalis|articles|features)"
            rf"[^.]{{0,80}}?\b(?:for|at) (?:the )?{_NAME}(?=[.,;]|\s(?:[a-z]|$)|$)"
        ),
        3,
    ),
    (
        "outlet-writer",
        _ABOUT,
        re.compile(
            rf"\bis (?:an?|the) {_NAME}(?:['’]s)?\s(?:[a-z-]+\s){{0,3}}{_WRITER}\b"
        ),
        3,
    ),
    (
        "writer-for",
        _ABOUT,
        re.compile(
            rf"\b(?i:{_WRITER})s?,? (?:for|at|with|of) (?:the )?{_NAME}"
            r"(?=[.,;]|\s[a-z]|$)"
        ),
        3,
    ),
    (
        "byline-outlet",
        frozenset({Role.BYLINE}),
        re.compile(rf"[Bb]y [^|,]{{3,50}}(?:,| \|| for| -| –) {_NAME}$"),
        2,
    ),
    (
        "told",
        _TEXT,
        re.compile(
            r"\b(?:told|tells|an interview with|spoke (?:to|with)|a statement to) "
            rf"{_NAME}"
            r"(?=[.,;]|\s[a-z]|$)"
        ),
        1,
    ),
)
"""Kinds of clue: rule, roles that it is read in, pattern, weight."""

_HANDLE_DOT = re.compile(r"dot(com|org|net|co)$", re.IGNORECASE)
_NO_OUTLET = frozenset(
    "twitter facebook instagram youtube linkedin the i he she they we you him her them"
    " me us it this that congress police reporters".split()
)
_ENOUGH = 2
"""Weight from which a claim is made: one clue of the page's own, or two others."""


def find_outlet(sheet: Sheet) -> Claim | None:
    """Claim the outlet with the weightiest clues, or none."""
    weights: dict[str, int] = defaultdict(int)
    proof: dict[str, list[tuple[str, Evidence]]] = defaultdict(list)
    people = {part for name in sheet.author_names for part in (name, *name.split())}
    for at, shape in enumerate(sheet.lines):
        role = sheet.roles.get(at)
        for rule, roles, clue, weight in CLUES:
            if role not in roles:
                continue
            for match in clue.finditer(shape.text[:2000]):
                name = _written_out(match[1])
                if name.casefold() in _NO_OUTLET or name in people:
                    continue
                if is_job_title(name):
                    continue
                if not any(e.line == shape.number for _, e in proof[name]):
                    weights[name] += weight
                words = match[0]
                proof[name].append(
                    (rule, Evidence(sheet.source.name, shape.number, words))
                )
    best = max(
        weights, key=lambda name: (weights[name], -_first(proof[name])), default=""
    )
    if not best or weights[best] < _ENOUGH:
        return None
    return Claim(
        value=best,
        basis=Basis.INFERRED,
        rule=proof[best][0][0],
        evidence=tuple(item for _, item in proof[best]),
    )


def _first(proof: list[tuple[str, Evidence]]) -> int:
    return proof[0][1].line


def _written_out(name: str) -> str:
    """Write an account's name as the name of its site: "Spacedotcom" is Space.com."""
    name = name.strip().removesuffix("'s").removesuffix("’s")
    match = _HANDLE_DOT.search(name)
    if match and match.start() > 1:
        return f"{name[: match.start()]}.{match[1].lower()}"
    return name
