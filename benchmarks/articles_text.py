"""How well plain text is understood: answers in the form that the evaluation reads.

    python benchmarks/articles_text.py --batch LIST_FILE OUT_DIR
    python benchmarks/articles_text.py INPUT_FILE

The evaluation (see its README) calls this with a list of flattened pages and compares
the JSON that it writes, one file a page, with gold labels.
"""

import codecs
import json
import sys
from pathlib import Path
from typing import Any

from site_builder.loader import load_text
from site_builder.model import Basis, Role

ROLES = {
    Role.HEADLINE: "title",
    Role.STANDFIRST: "dek",
    Role.BYLINE: "byline",
    Role.BIO: "author_bio",
    Role.BODY: "body",
    Role.SUBHEADING: "heading",
    Role.LIST: "list",
    Role.QUOTE: "quote",
    Role.TIMESTAMP: "date",
    Role.CAPTION: "caption",
    Role.CREDIT: "credit",
    Role.TEASER: "promo",
    Role.PROMO: "promo",
    Role.COMMENT: "comment",
    Role.BOILERPLATE: "nav",
}
"""Our roles in the evaluation's words."""


def answer(path: Path) -> dict[str, Any]:
    """Understand a page and say it in the evaluation's form."""
    data = path.read_bytes()
    article = load_text(f"{path.stem}.txt", data)
    published = article.published
    stated = published is not None and published.basis is not Basis.INFERRED
    day = published.day if published is not None and stated else None
    return {
        "title": article.headline.value if article.headline else "",
        "authors": [author.value for author in article.authors],
        "published": day.isoformat() if day else None,
        "outlet": article.outlet.value if article.outlet else None,
        "dek": article.standfirst.value if article.standfirst else None,
        "lines": [
            *_mark(data),
            *(
                {"n": line.number, "role": ROLES[line.role], "text": line.text}
                for line in article.lines
            ),
        ],
    }


def _mark(data: bytes) -> list[dict[str, Any]]:
    """Account for the byte order mark, which the evaluation counts as a character."""
    if data.startswith(codecs.BOM_UTF8):
        return [{"n": 1, "role": "other", "text": "\ufeff"}]
    return []


def main(arguments: list[str]) -> None:
    """Answer one page on standard output, or a list of pages in a folder."""
    if arguments[:1] != ["--batch"]:
        print(json.dumps(answer(Path(arguments[0])), ensure_ascii=False))
        return
    listing, folder = Path(arguments[1]), Path(arguments[2])
    for name in listing.read_text("utf-8").splitlines():
        path = Path(name)
        said = json.dumps(answer(path), ensure_ascii=False)
        (folder / f"{path.stem}.json").write_text(said, "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
