"""On which day an event lies that a text tells of, carried within the text.

Most events of an article stand in sentences without a date. Each place in time that the
text offers is a candidate: the day of publication, a date of the same sentence, the day
that the lead gives, the date last named, and a date that stands beside the same word
elsewhere. Two questions are asked apart, by readable signs whose
weights are in `narrative_weights`: whether an event has a date, and which it then is.

No page stands on this; `benchmarks/times_dating.py` measures it. A timeline shows dates
that a reader finds in the sentence, and no carried date was sure enough to join them:
of the events told plainly in the past in a sentence without a date, the day of the
sentence before was right for 5 of 7, that of the lead for 29 of 35. Where the lead is
of the day of publication it was 20 of 21, but 17 of those tell of stock exchanges.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from event_words.mood import read_mood
from event_words.narrative_weights import WHETHER, WHICH
from site_builder.dates import bounds, resolve_all
from site_builder.model import DateExpression, Interval
from site_builder.timeline.sentences import split_sentences

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WORD = re.compile(r"[A-Za-z]{4,}")
_TURN = re.compile(
    r"\b(?:that|which|who|while|when|but|after|before|because|as|since|although|though"
    r"|if|where|and)\b|[,;]"
)
"""What parts a date from the clause of another event."""
_RECORD = re.compile(
    r"\b(?:first|last|worst|best|most|least|record|\w{3,}est)\b", re.IGNORECASE
)
"""With "since" it compares: "the lowest close since 2003" is of no day in 2003."""
_PREPOSITION = re.compile(
    r"(\w+)\s+(?:(?:early|late|mid|the|end|start|beginning|of|this)\s+)*$"
)
_PREPOSITIONS = {
    "since": "since",
    "than": "since",
    "from": "since",
    "until": "deadline",
    "till": "deadline",
    "by": "deadline",
    "before": "deadline",
    "after": "behind-it",
    "following": "behind-it",
}
_CLOSE, _DISTANT = 6, 14
"""Words between event and date: one clause, or hardly one."""
_EARLY, _MIDDLE = 2, 6
"""Sentences of the body up to which a text still tells its news."""
LEAST = 0.3
"""How likely a date must be to be given. A date that is likelier than half of F1 raises
F1, and F1 is about 0.6."""
DOUBT = 0.65
"""How much likelier it must be where the event is sure to have none. In ten
folds of articles 38 % of the undated events are dated anyway and F1 is 62.9; with 0.3
it is 70 % and 63.4, with 0.8 29 % and 61.3."""
_ECHOES = 8
"""Words beside a date that are taken to tell what happened on it."""
_SHORTEST, _STEM = 3, 5
_ENDINGS = ("ments", "ment", "ings", "ing", "ations", "ation", "ions", "ion")
_SHORT_ENDINGS = ("ed", "es", "er", "s", "e")
_OPPOSITE = frozenset({"modal", "infinitive", "under-modal"})

Signs = dict[str, set[str]]
"""The candidates of an event, by their EDTF value, with the signs that each has."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    start: int
    end: int
    in_headline: bool


@dataclass(frozen=True, slots=True)
class _Dated:
    """A date of the text, where it stands."""

    start: int
    end: int
    value: str
    sentence: int


