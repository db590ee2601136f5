"""Adapter: saved pages for the article benchmark (`--batch LIST OUT_DIR`, or one FILE).

Reads pages as `site-builder` does and writes for each what the benchmark asks of its
task `html`.
"""

import json
import sys
from pathlib import Path

from site_builder.loader import load_text
from site_builder.model import Article, Role

_BODY = frozenset({Role.BODY, Role.SUBHEADING, Role.LIST, Role.QUOTE})


def answer(article: Article) -> dict[str, object]:
    """Say what the benchmark wants to know of an article."""
    day = article.published.day if article.published else None
    return {
        "title": article.headline.value if article.headline else "",
        "authors": [claim.value for claim in article.authors],
        "published": day.isoformat() if day else None,
        "site_name": article.outlet.value if article.outlet else None,
        "dek": article.standfirst.value if article.standfirst else None,
        "body_text": "\n".join(
            block.text for block in article.blocks if block.role in _BODY
        ),
    }


def read(path: Path) -> str:
    """Read a page and give the answer as JSON."""
    article = load_text(f"{path.stem}.html", path.read_bytes())
    return json.dumps(answer(article), ensure_ascii=False)


def main(arguments: list[str]) -> None:
    """Answer for one file on standard output, or for a list of files into a folder."""
    if arguments[:1] != ["--batch"]:
        print(read(Path(arguments[0])))
        return
    listing, out = Path(arguments[1]), Path(arguments[2])
    for line in listing.read_text(encoding="utf-8").splitlines():
        if line:
            path = Path(line)
            (out / f"{path.stem}.json").write_text(read(path), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
