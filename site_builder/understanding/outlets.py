"""The outlet: a claim that rests on how a text speaks of who publishes it.

No list of known names is asked. A name is claimed where the page's own furniture, its
window title, its authors' biographies or its sources speak of it as only an outlet is
spoken of; what else carries the name (its address, lines that open with it) adds to
that. Every clue is kept as evidence.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from site_builder.model import Basis, Claim, Evidence, Role
from site_builder.understanding.byline_names import split_names
from site_builder.understanding.expressions import Late
from site_builder.understanding.languages import FUNCTION_WORDS
from site_builder.understanding.job_titles import is_job_title
from site_builder.understanding.names import is_person_name
from site_builder.understanding.no_names import AGENCIES
from site_builder.understanding.notices import (
    ENDS_NOTICE,
    Notice,
    judge_notice,
    names_picture,
)
from site_builder.understanding.places import Places, headline_lines
from site_builder.understanding.sheet import Sheet

_ABOUT = (Role.BIO, Role.BYLINE)
# The foot of a page stands below its readers' comments.
_ASIDE = (Role.PROMO, Role.BOILERPLATE, Role.TEASER, Role.COMMENT)
_SELF = (*_ASIDE, Role.BIO)
_TEXT = (Role.BODY, Role.QUOTE, Role.STANDFIRST)
_HEAD = 1200
"""Characters of a line that are looked at."""
_SHORT = 60
"""Characters of a line of furniture that is a link or a logo."""
_REMEMBERED, _LONGEST_REMEMBERED = 2048, 80
"""Short lines of which the answer is kept: pages of a site share their furniture."""

_WORD = r"[A-ZÀ-ÖØ-Þ](?:[\w&'’-]|\.(?=\w)){0,30}"
_NAME = Late(
    rf"(?:[Tt]he )?({_WORD}(?: (?:of |the |de |del |di |la |du |& )?{_WORD}){{0,3}})"
)
"""A name: up to four words with capitals. Every part of it is bounded, so that a line
of any length is read in one walk."""
_NAME_BEFORE = Late(rf"(?:^|[\s(“\"])({_WORD}(?: {_WORD}){{0,2}})(?:['’]s)? $")
_ARTICLES = frozenset({"The", "Der", "Die", "Das"})
_WINDOW = 60
"""Characters before a clue in which the name stands that it follows."""

_WRITER = (
    r"(?:editor|reporter|writer|correspondent|columnist|critic|journalist|contributor"
    r"|producer|photographer)"
)


@dataclass(frozen=True, slots=True)
class _Clue:
    """A way to speak of an outlet: where it counts, its words, and how much.

    `needs` are letters of which its words always have some: the cheap question before
    the other.
    """

    rule: str
    roles: tuple[Role, ...]
    words: Late
    weight: float
    needs: tuple[str, ...]
    is_behind: bool = False
    """Whether the words stand behind the name rather than before it."""
    then: Late | None = None
    """What must stand behind the name."""


_END = Late(r"(?:['’]s)?(?=[.,;:|!<(]|\s[a-z|•·–-]|\s*$)")
_ENDS_LINE = Late(r"[\s.:!>]*$")

CLUES: tuple[_Clue, ...] = (
    _Clue(
        "copyright",
        _ASIDE,
        Late(
            r"(?:©|\([cC]\)|[Cc]opyright|COPYRIGHT)(?:\s*(?:©|\([cC]\)|[Cc]opyright|by|of))*"
            r"\s*(?:\d{4}(?:\s?[-–]\s?\d{2,4})?)?,?\s*(?:by |of |[|•-] ?)?"
        ),
        4,
        needs=("©", "(c)", "(C)", "opyright", "COPYRIGHT"),
        then=ENDS_NOTICE,
    ),
    _Clue(
        "follow",
        _SELF,
        Late(r"(?:[Ff]ollow|[Ll]ike|[Jj]oin|[Ss]upport|FOLLOW|JOIN) "),
        2,
        needs=("ollow ", "ike ", "oin ", "upport ", "FOLLOW ", "JOIN "),
        then=Late(r"(?:['’]s?)?(?=\s(?:on\b|in\b)|:)"),
    ),
    _Clue(
        "follow",
        _SELF,
        Late(r"(?:[Ff]ollow|FOLLOW) (?=The )"),
        2,
        needs=("ollow The ", "FOLLOW The "),
        then=Late(r"(?:['’]s?)?(?=\s*$)"),
    ),
    _Clue(
        "follow",
        _SELF,
        Late(r"(?:[Ff]ollow|FOLLOW) "),
        1.5,
        needs=("ollow ", "FOLLOW "),
        then=Late(r"(?:['’]s?)?(?=\s*$)"),
    ),
    _Clue(
        # "Join the Team", "Support Overview": of these a second sign is asked.
        "support",
        _SELF,
        Late(r"(?:[Jj]oin|[Ss]upport|JOIN) "),
        1,
        needs=("oin ", "upport ", "JOIN "),
        then=Late(r"(?:['’]s?)?(?=\s*$)"),
    ),
    _Clue(
        "newsletter",
        _SELF,
        Late(r"(?:from|by|to) "),
        2,
        needs=("from ", "by ", "to "),
        then=Late(
            r"(?=['’]s|\s(?:every|each|in your|to your|delivered|newsletter|straight))"
        ),
    ),
    _Clue(
        "subscribe",
        _SELF,
        Late(
            # The first letters spare most places the eight ways to go on from there.
            r"(?=.(?:ub|cc|el|ack |on|em|dv|ow|et |ead |ry |ore|at|to|ew|ma|nf|ff|ig|bo"
            r"|us))"
            r"(?:(?:[Ss]ubscribe|[Ss]ubscription|[Aa]ccess|[Ww]elcome|[Bb]ack|[Dd]onate"
            r"|[Mm]ember(?:ship)? (?:of|in)|[Aa]dvertise) (?:to|with|on|in) "
            r"|(?:[Dd]ownload|[Gg]et|[Rr]ead|[Tt]ry) (?:the |more (?:from|on|at) )"
            r"|(?:[Mm]ore|[Ll]atest(?: \w+)?|[Ss]tories|[Nn]ews(?:letters?)?|[Ee]mails?"
            r"|[Ii]nformation|[Oo]ffers) (?:from|by) "
            r"|[Ss]iga .{0,60}\bcon |[Aa]bonn(?:ieren|ez|ement) (?:[Ss]ie |à )"
            r"|[Ss]uscr[ií]\w+ a )"
        ),
        1.5,
        needs=(
            "ubscri",
            "ccess ",
            "elcome ",
            "ack ",
            "onate ",
            "ember",
            "dvertise ",
            "ownload ",
            "et ",
            "ead ",
            "ry ",
            "ore ",
            "atest ",
            "tories ",
            "ews",
            "mail",
            "nformation ",
            "ffers ",
            "iga ",
            "bonn",
            "uscr",
        ),
        then=_END,
    ),
    _Clue(
        "about",
        _ASIDE,
        Late(
            r"^(?:[Aa]bout|[Cc]ontact|[Ii]nside|[Ww]ork (?:at|for|with)|[Jj]obs at"
            r"|[Cc]areers at|[Aa]dvertise (?:with|in)|[Pp]art of|[Mm]ore from"
            r"|[Ww]hy trust|[Ww]rite for|[Üü]ber|[Zz]ur|[Cc]ontattaci|[Àà] propos de"
            r"|[Ss]obre|[Qq]uelle:|[Ss]ource:) "
        ),
        1.5,
        needs=(" ",),
        then=_ENDS_LINE,
    ),
    _Clue(
        "own-service",
        _SELF,
        Late(
            r"(?:newsletters?|[Aa]pps?|APP|podcasts?|e-?[Pp]aper|[Pp]remium|shop|store"
            r"|subscri(?:bers?|ptions?)|calendar|forums?|Newsletter|whitelist"
            r"|Whitelist|[Hh]omepage|Mediathek|account|reporters?|readers?)\b"
        ),
        1.5,
        needs=(
            "ewsletter",
            "pp",
            "PP",
            "odcast",
            "aper",
            "remium",
            "shop",
            "store",
            "subscri",
            "calendar",
            "forum",
            "hitelist",
            "omepage",
            "Mediathek",
            "account",
            "reporter",
            "reader",
        ),
        is_behind=True,
    ),
    _Clue(
        "writes-for",
        _ABOUT,
        Late(
            r"\b(?:writ|report|work|edit|cover|freelanc|journalis|articles|features)"
            r"[^.]{0,80}?\b(?:for|at) "
        ),
        3,
        needs=("for ", "at "),
        then=Late(r"(?=[.,;]|\s[a-z]|\s*$)"),
    ),
    _Clue(
        "writer-for",
        _ABOUT,
        Late(rf"\b(?i:{_WRITER})s?,? (?:for|at|with|of) "),
        3,
        needs=("for ", "at ", "with ", "of "),
        then=Late(r"(?=[.,;]|\s[a-z]|\s*$)"),
    ),
    _Clue(
        "outlet-writer",
        _ABOUT,
        Late(r"\bis (?:an?|the) "),
        3,
        needs=("is a", "is the "),
        then=Late(rf"(?:['’]s)?\s(?:[a-z-]{{1,20}}\s){{0,3}}{_WRITER}\b"),
    ),
    _Clue(
        "byline-outlet",
        (Role.BYLINE,),
        Late(r"(?:,| \||\bfor| -| –) (?=\S)"),
        1.5,
        needs=(", ", " | ", " - ", " – ", "for "),
        then=_ENDS_LINE,
    ),
    _Clue(
        "told",
        _TEXT,
        Late(r"\b(?:told|tells|an interview with|spoke (?:to|with)|a statement to) "),
        1,
        needs=("told ", "tells ", "spoke ", "interview ", "statement "),
        then=Late(r"(?=[.,;]|\s[a-z]|\s*$)"),
    ),
)
_CLUES_OF = {role: tuple(c for c in CLUES if role in c.roles) for role in Role}
_CUES = frozenset(
    "follow like join support subscribe subscription subscriptions subscriber"
    " subscribers access welcome back donate member membership advertise download get"
    " read try more latest stories news newsletter newsletters email emails"
    " information offers from by to siga abonnieren abonnez abonnement about contact"
    " inside work jobs careers part why write über zur contattaci propos sobre quelle"
    " source app apps podcast podcasts epaper e-paper premium shop store calendar"
    " forum forums whitelist homepage mediathek account reporter reporters reader"
    " readers copyright find".split()
)
"""Words of which every clue of furniture has one: the cheap question before it."""
_WORDS = re.compile(r"[\w-]+")
_FOLLOW_HANDLE = Late(r"(?:[Ff]ollow|[Jj]oin|[Ff]ind|[Ll]ike) us\b.{0,30}?@(\w{2,30})")
_ADDRESS = Late(
    r"(?<![\w.-])(?:https?://)?(?:[\w.+-]{1,40}@)?(?:www\.)?([a-zA-Z0-9-]{2,40})"
    r"\.(?:co\.uk|co\.za|com\.au|com|org|net|info|news|eu|[a-z]{2}|DE|COM)\b"
)
_FILE_ENDINGS = frozenset("md py sh js ts rb go gz db cs".split())
"""Ends of files' names that are domains of countries too, or look as if they were."""
_HANDLE_DOT = Late(r"dot(com|org|net|co)$", re.IGNORECASE)
_TITLE_TAIL = Late(
    rf"\s+([|»·•–—-])\s+(?:[^|]{{1,40}}\s+\|\s+)?((?:The )?{_WORD}(?: {_WORD}){{0,3}})"
)
_NO_OUTLET = frozenset(
    "twitter facebook instagram youtube linkedin whatsapp telegram tiktok pinterest"
    " google apple amazon microsoft android ios gmail wordpress paypal disqus mailchimp"
    " recaptcha x rss us uk eu the a an i he she they we you him her them me it its"
    " this that these those our your my all more most top new news live home latest"
    " breaking premium subscribe subscription subscriptions newsletter newsletters app"
    " apps store podcast podcasts e-mail email reddit congress police reporters context"
    " play print digital shop account sign login log get read see watch follow share"
    " privacy terms cookie cookies policy rights reserved contact about help editor"
    " editors author authors staff free daily weekly monday tuesday wednesday thursday"
    " friday saturday sunday no yes alle alles jetzt unser unsere ihr ihre ihrer mein"
    " meine nos votre notre nuestra nuestro".split()
)
_MENU = frozenset(
    "notice notices discussion conversation team work case overview mobile newspaper"
    " readme business health politics sport sports opinion technology science lifestyle"
    " travel music video videos photo photos image images gallery menu navigation plot"
    " crazy pending desktop coach gear copyright intellectual property"
    " startseite wetter foto fotos bild bilder bildrechte kontakt impressum datenschutz"
    " hilfe service themen übersicht hauptnavigation seitenanfang zurück anmelden"
    " merkzettel mediadaten karriere rechte vorbehalten redaktion werbung anzeige"
    " accueil météo crédit contact connexion abonnement droits réservés rédaction"
    " portada inicio derechos reservados reservado contacto imagen redacción cookies"
    " riproduzione riservata riservato diritti riservati contatti redazione"
    " rechten voorbehouden inloggen redactie direitos início contato redação"
    " alt ansvarlig innhold indhold materiale rettigheter redaktör redaktion"
    " creative commons jan feb mar apr jun jul aug sep oct nov dec mon tue wed thu fri"
    " sat sun".split()
)
"""Words of menus and notices, in their languages, which no outlet is called."""
_TRAILING = frozenset(
    "inc llc ltd gmbh ag ab co & corp copyright company limited all rights reserved"
    " app apps newsletter newsletters premium subscribers readers registered a an the"
    " is in plc bv sa spa account shop store podcast".split()
)
_ENOUGH = 2.0
"""Weight from which a claim is made: one clue of the page's own, or two others."""
_BY_ADDRESS = 1.0
_BY_LOGO = 0.5
_COMPANY = Late(
    r"(?i:verlag|medien|mediahaus|publish|holding|(?<!\w)(?:group|media|corp|s\.a|owners?"
    r"|rights|networks?|communications|interactive|ventures|partners))"
)
"""Words in the name of a company that publishes: its outlets have other names."""
_BY_ITS_LETTERS = ("address", "logo", "opens-lines")
_MOST_PROOFS = 12
"""Evidence that a person would still look at."""
_MOST_LINES = 4
"""Lines of one kind that count for a name; menus repeat themselves."""


