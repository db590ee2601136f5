"""What stands around a match, and whether that makes it a date.

Words are asked for by the groups of the language: `before-year` (may stand before a
year), `owner` ("the 1990 trial"), `numbered` ("Room 2012"), `thing` (what numbers
count), `no-noun` (end like a noun in the plural and are none), `counting` ("about
1850 tons"), `any` ("a Sunday"), `named` ("Black Monday"), `on` (stand before days),
`before-month`, `before-season`, `for` and `after-length` (make "a year" a length),
`age` and `aged` (make it one), `at` (before an hour), `event` ("September 11 attacks"
are no day), `extreme` ("level in six years"), `whose` ("in her 80s"), `part` (of a
unit), `joint`, `between`, `article` (before a noun, then a year), `many` (verbs of
what is counted), `owned` (things that "the town's 1950" are), `spanning` ("over the
past decade"), `epoch`, `epoch-kind`, `before-epoch` and `still` ("today's modern
world", "alive today", "even today"), and the months, weekdays and units that may
follow.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from site_builder.dates import lexing
from site_builder.dates.easter import FIRST_YEAR
from site_builder.dates.reading import Match, Reading
from site_builder.model import Tense

_CURRENCY: Final = frozenset("$€£#¥")
_PLURALS: Final = ("s", "ren", "men", "people")
_LIKELY: Final = range(1800, 2060)
"""Years that may stand before a noun with an adjective before them."""
_ROUND: Final = 100
"""What this divides, before a noun in the plural, is a count: "in 1500 homes"."""
_PARTICIPLE: Final = 5
"""Letters that a participle of German has more of: no "nicht", no "einen"."""
_SHORTEST: Final = 3
"""Letters that a noun in the plural has more of."""
_STREETS: Final = ("straße", "strasse", "weg", "platz", "allee", "gasse")
"""How words end that a number of a house stands behind."""
_AMOUNTS: Final = _CURRENCY | {"%"}
_ABOUT: Final = 60
"""Tokens on either side in which words of business make a quarter one of a year."""
_SHORT_UNITS: Final = frozenset({"week", "month", "year"})
"""Units of which the last may be a length: "over the last year"."""
_UNITS_AHEAD: Final = _SHORT_UNITS | {"decade", "century"}
"""Units of which the next may be one: the next decade is rarely a named one."""
Tell = Callable[[], Tense]
Check = Callable[[Reading, Match, Tell], bool]


def _is_noun(r: Reading, at: int) -> bool:
    """Whether a word in lower case is a noun in the plural, as far as it shows."""
    word = r.word(at)
    return (
        word.islower()
        and len(word) > _SHORTEST
        and word.endswith(_PLURALS)
        and not r.is_in(at, "no-noun")
    )


def _is_capital(r: Reading, at: int) -> bool:
    return r.word(at)[:1].isupper()


def is_count(r: Reading, m: Match, _: Tell) -> bool:
    """Whether the number that ends a match counts things, it or the one after it."""
    end = m.end
    second = end + (3 if r.is_in(end + 1, "joint") else 1)
    if r.gap(end) in f"{lexing.SPACE}{lexing.HYPHEN}{lexing.DASH}" and r.is_in(
        second, "int4"
    ):
        # "Between 1200 and 1500 people"
        end = second + 1
    if r.gap(end) != lexing.SPACE:
        return r.word(end)[:1] in _CURRENCY
    if r.is_in(end + 1, "thing"):
        return True
    counting = r.is_in(m.start - 2, "counting") and r.gap(m.start - 1) == lexing.SPACE
    if counting and (
        _is_noun(r, end + 1)
        or (
            r.word(end + 1).islower()
            and r.gap(end + 2) == lexing.SPACE
            and _is_noun(r, end + 3)
        )
    ):
        return True
    last = r.word(end - 1)
    if not last.isdigit() or int(last) % _ROUND:
        return False
    capital = r.lexicon.capital_nouns and _is_capital(r, end + 1)
    return capital or _is_noun(r, end + 1)


def is_year(r: Reading, m: Match, tell: Tell) -> bool:
    """Whether four bare digits are a year: no part of a name, no count of things."""
    before = m.start - 1
    if is_count(r, m, tell) or not _CURRENCY.isdisjoint(r.word(before)):
        return False
    if m.places.get("year", m.start) != m.start:
        # "Early 2009": the words before it are part of the match.
        return True
    if r.gap(before) == lexing.BRACKET:
        return r.gap(m.end) == lexing.CLOSED
    if r.gap(before) == lexing.STOP:
        return _begins_sentence(r, m)
    if r.gap(before) != lexing.SPACE:
        return r.gap(before) in f"{lexing.COMMA}{lexing.DASH}{lexing.END}"
    return (
        r.is_in(before - 1, "before-year")
        or r.is_in(before - 1, "owner")
        or _is_since(r, before - 1)
        or _is_owned(r, m)
        or _follows_subject(r, m)
        or (
            (
                r.shape[before - 1] == lexing.LOWER
                or r.is_in(before - 1, "participle")
                or r.is_in(before - 1, "article")
            )
            and not r.is_in(before - 1, "numbered")
            and int(r.word(m.end - 1)) in _LIKELY
            and r.gap(m.end) == lexing.SPACE
            and not _is_noun(r, m.end + 1)
        )
    )


def _is_since(r: Reading, at: int) -> bool:
    """Whether words end at a place that guess since when: "since at least 2009"."""
    if not r.is_in(at, "guess"):
        return False
    return r.is_in(at - 2, "since") or r.is_in(at - 4, "since")


def _is_owned(r: Reading, m: Match) -> bool:
    """Whether a year is that of a thing with an owner: "the bank's 2013 forecast"."""
    return (
        r.word(m.start - 2) == "s"
        and r.gap(m.start - 3) == lexing.APOSTROPHE
        and int(r.word(m.end - 1)) in _LIKELY
        and r.gap(m.end) == lexing.SPACE
        and not r.is_in(m.end + 1, "owned")
    )


def _follows_subject(r: Reading, m: Match) -> bool:
    """Whether a year stands behind who acts in it: "1921" of "wurde die Firma 1921".

    Only where nouns have capitals, not before one that it could count, and not
    where no verb is left for them: "der Verein 1860 gewann" is a name.
    """
    return (
        r.lexicon.capital_nouns
        and r.is_in(m.start - 4, "article")
        and _is_dated_noun(r, m)
        and _is_capital(r, m.start - 2)
        and not r.word(m.start - 2).endswith(_STREETS)
        and not r.is_in(m.start - 2, "numbered")
        and int(r.word(m.end - 1)) in _LIKELY
        and r.gap(m.end) != lexing.SLASH
        and not (r.gap(m.end) == lexing.SPACE and _is_capital(r, m.end + 1))
    )


def _is_dated_noun(r: Reading, m: Match) -> bool:
    """Whether a noun and its number may be who acted and when, or an event of a year.

    "Der Verein 1860 gewann" begins a sentence and has no verb but the one behind it;
    "er zahlte der Bank 2000" has none behind its round number. In real texts nearly
    all others are years: "im Wahlkampf 2017", "die Gründung der Bundeswehr 1955".
    """
    first = r.gap(m.start - 5) != lexing.SPACE and r.gap(m.end) == lexing.SPACE
    if not first and int(r.word(m.end - 1)) % _ROUND:
        return True
    return any(_is_past_participle(r, m.end + step) for step in (1, 3, 5))


def _is_past_participle(r: Reading, at: int) -> bool:
    """Whether a German word is one such as "gebaut", "eröffnet", "entstanden"."""
    word = r.word(at)
    return word.islower() and word.endswith(("t", "en")) and len(word) > _PARTICIPLE


def _begins_sentence(r: Reading, m: Match) -> bool:
    """Whether a number behind a full stop is a year: "It rained. 2012 was dry"."""
    last = r.word(m.start - 2)
    return (
        not last.isdigit()
        and not r.is_in(m.start - 2, "numbered")
        and int(r.word(m.end - 1)) in _LIKELY
        and r.gap(m.end) == lexing.SPACE
        and r.word(m.end + 1).islower()
        and not r.is_in(m.end + 1, "many")
        and not _is_noun(r, m.end + 1)
    )


def are_years(r: Reading, m: Match, tell: Tell) -> bool:
    """Whether two bare numbers are years: "between 1200 and 1500 people" are none."""
    before = r.word(m.start - 1)
    if before.endswith(":"):
        # "300(11):1350-1352" are pages.
        return False
    return _CURRENCY.isdisjoint(before) and not is_count(r, m, tell)


def is_weekday(r: Reading, m: Match, _: Tell) -> bool:
    """Whether a weekday's name means a day: no "a Sunday", no "the Sunday Times"."""
    if "tod" in m.places and _is_capital(r, m.places["tod"]):
        return False
    if r.gap(m.start - 1) == lexing.SPACE:
        if r.is_in(m.start - 2, "any") or r.is_in(m.start - 2, "named"):
            return False
        if r.is_in(m.start - 2, "on"):
            return True
    if r.gap(m.end) != lexing.SPACE or not _is_capital(r, m.end + 1):
        return True
    return len(r.word(m.end + 1)) == 1 or r.is_in(m.end + 1, "month")


