"""Names of the collection: what several articles call alike, its kind, its aliases."""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from operator import lt

from site_builder.model.names import (
    Name,
    NameKind,
    Occurrence,
    Speech,
    Spoken,
    pack_places,
    places_of,
)
from site_builder.names.given import FILE, Given
from site_builder.names.hints import RULES, unpack_hints

_ENOUGH = 2.0
"""Weight that a kind needs."""
_AHEAD = 1.5
"""How often it must have the weight of the next kind."""
_MEANT = 0.8
"""Share of an acronym's expansions that must agree before it stands for one."""
_OFTEN = 3
"""A rule that speaks more often says no more; a name that stands so often by itself is
one, whatever it names."""
_AFTER_A_NAME = frozenset(
    "jr sr ii iii inc ltd limited corp corporation llc plc ag gmbh co group"
    " holdings international".split()
)
"""What may be left out behind a name."""
_QUOTED = 2
"""Sentences of one article, however many names were joined."""
_PLACE_BYTES = 12
_REMEMBERED = 65_536

_Found = tuple[Speech, Spoken]


class _Heap:
    """All that was found under one key."""

    __slots__ = ("_hints", "_hints_of", "found")

    def __init__(self) -> None:
        """Have nothing yet."""
        self.found: list[_Found] = []
        """It grows, and nothing in it goes."""
        self._hints: dict[str, int] = {}
        self._hints_of = 0

    @property
    def hints(self) -> Mapping[str, int]:
        """How often each rule spoke, in the order in which they did."""
        if self._hints_of != len(self.found):
            counts: dict[str, int] = {}
            # Most articles hint at a name in the same few ways.
            alike = Counter([spoken.hints for _, spoken in self.found])
            for packed, times in alike.items():
                for rule, count in unpack_hints(packed) if packed else ():
                    counts[rule] = counts.get(rule, 0) + count * times
            self._hints, self._hints_of = counts, len(self.found)
        return self._hints

    @property
    def writings(self) -> Mapping[str, int]:
        """How often the name is written so."""
        counts: dict[str, int] = {}
        for _, spoken in self.found:
            counts[spoken.name] = counts.get(spoken.name, 0) + spoken.count
        return counts

    @property
    def sure(self) -> int:
        """How often it can be nothing but a name."""
        return sum(spoken.sure for _, spoken in self.found)


def join_names(
    speeches: Iterable[Speech], given: Given | None = None
) -> tuple[Name, ...]:
    """Join what the articles speak of; names come sorted.

    Names that could be chance are left out: a wrong one is worse than a missing one.
    What a person has given stands above all that is found.
    """
    given = given or Given()
    heaps: defaultdict[str, _Heap] = defaultdict(_Heap)
    for speech in sorted(speeches, key=lambda speech: speech.source):
        for spoken in speech.names:
            name = given.name_in(speech.source, spoken.name)
            heaps[key_of(name)].found.append((speech, spoken))
    kept = {key_of(name) for name in given.names}
    _join_acronyms(heaps, kept)
    _join_shorter(heaps, kept)
    _part_pairs(heaps, kept)
    hidden = {key_of(name) for name in given.hide}
    spelled = {key_of(name): name for name in given.names}
    names = (
        _name(heap, spelled.get(key, ""), given)
        for key, heap in heaps.items()
        if key not in hidden and heap.found and (key in spelled or _is_worth(heap))
    )
    return tuple(sorted(names, key=_order))


@lru_cache(_REMEMBERED)
def key_of(name: str) -> str:
    """Give what two writings of one name have in common."""
    plain = name.replace("’", "'").replace(".", "")
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain)
        plain = "".join(c for c in plain if not unicodedata.combining(c))
    if plain.isupper():
        return plain
    return " ".join(plain.casefold().removeprefix("the ").split())


