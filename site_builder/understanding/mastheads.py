"""Mastheads: the line above a headline that names the paper, its day, its page.

Clippings, typescripts and newsletters open with one: "Harbour Gazette, 3 May 1921,
page 2". A name alone claims nothing. It is believed with a sign of form: a word that
papers are called by, or the number of a page or an issue beside it. What a page says of
itself elsewhere adds to that (`outlets`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from site_builder.dates import bounds, find_dates
from site_builder.model import Interval, Role, SourceKind
from site_builder.understanding.expressions import Late
from site_builder.understanding.job_titles import is_job_title
from site_builder.understanding.sheet import Sheet
from site_builder.understanding.stamps import days_in, is_stamp
from site_builder.understanding.traits import BULLET, BYLINE, STAMP

RULE = "masthead"
"""The rule of a line that is a masthead."""
NAME_ALONE = "name-at-the-top"
"""The rule of a name at the top that nothing shows to be a masthead."""
_TOP = 4
"""Lines at the top of a text among which a masthead stands."""
_BELOW = 6
"""Lines below a masthead among which the headline stands."""
_LONGEST = 100
"""Characters of a masthead."""
_MOST_WORDS = 6
"""Words of a paper's name."""

_MONTHS = (
    "january jan januar janvier enero gennaio janeiro januari jänner",
    "february feb februar février febrero febbraio fevereiro februari",
    "march mar märz mars marzo março maart",
    "april apr avril abril aprile",
    "may mai mayo maggio maio mei maj",
    "june jun juni juin junio giugno junho",
    "july jul juli juillet julio luglio julho",
    "august aug août agosto augustus augusti",
    "september sep sept septembre septiembre settembre setembro",
    "october oct okt oktober octobre octubre ottobre outubro",
    "november nov novembre noviembre novembro",
    "december dec dez dezember décembre diciembre dicembre dezembro",
)
_SEASONS = (
    "spring frühjahr frühling printemps primavera voorjaar",
    "summer sommer été verano estate verão zomer",
    "autumn fall herbst automne otoño autunno outono herfst najaar",
    "winter hiver invierno inverno",
)
_ENGLISH = {
    word: names.split()[0] for names in (*_MONTHS, *_SEASONS) for word in names.split()
}
"""Months and seasons in the languages that the program reads, in English."""
_WEEKDAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur"
    " thurs fri sat sun montag dienstag mittwoch donnerstag freitag samstag sonnabend"
    " sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes"
    " miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì"
    " sabato domenica"
    " maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split()
)
_NUMBERED = frozenset(
    "page pages p pp seite seiten s página pagina pág pag blz no nr num number numéro"
    " número numero n vol volume issue ausgabe heft jahrgang jg band episode edition"
    " édition edición edizione folge newsletter".split()
)
"""Words before the number of a page or an issue."""
_BESIDE_DAY = frozenset(
    "the of de du le la den der vom am di da del morning evening late early final first"
    " second city edition special weekend supplement price newsletter".split()
)
"""Words that stand beside a day or a number in a masthead and tell nothing."""
_TOKEN = re.compile(r"\w+")
_NUMBER = re.compile(r"\d{1,4}(?:st|nd|rd|th|er|º|ª)?|[ivxlc]{1,8}")
_YEAR = re.compile(r"(?<!\d)(?:1[6-9]|20)\d\d(?!\d)")
_DAY = re.compile(r"(?<!\d)\d{1,2}[./-]\d{1,2}[./-](?:\d\d){1,2}(?!\d)")
_PAGE_BEFORE = re.compile(r"^\d{1,3}(?:\s{2,}|\s*[|·•–—-]\s*)(?=\D)")
_EDGES = " \t,;:.|·•–—-()[]/*#"
_SMALL = frozenset(
    "of the and & de des du la le les del della di do da dos das el los van der die das"
    " den für am im und et y e à en in on for".split()
)
"""Words within names of papers that are written small."""
_ARTICLES = frozenset("the der die das le la les el los il o a de".split())

