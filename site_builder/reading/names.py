"""What a source is called: its way through the collection, fit for any output."""

import os
import unicodedata
from collections.abc import Container
from pathlib import PurePosixPath


def shown(name: str) -> str:
    r"""Give the form of a file's `name` that can stand in a page, a log, a JSON file.

    Bytes that are no UTF-8 and control characters, the line feed among them, become
    escapes such as `\xff`. Accents are composed, because macOS hands them out apart:
    the same collection has the same names everywhere.
    """
    if name.isascii() and name.isprintable():
        return name
    text = os.fsencode(name).decode("utf-8", "backslashreplace")
    text = unicodedata.normalize("NFC", text)
    return "".join(
        repr(mark)[1:-1] if unicodedata.category(mark) in {"Cc", "Zl", "Zp"} else mark
        for mark in text
    )


def unused(name: str, taken: Container[str]) -> str:
    """Number `name` before its ending if another file came to be shown the same."""
    if name not in taken:
        return name
    path = PurePosixPath(name)
    count = 1
    while name in taken:
        count += 1
        name = str(path.with_name(f"{path.stem}~{count}{path.suffix}"))
    return name