def is_sure_weekday(_: Reading, m: Match, __: Tell) -> bool:
    """Whether a short name of a weekday has its full stop: "he last sat" names none."""
    return "short" not in m.places or m.end > m.places["short"] + 1


def is_day_word(r: Reading, m: Match, _: Tell) -> bool:
    """Whether a word that also means the morning means the day after this one.

    As a noun it has a capital within a sentence: "am Morgen", but "Morgen beginnt es".
    """
    if not r.is_in(m.start, "tod") or not _is_capital(r, m.start):
        return True
    return r.gap(m.start - 1) in f"{lexing.STOP}{lexing.END}{lexing.ODD}"


def are_these_days(r: Reading, m: Match, tell: Tell) -> bool:
    """Whether "today" means the times: "alive today", "in today's world"."""
    if r.gap(m.start - 1) == lexing.SPACE and r.is_in(m.start - 2, "before-epoch"):
        return True
    if r.is_in(m.start - 2, "still") and tell() is not Tense.PAST:
        # "Even today people come", but "the court even today ruled".
        return True
    if r.gap(m.end) != lexing.APOSTROPHE or r.word(m.end + 1) != "s":
        return False
    # "Today's business landscape": a word may stand between.
    led = r.is_in(m.start - 2, "before-year") and r.gap(m.end + 6) != lexing.SPACE
    kind = led or r.is_in(m.end + 3, "epoch-kind")
    return any(
        r.is_in(place, "epoch") and not _is_owner_or_part(r, place)
        for place in (m.end + 3, *((m.end + 5,) if kind else ()))
    )


