"""Saved pages: which of the things that the markup says of a field is believed."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from urllib.parse import urlsplit

from site_builder.model import Hint, Hints, SourceText
from site_builder.understanding.markup_days import find_day
from site_builder.understanding.markup_people import VISIBLE, find_people, plain

_TITLES = (
    "og:title",
    "json-ld",
    "twitter:title",
    "parsely-title",
    "sailthru.title",
    "dc.title",
    "headline",
    "citation_title",
    "title",
)
_OUTLETS = (
    "og:site_name",
    "json-ld",
    "json-ld-site",
    "application-name",
    "dc.publisher",
    "dcterms.publisher",
    "citation_journal_title",
    "publisher",
    "json-ld-page",
    "apple-mobile-web-app-title",
    "al:ios:app_name",
)
_DEKS = (
    "json-ld",
    "og:description",
    "description",
    "twitter:description",
    "dc.description",
    "sailthru.description",
    "json-ld-page",
)
_TAIL = re.compile(r"\s+[|»«·•–—-]\s+|\s*\|\s*|\s[:]{2}\s")
_WORD = re.compile(r"\w+")
_ENOUGH = 0.5
"""Share of words that a heading has in common with the page's titles if it is one."""
_LONGEST_BYLINE = 200
_ABOVE, _BELOW = 8, 40
"""Lines around a headline in which its byline stands; teasers are further down."""
_NEAR = 16
"""Lines below its headline in which a standfirst stands."""
_TRAIL = 3
_MOST_OF_IT = 0.5
_SHORTEST_HEADING = 2
_HEADINGS = frozenset({"h1", "h2", "h3", "h4"})
_CUT = ("…", "...", "[…]", "[...]", "&hellip;")


def settle(source: SourceText) -> SourceText:
    """Decide the fields of a saved page from all that its markup says.

    The answer is the source with its hints filled in, each with its origin, and the
    line of the page where the same words stand.
    """
    hints = source.hints
    if not hints.candidates:
        return source
    places = _places(source.lines)
    outlet, outlet_from = _choose_outlet(hints)
    names = _own_names(hints)
    headline, headline_from = _choose_headline(source, names)
    near = _said_near(source, places.get(plain(headline or ""), 0))
    people, people_from = find_people(near, names)
    if not people:
        people, people_from = find_people(hints.candidates, names)
    published = find_day(hints.candidates)
    dek, dek_from = _choose_standfirst(source, headline, places)
    origins = [
        (field, origin, places.get(plain(value or ""), 0))
        for field, value, origin in (
            ("headline", headline, headline_from),
            ("standfirst", dek, dek_from),
            ("outlet", outlet, outlet_from),
            (
                "published",
                published[1].value if published else None,
                published[1].origin if published else "",
            ),
        )
        if value
    ]
    if people:
        origins.append(("authors", people_from, _line_naming(source, people[0])))
    settled = replace(
        hints,
        headline=headline,
        standfirst=dek,
        authors=people,
        outlet=outlet,
        published=published[0].isoformat() if published else None,
        stamp=published[1].value if published else None,
        origins=tuple(origins),
    )
    return replace(source, hints=settled)


def _places(lines: Iterable[str]) -> dict[str, int]:
    """Number the lines by their letters, of equal ones the first."""
    places: dict[str, int] = {}
    for number, line in enumerate(lines, start=1):
        places.setdefault(plain(line), number)
    return places


def _said_near(source: SourceText, head: int) -> list[Hint]:
    """Leave out the bylines that do not stand near the headline: other stories'."""
    around = source.lines[max(0, head - _ABOVE) : head + _BELOW]
    words = plain(" ".join(around))
    return [
        hint
        for hint in source.hints.candidates
        if not head or hint.origin not in VISIBLE or plain(hint.value) in words
    ]


def _line_naming(source: SourceText, name: str) -> int:
    for number, line in enumerate(source.lines, start=1):
        if name in line and len(line) <= _LONGEST_BYLINE:
            return number
    return 0


def _told(hints: Hints, field: str, order: tuple[str, ...]) -> list[Hint]:
    """List what is said of a field, the best origins first."""
    rank = {origin: at for at, origin in enumerate(order)}
    found = [h for h in hints.candidates if h.field == field and h.origin in rank]
    return sorted(found, key=lambda hint: rank[hint.origin])


def _own_names(hints: Hints) -> frozenset[str]:
    """List what the page calls its site, in letters; the name of its host too."""
    told = {plain(hint.value) for hint in hints.candidates if hint.field == "outlet"}
    labels = (urlsplit(hints.url or "").hostname or "").split(".")
    host = max(labels[:-1], key=len, default="")
    told.update(plain(part) for part in _site_parts(hints))
    return frozenset(name for name in (*told, plain(host)) if len(name) > 1)


