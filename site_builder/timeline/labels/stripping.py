"""What stands around the clause that reports: datelines, quotation marks, sayers."""

from dataclasses import replace
from itertools import takewhile, zip_longest

from site_builder.timeline.labels.clauses import (
    Form,
    Token,
    Tokens,
    begins_with_verb,
    first_part,
    has_date,
    has_verb,
    is_finite,
    is_name,
    is_participle,
    is_time,
    only_time,
    split_parts,
)
from site_builder.timeline.labels.pointing import (
    name_for_pronoun,
)
from site_builder.timeline.labels.sizes import (
    LEAST,
)
from site_builder.timeline.labels.words import (
    ALONE,
    AUXILIARIES,
    BORDERS,
    CONDITIONS,
    COORDINATORS,
    DETERMINERS,
    INSERTING,
    LEAD_OF_OTHER_TIME,
    LEADS,
    LONELY,
    OF_OTHER_THING,
    OFFERING,
    OFFICES,
    OPENING,
    PARTICIPLES,
    PREPOSITIONS,
    PRONOUNS,
    QUOTES,
    RELATIVES,
    REPLYING,
    SAY,
    SAY_TAIL,
    SHORT,
    SUBORDINATORS,
    TIME_PREPOSITIONS,
    TIMES,
)

_BRACKETS = frozenset("([)]")
_JOINING = RELATIVES | COORDINATORS
_SAYING = SAY | TIMES | SAY_TAIL
_OF_OTHER_CLAUSE = SUBORDINATORS | RELATIVES
_OF_OTHER_TIME = SUBORDINATORS | LEAD_OF_OTHER_TIME
_SUBORDINATE = SUBORDINATORS | {"since", "until", "till", "asked"}
_NO_CLAUSE = INSERTING | DETERMINERS
_BEHIND_PARTICIPLE = PREPOSITIONS - {"to"}


def strip_dateline(tokens: Tokens) -> Tokens:
    """Drop "PARIS (Reuters) –": shouted words, marks and an agency before a dash."""
    shouted = len(tokens[0].text) > 1 and tokens[0].text.isupper()
    for at, token in enumerate(tokens[:14]):
        if at and token.text in ("-", "–", "—", "--"):
            agency = tokens[at - 1].text == ")"
            return tokens[at + 1 :] if shouted or agency else tokens
        if token.text[0].isalpha() and not token.text[0].isupper():
            return tokens
    return tokens


def _closes(tokens: Tokens, at: int) -> bool:
    if tokens[at].text in OPENING:
        return False
    return at > 0 and tokens[at - 1].end == tokens[at].start


def _is_sentence(tokens: Tokens, at: int) -> bool:
    """Whether a quotation begins as a sentence does: "Somebody help me, …"."""
    opening = tokens[at : at + 3]
    capital = bool(opening) and opening[0].text[0].isupper()
    return capital and [t.text.islower() for t in opening[1:]] == [True, True]


def open_quotation(tokens: Tokens) -> Tokens:
    """Take the words of a quotation that is all of the sentence but its attribution.

    One that begins in the sentence before counts too. It must name something.
    """
    marks = [at for at, token in enumerate(tokens) if token.text in QUOTES]
    if not marks:
        return tokens
    first = marks[0]
    if first and not _closes(tokens, first):
        # Ada said, “…”: what is said is cut off, and "Ada said" is no label.
        stops = len(marks) == 1 or tokens[marks[1] - 1].text in (".", ",", "!", "?")
        own = stops and _is_sentence(tokens, first + 1)
        full = own or tokens[first - 1].text in (",", ":")
        said = any(token.low in SAY for token in tokens[:first])
        if full and (said or not has_verb(tokens[:first])):
            return ()
        return tokens[:first] if full else tokens
    if first == 0 and len(marks) > 1 and tokens[marks[1] - 1].text not in ",.!?…":
        return tokens
    end = marks[1] if first == 0 and len(marks) > 1 else first or len(tokens)
    inner = tokens[first + 1 : end] if first == 0 else tokens[:end]
    if not any(is_name(token) for token in inner[1:]):
        return ()
    return (*inner, *tokens[end:]) if end < len(tokens) else inner


def drop_parentheses(tokens: Tokens) -> Tokens:
    """Drop what stands in brackets; a date among it must be a day and nothing else.

    A year in brackets is that of a book, and the sentence does not tell of it.
    """
    if not any(token.text in _BRACKETS for token in tokens):
        return tokens
    kept: list[Token] = []
    inside: list[Token] = []
    depth = 0
    for token in tokens:
        if token.text in "([":
            depth += 1
        elif token.text in ")]":
            depth -= 1
            if depth < 0 or not _may_go(inside):
                return ()
            if has_date(tuple(inside)):
                _pass_date_on(kept)
            inside = []
        else:
            (inside if depth else kept).append(token)
    return tuple(kept) if _may_go(inside) else ()