@dataclass(frozen=True, slots=True)
class Narrative:
    """A text laid out in sentences, with its dates; `published` is its own day."""

    text: str
    published: date
    sentences: tuple[_Sentence, ...]
    dates: tuple[_Dated, ...]
    echoes: dict[str, tuple[_Dated, ...]] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        paragraphs: Iterable[tuple[int, int]],
        text: str,
        expressions: Sequence[DateExpression],
        published: date,
    ) -> "Narrative":
        """Lay out the paragraphs of `text`, of which the first is the headline.

        Args:
            paragraphs: Where they stand in `text`; what is left out tells nothing.
            text: The text.
            expressions: Its time expressions, in order, with offsets into `text`.
            published: The day of its publication.
        """
        sentences = tuple(
            _Sentence(first + start, first + end, at == 0)
            for at, (first, last) in enumerate(paragraphs)
            for start, end in split_sentences(text[first:last])
        )
        dates = tuple(_place(sentences, expressions, published))
        return cls(text, published, sentences, dates, _echoes(text, sentences, dates))

    def date_event(self, start: int, end: int) -> str | None:
        """Say when the event lies that the words at `start` tell of, in EDTF."""
        return choose(self.describe(start, end), which=WHICH, whether=WHETHER)

    def describe(self, start: int, end: int) -> Signs:
        """Give the candidates for the words of an event, with their signs."""
        today = self.published.isoformat()
        found: Signs = defaultdict(set, {today: {"publication"}})
        at = self._sentence_at(start)
        if at is None:
            return found
        sentence = self.sentences[at]
        mood = read_mood(
            self.text[sentence.start : sentence.end],
            start - sentence.start,
            end - sentence.start,
        ) | {self._part(at)}
        within = [each for each in self.dates if each.sentence == at]
        if within:
            mood |= {"dated-sentence"}
        found[today] |= {f"publication & {sign}" for sign in mood}
        near = sorted(within, key=lambda d: max(d.start - end, start - d.end))
        for rank, dated in enumerate(near):
            found[dated.value] |= set(self._beside(dated, (start, end), mood, rank))
        self._carry(found, at, mood)
        for word in _WORD.findall(self.text[start:end]):
            for dated in self.echoes.get(_stem(word), ()):
                if dated.sentence != at:
                    found[dated.value].add("echo")
        return found

    def _sentence_at(self, offset: int) -> int | None:
        for at, sentence in enumerate(self.sentences):
            if sentence.start <= offset < sentence.end:
                return at
        return None

    def _part(self, at: int) -> str:
        if self.sentences[at].in_headline:
            return "headline"
        place = at - sum(sentence.in_headline for sentence in self.sentences)
        if place == 0:
            return "lead"
        if place <= _EARLY:
            return "early"
        return "middle" if place < _MIDDLE else "late"

    def _beside(
        self, dated: _Dated, mark: tuple[int, int], mood: frozenset[str], rank: int
    ) -> Iterator[str]:
        """Name the signs of a date in the sentence of the event."""
        start, end = mark
        yield "beside"
        behind = dated.start >= end
        gap = self.text[end : dated.start] if behind else self.text[dated.end : start]
        words, turns = len(gap.split()), len(_TURN.findall(gap))
        sentence = self.sentences[dated.sentence]
        before = _PREPOSITION.search(self.text[sentence.start : dated.start])
        link = _PREPOSITIONS.get(before[1].lower()) if before else None
        whole = self.text[sentence.start : sentence.end]
        within = bounds(dated.value)
        first = within.earliest if within else None
        ahead = first is not None and first > self.published
        planned = not _OPPOSITE.isdisjoint(mood)
        today = dated.value == self.published.isoformat()
        for name, holds in (
            ("nearest", rank == 0),
            ("close", words <= _CLOSE),
            ("distant", words > _DISTANT),
            ("behind", behind),
            ("parted", turns > 0),
            ("parted twice", turns > 1),
            ("record since", link == "since" and bool(_RECORD.search(whole))),
            ("a day", _is_day(dated.value)),
            ("ahead, told", ahead and not planned),
            ("ahead, planned", ahead and planned),
            ("past, planned", not ahead and planned and not today),
            ("today", today),
        ):
            if holds:
                yield f"beside: {name}"
        if link:
            yield f"beside: {link}"
        yield from (f"beside & {sign}" for sign in mood)

    def _carry(self, found: Signs, at: int, mood: frozenset[str]) -> None:
        """Add the days that other sentences give: that of the lead, the last named."""
        today = self.published.isoformat()
        lead = next((each for each in self.dates if self._leads(each)), None)
        if lead is not None and lead.sentence != at:
            found[lead.value] |= {"lead", *(f"lead & {sign}" for sign in mood)}
            if lead.value == today:
                found[lead.value].add("lead: today")
        before = [each for each in self.dates if each.sentence < at]
        if not before:
            return
        last = before[-1]
        signs = found[last.value]
        signs |= {"last named", *(f"last named & {sign}" for sign in mood)}
        for name, holds in (
            ("sentence before", at - last.sentence == 1),
            ("vague", not _is_day(last.value)),
            ("today", last.value == today),
            ("ahead", last.value > today),
        ):
            if holds:
                signs.add(f"last named: {name}")

    def _leads(self, dated: _Dated) -> bool:
        """Whether a date is the day of the news: a day behind us, near the top."""
        if dated.sentence > _EARLY or not _is_day(dated.value):
            return False
        sentence = self.sentences[dated.sentence]
        before = _PREPOSITION.search(self.text[sentence.start : dated.start])
        link = _PREPOSITIONS.get(before[1].lower()) if before else None
        return dated.value <= self.published.isoformat() and link is None


