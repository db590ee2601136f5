"""Names of people: whether words can be one, and the names that a byline gives."""

import re
from collections.abc import Sequence
from functools import lru_cache

from site_builder.understanding.no_names import AGENCIES, TITLES, is_no_name
from site_builder.understanding.spelling import first_words
from site_builder.understanding.vocabulary import (
    ACCOUNT_WORDS,
    JOB_QUALIFIERS,
    JOBS,
    TIMESTAMP_STARTS,
    Group,
    pattern,
)

_PARTICLES = frozenset(
    "van von der den de del della di da du la le el al bin ibn ten ter af zu y e dos"
    " das st. st mc mac".split()
)
_TOKEN = re.compile(
    r"(?:[^\W\d_](?:\.[^\W\d_])*\.?|(?:[^\W\d_]['’])?[^\W\d_]+(?:[-'’][^\W\d_]+)*\.?)$"
)
_NO_NAME = frozenset(
    # Words with a capital that stand in headings, furniture and names of things, and
    # that are no part of a person's name.
    "the a an and or of in on at for to from by with about after before how why what"
    " when where who is are was were has have will new news more most best top latest"
    " read see watch photo photos video videos image images gallery live breaking"
    " exclusive analysis opinion review interview update updated published report"
    " reports press release staff team desk bureau agency agencies wire service"
    " services online digital daily weekly times post herald tribune gazette journal"
    " guardian telegraph magazine network media group inc ltd llc corp company"
    " associated international national world local business science"
    " technology tech health sports sport culture politics entertainment travel food"
    " style money education climate environment space home page menu search login"
    " subscribe newsletter share facebook twitter instagram linkedin youtube email"
    " print comments comment contact us privacy policy terms cookie cookies rights"
    " reserved copyright all your my our their his her its this that these those"
    " january february march april may june july august september october november"
    " december monday tuesday wednesday thursday friday saturday sunday today yesterday"
    " tomorrow university college school institute department ministry office house"
    " senate congress court city county state states united kingdom north south east"
    " west street avenue road park center centre museum church bank stock market index"
    " series season episode chapter part story stories article articles blog archive"
    " expertise credentials source sources credit credits caption admin administrator"
    " editor editors editorial contributor contributors guest advertisement not no yes"
    " von der die das und mit für ein eine redaktion les des et pour los las"
    " una un il gli per het een"
    " neu neue neuer neues neuen aktuell aktuelle aktueller aktuelles aktuellen alle"
    " weitere weiterer weiteren private privater nachricht nachrichten abschnitt"
    " artikel beitrag beiträge übersicht projekte produkte thema themen termine"
    " kontakt impressum datenschutz anmelden suche startseite kategorie kategorien"
    " jetzt mehr liebe lieber grüße hallo praxis handel verein club gmbh ag zeitung"
    " rundfunk verlag stellenangebote angebote jobs gutscheine veranstaltungen"
    " nouveau nouvelle nouveaux actualités accueil recherche partager suivez voir plus"
    " lire articles vidéo vidéos tous toutes abonnés rédaction"
    " nuevo nueva últimas últimos noticias inicio contacto compartir más ver todos"
    " todas redacción nuova nuovo ultime ultimi notizie cerca contatti condividi tutti"
    " redazione nieuws meest laatste alles lees bekijk redactie notícias últimas mais"
    " leia veja todos redação".split()
) - {"may", "april", "june", "august", "von", "der", "des", "los", "las", "la"}
_JOB = pattern(JOBS)
_JOB_WORDS = pattern(JOBS, JOB_QUALIFIERS)
LEADS: Group = (
    (
        r"(?:(?:words?|text|story|report(?:ed|ing|age)?|analysis|written|posted"
        r"|published|review(?:ed)?|interview|column|opinion)"
        r"(?: and (?:photos?|photographs?|pictures|video))? )?by|words:|authors?"
        r"|writer|von|text(?: von)?|autor(?:in|en)?|par|propos recueillis par|por"
        r"|escrito por|di|a cura di|door|auteur|autore|texto(?: de)?"
    ),
)
"""Beginnings of bylines."""
_LEAD = re.compile(rf"\s*(?:{LEADS[0]})(?:\s*[:|]\s*|\s+)(?=\S)", re.IGNORECASE)
_OPENINGS = frozenset(f"{word} "[:2] for word in first_words(LEADS) or ())
"""What the lead words begin with: the cheap question before the other."""
PICTURES = re.compile(
    r"(?<!\w)(?:photos?|photographs?|photography|pictures?|images?|illustrations?|video"
    r"|fotos?|fotografie|bild(?:er|quelle|rechte)?|illustration(?:en)?|grafik|crédits?"
    r"|imagen(?:es)?|immagin[ei]|beeld|imagem)(?: by|:)\s",
    re.IGNORECASE,
)
"""Who took the pictures of an article did not write it."""
_BETWEEN = re.compile(
    r"\s*(?:,|;|&|\||/|·|•|\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b)\s*"
)
_TAIL = re.compile(
    r"\s+(?:for|at|in|of|on|is|from|via|special to|published|updated|posted|@)\b.*$"
    r"|\s*[|•·–—]\s.*$|\s+[-(@].*$|\s*\d.*$",
    re.IGNORECASE,
)
_SIGN_OF_TAIL = re.compile(r"[\d|•·–—]")
_WORD_OF_TAIL = re.compile(
    r"\s(?:[-(@]"
    r"|(?:for|at|in|of|on|is|from|via|special to|published|updated|posted)\b)",
    re.IGNORECASE,
)
_BY = re.compile(r" by", re.IGNORECASE)
"""What a tail, or a credit of pictures, has; both are found fast by how they begin."""
_REMEMBERED = 4096
"""Texts of which the answer is kept: several rules ask the same of each line."""
_LONGEST_BYLINE = 200
_LONGEST_NAME = 50
_LONGEST_JOB = 100
_WORDS_OF_NAME = range(2, 6)
_WORDS_OF_TITLE = range(1, 9)
_WORDS_OF_BARE_TITLE = 4
_LONGEST_ABBREVIATION = 4
"""Characters: "AP" and "JPL" stay in capitals, "Jr." may end in a full stop."""


