"""Fields of several values: authors and tags, as lists or as one text."""

import re

_LEAD = re.compile(r"(?i)\A\s*by:?\s+")
_BETWEEN_AUTHORS = re.compile(r"\s*(?:[,;&]|\band\b)\s*", re.IGNORECASE)
_BETWEEN_TURNED = re.compile(r"[;&]|\band\b", re.IGNORECASE)
_BETWEEN_TAGS = re.compile(r"\s*[,;]\s*")
_LINKED = re.compile(r"\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]")
"""Obsidian writes names as links: `[[Ada Lovelace]]`."""


def as_list(about: str, value: str | tuple[str, ...]) -> tuple[str, ...]:
    """Take a list as it is; split a text at commas, semicolons, "&" and "and"."""
    if isinstance(value, str):
        if about == "authors" and (turned := _turned(value)):
            return turned
        text = _LEAD.sub("", value, count=1) if about == "authors" else value
        between = _BETWEEN_AUTHORS if about == "authors" else _BETWEEN_TAGS
        value = tuple(between.split(text))
    parts = (_LINKED.sub(r"\1", part).strip() for part in value)
    return tuple(dict.fromkeys(part for part in parts if part))


def _turned(text: str) -> tuple[str, ...]:
    """Turn names that have the last one first: "Berg, Nils; Lindqvist, Rosa".

    Empty where a part is anything else: full names stand between commas as well.
    """
    names = []
    for part in _BETWEEN_TURNED.split(text):
        last, comma, first = map(str.strip, part.partition(","))
        named = first[:1].isupper() and (not first.isupper() or "." in first)
        if not comma or not named or "," in first or len(last.split()) != 1:
            return ()  # "Reuters, AP" are two
        names.append(f"{first} {last}")
    return tuple(names)