def choose(
    found: Mapping[str, Iterable[str]],
    *,
    which: Mapping[str, float],
    whether: Mapping[str, float],
) -> str | None:
    """Choose the likeliest date, or none where it is not likely enough.

    Args:
        found: The candidates, one at least, with their signs.
        which: What a sign of a date counts for it, against the other dates.
        whether: What any sign, of whatever candidate, counts for there being no date.
    """
    odds = {value: weigh(signs, which) for value, signs in found.items()}
    best = max(odds, key=lambda value: odds[value])
    share = 1 / sum(math.exp(each - odds[best]) for each in odds.values())
    told = {sign for signs in found.values() for sign in signs}
    undated = 1 / (1 + math.exp(-weigh(told, whether)))
    return best if share * (1 - undated) > LEAST + DOUBT * undated else None


def weigh(signs: Iterable[str], weights: Mapping[str, float]) -> float:
    """Sum the weights of signs, in log-odds; an unknown one counts nothing."""
    # Sorted, since a sum of floats depends on its order and a set has none.
    return sum(weights.get(sign, 0.0) for sign in sorted(signs))


def _is_day(value: str) -> bool:
    return _DAY.fullmatch(value) is not None


def _place(
    sentences: Sequence[_Sentence], expressions: Sequence[DateExpression], day: date
) -> Iterator[_Dated]:
    """Resolve the expressions and put each into its sentence, in one walk."""
    at = 0
    for mention in resolve_all(expressions, Interval.of(day)):
        if mention is None:
            continue
        while at < len(sentences) and sentences[at].end <= mention.start:
            at += 1
        if at < len(sentences) and sentences[at].start <= mention.start:
            yield _Dated(mention.start, mention.end, mention.value, at)


def _echoes(
    text: str, sentences: Sequence[_Sentence], dates: Iterable[_Dated]
) -> dict[str, tuple[_Dated, ...]]:
    """Index the dates by the stems of the words that stand nearest to them."""
    found: dict[str, list[_Dated]] = defaultdict(list)
    for dated in dates:
        sentence = sentences[dated.sentence]
        words = sorted(
            (max(match.start() - dated.end, dated.start - match.end()), match[0])
            for match in _WORD.finditer(text, sentence.start, sentence.end)
            if match[0][0].islower()
        )
        for stem in {_stem(word) for _, word in words[:_ECHOES]}:
            found[stem].append(dated)
    return {stem: tuple(those) for stem, those in found.items()}


def _stem(word: str) -> str:
    low = word.lower()
    for ending in (*_ENDINGS, *_SHORT_ENDINGS):
        if low.endswith(ending) and len(low) - len(ending) >= _SHORTEST:
            return low.removesuffix(ending)[:_STEM]
    return low[:_STEM]