@dataclass(slots=True)
class _Found:
    """What speaks for one name."""

    values: list[str] = field(default_factory=list)
    weight: float = 0.0
    proof: list[tuple[str, Evidence]] = field(default_factory=list)
    times: dict[str, int] = field(default_factory=dict)
    lines: set[str] = field(default_factory=set)
    """Lines that have counted: one line is one witness."""
    is_claimed: bool = False
    """Whether anything but its address and its logo speaks for it."""


def find_outlet(sheet: Sheet) -> Claim | None:
    """Claim the outlet with the weightiest clues, or none."""
    found: dict[str, _Found] = defaultdict(_Found)
    people = {part for name in sheet.names_in(_ABOUT) for part in (name, *name.split())}
    for at, (rule, value, words, weight) in _read_clues(sheet):
        key = _key(value.partition(".")[0] if rule == "address" else value)
        if len(key) < 2 or value in people or _is_nothing(value):  # noqa: PLR2004 - one letter is no name
            continue
        counts = _weight_of(sheet, at, (rule, value, words, weight))
        if counts:
            _add(found[key], sheet, at, (rule, value, words, counts))
    _add_logos(sheet, found)
    best = max(
        (each for each in found.values() if each.is_claimed),
        key=lambda each: (each.weight, -each.proof[0][1].line),
        default=None,
    )
    if best is None or best.weight < _ENOUGH:
        return None
    return Claim(
        value=_written(best.values),
        basis=Basis.INFERRED,
        rule=best.proof[0][0],
        evidence=tuple(item for _, item in best.proof),
    )


