"""How well the day of a text that states none is inferred, for the time evaluation.

    python benchmarks/times_pubdate.py --batch IN.jsonl OUT.jsonl [--alone]

Each line of IN is `{"id", "text"}`, each of OUT `{"id", "dct", "earliest", "latest"}`,
where `dct` is a day or null; the ends of the interval are there to be checked too. The
texts are read as one collection, as a folder of them would be; with `--alone` each is
read by itself.
"""

import json
import sys
from pathlib import Path

from site_builder.collection import gather
from site_builder.loader import load_text
from site_builder.model import Article


def main() -> None:
    """Date the texts of a batch."""
    paths = [Path(word) for word in sys.argv[1:] if not word.startswith("--")]
    rows = [json.loads(line) for line in paths[0].read_text().splitlines() if line]
    articles = {
        f"{at:06}.txt": load_text(f"{at:06}.txt", row["text"].encode())
        for at, row in enumerate(rows)
    }
    if "--alone" not in sys.argv:
        articles = {a.source: a for a in gather(tuple(articles.values())).articles}
    with paths[1].open("w") as out:
        for row, (_, article) in zip(rows, sorted(articles.items()), strict=True):
            out.write(json.dumps({"id": row["id"], **_answer(article)}) + "\n")


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