def is_person_name(text: str) -> bool:
    """Say whether `text` has the shape of a person's full name.

    Two to five words with capitals, small particles allowed, no word that names a
    thing, a job or an outlet. A single word is nobody's full name.
    """
    return (
        len(text) <= _LONGEST_NAME
        and text[:1].isupper()
        and "  " not in text
        and text.count(" ") < _WORDS_OF_NAME.stop
        and _has_shape_of_name(text)
    )


@lru_cache(maxsize=_REMEMBERED)
def _has_shape_of_name(text: str) -> bool:
    words = text.split()
    if len(words) not in _WORDS_OF_NAME or words[-1].endswith(","):
        return False
    proper = 0
    for at, word in enumerate(words):
        bare = word.rstrip(",")
        if bare != word and words[at + 1].rstrip(".").lower() not in _SUFFIXES:
            # "Cologne, Germany", "Ada Lovelace, Mary Somerville".
            return False
        if at and bare.lower() in _PARTICLES:
            continue
        kind = _kind_of_word(bare)
        if kind != _OTHER and is_no_name(bare, is_first=not at):
            return False
        if kind == _GIVEN and not at and len(words) == _SHORTEST_NAME:
            proper += 1
            continue
        if kind != _PROPER:
            return False
        proper += 1
    return proper > 1


_PROPER, _GIVEN, _OTHER = "proper", "given", "other"
_ALSO_GIVEN = frozenset({"Will", "May", "April", "June", "August"})
"""Given names that are words of furniture as well."""
_SHORTEST_NAME = 2
_SUFFIXES = frozenset("jr sr ii iii iv phd ph.d md m.d".split())
"""What stands behind a name and a comma and belongs to it: "Sammy Stone, Jr."."""
_AFTER_WORD = ".'’&-"
_NEVER_NAME = _NO_NAME - {word.lower() for word in _ALSO_GIVEN}
_BARE_PARTICLES = frozenset(word.rstrip(".") for word in _PARTICLES)


