"""English: its words of time, the forms made of them, and its signs of tense."""

from collections.abc import Mapping
from typing import Final

from site_builder.dates.language import Form, Language, Value, counted, words

_MONTHS: Final = counted(
    tuple(
        "january february march april may june july august september october november"
        " december".split()
    )
)
_SHORT_MONTHS: Final = words("jan", 1) | counted(
    ("feb", "mar", "apr", "", "jun", "jul", "aug", "sept sep", "oct", "nov", "dec"), 2
)
_WEEKDAYS: Final = counted(
    tuple("monday tuesday wednesday thursday friday saturday sunday".split()), 0
)
"""Monday is 0, as in `datetime`."""
_SHORT_WEEKDAYS: Final = counted(
    ("mon", "tues tue", "wed", "thurs thur thu", "fri", "sat", "sun"), 0
)
MONTHS: Final = _MONTHS | _SHORT_MONTHS
WEEKDAYS: Final = _WEEKDAYS | _SHORT_WEEKDAYS
"""Names and abbreviations, for those who only need to know one when they see it."""
NUMBERS: Final[dict[str, int]] = {
    name: number
    for number, names in enumerate(
        (
            "a an one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ),
        start=1,
    )
    for name in names.split()
}
_TENS: Final = {
    name: 10 * number
    for number, name in enumerate(
        "thirty forty fifty sixty seventy eighty ninety hundred".split(), start=3
    )
}
_ORDINALS: Final = counted(
    tuple(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh"
        " twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth"
        " nineteenth twentieth".split()
    )
) | {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_UNITS: Final = "second minute hour day night week weekend month quarter year decade"
_LONG_UNITS: Final = "day week weekend month quarter year decade century"

_GROUPS: Final[dict[str, Mapping[str, Value]]] = {
    "month": _MONTHS,
    "mabbr": _SHORT_MONTHS,
    "weekday": _WEEKDAYS,
    "wabbr": _SHORT_WEEKDAYS,
    "weekdays": {f"{name}s": number for name, number in _WEEKDAYS.items()},
    "abbreviation": _SHORT_MONTHS | _SHORT_WEEKDAYS,
    "season": {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24},
    "num": {n: v for n, v in NUMBERS.items() if n not in {"a", "an"}}
    | {n: v for n, v in _TENS.items() if n != "hundred"},
    "one": {"a": 1, "an": 1},
    "nth": _ORDINALS,
    "half-nth": {"first": 1, "second": 2, "latter": 2},
    "unit": {name: name for name in _UNITS.split()}
    | {f"{name}s": name for name in _UNITS.split()}
    | {"century": "century", "centuries": "century"},
    "units": {f"{name}s": name for name in _UNITS.split() if name != "second"}
    | {"centuries": "century"},
    "long": {name: name for name in _LONG_UNITS.split()},
    "shift": words("last previous past", -1)
    | words("this current", 0)
    | words("next coming upcoming following", 1),
    "said-shift": words("last", -1) | words("this", 0) | words("next", 1),
    "told-shift": words("previous preceding", -1) | words("following next", 1),
    "seen-shift": words("last", -1)
    | words("this current", 0)
    | words("next coming", 1),
    "past-next": words("past last next coming first previous final recent"),
    "way": words("later afterwards", 1) | words("earlier before", -1),
    "way-word": words("later afterwards", 1) | words("earlier", -1),
    "before": words("before"),
    "than": words("than"),
    "week-on": words("week", 1) | words("fortnight", 2),
    "few": words("several few many some", "X") | words("couple", 2),
    "tod": words("morning", "MO")
    | words("afternoon", "AF")
    | words("evening", "EV")
    | words("night overnight", "NI"),
    "day-word": words("yesterday", -1) | words("today", 0) | words("tomorrow", 1),
    "zone": words("utc gmt est edt cst cdt mst mdt pst pdt et ct pt bst cet local"),
    "half-day": words("a am", 0) | words("p pm", 12),
    "noon": words("noon", 12) | words("midnight", 0),
    "present": words("now currently nowadays", "PRESENT_REF"),
    "past-ref": words("recently lately", "PAST_REF"),
    "recent": words("recent", "PAST_REF"),
    "current": words("current", "PRESENT_REF"),
    "future-ref": words("soon", "FUTURE_REF"),
    "often": words("daily", "P1D")
    | words("weekly", "P1W")
    | words("monthly", "P1M")
    | words("quarterly", "P1Q")
    | words("hourly", "PT1H")
    | words("annual annually yearly", "P1Y"),
    "each": words("every each per"),
    # What stands around, for checks.
    "before-year": words(
        "in since until till by from of during before after through throughout around"
        " circa between to and early mid late year for as the or season fiscal"
    ),
    "since": words("since"),
    "guess": words("least about around roughly perhaps"),
    "owner": words("the a its his her their our an my your this"),
    "numbered": words(
        "flight room route page number no chapter box area model level channel"
        " than nearly almost over about some only least most"
    ),
    "thing": words(
        "people miles feet times men women percent per cent m km kg ft lb lbs mph kmh"
        " ton tons tonne tonnes hectares hectare acre acres horsepower bc bce points"
        " troops soldiers dollars euros pounds"
    ),
    "many": words("were are have"),
    "owned": words(
        "houses homes households residents inhabitants citizens workers employees staff"
        " pupils students soldiers members seats jobs shops trees books ships"
    ),
    "no-noun": words(
        "was is has as its his this us does says plus thus always perhaps hers ours"
        " theirs yes needs comes goes seems means across towards unless whereas"
    ),
    "counting": words("of for around about"),
    "joint": words("to and through until till"),
    "any": words("a an every each any"),
    "on": words("on by until till since from before after early late to and or"),
    "unsure-month": words("march may april june august"),
    "before-month": words(
        "in since until till by of during early late from before after through to"
        " between and last next"
    ),
    "before-season": words("the in during by since until of"),
    "unsure-season": words("fall spring"),
    "falling": words("in of from to into"),
    "between": words("between"),
    "event": words(
        "attacks attackers hijackers bombings terrorist movement revolution"
    ),
    "age": words("old"),
    "aged": words("aged age"),
    "for": words("for after within than in over during nearly almost about half once"),
    "after-length": words("after before since later earlier ago of and"),
    "extreme": words(
        "level high low rise drop fall decline increase gain loss first worst best time"
        " biggest largest highest lowest sharpest fastest slowest since than"
    )
    | dict.fromkeys(_ORDINALS, 1),
    "business": words(
        "profit profits sales revenue revenues earnings loss losses income gdp growth"
        " results economy shipments percent cent billion million forecast analysts"
        " shares dividend orders exports prices demand"
    ),
    "game": words(
        "game games yards yard touchdown touchdowns pass passes quarterback coach play"
        " scored score points team players ball defense defence halftime rebounds"
    ),
    # "The worst that exist today", "today's world", "today's business landscape".
    "before-epoch": words("exist exists alive living lives survives than")
    | words("better brighter"),
    "epoch": words("world society standards economy money dollars generation youth")
    | words("children kids landscape market environment technology age climate"),
    "still": words("even still"),
    "epoch-kind": words(
        "modern global digital new young changing complex connected economic political"
        " business media social fast busy"
    ),
    "spanning": words("over during within for throughout"),
    "through": words("over in within for during"),
    "at": words("at by around about until from since before after near"),
    "whose": words("his her their my your"),
    "deadline": words("by until till before through"),
    "unless-past": words("before through"),
    "unless-done": words("by"),
    "perfect": words("had"),
    "infinitive": words("to until"),
    "unless-denied": words("until till"),
    "clause": words("that whether"),
    "fronting": words("on in"),
    "opening": words("from"),
    "anew": words("will would shall now"),
    "title": words(
        "mr mrs ms dr prof sen rep gov gen col lt sgt capt rev hon st mt jr"
    ),
    "telling": words("said told added"),
    "called-off": words("off cancelled canceled postponed"),
    "cause": words("after because"),
    "passive": words("be been being to will would should may might can could must"),
    "feast": words("on before after until till by since at this last next over"),
    "named": words("black good super ash cyber bloody palm easter holy maundy"),
    "clock-joint": words("on of"),
    "part": words("of"),
    # Known for other reasons, they tell the past as every word on "-ed" does.
    "participle": words(
        "added ended closed finished started called canceled cancelled postponed"
        " published released scored appeared seemed managed failed"
    ),
    "part-of-year": words("period quarter month time stretch"),
    "whole-day": {"day": "day"},
    "ending-verb": words(
        "end ends ended ending close closes closed closing finish finishes finished"
        " finishing start starts started starting begin begins began beginning"
    ),
}

_PIECES: Final = {
    "month": "<month=month|mabbr>",
    "ord": "(st|nd|rd|th)?",
    "of_year": "((,|_)(of )?<year>)?",
    "to": "(~| to | through | until | till )",
    "near": "((very )?(early|late|mid|earlier|later)( |-)(in )?)?",
    "edge": "((the )?(very |early )?(end|start|beginning|middle|close|rest) of )?",
    "week": "(<weekday=weekday|wabbr>(,|_)(the )?)?",
    "on": (
        "(((early |late )?(<tod> |early |late )|(the )?(early |small )hours )"
        "(on |of )?)?"
    ),
    "about": (
        "((just )?(about|around|nearly|almost|just|over|exactly|roughly|more than"
        "|less than|fewer than|at least|only|up to|some|approximately|another) )?"
    ),
    "n": "<n=num|one|int>",
    "half": "( and a <half=half>)?",
    "which": "(of )?((the )?(fiscal |financial )?<year>|<shift=seen-shift> year)",
    "m": "<half_day=half-day>(.m*)?",
    "begun": "(open|reopen|start|begin|return|resume|arrive|close|take place|expire)",
}

_FEASTS: Final = tuple(
    Form("holiday", f"{name}{year}", "feast", check, (("offset", offset),))
    for name, offset in (
        ("good friday", -2),
        ("easter sunday", 0),
        ("easter monday", 1),
        ("palm sunday", -7),
        ("maundy thursday", -3),
        ("ash wednesday", -46),
    )
    for year, check in (("(,|_)(of )?<year>", "feast-year"), ("", "feast-day"))
)
_FORMS: Final = (
    Form("iso-day", "<year=int4>-<mon>-<dd>(t<hour>:<min>(:<sec=min>)?z?)?", "iso_day"),
    Form("numeric-day", "<one=dd>/<two=dd>/<year=int4>", "numeric_day"),
    Form(
        "numeric-day",
        "<one=dd>.<two=dd>.<year=int4>",
        "numeric_day",
        given=(("first", 1),),
    ),
    Form(
        "month-days",
        "{month}_<day=dd>{ord}({to}| <and=conj> )<last=dd>{ord}((,| )(of )?<year>)?",
        "days",
        "days",
    ),
    Form(
        "days-month",
        "<day=dd>{ord}({to}| <and=conj> )<last=dd>{ord} (of )?{month}{of_year}",
        "days",
        "days",
    ),
    Form(
        "month-day",
        "{edge}{on}{week}{month}_(the )?<dd>{ord}((,| )(of )?<year>)?",
        "day",
        "day",
    ),
    Form(
        "day-month",
        "{edge}{on}{week}<dd>{ord}( |-)(of )?{month}{of_year}",
        "day",
        "day",
    ),
    Form("day-month", "<dd>*( )?{month}_<year>", "day", "day"),
    Form("year-month-day", "<year>(,| |-){month}(-|_)<dd>", "day", "day"),
    Form("day-month", "<dd>-{month}-<year>", "day", "day"),
    Form("month-day", "the <dd=nth> of {month}{of_year}", "day", "day"),
    Form("month-day", "{month} <dd=nth>{of_year}", "day", "day"),
    Form("holiday", "christmas day{of_year}", "day", given=(("month", 12), ("dd", 25))),
    Form("holiday", "christmas eve{of_year}", "day", given=(("month", 12), ("dd", 24))),
    Form("holiday", "christmas{of_year}", "day", "feast", (("month", 12), ("dd", 25))),
    *_FEASTS,
    Form("holiday", "boxing day{of_year}", "day", given=(("month", 12), ("dd", 26))),
    Form("holiday", "new year's day{of_year}", "day", given=(("month", 1), ("dd", 1))),
    Form(
        "holiday", "new year's eve{of_year}", "day", given=(("month", 12), ("dd", 31))
    ),
    Form("holiday", "halloween{of_year}", "day", "feast", (("month", 10), ("dd", 31))),
    Form(
        "holiday", "valentine's day{of_year}", "day", given=(("month", 2), ("dd", 14))
    ),
    Form(
        "week-of",
        "(the )?week of ({month}_<dd>{ord}|<dd>{ord} (of )?{month}){of_year}",
        "week_of",
    ),
    Form("month-year", "{edge}{near}{month}(,|_)(of )?<year>", "month"),
    Form(
        "month-in-year",
        "{edge}{near}{month}_(of )?<shift=said-shift> year",
        "month_in_year",
    ),
    Form("beside", "{near}the <shift=told-shift> {month}", "beside_month"),
    Form("shifted-month", "{edge}{near}<shift> {month}", "month", "month"),
    Form("months", "{month}*({to}| and )<last=month|mabbr>(,|_)(of )?<year>", "months"),
    Form("month", "{edge}{near}(the month of )?{month}", "month", "month"),
    Form("season-year", "{edge}{near}<season>(,| )(of )?<year>", "season"),
    Form(
        "shifted-season", "{edge}{near}<shift=said-shift> <season>", "season", "season"
    ),
    Form("shifted-season", "this past <season>", "season", "season", (("shift", -1),)),
    Form(
        "shifted-unit",
        "(this|the) past weekend",
        "unit",
        given=(("unit", "weekend"), ("shift", -1)),
    ),
    Form("beside", "{near}the <shift=told-shift> <season>", "beside_season"),
    Form("season", "{near}<season>", "season", "bare-season"),
    Form("quarter", "(the )?q<nth=mon>(,| )?{which}", "quarter"),
    Form("quarter", "<year>( |-)?q<nth=mon>", "quarter"),
    Form("half", "<year>( |-)?h<nth=mon>", "half"),
    Form("quarter", "{edge}(the )?<nth>( |-)quarter(,| ){which}", "quarter"),
    Form("quarter", "(the )?(fiscal )?<nth>( |-)quarter", "quarter", "quarter"),
    Form(
        "shifted-quarter",
        "(the )?(latest|most recent) quarter",
        "unit",
        given=(("unit", "quarter"), ("shift", -1)),
    ),
    Form("quarter", "(the )?{month}{to}<last=month|mabbr> quarter", "month_quarter"),
    Form(
        "shifted-quarter",
        "(the )?<shift=seen-shift> quarter",
        "unit",
        given=(("unit", "quarter"),),
    ),
    Form("half", "(the )?<nth=half-nth> half {which}", "half"),
    Form("years", "<first=year>{to}<last=year>", "years", "years"),
    Form("years", "<first=year> and <last=year>", "years", "years"),
    Form("years", "<first=year>~<last=yy>", "years", "year"),
    Form("decade", "{near}<year=decade>(')?s", "decade"),
    Form("decade", "((the ){near}|{near})<year=yy0>(')?s", "decade", "decade"),
    Form("decade", "the`<year=yy0>(')?s", "decade"),
    Form("century", "{near}<nth=dd>(st|nd|rd|th)( |-)century", "century"),
    Form("century", "{near}<nth>( |-)century", "century"),
    Form(
        "shifted-weekday",
        "{near}<shift=said-shift|past-only> (<weekday>|<short=wabbr>*)( <tod>)?",
        "short_weekday",
        "sure-weekday",
    ),
    Form("weekday", "{on}<weekday>( <tod>)?", "weekday", "weekday"),
    Form("weekday-week", "{on}<weekday> <weeks=week-on>", "weekday_on", "to-come"),
    Form("weekday-week", "a <weeks=week-on> (on|next) <weekday>", "weekday_on"),
    Form("weekdays", "<weekday=weekdays>", "each_weekday"),
    Form("weekdays", "(every|each) (other )?<weekday>", "each_weekday"),
    # Hours of opening; what lasts from one day to another is told with "from".
    Form(
        "weekdays", "<weekday>(~| through )<last=weekday>", "each_weekday", "each-day"
    ),
    Form("weekday-span", "<weekday>(~| through )<last=weekday>", "weekday_span"),
    Form(
        "weekday-span",
        "<weekday>(~| through )<last=weekday>( of)? <shift=said-shift> week",
        "weekday_span",
    ),
    Form("weekdays", "<weekday> (mornings|afternoons|evenings|nights)", "each_weekday"),
    Form(
        "weekday-in-week",
        "{on}<weekday>( <tod>)?( of)? <shift=said-shift> week",
        "weekday_in_week",
    ),
    Form("weekday-in-week", "<shift=said-shift> week on <weekday>", "weekday_in_week"),
    Form("beside", "the <shift=told-shift> <weekday>( <tod>)?", "beside_weekday"),
    Form(
        "part-of-day",
        "{near}this <tod>",
        "unit",
        given=(("unit", "day"), ("shift", 0)),
    ),
    Form(
        "deictic-day",
        "last night",
        "unit",
        given=(("unit", "day"), ("shift", -1), ("tod", "NI")),
    ),
    Form(
        "deictic-day",
        "overnight",
        "unit",
        "overnight",
        (("unit", "day"), ("shift", -1), ("tod", "NI")),
    ),
    Form(
        "deictic-day",
        "tonight",
        "unit",
        given=(("unit", "day"), ("shift", 0), ("tod", "NI")),
    ),
    Form("reference", "today", "said", "these-days", (("value", "PRESENT_REF"),)),
    Form("reference", "tomorrow", "said", "these-days", (("value", "FUTURE_REF"),)),
    Form(
        "deictic-day",
        "{near}<shift=day-word>( <tod>)?",
        "unit",
        "no-name",
        given=(("unit", "day"),),
    ),
    Form(
        "deictic-day",
        "the day before yesterday",
        "unit",
        given=(("unit", "day"), ("shift", -2)),
    ),
    Form(
        "beside", "{edge}{near}the <shift=told-shift> <unit=long>", "next_to", "beside"
    ),
    Form(
        "beside",
        "the (day|night|evening) (before|earlier)",
        "next_to",
        "ending",
        (("shift", -1), ("unit", "day")),
    ),
    Form(
        "shifted-unit",
        "{edge}{near}(the )?<shift=seen-shift> <unit=long>",
        "unit",
        "unit",
    ),
    Form("shifted-unit", "the past <unit=old>", "unit", "unspanned", (("shift", -1),)),
    Form(
        "edge-of-unit",
        "(the )?(very |early )?(end|start|beginning|middle|close) of the <unit=long>",
        "unit",
    ),
    Form(
        "edge-of-unit",
        "(the )?(year|years)(-|'s )end|(the )?end of year|year end|midyear|mid-year",
        "unit",
        given=(("unit", "year"),),
    ),
    Form(
        "beside",
        "the day after",
        "next_to",
        "ending",
        (("shift", 1), ("unit", "day")),
    ),
    Form("in-unit", "the <unit=whole-day>", "here", "ended"),
    Form("same-unit", "(that|(that|the) (very )?same) <unit=long>", "same", "alone"),
    Form(
        "beside",
        "the (very )?<shift=told-shift> <tod>",
        "next_to",
        given=(("unit", "day"),),
    ),
    Form("weekend", "the weekend", "weekend", "weekend"),
    Form("in-unit", "(earlier|later|late|early) in the <unit=long>", "here"),
    Form(
        "same-part",
        "(the )?same <part=part-of-year> ((of|in) )?(the )?(last|previous|prior) year",
        "again",
        given=(("way", -1),),
    ),
    Form(
        "same-part",
        "(the )?same <part=part-of-year> (a|one) year (earlier|ago|before)",
        "again",
        given=(("way", -1),),
    ),
    Form(
        "to-the-day",
        "exactly {n} <unit> ago|{n} <unit> ago today",
        "exact",
        given=(("way", -1),),
    ),
    Form("ago", "{about}{n}{half}( |-)<unit> ago", "counted", given=(("way", -1),)),
    Form("ago", "{about}<half=half> (a|an) <unit> ago", "duration"),
    Form(
        "ahead",
        "in ((about|around|roughly|just) )?{n}{half} <unit>((')?(s)? time)?",
        "counted",
        "ahead",
        given=(("way", 1),),
    ),
    Form("ahead", "{about}{n} <unit> from (now|today)", "counted", given=(("way", 1),)),
    Form("later", "{about}{n}{half} <unit> <way>", "later", "later"),
    Form(
        "later",
        "a fortnight (later|afterwards)",
        "next_to",
        given=(("unit", "week"), ("shift", 2)),
    ),
    Form(
        "later",
        "a fortnight earlier",
        "next_to",
        given=(("unit", "week"), ("shift", -2)),
    ),
    Form(
        "length",
        "((the )?<p=past-next> )?{about}<n=num|int>{half}( |-)<unit>(-long)?",
        "duration",
        "length",
    ),
    Form("length", "{about}<n=int>.<frac=int>( |-)<unit>", "duration", "length"),
    Form("length", "<n=num|one|int> and a <half=half> <unit>", "duration", "length"),
    Form(
        "length",
        "(about |nearly |almost |over )?<half=half> (a|an) <unit>",
        "duration",
        "length",
    ),
    Form(
        "length",
        "(the )?(<p=past-next> )?(a )?<n=few> (of )?(more )?<unit=units>",
        "duration",
        "length",
    ),
    Form("length", "(the )?<p=past-next> <unit=units>", "duration", "length"),
    Form(
        "vague",
        "{about}((a )?<n=few> (of )?)?<unit=units> (ago|earlier|later|before|away)",
        "duration",
    ),
    Form("length", "the (past|last|next) <unit>", "duration", given=(("n", 1),)),
    Form("length", "{about}<n=one> <unit>", "duration", "one-length"),
    Form("length", "{about}(single|one)-<unit>", "duration", "length", (("n", 1),)),
    Form("length", "{about}<unit=units>", "duration", "one-length"),
    Form("length", "(a |an )?(<unit=units|unit>-long)", "duration", "length"),
    Form("set", "(once |twice )?<each> <unit=long>", "set_of"),
    Form("set", "(once|twice|<n=num> times) (a|an) <unit=long>", "set_of"),
    Form("set", "<value=often>", "said", "no-name"),
    Form("reference", "(right |just |until )?<value=present>", "said", "no-name"),
    Form(
        "reference",
        "at (present|this time|(the|this) moment)|these days",
        "said",
        given=(("value", "PRESENT_REF"),),
    ),
    Form("reference", "at the time", "said", given=(("value", "PAST_REF"),)),
    Form(
        "reference",
        "(very |more |most |until |only )?<value=past-ref>",
        "said",
        "no-name",
    ),
    Form("reference", "<value=recent>( <unit=units>)?", "said", "no-name"),
    Form("reference", "<value=current>", "said", "no-name"),
    Form("reference", "(very |as )?<value=future-ref>", "said", "no-name"),
    Form(
        "reference",
        "the (near |foreseeable )?(future|near term)",
        "said",
        "alone",
        given=(("value", "FUTURE_REF"),),
    ),
    Form(
        "reference",
        "in the past|the (recent |distant )past",
        "said",
        "alone",
        given=(("value", "PAST_REF"),),
    ),
    Form("clock", "(about |around )?<hour>(:|.)<min>( )?{m}(( )?<zone>)?", "clock"),
    Form(
        "clock",
        "(about |around )?<hour>:<min>( )?(<zone>|h|hrs|hours)?",
        "clock",
        "clock",
    ),
    Form("clock", "(about |around )?<hour>( )?{m}(( )?<zone>)?", "clock", "hour"),
    Form("clock", "(about |around )?<hour> o'clock( in the <tod>)?", "clock"),
    Form("clock", "(about |around )?<hour=noon>", "clock", "noon"),
    Form("clock", "<hundreds=int4>( )?(hours )?<zone>", "clock"),
    Form("trading", "(early |late |mid)?(-)?<tod> trading", "clock"),
    Form("year", "{edge}{near}<year>", "year", "year"),
)
"""The forms; of two that match at one place the longer match wins, then the earlier."""

_FUTURE: Final = (
    "will",
    "won't",
    "'ll",
    "shall",
    "expect|expects|expected",
    "plan|plans|planned|planning",
    "scheduled|slated|upcoming",
    # "Due to the storm in March" gives a cause.
    "(is|are|be|now|next) due|due (in|on|by|for|at|out|back|next|this|later)",
    "due to (be|open|reopen|start|begin|end|close|finish|expire|take|go|come|arrive)",
    "due to (land|launch|leave|return|meet|vote|face|appear|play|speak|stand|retire)",
    "set (to|for)|scheduled for",
    "(is|are|about|going) to",
    "(likely|unlikely|poised|bound|forecast|preparing|hoping|aiming) to",
    "forecast (for|on)",
    "has until|have until|had until",
    "(has|have) been (cancelled|canceled|postponed|called off)",
    "expire|expires|resume|resumes|arrive|arrives",
    "(go|goes|head|heads) to the polls",
    "hopefully|should|intend|intends|intended",
    # "A glimmer of hope" says nothing of the day beside it.
    "(hope|hopes|aim|aims) (to|that|for)",
    "would",
    "targeting",
    "might|may|must",
    "as (early|soon) as",
    "ahead of",
    "later this",
    "start|starts|begin|begins|open|opens|reopen|reopens|closes|ends",
    "(take|takes) (place|effect)",
    "(run|runs) (from|until)",
    "return|returns|launches",
    "(kick|kicks) off",
    "(is|are) (published|released|held)",
)
"""Words before a date from which it lies ahead."""
_PAST: Final = (
    "since",
    # Who "is to blame" is so for what was.
    "to blame",
    "(could|can|did) not( {begun})?",
    "(couldn|didn)'t( {begun})?",
    "(was|were) (expected|planned|due) (on|in)",
    "(appears|appeared|seems|seemed|managed|failed) to (begin|start|open|end|return)",
    "|".join(
        (
            "was were had has have did said told wrote came made took went gave "
            "saw began left found fell rose won lost led met held ran sent became "
            "kept shot hit ago got knew struck broke sold bought spoke drew grew "
            "threw flew stood paid brought fought caught taught thought felt "
            "dealt built spent died froze chose drove ate forgot rode sang sank slept "
            "swam swept understood woke wore withdrew blew fled hid laid lent rang "
            "sought shook slid stole swore tore wept wound arose lay lit burnt learnt "
            "quit cut put shut hurt beat burst split swung stuck fed dug hung sprang "
            "heard crept clung shone spun stung oversaw overran underwent forbade "
            "drank overcame overtook undertook withstood misled redrew rebuilt retook "
        ).split()
    ),
)
"""Words before a date from which it lies behind; verbs on "-ed" are besides."""

_DENIED: Final = (
    "(could|can|did|was|were|had) not",
    "(couldn|didn|wasn|weren|hadn)'t",
)
"""What was not so until a date, which then lies behind."""

_LEADING: Final = (
    "(is|are)( (closed|open|shut))?( (on|at))?",
    "(is|are) (closed|open|shut) (starting|beginning|effective)( on)?",
)
"""What a date follows at once that lies ahead: "the deadline is Sunday"."""
_STARTING: Final = ("(starting|beginning|effective)( on)?",)
"""The same unless the past is told before: "he was jailed starting Friday"."""

_ONCE: Final = (
    "(was|were) (due|set|scheduled|planned|meant|supposed|expected|to)",
    "had been (due|set|scheduled|planned|meant|supposed|expected)",
    "should have",
)
"""What was planned, and may have been for a day that is over by now."""

ENGLISH: Final = Language(
    code="en",
    groups=_GROUPS
    | {
        "half": words("half"),
        "conj": words("and"),
        "past-only": words("past", -1),
        "old": {"decade": "decade", "century": "century"},
    },
    pieces=_PIECES,
    forms=_FORMS,
    future=_FUTURE,
    past=_PAST,
    denied=_DENIED,
    leading=_LEADING,
    once=_ONCE,
    starting=_STARTING,
    joints=(
        ("to", ""),
        ("through", ""),
        ("until", ""),
        ("till", ""),
        ("and", "between"),
    ),
    names=frozenset({"month", "mabbr", "weekday", "wabbr", "weekdays"}),
    suffixes=(("ed", "participle"),),
    common=frozenset(
        "a an and at by for from in it of on one s that the this to".split()
    ),
)