_ENGLISH_WORDS = frozenset(
    "gazette courier herald tribune echo chronicle mercury advertiser argus examiner"
    " telegraph bugle sentinel inquirer enquirer dispatch despatch intelligencer"
    " spectator ledger quarterly bulletin observer standard recorder messenger".split()
)
_COMMON_WORDS = frozenset(
    "times post journal mail express digest guardian independent".split()
)
"""Words that papers are called by, and other things: a name of its own is asked."""
_SECTION_WORDS = frozenset(
    "news press review magazine star mirror globe weekly monthly leader register record"
    " citizen online".split()
)
"""Words that papers are called by, and sections of a page: a day is asked beside."""
_ENDINGS = tuple(
    "zeitung rundschau tageblatt tagblatt anzeiger kurier wochenblatt abendblatt"
    " volksblatt morgenpost landpost volksstimme tidning tidningen tidende dagbladet"
    " dagblad nieuwsblad weekblad".split()
)
"""What names end in where words are run together."""
_LAST_WORDS = _ENGLISH_WORDS | frozenset(
    "nachrichten bote presse merkur courant krant telegraaf posten avisen"
    " nyheter".split()
)
_FIRST_WORDS = frozenset(
    "courrier journal gazette dépêche nouvelles écho républicain progrès tribune"
    " quotidien messager diario heraldo correo gaceta periódico noticias semanario"
    " mercurio corriere gazzetta giornale messaggero quotidiano jornal diário correio"
    " folha gazeta".split()
)
"""Words that names begin with where what they are called by follows."""
_OF = frozenset("of de du des del della di do da dos la le van der für".split())
_GENERIC = frozenset(
    "latest breaking top local world national international press guest book film music"
    " news sport sports business all more our your my this today live home daily other"
    " related recent new old read free blog video photo product company industry"
    " consumer peer literature movie game restaurant travel science health tech weather"
    " us uk eu about in good bad fake modern hard recent upcoming events market".split()
)
"""Words before a common one that make it a section of a page."""


@dataclass(frozen=True, slots=True)
class Masthead:
    """A line that names the paper: its place, the name, what the line proves."""

    at: int
    name: str
    weight: float
    """What it counts among the clues of the outlet (`outlets`)."""
    issue: Interval | None = None
    """When the paper came out, as far as the line says so."""


_SURE = 3.0
"""Weight of a name with a sign of form, which is claimed on it."""
_LONE = 1.0
"""Weight of a name without one: what else the page says must speak for it."""


def find_mastheads(sheet: Sheet) -> tuple[Masthead, ...]:
    """Find the mastheads that have a sign of form; most texts have none."""
    return tuple(each for each in _at_the_top(sheet) if each.weight >= _SURE)


def is_masthead(sheet: Sheet, at: int) -> bool:
    """A line at the top that names the paper, with a headline further below."""
    return at in find_lines(sheet)


def find_lines(sheet: Sheet) -> tuple[int, ...]:
    """Find the lines of mastheads, where a plain text has a headline below."""
    if sheet.source.kind is not SourceKind.TEXT:
        return ()
    found = sheet.landmark(find_mastheads)
    return tuple(each.at for each in found if _has_title_below(sheet, each.at))


def find_issue(sheet: Sheet) -> tuple[int, Interval] | None:
    """Find the line that says in which month or on which day the paper came out."""
    for each in _at_the_top(sheet):
        if each.weight < _SURE:
            continue
        if each.issue is not None:
            return each.at, each.issue
        below = each.at + 1
        if below < len(sheet.lines) and _is_issue(sheet.lines[below].text):
            issue = _read_issue(sheet.lines[below].text)
            if issue is not None:
                return below, issue
    return None


def _has_title_below(sheet: Sheet, at: int) -> bool:
    for shape in sheet.lines[at + 1 : at + 1 + _BELOW]:
        if shape.is_long and shape.ends_sentence:
            return False
        known = _is_issue(shape.text) or is_stamp(shape.text)
        if not known and len(shape.words) > 1:
            return True
    return False


def _at_the_top(sheet: Sheet) -> Iterator[Masthead]:
    stated = sheet.source.given.lines
    first = next((at for at, s in enumerate(sheet.lines) if s.number > stated), 0)
    for at in range(first, min(first + _TOP, len(sheet.lines))):
        shape = sheet.lines[at]
        if len(shape.text) > _LONGEST or sheet.traits[at] & (BULLET | BYLINE):
            continue
        if sheet.traits[at] & STAMP and not shape.has_digits:
            continue
        found = _read(sheet, at, is_first=at == first)
        if found is not None:
            yield found


