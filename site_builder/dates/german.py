"""German: its words of time, the forms made of them, and its signs of tense."""

from collections.abc import Mapping
from typing import Final

from site_builder.dates.language import Form, Language, Value, counted, words

_MONTHS: Final = counted(
    tuple(
        "januar februar märz april mai juni juli august september oktober november"
        " dezember".split()
    )
) | {"jänner": 1, "feber": 2}
_SHORT_MONTHS: Final = words("jan", 1) | counted(
    ("feb", "mrz", "apr", "", "jun", "jul", "aug", "sept sep", "okt", "nov", "dez"), 2
)
WEEKDAYS: Final = counted(
    (
        "montag",
        "dienstag",
        "mittwoch",
        "donnerstag",
        "freitag",
        "samstag sonnabend",
        "sonntag",
    ),
    0,
)
"""Monday is 0, as in `datetime`."""
_TODS: Final = {
    "morgen": "MO",
    "vormittag": "MO",
    "mittag": "AF",
    "nachmittag": "AF",
    "abend": "EV",
    "nacht": "NI",
}
_NUMBERS: Final = counted(
    tuple(
        "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn"
        " vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig".split()
    )
) | {
    name: 10 * number
    for number, name in enumerate(
        "dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split(), start=3
    )
}
_UNITS: Final = {
    "second": "sekunde sekunden",
    "minute": "minute minuten",
    "hour": "stunde stunden",
    "day": "tag tage tagen tages",
    "week": "woche wochen",
    "weekend": "wochenende wochenenden",
    "month": "monat monate monaten monats",
    "quarter": "quartal quartale quartals",
    "year": "jahr jahre jahren jahres",
    "decade": "jahrzehnt jahrzehnte jahrzehnten jahrzehnts",
    "century": "jahrhundert jahrhunderte jahrhunderten jahrhunderts",
}
_ENDINGS: Final = ("e", "en", "er", "es", "em")


def _inflected(stems: str, value: Value) -> dict[str, Value]:
    """Give adjectives all their endings."""
    return {stem + end: value for stem in stems.split() for end in _ENDINGS}


_GROUPS: Final[dict[str, Mapping[str, Value]]] = {
    "month": _MONTHS,
    "mabbr": _SHORT_MONTHS,
    "abbreviation": _SHORT_MONTHS,
    "weekday": WEEKDAYS | {f"{day}s": number for day, number in WEEKDAYS.items()},
    "weekday-tod": {
        f"{day}{tod}": number for day, number in WEEKDAYS.items() for tod in _TODS
    },
    "weekdays": {f"{day}s": number for day, number in WEEKDAYS.items()},
    "season": {
        f"{name}{end}": code
        for name, code in (
            ("frühjahr", 21),
            ("frühling", 21),
            ("sommer", 22),
            ("herbst", 23),
            ("winter", 24),
        )
        for end in ("", "s")
    },
    "num": _NUMBERS,
    "one": words("ein eine einen einem einer", 1),
    "nth": {
        form: number
        for number, stem in enumerate(("erst", "zweit", "dritt", "viert"), start=1)
        for form in _inflected(stem, number)
    },
    "unit": {form: unit for unit, forms in _UNITS.items() for form in forms.split()},
    "units": {
        form: unit for unit, forms in _UNITS.items() for form in forms.split()[1:]
    },
    "long": {
        form: unit
        for unit, forms in _UNITS.items()
        for form in forms.split()
        if unit not in {"second", "minute", "hour"}
    },
    "shift": _inflected("vorig letzt vergangen", -1)
    | _inflected("dies", 0)
    | _inflected("kommend nächst", 1),
    "told-shift": _inflected("folgend", 1) | _inflected("vorhergehend", -1),
    "past-next": _inflected("vergangen letzt kommend nächst erst", 1),
    "way": words("später darauf danach", 1) | words("zuvor vorher davor früher", -1),
    "few": _inflected("einig mehrer wenig viel", "X"),
    "tod": dict(_TODS) | {f"{tod}s": code for tod, code in _TODS.items()},
    "day-word": words("gestern", -1)
    | words("heute", 0)
    | words("morgen", 1)
    | words("vorgestern", -2)
    | words("übermorgen", 2),
    "feast-day": words("karfreitag", -2)
    | words("gründonnerstag", -3)
    | words("ostersonntag", 0)
    | words("ostermontag", 1)
    | words("rosenmontag", -48)
    | words("aschermittwoch", -46)
    | words("himmelfahrt", 39)
    | words("pfingstsonntag", 49)
    | words("pfingstmontag", 50)
    | words("fronleichnam", 60),
    "told-day": words("vortag", -1) | words("folgetag", 1),
    "present": words("jetzt derzeit momentan gegenwärtig aktuell", "PRESENT_REF"),
    "past-ref": words("kürzlich neulich jüngst unlängst", "PAST_REF"),
    "future-ref": words("bald demnächst", "FUTURE_REF"),
    "often": words("täglich", "P1D")
    | words("wöchentlich", "P1W")
    | words("monatlich", "P1M")
    | words("jährlich alljährlich", "P1Y"),
    "age": words("alt alte alter alten altes altem"),
    "near": words("anfang ende mitte beginn"),
    "before-year": words(
        "in seit bis ab von vor nach um jahr jahre jahres anfang ende mitte und"
        " zwischen der die das sommer winter herbst frühjahr saison"
        # A year needs no preposition: "wurde 1998 gegründet", "er kam erst 1998".
        " wurde wurden war waren hat haben hatte hatten ist sind starb kam kamen"
        " begann ging gab fand stieg fiel gewann verlor er sie es sich erst schon"
        " bereits noch dort hier"
    ),
    "numbered": words(
        "nummer zimmer seite flug kapitel als rund fast etwa über zahl ziffer agenda"
        " expo golf modell typ serie"
    ),
    "thing": words(
        "menschen euro meter metern kilometer kilometern kilo tonnen personen einwohner"
        " männer frauen stück prozent mark dollar hektar mal uhr m cm km kg"
    ),
    "joint": words("bis und"),
    "feast": words("an zu vor nach bis seit über"),
    "on": words("am bis seit vom zum und oder ab vor nach den"),
    "before-month": words("im seit bis ab vom von anfang ende mitte und zwischen"),
    "before-season": words("im seit bis vom zum"),
    "between": words("zwischen"),
    "for": words("für nach binnen über seit innerhalb während"),
    "after-length": words("nach vor später zuvor lang lange"),
    "deadline": words("bis"),
    "unless-done": words("bis"),
    "perfect": words("hatte hatten"),
    "infinitive": words("zu"),
    "pending": words("zu zeit frist gelegenheit"),
    "tens": {
        f"{name}er": 10 * number
        for number, name in enumerate(
            "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split(),
            start=2,
        )
    },
    "article": words(
        "der die das den dem des ein eine einen einem einer im am vom zum zur"
    ),
    "clause": words("dass"),
    "than": words("als"),
    "since": words("seit"),
    "guess": words("mindestens etwa ungefähr rund spätestens"),
    "anew": words("wird nun jetzt"),
    "clock-joint": words("am"),
    "at": words("um gegen ab bis seit"),
}

