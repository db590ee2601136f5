"""How well the day of a text that states none is inferred, for the time evaluation.

    python benchmarks/times_pubdate.py --batch IN.jsonl OUT.jsonl [--alone]

Each line of IN is `{"id", "text"}`, each of OUT `{"id", "dct", "earliest", "latest"}`,
where `dct` is a day or null; the ends of the interval are there to be checked too. The
texts are read as one collection, as a folder of them would be; with `--alone` each is
read by itself.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from site_builder.collection import gather
from site_builder.loader import load_text
from site_builder.model import Article


def answers(
    rows: Iterable[dict[str, Any]], *, alone: bool = False
) -> Iterator[dict[str, Any]]:
    """Date texts as one collection, in their order, or each by itself."""
    texts = {f"{at:06}.txt": row for at, row in enumerate(rows)}
    articles = tuple(
        load_text(name, row["text"].encode()) for name, row in texts.items()
    )
    if not alone:
        articles = gather(articles).articles
    for article in sorted(articles, key=lambda each: each.source):
        yield {"id": texts[article.source]["id"], **_answer(article)}


def main() -> None:
    """Date the texts of a batch."""
    paths = [Path(word) for word in sys.argv[1:] if not word.startswith("--")]
    rows = [json.loads(line) for line in paths[0].read_text().splitlines() if line]
    with paths[1].open("w") as out:
        for answer in answers(rows, alone="--alone" in sys.argv):
            out.write(json.dumps(answer) + "\n")


def _answer(article: Article) -> dict[str, str | None]:
    published = article.published
    within = published.within if published else None
    day, earliest, latest = (
        (within.day, within.earliest, within.latest) if within else (None,) * 3
    )
    return {
        "dct": day.isoformat() if day else None,
        "earliest": earliest.isoformat() if earliest else None,
        "latest": latest.isoformat() if latest else None,
        "basis": published.basis if published else None,
        "rule": published.rule if published else None,
    }


if __name__ == "__main__":
    main()