def _read(sheet: Sheet, at: int, *, is_first: bool) -> Masthead | None:
    text = _PAGE_BEFORE.sub("", sheet.lines[at].text)
    name, rest = part_masthead(text)
    if not name or is_job_title(name):
        return None
    is_whole = len(name.split()) > 1
    if rest:
        issue = _read_issue(rest)
        is_sure = (issue is not None and calls_paper(name)) or (
            is_whole and _has_number(rest)
        )
        return Masthead(at, written(name), _SURE if is_sure else _LONE, issue)
    below = sheet.lines[at + 1].text if at + 1 < len(sheet.lines) else ""
    if _has_own_word(name) or (is_first and _ends_in(name, _COMMON_WORDS)):
        return Masthead(at, written(name), _SURE)
    if not is_first or not is_whole:
        return None
    is_sure = _is_issue(below) and (
        _has_number(below) or _ends_in(name, _SECTION_WORDS)
    )
    return Masthead(at, written(name), _SURE if is_sure else _LONE)


def part_masthead(text: str) -> tuple[str, str]:
    """Part a line into the name of a paper and what it says of day, page and issue.

    The name is empty where the line is no masthead, the rest where it is a name alone.
    """
    text = text.strip()
    places = [match.start() for match in _TOKEN.finditer(text)]
    for place in places[1 : _MOST_WORDS + 2]:
        if _is_issue(text[place:]):
            name, rest = text[:place].strip(_EDGES), text[place:]
            return (name, rest) if _is_name(name) else ("", "")
    name = text.strip(_EDGES)
    return (name, "") if _is_name(name) and name in {text, text[:-1]} else ("", "")


def _is_name(name: str) -> bool:
    words = name.split()
    if not words or len(words) > _MOST_WORDS or not name[0].isupper():
        return False
    if words[-1].casefold() in _SMALL:
        return False
    if any(sign in name for sign in ',;:!?|/()[]@©"“”„«»'):
        return False
    own = [word for word in words if word.casefold() not in _SMALL]
    return (
        bool(own)
        and all(word[0].isupper() for word in own)
        and not any(sign.isdigit() for sign in name)
        and not all(_tells_nothing(word.casefold().strip(".")) for word in own)
    )


def _tells_nothing(word: str) -> bool:
    return word in _GENERIC or _is_of_calendar(word)


def _is_of_calendar(word: str) -> bool:
    return word in _WEEKDAYS or word in _ENGLISH or word in _NUMBERED


def _is_issue(text: str) -> bool:
    """Whether a text says when a paper came out, or which page it is, and no more."""
    tokens = _TOKEN.findall(text[:_LONGEST].casefold())
    return (
        len(tokens) > 0
        and len(text) <= _LONGEST
        and any(token[0].isdigit() for token in tokens)
        and all(_NUMBER.fullmatch(t) or _is_beside_day(t) for t in tokens)
        and (_is_dated(text, tokens) or _has_number(text))
    )


def _is_beside_day(token: str) -> bool:
    return _is_of_calendar(token) or token in _BESIDE_DAY


def _is_dated(text: str, tokens: list[str]) -> bool:
    if _DAY.search(text):
        return True
    return _YEAR.search(text) is not None and any(token in _ENGLISH for token in tokens)


def _has_number(text: str) -> bool:
    """Whether the number of a page or an issue stands in a text."""
    tokens = _TOKEN.findall(text.casefold())
    return any(
        one in _NUMBERED and _NUMBER.fullmatch(two) is not None
        for one, two in pairwise(tokens)
    )


def _read_issue(text: str) -> Interval | None:
    """Read the day, month or season in which a paper came out."""
    days = days_in(text)
    if days:
        return Interval(days[0].days[0], days[0].days[0])
    english = _TOKEN.sub(lambda m: _ENGLISH.get(m[0].casefold(), m[0]).title(), text)
    for found in find_dates(english):
        within = bounds(found.value)
        if within is not None and _YEAR.search(english[:_LONGEST]):
            return within
    return None