_PIECES: Final = {
    "month": "<month=month|mabbr>",
    "of_year": "(_<year>)?",
    "in_year": "( <year>)?",
    "edge": "(<near> )?",
    "week": "(<weekday>(,| )(den |dem )?)?",
    "tod": "( <tod>)?",
    "to": "(~| bis )",
    "about": "((etwa|rund|fast|über|gut|knapp|mehr als|genau|mindestens) )?",
    "n": "<n=num|one|int>",
}

_FORMS: Final = (
    Form("iso-day", "<year=int4>-<mon>-<dd>(t<hour>:<min>(:<sec=min>)?z?)?", "iso_day"),
    Form(
        "numeric-day",
        "{week}<one=dd>*<two=dd>*<year=int4>",
        "numeric_day",
        given=(("first", 1),),
    ),
    Form("numeric-day", "<weekday>(,| )(den |dem )?<dd>.<month=mon>*", "day", "day"),
    Form("numeric-day", "<dd>.<month=mon>*", "day", "led"),
    Form(
        "days-month", "<day=dd>*(~|bis )<last=dd>*( )?{month}{of_year}", "days", "days"
    ),
    Form("days-month", "<day=dd>. bis <last=dd>*( )?{month}{of_year}", "days", "days"),
    Form("day-month", "{week}<dd>*( )?{month}{of_year}", "day", "day"),
    Form("month-day", "{month} <dd>,<year>", "day", "day"),
    Form("holiday", "heiligabend{in_year}", "day", given=(("month", 12), ("dd", 24))),
    Form(
        "holiday", "weihnachten{in_year}", "day", "feast", (("month", 12), ("dd", 25))
    ),
    Form("holiday", "silvester{in_year}", "day", "feast", (("month", 12), ("dd", 31))),
    Form("holiday", "neujahr{in_year}", "day", "feast", (("month", 1), ("dd", 1))),
    Form("holiday", "(christi )?<offset=feast-day> <year>", "feast", "feast-year"),
    Form("holiday", "(christi )?<offset=feast-day>", "feast", "feast-day"),
    Form("month-year", "{edge}{month}_<year>", "month"),
    Form("shifted-month", "{edge}<shift> {month}", "month", "month"),
    Form("month", "{edge}{month}", "month", "month"),
    Form("season-year", "<season>( des jahres)? <year>", "season"),
    Form("shifted-season", "<shift> <season>", "season", "season"),
    Form("season", "<season>", "season", "bare-season"),
    Form("quarter", "<nth> quartal(s)?( <year>)?", "quarter"),
    Form("quarter", "<nth=mon>*( )?quartal(s)?( <year>)?", "quarter"),
    Form("half", "<nth=mon>*( )?halbjahr( <year>)?", "half"),
    Form("half", "<nth> halbjahr( <year>)?", "half"),
    Form("week", "(kw|kalenderwoche) <week>((/| )<year>)?", "week"),
    Form("week", "<week>*( )?kalenderwoche( <year>)?", "week"),
    Form("years", "<first=year>{to}<last=year>", "years", "years"),
    Form("years", "<first=year> und <last=year>", "years", "years"),
    Form("years", "<first=year>/<last=yy>", "years", "year"),
    Form("decade", "{edge}(der )?<year=decade>er(-| )jahre(n)?", "decade"),
    Form("decade", "{edge}(der )?<year=decade>er(-| )jahren", "decade"),
    Form("decade", "{edge}(der )?<year=yy0>er(-| )(jahre|jahren)", "decade"),
    Form("decade", "<year=decade|yy0>(er|ern)", "decade", "bare-decade"),
    Form("decade", "{edge}(der )?<year=tens> (jahre|jahren)", "decade"),
    Form("century", "{edge}(des )?<nth=dd>*( )?(jahrhundert|jahrhunderts)", "century"),
    Form("shifted-weekday", "<shift> <weekday>{tod}", "weekday"),
    Form("weekday", "<weekday>{tod}", "weekday", "weekday"),
    Form("weekday", "<weekday=weekday-tod>", "weekday"),
    Form(
        "deictic-day", "<shift=day-word>{tod}", "unit", "said-day", (("unit", "day"),)
    ),
    Form("beside", "<shift=told-day>", "next_to", given=(("unit", "day"),)),
    Form(
        "beside",
        "tag (darauf|danach)",
        "next_to",
        given=(("unit", "day"), ("shift", 1)),
    ),
    Form(
        "beside", "tag (davor|zuvor)", "next_to", given=(("unit", "day"), ("shift", -1))
    ),
    Form("beside", "<shift=told-shift> <unit=long>", "next_to"),
    Form("shifted-unit", "{edge}<shift> <unit=long>", "unit"),
    Form("same-unit", "(selben|gleichen) <unit=long>", "same", "alone"),
    Form("weekend", "am wochenende", "weekend", "weekend"),
    Form("edge-of-unit", "<near> (der|des) <unit=long>", "unit"),
    Form("edge-of-unit", "heuer", "unit", given=(("unit", "year"),)),
    Form("to-the-day", "heute in {n} <unit>", "exact", given=(("way", 1),)),
    Form("to-the-day", "heute vor {n} <unit>", "exact", given=(("way", -1),)),
    Form(
        "weekday-week", "<weekday> in einer woche", "weekday_on", given=(("weeks", 1),)
    ),
    Form("weekday-week", "<weekday> in <weeks=num> wochen", "weekday_on"),
    Form("ago", "vor {about}{n} <unit>", "counted", given=(("way", -1),)),
    Form("ahead", "in {about}{n} <unit>", "counted", "ahead", given=(("way", 1),)),
    Form("later", "{about}{n} <unit> <way>", "later", "later"),
    Form("length", "(<p=past-next> )?{about}<n=num|int> <unit>", "duration", "length"),
    Form("length", "{about}<n=one> <unit>", "duration", "one-length"),
    Form("length", "(vor )?<n=few> <unit=units>", "duration", "length"),
    Form("set", "<value=often>", "said"),
    Form("set", "(jeden|jede|jedes) <unit=long>", "set_of"),
    Form("set", "(jeden) <weekday>", "each_weekday"),
    Form("reference", "<value=present>", "said"),
    Form("reference", "<value=past-ref>", "said"),
    Form("reference", "<value=future-ref>", "said"),
    Form("clock", "(gegen |um |etwa )?<hour>(:|.)<min> uhr", "clock"),
    Form("clock", "(gegen |um |etwa )?<hour> uhr( <min>)?", "clock"),
    Form("year", "{edge}<year>", "year", "year"),
)

