"""Names of the collection: what several articles call alike, its kind, its aliases."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from site_builder.model.names import Mention, Name, NameKind, Spoken
from site_builder.names.hints import RULES

_ENOUGH = 2.0
"""Weight that a kind needs."""
_AHEAD = 1.5
"""How often it must have the weight of the next kind."""
_MEANT = 0.8
"""Share of an acronym's expansions that must agree before it stands for one."""
_WORD = re.compile(r"\S+")
_INITIAL = re.compile(r"\s[A-Z]\.?(?=\s)")


@dataclass(slots=True)
class _Heap:
    """All that was found under one key."""

    writings: Counter[str] = field(default_factory=Counter)
    hints: Counter[str] = field(default_factory=Counter)
    acronyms: Counter[str] = field(default_factory=Counter)
    mentions: defaultdict[str, list[Mention]] = field(
        default_factory=lambda: defaultdict(list)
    )
    sure: int = 0

    def add(self, source: str, spoken: Spoken) -> None:
        self.writings[spoken.name] += len(spoken.mentions)
        self.hints.update(dict(spoken.hints))
        self.mentions[source] += spoken.mentions
        self.sure += spoken.sure
        if spoken.acronym:
            self.acronyms[spoken.acronym] += 1

    def take(self, other: "_Heap") -> None:
        self.writings.update(other.writings)
        self.hints.update(other.hints)
        self.acronyms.update(other.acronyms)
        self.sure += other.sure
        for source, mentions in other.mentions.items():
            self.mentions[source] += mentions


def join_names(spoken: Mapping[str, Sequence[Spoken]]) -> tuple[Name, ...]:
    """Join what the articles speak of, given by source; names come sorted.

    Names that could be chance are left out: a wrong one is worse than a missing one.
    """
    heaps: defaultdict[str, _Heap] = defaultdict(_Heap)
    for source in sorted(spoken):
        for each in spoken[source]:
            heaps[_key(each.name)].add(source, each)
    _join_acronyms(heaps)
    _join_initials(heaps)
    _part_pairs(heaps)
    pairs = [(_name(heap), heap) for heap in heaps.values()]
    return tuple(sorted((n for n, h in pairs if _is_worth(n, h)), key=_order))


def _key(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.replace("’", "'").replace(".", ""))
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    if letters.isupper():
        return letters
    return " ".join(letters.casefold().removeprefix("the ").split())


def _join_acronyms(heaps: dict[str, _Heap]) -> None:
    """Put short forms under the long one that articles explain them by."""
    long: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for key, heap in heaps.items():
        for acronym, count in heap.acronyms.items():
            long[acronym][key] += count
    for acronym, keys in long.items():
        key, count = min(keys.items(), key=lambda item: (-item[1], item[0]))
        if count >= _MEANT * keys.total() and acronym in heaps and acronym != key:
            heaps[key].take(heaps.pop(acronym))


def _join_initials(heaps: dict[str, _Heap]) -> None:
    """Put "Ada M. Lorvell" under "Ada Lorvell", where both are found."""
    for key in list(heaps):
        shorter = _INITIAL.sub("", f"{key} ".title()).casefold().strip()
        if shorter != key and shorter in heaps:
            heaps[shorter].take(heaps.pop(key))


def _part_pairs(heaps: dict[str, _Heap]) -> None:
    """Drop two names that only stand side by side: "Perseverance Mars rover"."""
    for key in list(heaps):
        words = key.split(" ")
        heap = heaps[key]
        if len(words) < 2 or _kind(heap.hints)[1]:  # noqa: PLR2004
            continue
        for at in range(1, len(words)):
            left, right = " ".join(words[:at]), " ".join(words[at:])
            if not all(_stands(heaps.get(part), heap) for part in (left, right)):
                continue
            for source, mentions in heaps.pop(key).mentions.items():
                for mention in mentions:
                    for part, whole in zip(
                        _cut(mention, at), (left, right), strict=False
                    ):
                        heaps[whole].mentions[source].append(part)
            break


def _stands(part: _Heap | None, whole: _Heap) -> bool:
    """Tell whether a part is a name by itself; one of many words no rarer than both."""
    if part is None or part.sure < 2:  # noqa: PLR2004 - once may be chance
        return False
    return part.sure >= whole.sure or not any(" " in name for name in part.writings)


def _cut(mention: Mention, at: int) -> tuple[Mention, ...]:
    """Cut a mention in two, behind word number `at`; a shorter one is given up."""
    words = list(_WORD.finditer(mention.text))
    if at >= len(words):
        return ()
    stop, begin = words[at - 1].end(), words[at].start()
    left, right = mention.text[:stop], mention.text[begin:]
    start = mention.start
    return (
        Mention(mention.block, start, start + stop, left, left),
        Mention(mention.block, start + begin, mention.end, right, right),
    )


def _name(heap: _Heap) -> Name:
    ranked = sorted(heap.writings, key=lambda n: (-heap.writings[n], -len(n), n))
    # An acronym is an alias of what it stands for, however often it is used.
    long = [name for name in ranked if not name.replace(".", "").isupper()]
    first = (long or ranked)[0]
    kind, rule = _kind(heap.hints)
    if kind is NameKind.PERSON and " " not in first and "title" not in heap.hints:
        # One word that "says" something may be a paper as well as a person.
        kind, rule = NameKind.OTHER, ""
    return Name(
        name=first,
        kind=kind,
        rule=rule,
        aliases=tuple(sorted({*ranked, *_short(heap)} - {first})),
        mentions=tuple(
            (source, tuple(sorted(heap.mentions[source])))
            for source in sorted(heap.mentions)
        ),
    )


def _short(heap: _Heap) -> Iterable[str]:
    return heap.acronyms


def _kind(hints: Mapping[str, int]) -> tuple[NameKind, str]:
    weights: Counter[NameKind] = Counter()
    loudest: dict[NameKind, tuple[float, str]] = {}
    for rule, count in hints.items():
        hint = RULES[rule]
        weight = hint.weight * min(count, 3)
        weights[hint.kind] += weight  # type: ignore[assignment]
        loudest[hint.kind] = max(loudest.get(hint.kind, (0, "")), (weight, rule))
    ranked = sorted(weights.items(), key=lambda item: (-item[1], item[0]))
    if not ranked:
        return NameKind.OTHER, ""
    kind, weight = ranked[0]
    second = ranked[1][1] if len(ranked) > 1 else 0
    if weight < _ENOUGH or weight < _AHEAD * second:
        return NameKind.OTHER, ""
    return kind, loudest[kind][1]


def _is_worth(name: Name, heap: _Heap) -> bool:
    """Tell whether a name is certain enough for an index, and worth a place there."""
    several = " " in name.name
    total = sum(len(mentions) for _, mentions in name.mentions)
    known = name.kind is not NameKind.OTHER
    if several:
        return known or (total > 1 and heap.sure > 1)
    if set(heap.hints) <= {"acronym", "with an article"} and name.name.isupper():
        # Short forms of things ("SEO") are no names; those of names are widely known.
        return name.count > 1
    return heap.sure > 1 and (known or name.count > 1 or heap.sure > 3)  # noqa: PLR2004


def _order(name: Name) -> tuple[str, str]:
    return _key(name.name).casefold(), name.name