def _weight_of(sheet: Sheet, at: int, said: "_Said") -> float:
    """Say what a clue counts: of some a second must speak for the name too."""
    rule, value, words, weight = said
    if rule == "copyright":
        return weight * _share_of_notice(sheet, at, value, words)
    if rule == "follow" and sheet.roles.get(at) is Role.BIO and is_person_name(value):
        return min(weight, _BY_PERSON)
    if rule == "window-title" and names_picture(words):
        return 0.0
    return 0.0 if rule == "byline-outlet" and split_names(value) else weight


def _share_of_notice(sheet: Sheet, at: int, value: str, words: str) -> float:
    """Say what part of its weight a notice of copyright has."""
    if _COMPANY.search(value) or not AGENCIES.isdisjoint(value.casefold().split()):
        return _OF_OWNER
    kind = judge_notice(sheet.lines[at].text[:_HEAD], words, value)
    if kind is Notice.BARE:
        return _OF_BARE if at > sheet.landmark(Places.of).last else 0.0
    return 1.0 if kind is Notice.OF_PAGE else 0.0


_BY_PERSON = 1.5
"""Weight of asking to follow somebody whose name may be that of a person."""
_OF_OWNER = 0.25
"""Share of a notice of the owner of many outlets, or of who sends them pictures."""
_OF_BARE = 0.5
"""Share of a notice that only its place below the story tells from a picture's."""


