"""What speaks for a label: how far each sign is ahead for it, kept by code and word."""

from dataclasses import dataclass
from typing import Any

from site_builder.understanding.features import (
    OWN_FAMILIES,
    OWN_GROUPS,
    SPAN,
    Code,
    Group,
)
from site_builder.understanding.placing import PLACE_FAMILIES, PLACE_GROUPS
from site_builder.understanding.rows import Kept, lead_of

Lead = tuple[int, str]
"""By how much a sign speaks for a label more than for any other, negated; its name."""


@dataclass(frozen=True, slots=True)
class Leads:
    """What speaks for a label: the leads by code of a group of signs, and by word."""

    lane: int
    own: tuple[Kept[Code, list[Lead]], ...]
    place: tuple[Kept[Code, list[Lead]], ...]
    few: Kept[str, Lead | None]
    many: Kept[str, Lead | None]
    last: Kept[str, Lead | None]

    @classmethod
    def of(cls, rows: dict[str, dict[Any, int]], lane: int) -> "Leads":
        """Begin to find what speaks for the label of a lane."""

        def lead(slot: str, sign: int | str, name: str) -> Lead | None:
            row = rows[slot].get(sign)
            ahead = lead_of(row, lane) if row else 0
            return (-ahead, name) if ahead > 0 else None

        def by_code(slot: str, group: Group) -> Kept[Code, list[Lead]]:
            families = _FAMILIES[slot]

            def find(code: Code) -> list[Lead]:
                leads = (lead(slot, s, families[s // SPAN]) for s in group(*code))
                return list(filter(None, leads))

            return Kept(find)

        return cls(
            lane,
            tuple(by_code("own", group) for group in OWN_GROUPS),
            tuple(by_code("place", group) for group in PLACE_GROUPS),
            Kept(lambda word: lead("few", word, f"“{word}”")),
            Kept(lambda word: lead("many", word, f"“{word}”")),
            Kept(lambda word: lead("last", word, "last word")),
        )


_FAMILIES = {"own": OWN_FAMILIES, "place": PLACE_FAMILIES}
