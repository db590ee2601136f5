"""Dates of which a sentence says that what it tells did not happen then."""

import re
from dataclasses import dataclass

_EDGE = r"(?:(?:the\s+)?(?:early|late|mid|start|beginning|end)(?:[\s-]of)?[\s-])?"
"""What may stand right before a date and belongs to it."""
_DENIAL = r"(?:(?:did|does|do|will|would)\s+not|(?:did|does|do|would)n['’]t|won['’]t)"
_OFF = (
    r"(?:called\s+off|cancel(?:l)?ed|scrapped|postponed|put\s+off|abandoned|axed"
    r"|abgesagt|verschoben|gestrichen)"
)
_BE = r"(?:has\s+been|have\s+been|had\s+been|was|were|is|are|wurden?|werden|wird)"
_DELAYED = (
    r"(?:stayed|remained|did\s+not|didn['’]t|never|was\s+not|were\s+not|wasn['’]t"
    r"|weren['’]t|(?:was|were|has\s+been|had\s+(?:to\s+be|been))\s+(?:twice\s+)?(?:delayed|pushed\s+back"
    rf"|{_OFF}))"
)
_SUPERLATIVE = (
    r"(?!(?:(?:north|south|mid)?west|forest|rest|\w*interest|protest|guest|(?:con|at|de)?test|harvest|arrest"
    r"|nest|\w*quest|priest|chest|crest|pest|vest|invest|suggest|digest|honest|modest)\b)"
    r"\w{2,}est|(?:erst|höchst|größt|schlimmst|niedrigst|stärkst|schwerst|best|meist"
    r"|kleinst|längst|tiefst|heißest|kältest|teuerst)e[nrsm]?"
)
"""Words on "-est", of which a good many are no superlatives, and German ones."""


@dataclass(frozen=True, slots=True)
class _Rule:
    """Words before a date and behind it that together deny it; both must match."""

    name: str
    before: re.Pattern[str]
    after: re.Pattern[str]


def _rule(name: str, before: str = "", after: str = "") -> _Rule:
    return _Rule(
        name, re.compile(before, re.IGNORECASE), re.compile(after, re.IGNORECASE)
    )


_RULES = (
    # "The report should have appeared in July."
    _rule("should-have", r"\bshould(?:\s+\w+)?\s+have\b[^.;:]*$"),
    # "In February, not in December as planned."
    _rule(
        "instead-of",
        rf"(?:[,(–—]\s*|\band\s+|\bund\s+)(?:not|nicht)\s+(?:in|on|by|at|im|am|erst\s+am)"
        rf"\s+{_EDGE}$",
    ),
    # "It did not open on 3 May"; "was not hurt in the fire on 3 May" has a fire.
    _rule("did-not", rf"\b{_DENIAL}\s+\w+(?:\s+\w+)?\s+on\s+$"),
    _rule(
        "as-planned",
        r"\b(?:not|n['’]t|never)\b[^.;:,]*$",
        r"^,?\s+as\s+(?:once\s+|first\s+|originally\s+)?(?:planned|promised|expected|hoped|scheduled|agreed)\b",
    ),
    # "The festival of 3-5 May was cancelled"; "was cancelled on 3 May" is of that day.
    _rule(
        "called-off", after=rf"^(?:\s*,(?:[^,.;]*,)?)?\s+{_BE}\s+(?:\w+\s+)?{_OFF}\b"
    ),
    _rule("called-off", after=r"^\s+(?:fällt|fallen|fie(?:l|len))\s+(?:\w+\s+)?aus\b"),
    _rule(
        "no-hearing",
        after=r"^\s+(?:did\s+not|didn['’]t)\s+(?:take\s+place|happen|go\s+ahead)\b",
    ),
    # "It was not opened on 3 May but on 5 May."
    _rule(
        "but-then", r"\bnot\s+(?:\w+\s+){0,2}(?:on|in)\s+$", r"^,?\s+but\s+(?:on|in)\b"
    ),
    _rule("but-then", r"\bnicht\s+(?:erst\s+)?(?:am|im)\s+$", r"\bsondern\b"),
    # "Der Turm hätte im Juli fertig sein sollen."
    _rule("should-have", r"\bhätten?\b[^.;:]*$", r"^[^.;:]*\bsollen\b"),
    _rule(
        "plan-that-failed",
        r"\bsollten?\b[^.;:]*$",
        rf"^[^.;:]*\b(?:aber|jedoch|doch)\b[^.;:]*\b(?:{_OFF}|nicht|geschlossen)\b",
    ),
    # "It was due to open on 3 May but stayed shut."
    _rule(
        "plan-that-failed",
        r"\b(?:was|were|had\s+been)\s+(?:due|set|scheduled|planned|meant|supposed"
        r"|expected|to)\b[^.;:]*$",
        rf"^[^.;:]{{0,60}}\bbut\s+(?:\w+\s+)?{_DELAYED}\b",
    ),
    # "The highest since 1987", "the first strike since 1991", "not seen since 1945".
    _rule(
        "most-since",
        rf"\b(?:first|worst|most|{_SUPERLATIVE}|not\s+(?:been\s+)?seen|unseen)\b"
        r"(?:(?!\s+(?:has|have|had|is|are|was|were|been|ist|sind|war|hat)\b)\s+[\w-]+){0,5}"
        rf",?\s+(?:since|seit)\s+(?:at\s+least\s+|the\s+year\s+|dem\s+Jahr\s+|{_EDGE}){{0,2}}$",
    ),
)
"""From words that say so outright to those that only compare with a date."""

_HINTS = (
    "should not n't n’t never off cancel scrapped postponed abandoned axed abgesagt"
    " verschoben gestrichen aus but since seit nicht hätte sollte"
).split()
"""Words without one of which no rule can match: most sentences have none."""


def is_denied(before: str, after: str) -> bool:
    """Whether a sentence tells of no event at a date.

    What should have been, what was called off and what is only compared with a year
    did not happen then.

    Args:
        before: The sentence up to the date.
        after: The sentence behind it.
    """
    words = f"{before} {after}".lower()
    if not any(hint in words for hint in _HINTS):
        return False
    return any(
        rule.before.search(before) and rule.after.search(after) for rule in _RULES
    )