def _add(
    each: _Found, sheet: Sheet, at: int, clue: tuple[str, str, str, float]
) -> None:
    rule, value, words, weight = clue
    shape = sheet.lines[at]
    each.values.append(value)
    proof = (rule, Evidence(sheet.source.name, shape.number, words))
    if shape.text in each.lines:
        if rule not in _BY_ITS_LETTERS and len(each.proof) < _MOST_PROOFS:
            each.proof.append(proof)
        return
    each.lines.add(shape.text)
    each.times[rule] = each.times.get(rule, 0) + 1
    if each.times[rule] <= _MOST_LINES:
        each.weight += weight if each.times[rule] == 1 else weight / 2
        each.proof.append(proof)
    each.is_claimed = each.is_claimed or rule not in {"address", "told"} or "@" in words


def _is_nothing(value: str) -> bool:
    return (
        value.casefold() in _NO_OUTLET
        or all(
            word in _NO_OUTLET or word in _MENU or word in FUNCTION_WORDS
            for word in value.casefold().split()
        )
        or is_job_title(value)
    )


def _key(value: str) -> str:
    """Reduce a name to the letters by which its address is called too."""
    letters = "".join(filter(str.isalnum, value.casefold()))
    return letters.removeprefix("the")


_Said = tuple[str, str, str, float]
"""What a line says of an outlet: the rule, the name, the words, and their weight."""