def _is_owner_or_part(r: Reading, at: int) -> bool:
    """Whether a noun says more of one behind it: "climate march", "children's march".

    A word that nothing is known of may be that noun; a verb on "-s" is none.
    """
    if r.gap(at + 1) in {lexing.APOSTROPHE, lexing.HYPHEN}:
        return True
    if r.gap(at + 1) != lexing.SPACE:
        return False
    unknown = r.gap(at + 2) in {lexing.LOWER, lexing.CAPITAL}
    return unknown or r.word(at + 2) == "march"


def is_each_day(r: Reading, m: Match, tell: Tell) -> bool:
    """Whether days are those of every week: hours of opening, no past, no one week."""
    at = m.end + (3 if r.is_in(m.end + 1, "part") else 1)
    named = r.gap(at - 1) == lexing.SPACE and r.is_in(at, "said-shift")
    if named and r.is_in(at + 2, "unit"):
        return False
    # "Tuesday-Saturday drivers" are those of any week.
    kind = r.gap(m.end) == lexing.SPACE and _is_noun(r, m.end + 1)
    return kind or tell() is not Tense.PAST


def is_overnight(r: Reading, m: Match, tell: Tell) -> bool:
    """Whether "overnight" is the last night: no "overnight stays", no night to come."""
    if r.gap(m.start - 1) == lexing.SPACE and (
        r.is_in(m.start - 2, "any") or r.is_in(m.start - 2, "owner")
    ):
        return False
    named = r.gap(m.end) == lexing.SPACE and _is_noun(r, m.end + 1)
    return not named and tell() is Tense.PAST


def _is_stretch(r: Reading, m: Match) -> bool:
    """Whether "over the next year" is a length from now on, no year of the calendar."""
    units = _SHORT_UNITS if m.slots["shift"] == -1 else _UNITS_AHEAD
    return (
        m.slots["unit"] in units
        and r.gap(m.start - 1) == lexing.SPACE
        and r.is_in(m.start - 2, "through")
        and r.is_in(m.start, "owner")
        and r.is_in(m.places["shift"], "seen-shift")
        and m.slots["shift"] != 0
    )


