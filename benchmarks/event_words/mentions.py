"""Mentions of events, and the signs that two of them tell of one event.

The judgement of `judging` is a logistic one: signs with weights, summed to log-odds.
Which weights count depends on how the two event words go together: the same stem, one
family of meaning, or neither.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from event_words.actors import cut_short, find_party
from event_words.mood import REPORTING
from event_words.stories import Stories
from event_words.vectors import Vector, cosine, unit
from site_builder.timeline.likeness import matter
from site_builder.timeline.likeness.families import families
from site_builder.timeline.likeness.wording import FUNCTION_WORDS, Word, stem, words

SAYING = matter.SAYING | frozenset(map(stem, REPORTING))
"""Stems of words of telling; "described" of two days are two descriptions."""
PARTICLES = frozenset("in into out up down off on over away back through".split())
"""They turn a verb round: to check in, to check out."""
NEAR, AROUND = 3, 5
"""Words from the event word that belong to it; those further off weigh less."""


@dataclass(frozen=True, slots=True)
class Mention:
    """An event word in a sentence, which `start` and `end` mark.

    `article` is the number of the article, `position` that of the sentence in it.
    `published` is the day of the article, where known; `dates` are the EDTF values
    that the sentence names.
    """

    article: int
    position: int
    sentence: str
    start: int
    end: int
    published: date | None = None
    dates: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Telling:
    """A mention with everything that it is compared by."""

    mention: Mention
    heads: frozenset[str]
    phrase: tuple[str, ...]
    meanings: frozenset[int]
    particles: frozenset[str]
    bag: Vector
    window: Vector
    names: frozenset[str]
    numbers: frozenset[str]
    before: str
    after: str
    stems: frozenset[str]
    party: frozenset[str]
    others: frozenset[str] = field(default=frozenset())
    other_meanings: frozenset[int] = field(default=frozenset())


def read_telling(mention: Mention, stories: Stories) -> Telling:
    """Find what a mention is compared by."""
    all_words = cut_short(words(mention.sentence), stories.acronyms)
    inside = [
        at
        for at, word in enumerate(all_words)
        if word.end > mention.start and word.start < mention.end
    ] or [0]
    first, last = inside[0], inside[-1]
    phrase = all_words[first : last + 1]
    telling = [w for w in phrase if w.text.lower() not in FUNCTION_WORDS | PARTICLES]
    heads = frozenset(word.stem for word in telling or phrase)
    after = all_words[last + 1] if last + 1 < len(all_words) else None
    bag, window = _surroundings(all_words, first, last, stories.rarity)
    shouted = sum(w.text[0].isupper() for w in all_words) > 0.6 * len(all_words)
    near = [word.text.lower() for word in (*phrase, *([after] if after else []))]
    meanings = families()
    around = [w for at, w in enumerate(all_words) if not first <= at <= last]
    return Telling(
        mention=mention,
        heads=heads,
        phrase=tuple(word.stem for word in phrase),
        meanings=frozenset(n for head in heads for n in meanings.get(head, ())),
        particles=frozenset(near) & PARTICLES,
        bag=unit(bag),
        window=unit(window),
        names=frozenset(
            w.stem
            for w in around
            if w.start and w.text[0].isupper() and w.stem in bag and not shouted
        ),
        numbers=frozenset(w.stem for w in around if w.text[0].isdigit()),
        before=_telling_word(all_words[first - 1] if first else None),
        after=_telling_word(after),
        stems=frozenset(word.stem for word in all_words),
        party=find_party(mention.sentence, all_words, first, last, stories.known),
    )


def _surroundings(
    all_words: Sequence[Word], first: int, last: int, rarity: Mapping[str, float]
) -> tuple[Vector, Vector]:
    bag: Vector = {}
    window: Vector = {}
    for at, word in enumerate(all_words):
        if first <= at <= last or word.text.lower() in FUNCTION_WORDS:
            continue
        weight = max(rarity.get(word.stem, 3.0), 0.05)
        bag[word.stem] = weight = weight * (1.5 if word.text[0].isupper() else 1.0)
        distance = min(abs(at - first), abs(at - last))
        if distance <= AROUND:
            window[word.stem] = weight * (1.0 if distance <= NEAR else 0.6)
    return bag, window


def _telling_word(word: Word | None) -> str:
    return "" if word is None or word.text.lower() in FUNCTION_WORDS else word.stem


def relation(one: Telling, two: Telling) -> str:
    """How two event words go together; it chooses the row of weights."""
    if one.heads & two.heads:
        return "same"
    return "family" if one.meanings & two.meanings else "other"


def signs(one: Telling, two: Telling, stories: Stories) -> dict[str, float]:
    """Give the signs that two mentions tell of one event, those of nothing left out."""
    found = {"bias": 1.0}
    found |= _signs_of_heads(one, two, stories)
    found |= _signs_of_words(one, two)
    found |= _signs_of_articles(one, two, stories)
    return {name: float(value) for name, value in found.items() if value}


def _signs_of_heads(one: Telling, two: Telling, stories: Stories) -> dict[str, float]:
    shared = one.heads & two.heads
    either = one.heads | two.heads
    saying = bool(one.heads & SAYING), bool(two.heads & SAYING)
    light = one.heads <= matter.LIGHT or two.heads <= matter.LIGHT
    apart = not shared and (
        bool(one.heads & two.others or two.heads & one.others)
        or bool(one.meanings & two.other_meanings or two.meanings & one.other_meanings)
    )
    prefixes = {head[:4] for head in one.heads} & {head[:4] for head in two.heads}
    return {
        "overlap": len(shared) / len(either),
        "rarity": max(stories.rarity.get(head, 3.0) for head in shared or either),
        "same particle": bool(one.particles & two.particles),
        "other particle": bool(one.particles and two.particles)
        and not one.particles & two.particles,
        "both say": all(saying),
        "one says": saying[0] != saying[1],
        "light": light,
        "told beside": apart,
        "word in the other": not shared
        and bool(one.heads & two.stems or two.heads & one.stems),
        "same phrase": one.phrase == two.phrase,
        "prefix": not shared and bool(prefixes),
    }


def _signs_of_words(one: Telling, two: Telling) -> dict[str, float]:
    context = cosine(one.bag, two.bag)
    both_say = bool(one.heads & SAYING and two.heads & SAYING)
    dates = one.mention.dates, two.mention.dates
    return {
        "context": context,
        "close context": max(0.0, context - 0.3),
        "window": cosine(one.window, two.window),
        "context of saying": context if both_say else 0.0,
        "shared names": min(2, len(one.names & two.names)),
        "other names": bool(one.names and two.names) and not one.names & two.names,
        "shared numbers": min(2, len(one.numbers & two.numbers)),
        "other numbers": bool(one.numbers and two.numbers)
        and not one.numbers & two.numbers,
        "same date": bool(dates[0] & dates[1]),
        "other date": bool(dates[0] and dates[1]) and not dates[0] & dates[1],
        "word before": bool(one.before) and one.before == two.before,
        "word after": bool(one.after) and one.after == two.after,
    }


def _signs_of_articles(
    one: Telling, two: Telling, stories: Stories
) -> dict[str, float]:
    a, b = one.mention, two.mention
    if a.article == b.article:
        return {"one article": 1.0, "one sentence": a.position == b.position}
    first, second = sorted((stories.groups[a.article], stories.groups[b.article]))
    days = (
        abs((a.published - b.published).days) if a.published and b.published else None
    )
    alike = cosine(stories.vectors[a.article], stories.vectors[b.article])
    return {
        "articles alike": min(0.4, alike),
        "one story": first == second,
        "stories alike": min(0.3, stories.kinship.get((first, second), 0.0)),
        "openings": (a.position <= 1) + (b.position <= 1),
        "published together": days is not None and days <= 1,
        "days apart": 0.0 if days is None else min(days, 365) / 365,
    }