def _read_clues(sheet: Sheet) -> Iterator[tuple[int, _Said]]:
    for at, shape in enumerate(sheet.lines):
        role = sheet.roles.get(at)
        text = shape.text
        if role in _TEXT:
            text = text[:_HEAD]
            if "told" in text or "tells" in text or "interview" in text:
                for said in _clues_of_line(role, text):
                    yield at, said
        elif role in _ABOUT or role in _ASIDE:
            read = _recall if len(text) <= _LONGEST_REMEMBERED else _read_aside
            for said in read(role, text[:_HEAD], shape.folded):
                yield at, said
    yield from _window_title(sheet)


def _read_aside(role: Role, text: str, folded: str) -> tuple[_Said, ...]:
    """Read a line that is not of the text."""
    found: list[_Said] = []
    if role in _ABOUT or _has_cue(text, folded):
        found += _clues_of_line(role, text)
    # Nearly all full stops end something; an address goes on behind them.
    if role in _SELF and text.count(".") > text.count(". ") + text.endswith("."):
        found += _addresses(text)
    return tuple(found)


_recall = lru_cache(maxsize=_REMEMBERED)(_read_aside)


def _has_cue(text: str, folded: str) -> bool:
    return "©" in text or not _CUES.isdisjoint(_WORDS.findall(folded))


