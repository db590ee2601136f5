"""The files of the index: calls of one function, so that they open from a folder."""

import json

from site_builder.model import Output

_FOLDER = "search"


def write_script(name: str, key: str, value: object) -> Output:
    """Write a value as a call that a script element makes when it is loaded.

    Args:
        name: The file's name in the folder of the index, without its ending.
        key: By which `static/search.js` knows the value.
        value: What JSON can say.
    """
    return Output(f"{_FOLDER}/{name}.js", script(key, value))


def script(key: str, value: object) -> bytes:
    """Write the call itself."""
    data = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    # Both are line ends to older readers of JavaScript.
    data = data.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    call = f"siteSearch({json.dumps(key, ensure_ascii=False)},{data});\n"
    # Half a character, as a damaged source has it, cannot be written.
    return call.encode(errors="replace")