def is_unspanned(r: Reading, m: Match, _: Tell) -> bool:
    """Whether "the past decade" is one of the calendar, not "over the past decade"."""
    return not (r.gap(m.start - 1) == lexing.SPACE and r.is_in(m.start - 2, "spanning"))


def is_beside(r: Reading, m: Match, _: Tell) -> bool:
    """Whether "the next year" is the one after that which the text is at."""
    return not _is_stretch(r, m)


def is_unit(r: Reading, m: Match, _: Tell) -> bool:
    """Whether a shifted unit is one of the calendar: no "last day", no part of one."""
    if m.slots["unit"] in {"day", "night"} or _is_stretch(r, m):
        return False
    owned = r.gap(m.end) == lexing.SPACE and r.is_in(m.end + 1, "part")
    return not (owned and r.is_in(m.start, "owner"))


def is_ending(r: Reading, m: Match, _: Tell) -> bool:
    """Whether nothing follows to be counted from: "the day before it rained"."""
    return r.gap(m.end) != lexing.SPACE


def is_ended(r: Reading, m: Match, _: Tell) -> bool:
    """Whether "the day" is one that ends: "it ended the day at 12"."""
    ended = r.gap(m.start - 1) == lexing.SPACE and r.is_in(m.start - 2, "ending-verb")
    return ended and not (r.gap(m.end) == lexing.SPACE and r.is_in(m.end + 1, "part"))


def is_hour(r: Reading, m: Match, _: Tell) -> bool:
    """Whether a number with "a" or "p" is an hour: not "5 a day"."""
    return m.end - m.places["half_day"] > 1 or len(r.word(m.places["half_day"])) > 1


_OF_TIME: Final = ("unit", "num", "int", "few", "part")


def is_alone(r: Reading, m: Match, _: Tell) -> bool:
    """Whether nothing of time follows: not "in the past" of "in the past two weeks"."""
    follows = any(r.is_in(m.end + 1, group) for group in _OF_TIME)
    return not (r.gap(m.end) == lexing.SPACE and follows)


def is_feast(r: Reading, m: Match, _: Tell) -> bool:
    """Whether a feast stands for its day: "before Christmas", not "Christmas trees"."""
    return r.gap(m.start - 1) == lexing.SPACE and r.is_in(m.start - 2, "feast")


def is_feast_year(r: Reading, m: Match, tell: Tell) -> bool:
    """Whether a number behind a movable feast is its year, of the calendar that has it.

    "On Good Friday 1500 people sang" counts people; before 1583 the feast was
    reckoned otherwise.
    """
    gregorian = int(r.word(m.end - 1)) >= FIRST_YEAR
    return gregorian and not _is_counting(r, m, tell) and not _is_in_name(r, m)


def is_feast_day(r: Reading, m: Match, tell: Tell) -> bool:
    """Whether a movable feast is that of a year near now: no name, no other year."""
    if r.gap(m.end) != lexing.SPACE:
        return True
    if r.is_in(m.end + 1, "int4"):
        return _is_counting(r, replace(m, end=m.end + 2), tell)
    # "The Easter Monday match" may be that of any year.
    kind = r.is_in(m.start - 2, "owner") and r.gap(m.end + 1) == lexing.LOWER
    return not kind and not _is_in_name(r, m)


def _is_counting(r: Reading, m: Match, tell: Tell) -> bool:
    """Whether the number that ends a match counts the noun behind it."""
    capital = r.lexicon.capital_nouns and _is_capital(r, m.end + 1)
    noun = r.gap(m.end) == lexing.SPACE and (capital or _is_noun(r, m.end + 1))
    return noun or is_count(r, m, tell)


def _is_in_name(r: Reading, m: Match) -> bool:
    """Whether a feast begins a name: "Good Friday Agreement"."""
    return (
        not r.lexicon.capital_nouns
        and r.gap(m.end) == lexing.SPACE
        and _is_capital(r, m.end + 1)
    )


def is_weekend(r: Reading, m: Match, _: Tell) -> bool:
    """Whether "the weekend" is one of the calendar: "of May 5" names another."""
    return not (
        r.gap(m.end) == lexing.SPACE
        and (r.is_in(m.end + 1, "part") or _is_capital(r, m.end + 1))
    )


def is_quarter(r: Reading, m: Match, _: Tell) -> bool:
    """Whether a quarter without its year is one of business, not of a game."""
    near = slice(max(0, m.start - _ABOUT), m.end + _ABOUT)
    if r.has(near, "game"):
        return False
    return r.has(near, "business") or not _AMOUNTS.isdisjoint("".join(r.tokens[near]))