@lru_cache(maxsize=_REMEMBERED)
def _kind_of_word(word: str) -> str:
    """Say what a word can be in a name."""
    lower = word.lower()
    if not word[:1].isupper() or not _TOKEN.match(word):
        return _OTHER
    if word in _ALSO_GIVEN:
        return _GIVEN if lower in _NO_NAME else _PROPER
    initial = len(word) == 2 and word[1] == "."  # noqa: PLR2004 - "A."
    if SEAM.search(word):
        return _OTHER
    if (not initial and lower.rstrip(".") in _NO_NAME) or _JOB.fullmatch(lower):
        return _OTHER
    return _OTHER if _ends_sentence(word) else _PROPER


def may_hold_name(words: Sequence[str]) -> bool:
    """Whether two words in a row can be those of a name; words without a figure.

    Small particles may stand between them.
    """
    found = False
    for word in words:
        if "&" in word:
            return True
        if word[0].isupper() and (
            word.rstrip(_AFTER_WORD).lower() not in _NEVER_NAME
            or len(word) == len("A.")
        ):
            if found:
                return True
            found = True
        elif found and word.rstrip(_AFTER_WORD).lower() not in _BARE_PARTICLES:
            found = False
    return False


def is_single_name(word: str) -> bool:
    """Say whether one word can be the name by which somebody signs."""
    return word.istitle() and _kind_of_word(word) in {_PROPER, _GIVEN}


def _ends_sentence(word: str) -> bool:
    """Whether the full stop of a word is none of "Jr.", "Dr." or an initial's."""
    return (
        word.endswith(".")
        and len(word) > _LONGEST_ABBREVIATION
        and "." not in word[:-1]
    )


def is_job_title(text: str) -> bool:
    """Say whether a short line is a job: "Senior Space Writer", "Columnist"."""
    return (
        len(text) <= _LONGEST_JOB
        and text.count(" ") < _WORDS_OF_TITLE.stop
        and _has_shape_of_job(text)
    )


@lru_cache(maxsize=_REMEMBERED)
def _has_shape_of_job(text: str) -> bool:
    words = text.split()
    if len(words) not in _WORDS_OF_TITLE or text.endswith((".", "!", "?")):
        return False
    ranks = [_rank_of_word(word) for word in words]
    if _A_JOB not in ranks:
        return False
    return len(words) <= _WORDS_OF_BARE_TITLE or len(words) - ranks.count(0) > 1


_A_JOB, _A_QUALIFIER = 2, 1
_INITIAL = re.compile(r"\s[^\W\d_a-z]\.$")


@lru_cache(maxsize=_REMEMBERED)
def _rank_of_word(word: str) -> int:
    """Say whether a word is a job, or stands around one."""
    folded = word.casefold()
    if _JOB.search(folded):
        return _A_JOB
    return _A_QUALIFIER if _JOB_WORDS.search(folded) else 0


def split_name_and_job(text: str) -> tuple[str, str] | None:
    """Part "Ada Lovelace Senior Editor" or "Ada Lovelace, editor" in name and job."""
    if len(text) > _LONGEST_BYLINE or not text[:1].isupper():
        return None
    return _part_name_and_job(text)


@lru_cache(maxsize=_REMEMBERED)
def _part_name_and_job(text: str) -> tuple[str, str] | None:
    words = text.split()
    most = _WORDS_OF_NAME.stop + _WORDS_OF_TITLE.stop
    if len(words) > most or not any(_rank_of_word(w) == _A_JOB for w in words[2:]):
        return None
    for size in (2, 3, 4):
        name, job = " ".join(words[:size]).rstrip(",|·–—- "), " ".join(words[size:])
        job = job.lstrip(",|·–—- ")
        if _INITIAL.search(name):
            # The surname follows: "Ada C. Lovelace Staff Writer".
            continue
        if job and is_person_name(name) and is_job_title(job):
            return name, job
    return None


def parse_byline(text: str) -> tuple[str, ...]:
    """Name the authors that the byline `text` gives, in its own order.

    A text that is no byline names nobody: the answer is empty, never an error.
    """
    if len(text) > _LONGEST_BYLINE or not may_open_byline(text):
        return ()
    return _names_after_lead(text)


def may_open_byline(text: str) -> bool:
    """Whether the first letters of a text are those of a lead word."""
    opening = text[:2].lower()
    return (
        opening in _OPENINGS
        or text[:1] in _BLANKS
        # Two ways to ignore case differ on letters such as the Turkish ones.
        or (not opening.isascii() and text[:1].isascii())
    )


