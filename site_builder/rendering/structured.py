"""What machines read in a page: JSON-LD (https://schema.org/NewsArticle)."""

import json
from typing import Any

from site_builder.model import Article
from site_builder.rendering import addresses
from site_builder.rendering.atlas import Atlas
from site_builder.rendering.claims import certain_day
from site_builder.rendering.outward import (
    article_language,
    sound_text,
    web_address,
)

_HEADLINE_LENGTH = 110
"""Search engines refuse longer headlines."""

_IN_A_SCRIPT = str.maketrans(
    {
        "<": "\\u003c",
        ">": "\\u003e",
        "&": "\\u0026",
        "\u2028": "\\u2028",
        "\u2029": "\\u2029",
    }
)
"""What could end a script element or break a line of JavaScript."""


def news_article(atlas: Atlas, article: Article) -> str:
    """Describe an article; only what is known is said, and a day only when certain.

    The page stands for the archived copy: `isBasedOn` is the original, where its
    address is known.
    """
    day = certain_day(article)
    said: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.title[:_HEADLINE_LENGTH],
        "inLanguage": article_language(atlas.site, article),
        "url": addresses.absolute(atlas.site, addresses.article_path(article.slug)),
        "description": article.standfirst.value if article.standfirst else None,
        "datePublished": day.isoformat() if day else None,
        "author": [{"@type": "Person", "name": a.value} for a in article.authors],
        "publisher": {"@type": "Organization", "name": article.outlet.value}
        if article.outlet
        else None,
        "keywords": list(article.tags),
        "isBasedOn": web_address(article.url.value) if article.url else None,
        "isPartOf": {"@type": "Collection", "name": atlas.site.title},
    }
    known = {key: _sound(value) for key, value in said.items() if value}
    return json.dumps(known, ensure_ascii=False).translate(_IN_A_SCRIPT)


def _sound(value: Any) -> Any:
    if isinstance(value, str):
        return sound_text(value)
    if isinstance(value, list):
        return [_sound(item) for item in value]
    return {key: _sound(item) for key, item in value.items()}