def _site_parts(hints: Hints) -> Iterable[str]:
    """Find headings that are the site's part of the page's title.

    Sites name themselves last, or first where a trail of sections follows.
    """
    heads = {hint.value for hint in hints.candidates if hint.origin == "h1"}
    for hint in hints.candidates:
        parts = _TAIL.split(hint.value) if hint.origin == "title" else []
        for at in (-1, 0) if len(parts) >= _TRAIL else (-1,) if len(parts) > 1 else ():
            if parts[at] in heads and len(parts[at]) < max(map(len, parts)):
                yield parts[at]


def _choose_headline(
    source: SourceText, names: frozenset[str]
) -> tuple[str | None, str]:
    """Take the heading that is most like what the page's metadata call the article.

    A heading is the page's own wording: metadata are often shortened for machines.
    """
    hints = source.hints
    titles = [
        (_without_site(told.value, names), told.origin)
        for told in _told(hints, "headline", _TITLES)
    ]
    titles = [title for title in titles if plain(title[0]) not in names]
    heads = [
        hint.value
        for hint in hints.candidates
        if (hint.field, hint.origin) == ("headline", "h1")
        and plain(hint.value) not in names
    ]
    best, score = "", 0.0
    for head in heads:
        likeness = max((_likeness(head, title) for title, _ in titles), default=0.0)
        if likeness > score:
            best, score = head, likeness
    if score > _ENOUGH:
        return _within(best, [title for title, _ in titles]), "h1"
    if titles:
        heading = _heading_line(source, titles)
        return heading or titles[0]
    return (heads[0], "h1") if heads else (None, "")


def _within(head: str, titles: list[str]) -> str:
    """Take a kicker or a day off a heading that holds a title whole."""
    for title in titles:
        at = head.find(title)
        if at >= 0 and len(title) > _MOST_OF_IT * len(head):
            return title
    return head


def _heading_line(
    source: SourceText, titles: list[tuple[str, str]]
) -> tuple[str, str] | None:
    """Find a lesser heading that says what a title, or a part of it, says."""
    parts = {
        plain(part)
        for title, _ in titles
        for part in (title, *_TAIL.split(title))
        if len(part.split()) >= _SHORTEST_HEADING
    }
    for line, tag in zip(source.lines, source.hints.tags, strict=True):
        if tag in _HEADINGS and plain(line) in parts:
            return line, tag
    return None


def _likeness(one: str, two: str) -> float:
    """Share of words that two titles have in common (F1 of their words)."""
    left = Counter(_WORD.findall(one.casefold()))
    right = Counter(_WORD.findall(two.casefold()))
    both = sum((left & right).values())
    return 2 * both / (left.total() + right.total()) if both else 0.0


def _without_site(title: str, names: frozenset[str]) -> str:
    """Take the outlet's name, and what follows it, off a title."""
    parts = _TAIL.split(title)
    if len(parts) == 1:
        return title
    ends = [match.span() for match in _TAIL.finditer(title)]
    for start, end in ends:
        if plain(title[end:]) in names or any(
            name and plain(title[end:]).startswith(name) for name in names
        ):
            return title[:start]
    if plain(parts[0]) in names:
        return title[ends[0][1] :]
    return title


def _choose_outlet(hints: Hints) -> tuple[str | None, str]:
    for hint in _told(hints, "outlet", _OUTLETS):
        if not hint.value.startswith(("http:", "https:", "@")):
            return hint.value, hint.origin
    host = urlsplit(hints.url or "").hostname or ""
    if host:
        return host.removeprefix("www."), "address"
    behind = _behind_heading(hints)
    return (behind, "title") if behind else (None, "")


def _behind_heading(hints: Hints) -> str | None:
    """Read what the page's title says behind its heading, word for word: the site.

    Of several parts the last is the site, those before it are its sections.
    """
    heads = {plain(hint.value) for hint in hints.candidates if hint.origin == "h1"}
    for hint in hints.candidates:
        parts = _TAIL.split(hint.value) if hint.origin == "title" else []
        if len(parts) > 1 and plain(parts[0]) in heads:
            return parts[-1] if plain(parts[-1]) not in heads else None
    return None


def _choose_standfirst(
    source: SourceText, headline: str | None, places: dict[str, int]
) -> tuple[str | None, str]:
    """Take what stands under the headline as well as in the metadata, if anything does.

    Else what the page marks as its standfirst near there, else the metadata's summary.
    """
    head = places.get(plain(headline or ""), 0)
    near = range(head + 1, head + _NEAR)
    told = [
        hint
        for hint in _told(source.hints, "standfirst", _DEKS)
        if plain(hint.value) != plain(headline or "")
    ]
    marked = [
        hint
        for hint in source.hints.candidates
        if (hint.field, hint.origin) == ("standfirst", "standfirst-class")
    ]
    for hint in (*told, *marked):
        at = places.get(plain(hint.value), 0)
        if at in near:
            return source.lines[at - 1], hint.origin
    whole = [hint for hint in told if not hint.value.endswith(_CUT)]
    for hint in whole or told:
        return hint.value, hint.origin
    return None, ""