_BLANKS = (" ", "\t")


@lru_cache(maxsize=_REMEMBERED)
def _names_after_lead(text: str) -> tuple[str, ...]:
    lead = _LEAD.match(text)
    if lead is None:
        return ()

    return split_names(text[lead.end() :])


def without_pictures(text: str) -> str:
    """Cut off where a line begins to say who took its pictures."""
    found = PICTURES.search(text) if ":" in text or _BY.search(text) else None
    return text[: found.start()].rstrip() if found else text


def without_title(name: str) -> str:
    """Take off what somebody is before the name: "Rechtsanwalt Otto Brook"."""
    first, _, rest = name.partition(" ")
    return rest if first.lower() in TITLES and is_person_name(rest) else name


def _without_things(name: str) -> str:
    """Take off what was run together with the last of several names: a section."""
    words = name.split()
    while len(words) > _SHORTEST_NAME and is_no_name(words[-1]):
        words.pop()
    return " ".join(words)


def _said_once(name: str) -> str:
    """Write a name once that a page says twice: "Ada Stone Ada Stone"."""
    words = name.split()
    half = len(words) // 2
    return " ".join(words[:half]) if words[:half] == words[half:] else name


SEAM = re.compile(
    r"(?<=[A-Za-zÀ-ÖØ-öø-ÿ][a-zß-öø-ÿ]{2})(?<!\bMac)(?<!\bFitz)(?<!\bVan)(?<!\bVon)"
    r"(?<!\bDel)(?<!\bDella)(?<!\bSan)(?<!\bSen)(?<!\bDas)(?<!\bDos)(?<!\bDes)"
    r"(?<!\bTen)(?<!\bTer)(?<!\bAbdul)(?<!\bAbdel)"
    r"(?=[A-ZÀ-Þ][a-zß-ÿ]{2})(?!Ann|Lou|Lynn|Beth)"
)
"""Where two words were run together: "StoneEditor", and not "MacDonald", "LeeAnn"."""
_GLUED_LEAD = re.compile(r"(?:By|Von|Par|Por)(?=[A-ZÀ-Þ][a-zß-ÿ])")
_LABEL = pattern(TIMESTAMP_STARTS, ACCOUNT_WORDS)


def part_glued(text: str) -> str:
    """Part what flattened pages run together with a name.

    Names may be run together with a lead, with another, a job, or the label of a date:
    "ByAda Stone", "Ada StoneMary Hill", "Ada StoneEditor", "Ada StoneUpdated".
    """
    lead = _GLUED_LEAD.match(text)
    if lead is not None:
        text = f"{lead[0]} {text[lead.end() :]}"
    for seam in SEAM.finditer(text):
        before, after = text[: seam.start()], text[seam.start() :]
        if " " not in before:
            continue
        if is_person_name(" ".join(after.split(maxsplit=2)[:2])):
            return f"{before}, {part_glued(after)}"
        if _LABEL.match(after.casefold()) or is_job_title(after):
            return f"{before} | {after}"
    return text


def split_names(text: str) -> tuple[str, ...]:
    """Name the people in a list of names: "A B, C D and E F (Outlet)"."""
    names: list[str] = []
    text = without_pictures(text)
    for part in _BETWEEN.split(text.strip(" .|")):
        if names and part.isupper() and not text.isupper():
            # In capitals beside a name that is not: an outlet or an agency.
            continue
        cut = part
        if _SIGN_OF_TAIL.search(part) or _WORD_OF_TAIL.search(part):
            cut = _TAIL.sub("", part)
        name = _said_once(without_title(_plain_case(cut.strip(" .,-–—|:"))))
        if names:
            name = _without_things(name)
        if is_person_name(name):
            if name not in names:
                names.append(name)
        elif names or name.casefold() in AGENCIES:
            # What follows a name and is none is a job, an outlet or a place.
            continue
        elif not name or not is_job_title(name):
            break
    return tuple(names)


def _plain_case(name: str) -> str:
    """Write a name that stands in capitals as names are written."""
    if not name.isupper() or len(name) <= _LONGEST_ABBREVIATION:
        return name
    return re.sub(
        r"[^\W\d_]+",
        lambda match: match[0] if len(match[0]) == 1 else match[0].capitalize(),
        name,
    )
