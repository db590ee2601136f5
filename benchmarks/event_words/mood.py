"""How a word tells of an event: its form, and in what mood its clause speaks.

There is no dictionary of parts of speech here: endings, a list of irregular verbs and
the words just before tell enough to weigh where an event lies in time.
"""

import re

REPORTING = frozenset(
    "say says said saying tell tells told telling announce announces announced"
    " announcing report reports reported add adds added state stated claim claims"
    " claimed explain explains explained confirm confirms confirmed note notes noted"
    " according describe described warn warns warned admit admits admitted deny denies"
    " denied insist insisted comment commented argue argued suggest suggested reveal"
    " revealed remark remarked ask asked quoted predict predicted believe believes"
    " statement announcement declare declared conclude concluded attributed".split()
)
"""Words of telling; what they bring in is told, and they themselves are news."""
_PAST = frozenset(
    "was were had did said told wrote came made took went gave saw began left found"
    " fell rose"
    " won lost led met held ran sent became kept shot hit broke put cut set let"
    " sold bought built fought grew drove threw tore split caught blew swept paid bid"
    " spent stood sat felt brought thought taught sought got forgot chose spoke drew"
    " flew knew showed lay meant heard read beat shut spread struck stuck swung slid"
    " sank sang swam wore swore froze stole woke ate laid fed fled bound".split()
)
_PARTICIPLES = frozenset(
    "been done said told written come made taken gone given seen begun left found"
    " fallen risen"
    " won lost led met held run sent become kept shot hit broken put cut set sold"
    " bought built fought grown driven thrown torn split caught blown swept paid spent"
    " felt brought sought got chosen spoken drawn flown known shown beaten shut spread"
    " struck frozen stolen eaten laid fed fled".split()
)
_MODALS = frozenset("will would shall may might can could should must cannot".split())
_BE = frozenset("is are was were be been being am".split())
_HAVE = frozenset("has have".split())
_LIGHT = frozenset("it this that which is are was were be has have had do did".split())
_BEFORE_NOUNS = frozenset(
    "the a an this that its their his her our your my these those some any no another"
    " each every of for in and such several many recent possible further new".split()
)
_SKIPPED = frozenset("also not now already still only once all".split())
"""Words between an auxiliary and its verb."""
_WORD = re.compile(r"[A-Za-z]+(?:'[a-z]+)?|[^\sA-Za-z]")
_CLAUSE = re.compile(r"[;:]|, (?:and|but|which|who|while|when)\b|\bthat\b")
_IF = re.compile(r"\b(?:if|whether|unless)\b", re.IGNORECASE)
_NOT = re.compile(
    r"\b(?:not|never|no|without|neither|nor|refus\w+|den(?:y|ied|ies)|fail\w*)\b|n't\b",
    re.IGNORECASE,
)
_UNDER_MODAL = re.compile(r"\b(?:will|would|could|may|might|should|can)\b|\bto \w+$")
_QUOTE = re.compile(r"[“”\"]")
_LETTERS = re.compile(r"\w+")
_TOKEN = re.compile(r"\w+|[^\w\s]")
_MANNERS = ("quoted", "told", "under-modal")
"""What a form means depends on these: "will" in a quotation is no plan of the text."""
_ENDING = 3
"""Letters at a word's end that tell its kind."""
_REACH = 40
"""Characters before a word within which a "not" denies it."""
_NEAR = 7
"""Words before a word among which its auxiliaries stand."""


def read_mood(sentence: str, start: int, end: int) -> frozenset[str]:
    """Name how the words at `start` to `end` of a sentence tell of an event.

    One of the names is the form of the word (`past`, `perfect`, `modal`, `noun` …);
    others tell of the clause: `hypothetical`, `negated`, `told`, `quoted`,
    `under-modal`. The rest are the word's ending and its neighbours, which a training
    may weigh where it has met them.
    """
    before, words = sentence[:start], sentence[start:end].lower().split()
    word = words[0] if words else ""
    form = _form(word, _auxiliaries(before))
    clause = _CLAUSE.split(before)[-1]
    found = {form}
    signs = (
        ("reporting", word in REPORTING),
        ("light", word in _LIGHT),
        ("quoted", len(_QUOTE.findall(before)) % 2 == 1),
        ("hypothetical", _IF.search(before) is not None),
        ("negated", _NOT.search(clause[-_REACH:]) is not None),
        (
            "under-modal",
            form not in {"modal", "infinitive"} and bool(_UNDER_MODAL.search(clause)),
        ),
        (
            "told",
            word not in REPORTING
            and not REPORTING.isdisjoint(_LETTERS.findall(before.lower())),
        ),
    )
    found.update(name for name, holds in signs if holds)
    manner = [name for name in _MANNERS if name in found]
    if manner:
        found.add(f"{form}, {', '.join(manner)}")
    found.add(f"ends {word[-_ENDING:]}")
    found.add(f"behind {(_TOKEN.findall(before.lower()) or [''])[-1]}")
    found.add(f"before {(_TOKEN.findall(sentence[end:].lower()) or [''])[0]}")
    return frozenset(found)


def _auxiliaries(before: str) -> list[str]:
    """Give the words before a word, the nearest first, without adverbs."""
    near: list[str] = []
    for word in reversed(_WORD.findall(before.lower())[-_NEAR:]):
        if word in {";", ":", '"', "“", "”"}:
            break
        if not word.endswith("ly") and word not in _SKIPPED:
            near.append(word)
    return [*near, "", "", ""]


def _form(word: str, near: list[str]) -> str:
    """Tell the form of a word from its ending and the words before it."""
    first, second, third = near[:3]
    done = word.endswith("ed") or word in _PARTICIPLES
    noun = first in _BEFORE_NOUNS or first.endswith("'s") or first.isdigit()
    helped = first in {"be", "have", "been"}
    forms = (
        ("infinitive", first == "to" or (helped and second == "to")),
        ("modal", first in _MODALS or (helped and bool({second, third} & _MODALS))),
        ("perfect", done and (first in _HAVE or (first == "been" and second in _HAVE))),
        ("pluperfect", done and (first == "had" or (first, second) == ("been", "had"))),
        ("progressive", word.endswith("ing") and first in _BE),
        ("gerund", word.endswith("ing")),
        ("present-passive", done and first in {"is", "are", "be", "being"}),
        ("past", word in _PAST or (word.endswith("ed") and not noun)),
        ("participle", done),
        ("noun", noun),
        ("present", word.endswith("s") and not word.endswith("ss")),
    )
    return next((name for name, holds in forms if holds), "bare")
