"""A short label for an event, cut by rule from the sentence that reports it.

A label is words of the sentence in their order, nothing else. The rules are tried in
order, each on what the one before it left; one that finds no honest cut leaves nothing,
and the label is empty.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from site_builder.timeline.labels.clauses import (
    Form,
    Tokens,
    begins_with_verb,
    first_part,
    from_parts,
    has_date,
    has_verb,
    is_name,
    is_participle,
    length,
    only_time,
    read,
    split_parts,
    written,
)
from site_builder.timeline.labels.datedclause import (
    take_dated_clause,
)
from site_builder.timeline.labels.dropping import (
    drop_date,
    drop_later,
)
from site_builder.timeline.labels.german import (
    drop_other_date,
    first_clause,
    fit_other,
    keep_other_worthy,
)
from site_builder.timeline.labels.otherwords import (
    OTHER,
)
from site_builder.timeline.labels.shortening import (
    fit,
    trim_end,
)
from site_builder.timeline.labels.sizes import (
    LEAST,
    STRETCH,
)
from site_builder.timeline.labels.stripping import (
    drop_parentheses,
    open_quotation,
    strip_attribution,
    strip_dateline,
    strip_lead,
)
from site_builder.timeline.labels.words import (
    ASIDES,
    COORDINATORS,
    DETERMINERS,
    ENGLISH,
    IMAGES,
    NAMING,
    PREPOSITIONS,
    RELATIVES,
    SHOWING,
    SUBORDINATORS,
)
from site_builder.timeline.labels.worth import (
    keep_worthy,
)

_JOINING = RELATIVES | COORDINATORS
_BEHIND_CAPTION = (PREPOSITIONS - {"of"}) | DETERMINERS
_DASHES = frozenset({"—", "–", "--"})
_SIGNING = _DASHES | {"-", "+", "*", "•"}

_FOREIGN = re.compile(r"[^\W\d_a-zA-Z]")
"""A letter that English does not have."""
_REACH = 1200
"""Characters of a sentence that are looked at, so that the cost has a bound."""


def label_of(text: str, start: int, end: int) -> str:
    """Cut the label of an event from the sentence that reports it.

    Args:
        text: The sentence.
        start: Where the words of its date begin, in code points.
        end: Where they end, exclusive.

    Returns:
        Words of the sentence in their order, the first letter made a capital; empty
        where the rules find no label that would be true.
    """
    tokens = read(text[:_REACH], start, end)
    if not has_date(tokens) or tokens[-1].text == "?":
        return ""
    if not tokens[0].text[0].isalnum() and _is_signature(tokens):
        return ""
    lows = {token.low for token in tokens}
    # "Will" and "her" are words of German, too; those of the right language prevail.
    if OTHER.isdisjoint(lows):
        english = not ENGLISH.isdisjoint(lows) or not _FOREIGN.search(text)
    else:
        known = len(ENGLISH & lows)
        english = known > 0 and known >= len(OTHER & lows)
    for _, rule in RULES if english else OTHER_RULES:
        tokens = rule(tokens)
        if not tokens:
            return ""
    label = written(text, tokens)
    return label[:1].upper() + label[1:]


def _is_signature(tokens: Tokens) -> bool:
    """Whether it is "— Ida Berg, May 7" or a line of a list, with nothing told."""
    return tokens[0].text in _SIGNING and not has_verb(tokens)


def _take_shown(tokens: Tokens) -> Tokens:
    """Of "This image shows a crater, …" take what is shown."""
    opening = [token.low for token in tokens[:9]]
    for at, word in enumerate(opening[1:], 1):
        if word in SHOWING and opening[at - 1] in IMAGES:
            shown = split_parts(tokens[at + 1 :])
            return shown[0] if shown else ()
    return tokens


def _find_caption_verb(tokens: Tokens) -> Tokens:
    """Know the verb of a caption, "Ida Berg juggles at the fair", by its place.

    No table holds all verbs; behind a full name and before a small word, in a part that
    has no other verb, a word in -s is one.
    """
    first = first_part(tokens)
    if len(first) < LEAST + 1 or has_verb(first):
        return tokens
    for at in range(2, len(first) - 1):
        word = first[at]
        if not (is_name(first[at - 1]) and is_name(first[at - 2])):
            continue
        if first[at - 1].low.endswith(("’s", "'s")) or not word.text.islower():
            continue
        verbal = word.low.endswith("s") and not word.low.endswith(("ss", "us", "'s"))
        led = first[at + 1].low in _BEHIND_CAPTION
        if verbal and led:
            known = replace(word, form=Form.PAST)
            return tuple(known if token is word else token for token in tokens)
    return tokens


def _cut_clauses(tokens: Tokens) -> Tokens:
    """Keep the subject and its verb, without asides and what follows the clause."""
    parts = split_parts(tokens)
    if not parts:
        return ()
    if has_verb(parts[0]):
        return _with_date(parts[0], parts[1:])
    verbal = [at for at in range(1, len(parts)) if begins_with_verb(parts[at])]
    while len(verbal) > 1 and _is_reduced(parts[verbal[0]]):
        verbal = verbal[1:]
    if verbal:
        return _with_verb(tokens, parts, verbal[0])
    for at, part in enumerate(parts[1:], 1):
        if has_verb(part) and not _is_aside(part):
            return _with_date(from_parts(tokens, parts[: at + 1]), parts[at + 1 :])
    return tokens if len(parts) == 1 or length(tokens) <= STRETCH else ()


def _with_verb(tokens: Tokens, parts: list[Tokens], at: int) -> Tokens:
    """Put the part that begins with the verb behind the subject, asides left out."""
    between = parts[1:at]
    elsewhere = any(has_date(p) and not only_time(p) for p in between)
    if elsewhere or (_is_reduced(parts[at]) and at < len(parts) - 1):
        return ()
    aside = all(map(_is_aside, between)) or len(between) == 1
    aside = aside or _is_between_dashes(tokens, between)
    whole = (*parts[0], *parts[at]) if aside else from_parts(tokens, parts[: at + 1])
    return _with_date(whole, parts[at + 1 :])


def _is_between_dashes(tokens: Tokens, parts: list[Tokens]) -> bool:
    """Whether what stands before some parts and behind them is a dash."""
    first, last = parts[0][0].start, parts[-1][-1].end
    before = [token for token in tokens if token.end <= first][-1:]
    after = [token for token in tokens if token.start >= last][:1]
    return all(token.text in _DASHES for token in (*before, *after))


def _is_reduced(part: Tokens) -> bool:
    """Whether it may be an aside such as "fired in June" or "presently deployed on"."""
    return part[0].low in NAMING or any(
        token.low.endswith("ed") and after.low in PREPOSITIONS
        for token, after in pairwise(part[:3])
    )


def _is_aside(part: Tokens) -> bool:
    first = part[0]
    form = is_participle(first) or first.low.endswith("ed")
    return first.low in ASIDES or form or first.text[0].isdigit()


def _with_date(kept: Tokens, dropped: list[Tokens]) -> Tokens:
    """Give the clause kept, or the one dropped that holds the date, or nothing."""
    if dropped and dropped[0][0].low in _JOINING:
        kept = _without_second_subject(kept)
    for at, part in enumerate(dropped):
        if has_date(part) and only_time(part) and kept[-1].low in COORDINATORS:
            # "Two plants shut down and, on Saturday, a third one did."
            following = dropped[at + 1 :]
            return following[0] if following and has_verb(following[0]) else ()
        if not has_date(part) or _is_place_in_time(part) or is_participle(part[0]):
            continue
        rest = part[1:] if part[0].low in COORDINATORS else ()
        own = rest and not begins_with_verb(rest) and has_verb(rest)
        return rest if own else ()
    return kept


def _is_place_in_time(part: Tokens) -> bool:
    """Whether it only says when, or goes on with the place: "Texas back in 1987"."""
    at = 0
    while at < len(part) and is_name(part[at]) and not part[at].dated:
        at += 1
    at += at < len(part) and part[at].low == "back"
    end = at
    while end < len(part) and only_time(part[end : end + 1]):
        end += 1
    # "…, last month as it ran out of money" goes on from the time.
    goes_on = at < end < len(part) and part[end].low in SUBORDINATORS
    return goes_on or only_time(part[at:])


def _without_second_subject(tokens: Tokens) -> Tokens:
    """Drop "and the guards" at the end, whose verb stood behind an aside."""
    for at in range(len(tokens) - 2, 1, -1):
        if tokens[at].low in COORDINATORS:
            subject = tokens[at + 1].low in DETERMINERS and has_verb(tokens[:at])
            alone = subject and not has_verb(tokens[at + 1 :])
            return tokens[:at] if alone and not has_date(tokens[at:]) else tokens
    return tokens


_Rule = Callable[[Tokens], Tokens]
RULES: tuple[tuple[str, _Rule], ...] = (
    ("dateline", strip_dateline),
    ("quotation", open_quotation),
    ("parentheses", drop_parentheses),
    ("later", drop_later),
    ("attribution", strip_attribution),
    ("lead", strip_lead),
    ("shown", _take_shown),
    ("caption", _find_caption_verb),
    ("dated clause", take_dated_clause),
    ("clauses", _cut_clauses),
    ("date", drop_date),
    ("fit", fit),
    ("end", trim_end),
    ("worth", keep_worthy),
)
"""The rules for English, in the order of asking."""
OTHER_RULES: tuple[tuple[str, _Rule], ...] = (
    ("later", drop_later),
    ("first clause", first_clause),
    ("date", drop_other_date),
    ("fit", fit_other),
    ("worth", keep_other_worthy),
)
"""The rules for a sentence whose small words are not those of English."""