def _may_go(inside: list[Token]) -> bool:
    dated = tuple(inside)
    day = any(is_time(t) and t.text[0].isalpha() for t in dated)
    return not has_date(dated) or (day and only_time(dated))


def _pass_date_on(kept: list[Token]) -> None:
    """Mark "Thursday" before "(Feb. 18)": both are words of the one date."""
    if kept and is_time(kept[-1]):
        kept[-1] = replace(kept[-1], dated=True, form=Form.NONE)


def _is_attribution(part: Tokens) -> bool:
    words = tuple(token for token in part if token.text not in QUOTES)
    if not words:
        return False
    if words[0].low == "according":
        return True
    if words[0].low in _JOINING:
        return False
    for at, word in enumerate(words[:12]):
        if word.low in AUXILIARIES:
            return False
        if word.low in SAY and (not at or words[at - 1].low not in PREPOSITIONS):
            return _is_tail(word, words[at + 1 :], first=at == 0)
    return False


def _is_tail(verb: Token, after: Tokens, *, first: bool) -> bool:
    """Whether nothing is said behind the verb of saying but when, where and to whom."""
    if any(token.low == "that" for token in after):
        return False
    told = verb.low == "told" or first
    return not after or told or is_time(after[0]) or after[0].low in SAY_TAIL


def strip_attribution(tokens: Tokens) -> Tokens:
    """Drop the parts that say who says so, and "Police said that" before a clause."""
    parts = split_parts(tokens)
    gone = {
        token
        for at, part in enumerate(parts)
        if (at or part[0].low == "according") and _is_attribution(part)
        for token in part
    }
    if any(token.low in OFFERING for token in gone) or any(map(_dates_source, parts)):
        return ()
    kept = _without(tokens, gone) if gone else tokens
    for at, token in enumerate(kept):
        if at and token.low == "according":
            kept = kept[:at]
            break
    left = _without_sayer(kept)
    if left is tokens:
        return tokens
    return left if has_verb(left) or not has_verb(tokens) else ()


def _dates_source(part: Tokens) -> bool:
    """Whether the date is that of a source: "according to figures from May"."""
    if part[0].low != "according":
        return False
    dated = next((at for at, token in enumerate(part) if token.dated), None)
    return dated is not None and part[dated - 1].low in ("in", "from", "of", "a", "the")


def _without(tokens: Tokens, gone: set[Token]) -> Tokens:
    """Drop some tokens, and the mark before each part of them."""
    return tuple(
        token
        for token, after in zip_longest(tokens, tokens[1:])
        if token not in gone and not (after in gone and token.text in BORDERS)
    )


def _without_sayer(tokens: Tokens) -> Tokens:
    for at, token in enumerate(tokens[:16]):
        if token.low == "that" and at > 1 and at + 1 < len(tokens):
            between = tokens[max(1, at - 3) : at]
            said = any(t.low in SAY for t in between) and not any(
                t.text.islower() and t.low not in _SAYING for t in between[1:]
            )
            named = tokens[at + 1].low not in PRONOUNS
            kept = _is_matter(tokens[:at])
            return tokens[at + 1 :] if said and named and not kept else tokens
    return tokens


def _is_matter(sayer: Tokens) -> bool:
    """Whether the saying is what happened: a person's word, or one that may be false.

    "Police said" only tells where the news is from; "Ida Berg said" and "the firm
    claimed" are acts of one side.
    """
    for at, token in enumerate(sayer):
        if at and token.low in SAY:
            last = (first_part(sayer[:at]) or sayer[:1])[-1]
            named = is_name(last) and last.low not in OFFICES
            return token.low in OFFERING or named
    return False


def strip_lead(tokens: Tokens) -> Tokens:
    """Drop what stands before the clause: "And", "On Thursday,", "For example,"."""
    for _ in range(3):
        while tokens and (
            tokens[0].low in COORDINATORS or not tokens[0].text[0].isalnum()
        ):
            if tokens[0].text in QUOTES:
                break
            tokens = tokens[1:]
        if not tokens or tokens[0].low in CONDITIONS:
            return ()
        shorter = _without_name(_without_lead(tokens))
        if shorter == tokens:
            break
        tokens = shorter
    return strip_dateline(tokens)