def _join_acronyms(heaps: dict[str, _Heap], kept: set[str]) -> None:
    """Put short forms under the long one that articles explain them by."""
    long: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for key, heap in heaps.items():
        for _, spoken in heap.found:
            if spoken.acronym:
                long[spoken.acronym][key] += 1
    for acronym, keys in sorted(long.items()):
        key, count = min(keys.items(), key=lambda item: (-item[1], item[0]))
        if count >= _MEANT * keys.total() and key in heaps and acronym not in kept:
            _take(heaps, key, acronym)


def _take(heaps: dict[str, _Heap], key: str, other: str) -> None:
    if other in heaps and other != key:
        heaps[key].found += heaps.pop(other).found


def _join_shorter(heaps: dict[str, _Heap], kept: set[str]) -> None:
    """Put "Ada M. Lorvell", "Ada Lorvell Jr" and "Ada Lorvell" together.

    Two that differ in their initials are two.
    """
    by_bare: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for key in heaps:
        words = key.split(" ")
        bare = [w for w in words[:1] + words[1:-1] if len(w) > 1 or w is words[0]]
        while len(words) > 1 and words[-1] in _AFTER_A_NAME:
            words.pop()
            bare = [w for w in words[:-1] if len(w) > 1]
        initials = "".join(w for w in words[1:-1] if len(w) == 1)
        by_bare[" ".join([*bare, words[-1]])].append((key, initials))
    for shorter, alike in by_bare.items():
        if len(alike) < 2 or len({i for _, i in alike if i}) > 1:  # noqa: PLR2004
            continue
        keys = [key for key, _ in alike]
        whole = shorter if shorter in keys else min(keys, key=lambda k: (len(k), k))
        for key in keys:
            if key not in kept:
                _take(heaps, whole, key)


def _part_pairs(heaps: dict[str, _Heap], kept: set[str]) -> None:
    """Part two names that only stand side by side: "Norvik Tarn lander"."""
    for key in list(heaps):
        heap, words = heaps[key], key.split(" ")
        if len(words) < 2 or key in kept or _is_whole(heap):  # noqa: PLR2004
            continue
        for at in range(1, len(words)):
            left, right = " ".join(words[:at]), " ".join(words[at:])
            if all(_stands(heaps.get(part), heap) for part in (left, right)):
                for speech, spoken in heaps.pop(key).found:
                    for part, whole in zip(
                        _parted(spoken, at), (left, right), strict=False
                    ):
                        heaps[whole].found.append((speech, part))
                break


def _is_whole(heap: _Heap) -> bool:
    """Tell whether a rule says what it is; a number at the end does not."""
    return not set(_kind(heap.hints)[1]) <= {"with a number", "with an article"}


def _stands(part: _Heap | None, whole: _Heap) -> bool:
    """Tell whether a part is a name by itself; one of many words no rarer than both."""
    if part is None:
        return False
    sure = part.sure
    if sure < 2:  # noqa: PLR2004 - once may be chance
        return False
    return sure >= whole.sure or not any(" " in name for name in part.writings)


def _parted(spoken: Spoken, at: int) -> Iterator[Spoken]:
    """Part a name behind word number `at`; what is written otherwise is given up."""
    words = spoken.name.split(" ")
    left, right = " ".join(words[:at]), " ".join(words[at:])
    for name, start, end in (
        (left, 0, -len(right) - 1),
        (right, len(left) + 1, 0),
    ):
        places = [
            number
            for block, first, last in places_of(spoken.places)
            if last - first == len(spoken.name)
            for number in (block, first + start, last + end)
        ]
        said = [
            number
            for sentence, first, last in places_of(spoken.said)
            if last - first == len(spoken.name)
            for number in (sentence, first + start, last + end)
        ]
        if places:
            packed = pack_places(places), pack_places(said)
            yield Spoken(name, spoken.count, spoken.sure, *packed)