_FUTURE: Final = (
    "wird|werden|soll|sollen|will|wollen|plant|planen|geplant|voraussichtlich",
    "vorgesehen|angesetzt|anberaumt|angekündigt|geplante|geplanten|geplanter",
    "erwartet|erwartete|erwarteten|sollte|sollten|könnte|könnten|dürfte|dürften",
    "beginnt|beginnen|startet|starten|endet|öffnet",
    "findet|finden",
)
_PAST: Final = (
    "|".join(
        (
            "war waren wurde wurden hat haben hatte hatten sagte sagten "
            "kam kamen ging gab fand fiel stieg begann starb teilte erklärte "
            "landete gewann verlor "
        ).split()
    ),
)

_ONCE: Final = (
    "sollte|sollten",
    "(war|waren) (geplant|vorgesehen|angesetzt|angekündigt)",
)

GERMAN: Final = Language(
    code="de",
    groups=_GROUPS,
    pieces=_PIECES,
    forms=_FORMS,
    future=_FUTURE,
    past=_PAST,
    once=_ONCE,
    joints=(("bis", ""), ("und", "zwischen")),
    names=frozenset({"month", "mabbr", "weekday", "weekday-tod", "season"}),
    # The preterite of most verbs: "regnete", "stimmten".
    suffixes=(("te", "participle"), ("ten", "participle")),
    capital_nouns=True,
    common=frozenset(
        "am bis das der des die diese dieser dieses ein eine einem einen einer er im in"
        " um und von vor zum".split()
    ),
)