def _without_name(tokens: Tokens) -> Tokens:
    """Drop one to three words before a colon, "Video:", and a lone "Meanwhile"."""
    for at, token in enumerate(tokens[:4]):
        if at and token.text == ":":
            return tokens[at + 1 :]
    alone = len(tokens) > 1 and tokens[0].low in ALONE and tokens[1].text[0].isalpha()
    return tokens[1:] if alone else tokens


def _without_lead(tokens: Tokens) -> Tokens:
    parts = split_parts(tokens)
    first = tokens[0]
    known = first.low in LEADS and first.low not in LONELY
    if (
        len(parts) > 1
        and _is_lead(parts[0])
        and (known or not begins_with_verb(parts[1]))
    ):
        begin = 1
        while begin + 1 < len(parts) and (
            parts[begin][0].low in INSERTING or _is_rest_of_place(parts, begin)
        ):
            begin += 1
        rest = tuple(t for t in tokens if t.start >= parts[begin][0].start)
        if not has_date(parts[0]) or only_time(parts[0]):
            return name_for_pronoun(parts[0], rest)
        return _behind_dated(parts[0], rest)
    end = 0
    named = tokens[0].low == "the"
    while not named and end < len(tokens) and only_time((tokens[end],)):
        end += 1
    while end and tokens[end - 1].low == "the":
        end -= 1
    day = any(is_time(t) and t.text[0].isalpha() for t in tokens[:end])
    bare = (day or first.low in TIME_PREPOSITIONS) and has_date(tokens[:end])
    if bare and end < len(tokens) and not tokens[end - 1].runs_on:
        clause = not is_finite(tokens, end) and has_verb(tokens[end:])
        return tokens[end:] if clause and tokens[end].text[0].isalnum() else tokens
    return tokens


def _behind_dated(lead: Tokens, rest: Tokens) -> Tokens:
    """Take what follows a lead that holds the date, if it is of that time, too."""
    first = lead[0]
    verbal = has_verb(tuple(takewhile(lambda token: not token.dated, lead)))
    if first.low in OF_OTHER_THING and not verbal:
        return ()
    if first.low in REPLYING:
        return rest
    if first.low in ("as", "like") and lead[1].low in PREPOSITIONS:
        # "As in the 19th century, …" compares with that time; "as of 2021" is it.
        return rest if lead[1].low == "of" and only_time(lead[2:]) else ()
    if verbal and first.low in _OF_OTHER_TIME:
        return () if is_participle(lead[1]) else lead[1:]
    other = first.low in LEAD_OF_OTHER_TIME or first.low.endswith("ed")
    if first.low == "since" and only_time(lead[1:]):
        other = not any(token.low in ("has", "have") for token in rest)
    other = other or (first.low == "after" and is_participle(lead[1]))
    return () if other or is_participle(first) else rest


def _is_rest_of_place(parts: list[Tokens], at: int) -> bool:
    """Whether a part is the country behind a town: "In Bergen, Norway, he …"."""
    clause = parts[at + 1]
    names = is_name(parts[at - 1][-1]) and all(map(is_name, parts[at]))
    own = has_verb(clause) and not begins_with_verb(clause)
    return names and own and clause[0].low not in _NO_CLAUSE


def _is_lead(part: Tokens) -> bool:
    """Whether the part before the first comma is no clause of its own."""
    first = part[0]
    if first.low in _SUBORDINATE:
        return True
    if first.low in LONELY and len(part) > 1:
        return False
    if only_time(part):
        return True
    if first.low not in LEADS and not is_time(first):
        return _leads_by_form(part)
    return not any(
        is_finite(part, at)
        and not _is_led(part, at)
        and not any(t.low in _OF_OTHER_CLAUSE for t in part[1:at])
        for at in range(1, len(part))
    )


def _is_led(part: Tokens, at: int) -> bool:
    """Whether it is the participle of "an exam held in June" rather than a verb."""
    after = part[at + 1].low if at + 1 < len(part) else ""
    return part[at].low.endswith("ed") and after in _BEHIND_PARTICIPLE


def _leads_by_form(part: Tokens) -> bool:
    """Whether it begins as "Hanging in the air", "Built in 1901" or "Reportedly"."""
    first = part[0]
    if first.start and is_name(first):
        return False
    if first.low.endswith("ly"):
        return len(part) < LEAST or part[1].low in SUBORDINATORS
    named = len(part) == 1 or part[1].text[0].isupper()
    past = first.low.endswith("ed") and len(first.low) > SHORT
    past = past or first.low in PARTICIPLES
    return not named and (past or is_participle(first))
