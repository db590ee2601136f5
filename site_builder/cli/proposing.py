"""A proposed sidecar: everything as it was understood, for a person to confirm."""

import re
from collections.abc import Iterator, Sequence

from site_builder.model import Article, Claim, Line, Publication, Role

DOUBTFUL = "doubtful-line"
"""The code of the findings whose lines are proposed one by one."""

_FIELD_DOUBTS = frozenset({"doubtful-headline", "no-headline", "no-author", "no-date"})
"""Findings that a line with another role would settle, which stands at the head."""
_HEAD = 12
"""Lines above the text that are proposed: a head with kicker, headline, standfirst,
byline, day and a picture has fewer, and menus above it are left out."""
_ESCAPES = {
    "\\": "\\\\",
    '"': '\\"',
    "\b": "\\b",
    "\t": "\\t",
    "\n": "\\n",
    "\f": "\\f",
    "\r": "\\r",
}
_SPECIAL = re.compile('[\\\\"\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]')
_LONGEST_TEXT = 60
"""Characters of a line that are enough to find it again."""


def propose(article: Article) -> str:
    """Write a sidecar in TOML in which every statement is a comment still.

    What follows "# " is TOML, what follows "## " is for the reader: taking away "# "
    confirms a statement. As it stands the file changes nothing.
    """
    return "".join(f"{line}\n" for line in _lines(article))


def quote(text: str) -> str:
    """Write any text as a string of TOML; half a character becomes U+FFFD."""
    return f'"{_SPECIAL.sub(_escaped, text)}"'


def _escaped(match: re.Match[str]) -> str:
    mark = match[0]
    if "\ud800" <= mark <= "\udfff":
        return "\N{REPLACEMENT CHARACTER}"
    return _ESCAPES.get(mark, f"\\u{ord(mark):04X}")


def _lines(article: Article) -> Iterator[str]:
    yield f"## How {quote(article.source)} was understood."
    yield '## Take away the "# " before what you confirm, and correct what is wrong.'
    yield from _field("headline", article.headline)
    yield from _field("standfirst", article.standfirst)
    yield ""
    names = ", ".join(quote(author.value) for author in article.authors)
    yield f"# authors = [{names}]"
    for author in article.authors:
        yield from _reasons(author)
    if not article.authors:
        yield "## unknown; an empty list states that nobody is named"
    yield from _field("outlet", article.outlet)
    yield from _published(article.published)
    yield from _field("url", article.url)
    yield from _field("language", article.language)
    yield ""
    yield f"# tags = [{', '.join(map(quote, article.tags))}]"
    yield from _field("licence", article.licence)
    yield ""
    yield f"# address = {quote(article.slug)}"
    yield "## made of the headline; confirmed, it stays when that is corrected"
    yield from _roles(
        "Lines above the text: the headline, the authors or the day are in doubt.",
        _head(article),
    )
    doubted = _doubted(article)
    yield from _roles(
        "Lines that no rule could tell for sure.",
        [line for line in article.lines if line.number in doubted],
    )


def _doubted(article: Article) -> frozenset[int]:
    return frozenset(f.line for f in article.findings if f.code == DOUBTFUL)


def _head(article: Article) -> Sequence[Line]:
    """Give the lines that a field in doubt may stand on, if one is."""
    codes = {finding.code for finding in article.findings}
    if codes.isdisjoint(_FIELD_DOUBTS):
        return ()
    doubted = _doubted(article)
    own = [line for line in article.lines if line.rule != "front-matter"]
    text = next((at for at, n in enumerate(own) if n.role is Role.BODY), len(own))
    return [n for n in own[max(0, text - _HEAD) : text] if n.number not in doubted]


def _roles(title: str, lines: Sequence[Line]) -> Iterator[str]:
    if lines:
        yield ""
        yield f"## {title}"
    for line in lines:
        yield from _role(line)


def _field(name: str, claim: Claim | None) -> Iterator[str]:
    yield ""
    yield f"# {name} = {quote(claim.value if claim else '')}"
    if claim is None:
        yield "## unknown; an empty text states that there is none"
    else:
        yield from _reasons(claim)


def _published(published: Publication | None) -> Iterator[str]:
    yield ""
    if published is None:
        yield '# published = ""'
        yield "## unknown; a day (2021-02-18), a month (2021-02) or a year (2021)"
        return
    within = published.within
    ends = [
        end.isoformat() if end else ".." for end in (within.earliest, within.latest)
    ]
    exact = published.day.isoformat() if published.day else published.vague
    value = exact or "/".join(ends)
    yield f"# published = {quote(value)}"
    yield from _reasons(published)


def _role(line: Line) -> Iterator[str]:
    yield ""
    yield "# [[lines]]"
    yield f"# line = {line.number}"
    yield f"# text = {quote(' '.join(line.text.split())[:_LONGEST_TEXT].rstrip())}"
    yield f"# role = {quote(line.role.value)}"
    yield f"## {line.rule}"


def _reasons(claim: Claim | Publication) -> Iterator[str]:
    yield f"## {claim.basis.value}, by {claim.rule}"
    for item in claim.evidence:
        yield f"## {quote(item.source)}, line {item.line}: {quote(item.text)}"