def calls_paper(name: str) -> bool:
    """Whether a name has a word that papers are called by, where they have it."""
    return _has_own_word(name) or _ends_in(name, _COMMON_WORDS | _SECTION_WORDS)


def _has_own_word(name: str) -> bool:
    """Whether a word of the name is used for papers alone."""
    words = _words_of(name)
    if len(words) == 1:
        return words[0].endswith(_ENDINGS) and words[0] not in _ENDINGS
    if words[:1] and words[0] in _FIRST_WORDS:
        return True
    return any(
        (word in _LAST_WORDS or word.endswith(_ENDINGS))
        and (at + 1 == len(words) or words[at + 1] in _OF)
        for at, word in enumerate(words)
        if at
    )


def _ends_in(name: str, last: frozenset[str]) -> bool:
    """Whether a name ends in one of some words, with one of its own before it."""
    words = _words_of(name)
    own = [word for word in words[:-1] if word not in _SMALL | _GENERIC | last]
    return bool(own) and words[-1] in last


def _words_of(name: str) -> list[str]:
    words = [word.strip(".").casefold() for word in name.split()]
    return words[1:] if words[:1] and words[0] in _ARTICLES else words


def written(name: str) -> str:
    """Write a name that stands in capitals as other lines write it."""
    if not name.isupper():
        return name
    words = name.split()
    return " ".join(
        word.casefold()
        if at and word.casefold() in _SMALL
        else word
        if _is_initials(word)
        else "-".join(part.capitalize() for part in word.split("-"))
        for at, word in enumerate(words)
    )


def _is_initials(word: str) -> bool:
    return len(word) <= _LONGEST_INITIALS and not re.search("[AEIOUYÄÖÜ]", word)


_LONGEST_INITIALS = 4

Said = tuple[str, str, str, float]
"""What a line says of an outlet: the rule, the name, the words, and their weight."""

_WORD = r"[A-ZÀ-ÖØ-Þ][\w&.-]{0,30}"
_CALLED = (
    rf"(?:[Tt]he )?{_WORD}(?: (?:of the |of |de la |de |del |du |& )?{_WORD}){{0,3}}"
)
_SAID: tuple[tuple[str, Late, float], ...] = (
    (
        "calls-itself",
        Late(
            rf"^({_CALLED}) (?:is|ist|est|es) (?:an?|eine?|une?|un[ao]?) "
            r"(?:[\w-]{2,20} ){0,2}(?:publication|newsletter|magazine|Publikation)\b"
        ),
        3.0,
    ),
    ("newsletter", Late(rf"[Ss]ign up (?:to|for) ({_CALLED})['’]s\b"), 2.0),
    ("follow", Late(rf"^[Ff]ollow ({_CALLED}) (?:by|via) e-?mail"), 2.0),
    (
        "copyright",
        Late(rf"^({_CALLED})\s*(?:©|\([cC]\))\s*(?=$|\d{{4}}|[TtAaDd]\w+ )"),
        4.0,
    ),
)
"""More ways in which a page speaks of its outlet, with the name before the words."""
_ASIDE = frozenset({Role.PROMO, Role.BOILERPLATE, Role.TEASER, Role.BIO, Role.COMMENT})


def read_clues(sheet: Sheet) -> Iterator[tuple[int, Said]]:
    """Read what mastheads and notices of the page say of its outlet."""
    for each in _at_the_top(sheet):
        role = sheet.roles.get(each.at)
        if role not in _TOLD:
            rule = RULE if each.weight >= _SURE else NAME_ALONE
            yield (
                each.at,
                (rule, each.name, sheet.lines[each.at].text, each.weight),
            )
    for at, shape in enumerate(sheet.lines):
        if sheet.roles.get(at) in _ASIDE:
            text = shape.text[:_HEAD]
            if not _MAY_SAY.search(text):
                continue
            for rule, words, weight in _SAID:
                found = words.search(text)
                if found:
                    yield at, (rule, found[1], found[0], weight)


_HEAD = 160
"""Characters of a line that are looked at."""
_MAY_SAY = re.compile(r"©|\([cC]\)|ign up|mail|ubli[ck]ation|newsletter|magazine")
"""What every line has that says one of these: the cheap question before them."""
_TOLD = frozenset({Role.HEADLINE, Role.BODY, Role.STANDFIRST, Role.QUOTE})