def _clues_of_line(role: Role, text: str) -> Iterator[_Said]:
    for clue in _CLUES_OF[role]:
        for need in clue.needs:
            if need in text:
                break
        else:
            continue
        for words in clue.words.finditer(text):
            value, end = _name_beside(clue, words, text)
            if value:
                yield clue.rule, value, text[words.start() : end], clue.weight
    if role in _SELF and "@" in text:
        for match in _FOLLOW_HANDLE.finditer(text):
            yield "follow-handle", _written_out(match[1]), match[0], 3


def _name_beside(clue: _Clue, words: re.Match[str], text: str) -> tuple[str, int]:
    if clue.is_behind:
        before = _NAME_BEFORE.search(
            text[max(0, words.start() - _WINDOW) : words.start()]
        )
        value = _trimmed(before[1]) if before else ""
        # "The Harbour newsletter" is that of Harbour, "Der Hafen Newsletter" as well.
        first, _, rest = value.partition(" ")
        return rest if rest and first in _ARTICLES else value, words.end()
    name = _NAME.match(text, words.end())
    if name is None:
        return "", 0
    if clue.then is not None and not clue.then.match(text, name.end()):
        return "", 0
    return _trimmed(name[1]), name.end()


def _trimmed(value: str) -> str:
    """Take what is no part of an outlet's name off its end."""
    words = value.removesuffix("'s").removesuffix("’s").split()
    while words and words[-1].casefold().strip(".") in _TRAILING:
        words.pop()
    return " ".join(words)


def _addresses(text: str) -> Iterator[_Said]:
    for match in _ADDRESS.finditer(text):
        if (
            match[1].casefold() not in _NO_OUTLET
            and not match[1].isdigit()
            and match[0].rpartition(".")[2] not in _FILE_ENDINGS
        ):
            yield "address", match[0].split("@")[-1], match[0], _BY_ADDRESS


def _window_title(sheet: Sheet) -> Iterator[tuple[int, _Said]]:
    """Read the end of a line that begins with the headline: "Headline | Outlet"."""
    heads = headline_lines(sheet)
    if not heads:
        return
    own = sheet.lines[heads[0]].text
    head = own.split(" | ")[0].casefold()
    longest = len(head) + _SHORT
    for at, shape in enumerate(sheet.lines):
        text = shape.text
        if len(text) > longest or text[: len(head)].casefold() != head:
            continue
        tail = _TITLE_TAIL.fullmatch(text, len(head))
        # A dash may be the headline's own; a bar is not, nor what a second line adds.
        if tail is not None and (text != own or tail[1] in "|»"):
            yield at, ("window-title", tail[2], text, 4)


def _add_logos(sheet: Sheet, found: dict[str, _Found]) -> None:
    """Count lines of furniture that are a name, or open with it."""
    # Most lines open with letters that no name found has: one cheap look.
    openings = {key[:2] for key in found} | {"th"}
    for at, shape in enumerate(sheet.lines if found else ()):
        text = shape.text
        if len(text) > _SHORT or sheet.roles.get(at) not in _ASIDE:
            continue
        bare = text.lstrip("*+•- ")
        if bare[:2].casefold() not in openings:
            continue
        words = bare.split(maxsplit=4)[:4]
        for size in range(1, len(words) + 1):
            value = " ".join(words[:size]).rstrip("+")
            each = found.get(_key(value))
            if each is not None and "." not in value and _is_logo(value, each):
                rule = "logo" if size == len(words) else "opens-lines"
                _add(each, sheet, at, (rule, value, text, _BY_LOGO))


def _is_logo(value: str, each: _Found) -> bool:
    """Whether a name stands as a name: not as a small word where it has a capital."""
    return not value.islower() or any(known.islower() for known in each.values)


def _written(values: list[str]) -> str:
    """Choose the spelling of a name: words before an address, the commonest first."""
    plain = [value for value in values if not _ADDRESS.fullmatch(value)] or values
    return max(plain, key=lambda value: (plain.count(value), -plain.index(value)))


def _written_out(name: str) -> str:
    """Write an account's name as the name of its site: "Spacedotcom" is Space.com."""
    match = _HANDLE_DOT.search(name)
    if match and match.start() > 1:
        return f"{name[: match.start()]}.{match[1].lower()}"
    return name