def is_noon(r: Reading, m: Match, _: Tell) -> bool:
    """Whether noon or midnight is one of a certain day."""
    return r.gap(m.start - 1) == lexing.SPACE and r.is_in(m.start - 2, "at")


def is_month(r: Reading, m: Match, _: Tell) -> bool:
    """Whether the name of a month alone is one: no "April Smith", no verb."""
    at, unsure = m.places["month"], r.is_in(m.places["month"], "unsure-month")
    led = r.gap(m.start - 1) == lexing.SPACE and r.is_in(m.start - 2, "before-month")
    # "Seit September Szenarien": where nouns have capitals one behind is no surname.
    name = not (led and r.lexicon.capital_nouns) and _is_capital(r, m.end + 1)
    follows = r.gap(m.end) == lexing.SPACE and (
        (name and not r.is_in(m.end + 1, "weekday")) or r.word(m.end + 1).isdigit()
    )
    if follows or (unsure and r.word(at).isupper()):
        return False
    if led or at != m.start:
        return True
    if unsure or not r.is_in(at, "month"):
        return False
    if r.gap(at - 1) == lexing.STOP and r.is_in(at - 2, "dd"):
        # "10. November": a day as other languages write it.
        return False
    named = r.gap(at - 1) == lexing.SPACE and _is_capital(r, at - 2)
    return not named or r.is_in(at - 2, "joint")


def is_season(r: Reading, m: Match, _: Tell) -> bool:
    """Whether "this fall" is one of the year: not "this fall in demand"."""
    at = m.places["season"]
    return not (
        r.is_in(at, "unsure-season")
        and r.gap(m.end) == lexing.SPACE
        and r.is_in(m.end + 1, "falling")
    )


def is_bare_season(r: Reading, m: Match, tell: Tell) -> bool:
    """Whether a season stands for one of a certain year: not "the summer heat"."""
    return (
        tell() is not Tense.UNKNOWN
        and r.gap(m.start - 1) == lexing.SPACE
        and r.is_in(m.start - 2, "before-season")
        and not (
            r.gap(m.end) == lexing.SPACE
            and (
                _is_capital(r, m.end + 1)
                or r.gap(m.end + 1) == lexing.LOWER
                or r.is_in(m.end + 1, "unit")
            )
        )
        and not r.is_in(m.places["season"], "unsure-season")
        and is_season(r, m, tell)
    )


def are_days(r: Reading, m: Match, _: Tell) -> bool:
    """Whether two numbers are the first and the last day of a span.

    "On May 5 and 12" are two days; "between May 5 and 12 people left" is a day and a
    count.
    """
    if "and" in m.places and not r.is_in(m.start - 2, "between"):
        return False
    if r.gap(m.end) == lexing.SPACE and (
        r.is_in(m.end + 1, "month") or r.is_in(m.end + 1, "mabbr")
    ):
        return False
    follows = r.gap(m.end) == lexing.SPACE and (
        _is_noun(r, m.end + 1) or r.is_in(m.end + 1, "thing")
    )
    return "year" in m.places or not follows


def is_day(r: Reading, m: Match, _: Tell) -> bool:
    """Whether a day of a month is one, and no name of what happened on it."""
    if r.word(m.end)[:1] in {"%", "°"}:
        return False
    named = r.gap(m.end) == lexing.SPACE and r.is_in(m.end + 1, "event")
    if named and "year" not in m.places:
        return False
    month = m.places["month"]
    # "She may 5 times win" stands in lower case; "MAY 5" in capitals is a day.
    return "year" in m.places or not (
        r.word(month).lower() == "may"
        and r.gap(m.end) == lexing.SPACE
        and r.is_in(m.end + 1, "thing")
    )


def is_led(r: Reading, m: Match, tell: Tell) -> bool:
    """Whether two numbers are a day and its month: "am 15.1.", not "1.5 Prozent"."""
    led = r.gap(m.start - 1) == lexing.SPACE and r.is_in(m.start - 2, "on")
    return led and r.word(m.end - 1)[0] == "." and is_day(r, m, tell)


def is_length(r: Reading, m: Match, _: Tell) -> bool:
    """Whether an amount is a length of time: no age, no rate."""
    gap = r.gap(m.end)
    if gap in {lexing.SPACE, lexing.HYPHEN} and r.is_in(m.end + 1, "age"):
        return False
    if r.gap(m.start - 1) == lexing.SPACE and r.is_in(m.start - 2, "aged"):
        return False
    return _CURRENCY.isdisjoint(r.word(m.start - 1))


