"""How many plain texts of 4 kB one core understands in a second, room by room.

    python benchmarks/speed.py [FOLDER]

FOLDER holds plain texts; those of 3 to 5 kB count. Without it only made-up articles are
measured (`collection.py`). Start-up is left out: a few texts are read before the clock
runs. Bounded caches are emptied before each round, so that each text is seen for the
first time. Of several rounds the quickest counts, in time of the processor: others on
the machine only ever add to it.
"""

import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import collection

from site_builder.loader import load_text
from site_builder.reading import parse_source
from site_builder.understanding import fields
from site_builder.understanding.blocks import make_blocks, make_lead
from site_builder.understanding.review import review
from site_builder.understanding.rules import judge
from site_builder.understanding.sheet import Sheet

_ROUNDS = 5
_SIZES = range(3000, 5001)
_GENERATED = 100
_WARMING = 10
_FIELDS: tuple[Callable[[Sheet], object], ...] = (
    fields.find_publication,
    fields.find_headline,
    fields.find_standfirst,
    fields.find_authors,
    fields.find_publisher,
)

Text = tuple[str, bytes]
_Answer = TypeVar("_Answer")


def generated() -> list[Text]:
    """Make texts as pages are saved, with their furniture, byline and teasers."""
    texts = collection.texts(_GENERATED)
    return [(name, text.encode()) for name, text in texts]


def read(folder: Path) -> list[Text]:
    """Read the texts of a folder that are about 4 kB long."""
    paths = sorted(folder.glob("*.txt"))
    return [(p.name, p.read_bytes()) for p in paths if p.stat().st_size in _SIZES]


def bounded_caches() -> Iterator[Callable[[], None]]:
    """Find the caches that remember texts; what has no bound belongs to start-up."""
    for name, module in sorted(sys.modules.items()):
        if name.startswith("site_builder."):
            for value in vars(module).values():
                parameters = getattr(value, "cache_parameters", None)
                if parameters and parameters()["maxsize"] is not None:
                    yield value.cache_clear


def by_room(texts: list[Text]) -> dict[str, float]:
    """Measure one round: seconds of each room for all texts."""
    spent: dict[str, float] = defaultdict(float)

    def clocked(room: str, work: Callable[..., _Answer], *given: object) -> _Answer:
        start = time.process_time()
        answer = work(*given)
        spent[room] += time.process_time() - start
        return answer

    for name, data in texts:
        source = clocked("reading", parse_source, name, data)
        sheet = clocked("roles", Sheet.of, source)
        clocked("roles", judge, sheet)
        clocked("model", review, sheet)
        clocked("blocks and dates", make_blocks, sheet, "en")
        clocked("blocks and dates", make_lead, sheet, "en")
        for find in _FIELDS:
            clocked("fields", find, sheet)
    return spent


def all_rooms(texts: list[Text]) -> dict[str, float]:
    """Measure one round of the whole."""
    start = time.process_time()
    for name, data in texts:
        load_text(name, data)
    return {"all": time.process_time() - start}


def measure(texts: list[Text]) -> dict[str, float]:
    """Take the quickest of several rounds for each room, in seconds a text."""
    for name, data in texts[:_WARMING]:
        load_text(name, data)
    caches = list(bounded_caches())
    best: dict[str, float] = {}
    for work in (by_room, all_rooms) * _ROUNDS:
        for clear in caches:
            clear()
        for room, seconds in work(texts).items():
            best[room] = min(best.get(room, seconds), seconds / len(texts))
    return best


def main() -> None:
    """Print a table for each set of texts."""
    sets = {"generated": generated()}
    if sys.argv[1:]:
        sets["folder"] = read(Path(sys.argv[1]))
        if not sets["folder"]:
            sys.exit(f"{sys.argv[1]}: no .txt of 3 to 5 kB; name a folder of texts")
    for name, texts in sets.items():
        size = sum(len(data) for _, data in texts) / len(texts)
        sys.stdout.write(f"{name}: {len(texts)} texts of {size:.0f} bytes\n")
        for room, seconds in measure(texts).items():
            sys.stdout.write(
                f"  {room:18}{seconds * 1000:7.2f} ms {1 / seconds:7.0f}/s\n"
            )


if __name__ == "__main__":
    main()
