"""What a person states about an article, from statements to fields and roles."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches

from site_builder.model import (
    Evidence,
    Finding,
    Given,
    GivenRole,
    NamedPicture,
    Origin,
    Role,
    Severity,
    Share,
)
from site_builder.reading.listed import as_list
from site_builder.reading.statements import Statement

FIELDS = {
    "headline": "headline title",
    "standfirst": "standfirst description summary dek subtitle excerpt",
    "authors": "authors author byline",
    "outlet": "outlet publication publisher source site",
    "published": "published date pubdate",
    "url": "url canonical link original",
    "language": "language lang",
    "tags": "tags keywords",
    "licence": "licence license rights",
    "share": "publish publish_text publishtext",
    "address": "address slug",
    "pictures": "image images picture pictures",
}
"""What each field of `Given` may be called; other tools write all of these."""

FIELD_OF = {alias: name for name, words in FIELDS.items() for alias in words.split()}
LISTS = frozenset({"authors", "tags"})
LINES = "lines"
"""The key of the roles of lines."""

_LINE_KEYS = ("line", "text", "role")
_PICTURE_KEYS = ("src", "caption", "credit", "alt")
_SHARES = tuple(share.value for share in Share)
_NO_DECISION = frozenset({"", "true", "yes"})
"""What Obsidian writes at `publish` says that a note is published, not how much."""
_ROLES = {role.value: role for role in Role}
_ALSO_CALLED = {
    name: role
    for role, names in (
        (Role.HEADLINE, "title"),
        (Role.STANDFIRST, "dek summary lead intro subtitle"),
        (Role.BYLINE, "author authors"),
        (Role.TIMESTAMP, "date day time"),
        (Role.BODY, "text paragraph"),
        (Role.SUBHEADING, "heading header subhead"),
        (Role.LIST, "bullet bullets item"),
        (Role.QUOTE, "quotation"),
        (Role.CAPTION, "picture photo image"),
        (Role.CREDIT, "copyright"),
        (Role.BIO, "biography"),
        (Role.TEASER, "related links link"),
        (Role.PROMO, "promotion newsletter ad ads advert"),
        (Role.BOILERPLATE, "furniture menu navigation footer masthead page"),
    )
    for name in names.split()
}
"""Other words for roles, which no likeness of letters finds."""
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
_WEB_ADDRESS = re.compile(r"(?i)https?://[^\s/]")
_ADDRESS = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_PAGE_NAME = re.compile(r"(?:.*/)?([^/]+?)(?:\.html?)?/*")
"""What an address of other make calls the page."""
LONGEST_ADDRESS = 80
"""Characters of the address of a page, without folder and ending."""
_LONGEST_EVIDENCE = 200
"""Characters of a line of a table or sidecar that are cited."""
_MOST_DIGITS = 9
_LONGEST_KEY = 40
"""Characters of an unknown key that are compared with known ones."""
_TELLING = 5
"""Letters of a key that can be misspelt: a shorter one is like too many words, as
"Tag" and "tags" are."""
_MISSPELT = 0.8
"""Likeness of a key to a known one from which it is that one, misspelt: two letters
changed about ("titel") or one left out, but not another word ("line", "site")."""


@dataclass(frozen=True, slots=True)
class Paper:
    """Where statements stand: a file, its lines, and what its kind is called.

    `code` begins the codes of findings, `label` the sentences. Statements count lines
    from the one after `skipped` on; `last` is the last line that they may stand on.
    """

    name: str
    rule: str
    lines: Sequence[str]
    code: str = "correction"
    skipped: int = 0
    last: int = 0

    @property
    def label(self) -> str:
        """What the keys belong to, to begin a sentence with."""
        return "The front matter's " if self.code == "front-matter" else "The "

    def place(self, statement: Statement) -> int:
        """Say on which line of the file the statement stands."""
        line = statement.line + self.skipped
        return min(line, self.last) if self.last else line

    def evidence(self, statement: Statement) -> Evidence:
        """Cite the line of the statement."""
        line = self.place(statement)
        words = self.lines[line - 1].strip() if 0 < line <= len(self.lines) else ""
        return Evidence(self.name, line, words[:_LONGEST_EVIDENCE])


@dataclass(frozen=True, slots=True)
class Stated:
    """What is given, and the doubts about it."""

    given: Given = field(default_factory=Given)
    findings: tuple[Finding, ...] = ()


@dataclass
class _Sorting:
    """The statements sorted so far."""

    paper: Paper
    texts: dict[str, str] = field(default_factory=dict)
    lists: dict[str, tuple[str, ...]] = field(default_factory=dict)
    stated: dict[str, Statement] = field(default_factory=dict)
    roles: list[GivenRole] = field(default_factory=list)
    pictures: list[NamedPicture] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def doubt(
        self,
        statement: Statement,
        code: str,
        message: str,
        severity: Severity = Severity.WARNING,
    ) -> None:
        """Find fault with a statement, by file, line and key."""
        paper = self.paper
        code = f"{paper.code}-{code}"
        place = paper.place(statement)
        self.findings.append(Finding(paper.name, place, code, message, severity))


def sort_statements(statements: Sequence[Statement], paper: Paper) -> Stated:
    """Sort statements into fields and roles; the first about a field stands.

    What cannot be understood is a finding that names file, line and key.
    """
    sorting = _Sorting(paper)
    for statement in statements:
        if statement.key == LINES and statement.parts:
            for part in statement.parts:
                _sort_role(part, statement, sorting)
        elif field_of(statement) == "pictures" and not statement.blank:
            _sort_pictures(statement, sorting)
        elif not statement.blank or field_of(statement) is None:
            _sort_field(statement, sorting)
    beside = paper.code != "front-matter"
    stated = sorting.stated
    given = Given(
        **sorting.texts,  # type: ignore[arg-type] # the keys are those of the fields
        **sorting.lists,  # type: ignore[arg-type] # the same
        pictures=tuple(sorting.pictures),
        none=frozenset(stated)
        - sorting.texts.keys()
        - sorting.lists.keys()
        - ({"pictures"} if sorting.pictures else set()),
        roles=tuple(sorting.roles),
        places=()
        if beside
        else tuple(
            sorted(
                ((name, paper.place(each)) for name, each in stated.items()),
                key=lambda place: (place[1], place[0]),
            )
        ),
        origins=tuple(
            Origin(name, paper.rule, paper.evidence(each))
            for name, each in sorted(stated.items())
        )
        if beside
        else (),
    )
    return Stated(given, tuple(sorting.findings))


def overlay(upper: Given, lower: Given) -> Stated:
    """Lay what is believed first over what is believed next; note what differs."""
    findings: list[Finding] = []
    changes: dict[str, object] = {}
    names = {each.field for each in upper.origins}
    for name in sorted(names):
        above, below = getattr(upper, name), getattr(lower, name)
        if (below or name in lower.none) and above != below:
            findings.append(_conflict(name, upper, lower))
        changes[name] = above
    given = replace(
        lower,
        **changes,  # type: ignore[arg-type] # the keys are those of the fields
        none=upper.none | (lower.none - names),
        roles=(*upper.roles, *lower.roles),
        places=tuple(place for place in lower.places if place[0] not in names),
        origins=(
            *upper.origins,
            *(each for each in lower.origins if each.field not in names),
        ),
    )
    return Stated(given, tuple(findings))


def _conflict(name: str, upper: Given, lower: Given) -> Finding:
    """Say that two files state a field differently, at the place that goes unheard."""
    wins = upper.origin(name)
    loses = lower.origin(name)
    believed = f"{wins.evidence.source}:{wins.evidence.line}" if wins else "another"
    where = loses.evidence.source if loses else ""
    line = loses.evidence.line if loses else dict(lower.places).get(name, 0)
    message = f'The "{name}" is stated otherwise in {believed}, which is believed.'
    return Finding(where, line, "correction-conflict", message, Severity.NOTE)


def field_of(statement: Statement) -> str | None:
    """Name the field that a statement is about; None where no field is called so."""
    about = FIELD_OF.get(statement.key.strip().lower().replace("-", ""))
    if (
        about == "outlet"
        and isinstance(statement.value, str)
        and statement.value.lower().startswith(("http://", "https://"))
    ):
        return "url"  # web clippers call the address "source"
    return about


def is_known(key: str) -> bool:
    """Tell whether a key means a field, or the roles of lines."""
    word = key.lower().replace("-", "")
    return word in FIELD_OF or word == LINES


def is_nearly_known(key: str) -> bool:
    """Tell whether a key is so like a known one that it is that one, misspelt."""
    word = key.lower().replace("-", "")[:_LONGEST_KEY]
    return len(word) >= _TELLING and bool(
        get_close_matches(word, [*FIELD_OF, LINES], n=1, cutoff=_MISSPELT)
    )


def _sort_field(statement: Statement, sorting: _Sorting) -> None:
    about, value = field_of(statement), statement.value
    key, label = f'"{statement.key}"', sorting.paper.label
    if about is None:
        message = f"{label}key {key} is not known and was passed over"
        message += f"{_did_you_mean(statement.key, [*FIELD_OF, LINES])}."
        sorting.doubt(statement, "unknown-key", message)
    elif about != "share" and (
        value is None or (isinstance(value, tuple) and about not in LISTS)
    ):
        wanted = "a text or a list of texts" if about in LISTS else "a single text"
        message = f"{label}{key} must be {wanted}; it was passed over."
        sorting.doubt(statement, "wrong-type", message)
    elif about in sorting.stated:
        front = sorting.paper.code == "front-matter"
        subject = "The front matter" if front else "The file"
        message = f"{subject} states the {about} again with {key}: the first stands."
        sorting.doubt(statement, "stated-twice", message, Severity.NOTE)
    elif about == "language" and value and not _LANGUAGE.fullmatch(str(value)):
        message = f'{label}{key} must be a language code such as "en" or "pt-BR".'
        sorting.doubt(statement, "wrong-value", message)
    elif about == "url" and value and not _WEB_ADDRESS.match(str(value)):
        message = f"{label}{key} must be a whole web address (https://…)"
        message += f', not "{value}"; it was passed over.'
        sorting.doubt(statement, "wrong-value", message)
    elif about == "address" and value and not _is_address(str(value)):
        _doubt_address(statement, sorting)
    elif about == "share":
        _sort_share(statement, sorting)
    else:
        sorting.stated[about] = statement
        if isinstance(value, str) and about not in LISTS and value:
            sorting.texts[about] = value
        elif value and (listed := as_list(about, value)):
            sorting.lists[about] = listed


def _doubt_address(statement: Statement, sorting: _Sorting) -> None:
    """Pass over what no page can be called, and say what is likely meant."""
    key, value = statement.key, str(statement.value)
    message = f'{sorting.paper.label}"{key}" must be small letters and digits joined '
    message += f'by hyphens, such as {_likely_address(value)}, not "{value}"; '
    message += "it was passed over."
    # A slug is as another program takes it: nobody chose it for this site.
    severity = Severity.WARNING if key.lower() == "address" else Severity.NOTE
    sorting.doubt(statement, "wrong-value", message, severity)


def _is_address(value: str) -> bool:
    """Whether a page can be called so: then nothing about it would be changed."""
    return len(value) <= LONGEST_ADDRESS and _ADDRESS.fullmatch(value) is not None


def _likely_address(value: str) -> str:
    """Quote an address that may be meant, or any that is one."""
    page = _PAGE_NAME.fullmatch(value[-4 * LONGEST_ADDRESS :].strip().lower())
    meant = "-".join(re.findall("[a-z0-9]+", page[1])) if page else ""
    return f'"{meant}"' if _is_address(meant) else '"the-bell-rings"'


def _sort_share(statement: Statement, sorting: _Sorting) -> None:
    """Take how much may be published: what is not understood never publishes more."""
    said = statement.value
    word = said.lower() if isinstance(said, str) else "?"
    if word in _NO_DECISION:
        return
    sorting.stated["share"] = statement
    sorting.texts["share"] = word
    if word not in _SHARES:
        message = f'{sorting.paper.label}"{statement.key}" must be one of '
        message += f"{', '.join(_SHARES)}{_did_you_mean(word, _SHARES)}; "
        message += "only fields are published."
        sorting.doubt(statement, "wrong-value", message)
        sorting.texts["share"] = Share.METADATA


def _sort_pictures(statement: Statement, sorting: _Sorting) -> None:
    """Take the pictures of an article: names of files, or what each is in a table."""
    paper, value = sorting.paper, statement.value
    place = paper.place(statement)
    if "pictures" in sorting.stated:
        message = f'The pictures are stated again with "{statement.key}": '
        message += "the first stands."
        sorting.doubt(statement, "stated-twice", message, Severity.NOTE)
        return
    if not statement.parts and value is None:
        message = f'{paper.label}"{statement.key}" must name a file, or several, '
        message += 'or give "src", "caption", "credit" and "alt" of each; '
        message += "it was passed over."
        sorting.doubt(statement, "wrong-type", message)
        return
    sorting.stated["pictures"] = statement
    for part in statement.parts:
        _sort_picture(part, statement, sorting)
    if not statement.parts:
        names = (value,) if isinstance(value, str) else value or ()
        named = (NamedPicture(src, paper.name, place) for src in names if src)
        sorting.pictures.extend(named)


def _sort_picture(
    part: Sequence[Statement], whole: Statement, sorting: _Sorting
) -> None:
    """Take one picture: its file, its caption, its owner, what is to be seen."""
    said: dict[str, str] = {}
    for statement in part:
        if statement.key not in _PICTURE_KEYS:
            known = _did_you_mean(statement.key, _PICTURE_KEYS)
            message = f'The key "{statement.key}" of a picture is not known{known}.'
            sorting.doubt(statement, "unknown-key", message)
        elif not isinstance(statement.value, str):
            message = f'The "{statement.key}" of a picture must be a single text.'
            sorting.doubt(statement, "wrong-type", message)
        else:
            said[statement.key] = statement.value
    place = next((each for each in part if each.key == "src"), whole)
    if not said.get("src"):
        message = 'A picture needs the name of its file as "src".'
        sorting.doubt(part[0] if part else whole, "wrong-type", message)
        return
    paper = sorting.paper
    sorting.pictures.append(
        NamedPicture(
            said["src"],
            paper.name,
            paper.place(place),
            alt=said.get("alt", ""),
            caption=said.get("caption", ""),
            credit=said.get("credit", ""),
        )
    )


def _sort_role(part: Sequence[Statement], whole: Statement, sorting: _Sorting) -> None:
    """Take one entry of `lines`: which line it means and what that is."""
    said: dict[str, str] = {}
    for statement in part:
        if statement.key not in _LINE_KEYS:
            known = _did_you_mean(statement.key, _LINE_KEYS)
            message = f'The key "{statement.key}" of a line is not known{known}.'
            sorting.doubt(statement, "unknown-key", message)
        elif not isinstance(statement.value, str):
            message = f'The "{statement.key}" of a line must be a single text.'
            sorting.doubt(statement, "wrong-type", message)
        else:
            said[statement.key] = statement.value
    place = next((each for each in part if each.key == "role"), None)
    place = place or (part[0] if part else whole)
    number, text = said.get("line", ""), said.get("text", "")
    role = _ROLES.get(said.get("role", "").lower())
    if role is None:
        word = said.get("role", "")
        what = f'The "role" of a line must be one of {", ".join(_ROLES)}'
        meant = _ALSO_CALLED.get(word.lower(), "")
        close = f'; perhaps "{meant}" is meant' if meant else ""
        close = close or _did_you_mean(word, list(_ROLES))
        message = f'{what}, not "{word}"{close}.' if word else f"{what}."
        sorting.doubt(place, "unknown-role", message)
    elif number and not _is_count(number):
        message = 'The "line" of a line must be its number, counted from 1.'
        sorting.doubt(place, "wrong-type", message)
    elif not number and not text:
        message = 'A line needs its number as "line", or its beginning as "text".'
        sorting.doubt(place, "wrong-type", message)
    else:
        line = int(number) if number else 0
        origin = sorting.paper.evidence(place)
        sorting.roles.append(GivenRole(role, line, text, origin))


def _is_count(number: str) -> bool:
    return (
        number.isascii()
        and number.isdigit()
        and len(number) <= _MOST_DIGITS
        and int(number) > 0
    )


def _did_you_mean(word: str, known: Sequence[str]) -> str:
    close = get_close_matches(word.lower()[:_LONGEST_KEY], known, n=1)
    return f'; perhaps "{close[0]}" is meant' if close else ""


Parser = Callable[[Sequence[str]], list[Statement]]
"""What makes statements of lines."""