def is_one_length(r: Reading, m: Match, tell: Tell) -> bool:
    """Whether "a year" or "years" is a length: "for a year", "years later"."""
    if not is_length(r, m, tell):
        return False
    before = r.gap(m.start - 1) == lexing.SPACE and r.is_in(m.start - 2, "for")
    after = r.gap(m.end) == lexing.SPACE and r.is_in(m.end + 1, "after-length")
    return before or after


def is_ahead(r: Reading, m: Match, tell: Tell) -> bool:
    """Whether "in two weeks" is a day ahead: not "the lowest level in two years"."""
    if r.gap(m.end) == lexing.SPACE and r.is_in(m.end + 1, "after-length"):
        return False
    at = m.start - 2
    if any(r.is_in(place, "extreme") for place in range(at, at - 12, -2)):
        return False
    return tell() is Tense.FUTURE


def is_later(r: Reading, m: Match, _: Tell) -> bool:
    """Whether what an amount is counted from is left to the text.

    "Five days later than promised" is a delay, and counted from nothing told.
    """
    if r.gap(m.end) == lexing.SPACE and r.is_in(m.end + 1, "than"):
        return False
    if not r.is_in(m.places["way"], "before"):
        return True
    return r.gap(m.end) != lexing.SPACE


def is_to_come(r: Reading, m: Match, tell: Tell) -> bool:
    """Whether "Sunday week" is a day to come: no "the Sunday week after"."""
    owned = r.gap(m.start - 1) == lexing.SPACE and r.is_in(m.start - 2, "owner")
    return not owned and tell() is not Tense.PAST


def is_clock(r: Reading, m: Match, _: Tell) -> bool:
    """Whether two numbers with a colon are an hour: no score, no length."""
    return (
        "half_day" in m.places
        or "zone" in m.places
        or (r.gap(m.start - 1) == lexing.SPACE and r.is_in(m.start - 2, "at"))
    )


def is_decade(r: Reading, m: Match, _: Tell) -> bool:
    """Whether "the 80s" are years: not "in her 80s"."""
    if m.places["year"] == m.start and r.gap(m.start - 1) == lexing.SPACE:
        return r.is_in(m.start - 2, "joint")
    return not (r.gap(m.start - 1) == lexing.SPACE and r.is_in(m.start - 2, "whose"))


def is_bare_decade(r: Reading, m: Match, _: Tell) -> bool:
    """Whether a decade of no noun is one: "in den 1980ern", "der 80er"."""
    alone = r.gap(m.end) != lexing.SPACE or not _is_capital(r, m.end + 1)
    return (
        alone and r.gap(m.start - 1) == lexing.SPACE and r.is_in(m.start - 2, "article")
    )


def is_named(r: Reading, m: Match, _: Tell) -> bool:
    """Whether a word of time stands alone and is no part of a name."""
    return not (
        m.start > 0
        and _is_capital(r, m.start)
        and r.gap(m.end) == lexing.SPACE
        and _is_capital(r, m.end + 1)
    )


CHECKS: dict[str, Check] = {
    "year": is_year,
    "years": are_years,
    "weekday": is_weekday,
    "sure-weekday": is_sure_weekday,
    "said-day": is_day_word,
    "unit": is_unit,
    "beside": is_beside,
    "overnight": is_overnight,
    "these-days": are_these_days,
    "each-day": is_each_day,
    "unspanned": is_unspanned,
    "ending": is_ending,
    "ended": is_ended,
    "hour": is_hour,
    "alone": is_alone,
    "feast": is_feast,
    "feast-year": is_feast_year,
    "feast-day": is_feast_day,
    "weekend": is_weekend,
    "quarter": is_quarter,
    "noon": is_noon,
    "month": is_month,
    "season": is_season,
    "bare-season": is_bare_season,
    "days": are_days,
    "day": is_day,
    "led": is_led,
    "length": is_length,
    "one-length": is_one_length,
    "ahead": is_ahead,
    "later": is_later,
    "to-come": is_to_come,
    "clock": is_clock,
    "decade": is_decade,
    "bare-decade": is_bare_decade,
    "no-name": is_named,
}
"""By the names that forms call them: what must hold around a match."""