def _name(heap: _Heap, spelled: str, given: Given) -> Name:
    writings = heap.writings
    ranked = sorted(writings, key=lambda n: (-writings[n], -len(n), n))
    # An acronym is an alias of what it stands for, however often it is used.
    long = [name for name in ranked if not name.replace(".", "").isupper()]
    first = spelled or (long or ranked)[0]
    kind, rules = kind_of(heap, first)
    for name in (first, *ranked):
        if name in given.kinds:
            kind, rules = given.kinds[name], (FILE,)
    if spelled and FILE not in rules:
        rules = (*rules, FILE)
    short = [s.acronym for _, s in heap.found if s.acronym]
    aliases = dict.fromkeys([*ranked, *short])
    return Name(
        name=first,
        kind=kind,
        rules=rules,
        aliases=tuple(sorted(alias for alias in aliases if alias != first)),
        occurrences=tuple(_occurrences(heap.found)),
    )


def kind_of(heap: _Heap, name: str) -> tuple[NameKind, tuple[str, ...]]:
    """Judge the kind of a name, and say which rules speak for it."""
    hints = heap.hints
    kind, rules = _kind(hints)
    if kind is NameKind.PERSON and " " not in name and "title" not in hints:
        # One word that "says" something may be a paper as well as a person.
        return NameKind.OTHER, ()
    return kind, rules


def _kind(hints: Mapping[str, int]) -> tuple[NameKind, tuple[str, ...]]:
    weights: dict[NameKind, float] = {}
    spoken: dict[NameKind, list[tuple[float, str]]] = {}
    for rule, count in hints.items():
        hint = RULES[rule]
        weight = hint.weight * min(count, _OFTEN)
        weights[hint.kind] = weights.get(hint.kind, 0) + weight
        spoken.setdefault(hint.kind, []).append((-weight, rule))
    ranked = sorted(weights.items(), key=lambda item: (-item[1], item[0]))
    if not ranked:
        return NameKind.OTHER, ()
    kind, weight = ranked[0]
    second = ranked[1][1] if len(ranked) > 1 else 0
    if weight < _ENOUGH or weight < _AHEAD * second:
        return NameKind.OTHER, ()
    return kind, tuple(rule for _, rule in sorted(spoken[kind]))


def _is_worth(heap: _Heap) -> bool:
    """Tell whether a name is certain enough for an index, and worth a place there."""
    hints = heap.hints
    known = bool(_kind(hints)[1])
    sure = heap.sure
    several = any(" " in spoken.name for _, spoken in heap.found)
    if several:
        return known or sure > 0
    articles = len({speech.source for speech, _ in heap.found})
    shouts = all(s.name.isupper() for _, s in heap.found)
    if shouts and hints.keys() <= {"acronym", "with an article"}:
        # Short forms of things ("SEO") are no names; those of names are widely known.
        return articles >= _OFTEN
    if "known place" in hints:
        return sure > 0
    return sure > 1 and (known or articles > 1 or sure > _OFTEN)


def _occurrences(found: Sequence[_Found]) -> Iterator[Occurrence]:
    sources = [speech.source for speech, _ in found]
    if all(map(lt, sources, islice(sources, 1, None))):
        # Mostly each article has the name once, and they come in order.
        for speech, spoken in found:
            places, said = spoken.places, spoken.said
            count, source = spoken.count, speech.source
            yield Occurrence(source, count, places, said, speech.sentences)
        return
    by_source: dict[str, list[_Found]] = {}
    for each in found:
        by_source.setdefault(each[0].source, []).append(each)
    for source in sorted(by_source):
        several = by_source[source]
        (speech, spoken), *others = several
        places, said = spoken.places, spoken.said
        if others:
            places = _together(s.places for _, s in several)
            said = _together(s.said for _, s in several)[: _QUOTED * _PLACE_BYTES]
        count = sum(spoken.count for _, spoken in several)
        yield Occurrence(source, count, places, said, speech.sentences)


def _together(packed: Iterable[bytes]) -> bytes:
    """Put places together, of each paragraph or sentence the first."""
    firsts: dict[int, tuple[int, int, int]] = {}
    for place in sorted(place for each in packed for place in places_of(each)):
        firsts.setdefault(place[0], place)
    return pack_places([number for place in firsts.values() for number in place])


def _order(name: Name) -> tuple[str, str]:
    return key_of(name.name).casefold(), name.name
