"""`site.toml` becomes a `Config`: every setting is named, checked and has its line."""

import difflib
import json
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, NoReturn

from site_builder.errors import ConfigError
from site_builder.model import Mention, Rights, Share, Site, outlet_key
from site_builder.rendering.contrast import (
    DARK_PAPER,
    LEAST,
    PAPER,
    contrast,
    lightened,
)
from site_builder.rendering.languages import phrases_of
from site_builder.rendering.outward import is_language, web_address

_SOURCE, _OUTPUT = Path("seeds"), Path("dist")

_COLOUR = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)

_PLACE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)")
_NAME = r"""(?:[\w-]+|"(?:[^"\\]|\\.)*"|'[^']*')"""
_DOTTED = rf"{_NAME}(?:[ \t]*\.[ \t]*{_NAME})*"
_HEADER = re.compile(rf"[ \t]*\[\[?[ \t]*({_DOTTED})[ \t]*\]")
_KEY = re.compile(rf"[ \t]*({_DOTTED})[ \t]*=")


@dataclass(frozen=True, slots=True)
class Config:
    """What the user has set, paths ready to use.

    `folder` is where `site.toml` lies, None without such a file: its `templates` and
    `static` override the theme.
    """

    site: Site = field(default_factory=Site)
    source: Path = _SOURCE
    output: Path = _OUTPUT
    folder: Path | None = None
    rights: Rights = field(default_factory=Rights)
    names: Path | None = None
    """The file that corrects names, where it is not that beside the texts."""


def load_config(path: Path | None) -> Config:
    """Read the settings from the file `path`; without one, all are the defaults.

    Relative paths in the file count from the file's own folder.

    Raises:
        ConfigError: The file cannot be read, is no TOML, or a setting is unknown or
            wrong; `where` then gives file and line.
    """
    if path is None:
        return Config()
    text = _read(path)
    try:
        tables = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        # ValueError itself comes from numbers of thousands of digits.
        raise _no_toml(path, text, error) from None

    values = _checked(path, text, tables)
    shares = {name: share for (table, name), share in values.items() if table == _BY}
    names = values.get(("names", "file"))
    site = {key: value for (table, key), value in values.items() if table == "site"}
    if "language" in site:
        site.setdefault("title", phrases_of(site["language"])("untitled-site"))
    return Config(
        site=Site(**site),
        source=path.parent / values.get(("build", "source"), _SOURCE),
        output=path.parent / values.get(("build", "output"), _OUTPUT),
        folder=path.parent,
        rights=Rights(
            values.get(("publish", "text"), Share.FULL),
            MappingProxyType({outlet_key(name): shares[name] for name in shares}),
            tuple(Mention(n, str(path), _line_of(text, (_BY, n))) for n in shares),
        ),
        names=path.parent / names if names else None,
    )


class _Wrong(ValueError):  # noqa: N818 - caught in this module, never shown
    """A value is not what its setting wants: what it is, and what to write."""


def _refuse(what: str, remedy: str) -> NoReturn:
    raise _Wrong(what, remedy)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        what, remedy = "there is no such file", "name another or leave out --config"
    except IsADirectoryError:
        what, remedy = "this is a folder", "name the file in it"
    except UnicodeDecodeError:
        what, remedy = "the file is no UTF-8 text", "save it as UTF-8"
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        what, remedy = f"the file cannot be read ({reason})", "make it readable for you"
    raise ConfigError(what, str(path), remedy)


def _no_toml(path: Path, text: str, error: Exception) -> ConfigError:
    message = str(error) or type(error).__name__
    place = _PLACE.search(message)
    line = int(place[1]) if place and place[1] else len(text.splitlines()) or 1
    problem = _PLACE.sub("", message)
    what = f"this is no TOML ({problem[:1].lower()}{problem[1:]})"
    return ConfigError(what, f"{path}:{line}", "correct this line")


def _text(value: object) -> str:
    if not isinstance(value, str):
        kind = "a table" if isinstance(value, dict) else repr(value)
        _refuse(f"must be a text, not {kind}", "put it in quotation marks")
    return " ".join(value.split())


def _title(value: object) -> str:
    title = _text(value)
    if not title:
        _refuse("is empty", "say what the site is called")
    return title


def _language(value: object) -> str:
    tag = _text(value)
    if not is_language(tag):
        _refuse(f'"{tag}" is no language tag', 'write one such as "en" or "pt-BR"')
    return tag


def site_address(value: object) -> str:
    """Check the address that a site will have; the answer ends with a slash.

    Raises:
        ValueError: It is none; the two arguments say what it is and what to write.
    """
    address = _text(value)
    advice = 'write one such as "https://example.org/archive/"'
    if web_address(address) is None:
        _refuse(f'"{address}" is no web address', advice)
    if "?" in address or "#" in address:
        _refuse(f'"{address}" holds more than host and path', advice)
    return address if address.endswith("/") else f"{address}/"


def _accent(value: object) -> tuple[str, str]:
    """Read one colour, which is lightened for dark pages, or one for each."""
    if isinstance(value, dict) and value.keys() == {"light", "dark"}:
        light, dark = _colour(value["light"]), _colour(value["dark"])
        _check_contrast(dark, DARK_PAPER, "dark", "a lighter")
    elif isinstance(value, dict):
        _refuse("must give two colours", 'write { light = "#…", dark = "#…" }')
    else:
        light = _colour(value)
        dark = lightened(light)
    _check_contrast(light, PAPER, "light", "a darker")
    return light, dark


def _check_contrast(colour: str, paper: str, pages: str, better: str) -> None:
    ratio = contrast(colour, paper)
    if ratio < LEAST:
        _refuse(
            f'"{colour}" is hard to read on {pages} pages '
            f"(its contrast is {int(ratio * 10) / 10}, and {LEAST} is the least)",
            f"choose {better} one",
        )


def _colour(value: object) -> str:
    colour = _text(value)
    if not _COLOUR.fullmatch(colour):
        _refuse(f'"{colour}" is no CSS hex colour', 'write one such as "#0b5394"')
    return colour.lower()


def _switch(value: object) -> bool:
    if not isinstance(value, bool):
        _refuse(f"must be true or false, not {value!r}", "write one of the two")
    return value


def _share(value: object) -> Share:
    word = _text(value).lower()
    try:
        return Share(word)
    except ValueError:
        choices = ", ".join(f'"{share}"' for share in Share)
        _refuse(f'"{value}" is no share of a text', f"write one of {choices}")


def _outlets(_: object) -> NoReturn:
    """Refuse what is no table: each entry of a table is a setting of its own."""
    _refuse("must be a table", 'write [publish.outlets] and "NAME" = "excerpt"')


def _path(value: object) -> Path:
    if not _is_path(value):
        _refuse("must be the path of a folder", 'write one such as "texts"')
    return Path(str(value))


def _file(value: object) -> Path:
    if not _is_path(value):
        _refuse("must be the path of a file", 'write one such as "names.toml"')
    return Path(str(value))


def _is_path(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip()) and "\0" not in value


_SETTINGS: Mapping[tuple[str, str], Callable[[object], Any]] = {
    ("site", "title"): _title,
    ("site", "description"): _text,
    ("site", "language"): _language,
    ("site", "base_url"): site_address,
    ("site", "accent"): _accent,
    ("site", "social_cards"): _switch,
    ("publish", "text"): _share,
    ("publish", "outlets"): _outlets,
    ("names", "file"): _file,
    ("build", "source"): _path,
    ("build", "output"): _path,
}
"""Every setting by table and name, and the check that it has to pass."""
_BY = "publish.outlets"
"""The table whose settings are called as outlets are."""


def _checked(
    path: Path, text: str, tables: Mapping[str, Any]
) -> dict[tuple[str, str], Any]:
    """Check every setting, and tell all faults at once, in the order of the file."""
    values: dict[tuple[str, str], Any] = {}
    faults: list[tuple[int, str, str]] = []
    for name, value in _flat(tables):
        try:
            check = _share if name[0] == _BY else _SETTINGS.get(name)
            if check is None:
                _refuse_unknown(name)
            values[name] = check(value)
        except _Wrong as wrong:
            what, remedy = wrong.args
            faults.append((_line_of(text, name), f"{_shown(name)} {what}", remedy))
    faults += _outlets_said_twice(text, tables)
    if not faults:
        return values

    first, *others = (
        ConfigError(what, f"{path}:{line}", remedy)
        for line, what, remedy in sorted(faults)
    )
    raise ConfigError(first.what, first.where, first.remedy, tuple(others))


def _outlets_said_twice(
    text: str, tables: Mapping[str, Any]
) -> Iterator[tuple[int, str, str]]:
    """Find decisions about an outlet that another is about: neither may just win."""
    first: dict[str, tuple[str, str]] = {}
    for name, _ in _flat(tables):
        if name[0] != _BY:
            continue
        other = first.setdefault(outlet_key(name[1]), name)
        if other != name:
            one, two = sorted((other, name), key=lambda each: _line_of(text, each))
            what = f"{_shown(two)} is the outlet of line {_line_of(text, one)}, "
            what += "written otherwise"
            yield _line_of(text, two), what, "take one of the two away"


def _flat(tables: Mapping[str, Any]) -> Iterator[tuple[tuple[str, str], Any]]:
    """List every setting with its table, "" for those that stand in none."""
    known = {table for table, _ in _SETTINGS}
    for table, values in tables.items():
        if table in known and isinstance(values, dict):
            for key, value in values.items():
                if f"{table}.{key}" == _BY and isinstance(value, dict):
                    yield from (((_BY, name), each) for name, each in value.items())
                else:
                    yield (table, key), value
        else:
            yield ("", table), values


def _refuse_unknown(name: tuple[str, str]) -> NoReturn:
    """Name the known setting or table that was probably meant."""
    tables = {f"[{table}]": table for table, _ in _SETTINGS}
    if name[1] in tables.values():
        _refuse("must be a table", f"write [{name[1]}] and its settings below")
    if name[1] in {_BY, *map(_spelt, _SETTINGS)}:
        table = name[1] if name[1] == _BY else name[1].partition(".")[0]
        _refuse("stands in quotation marks", f"write [{table}] without them")
    likely = {_spelt(known): known[1] for known in _SETTINGS} | tables
    close = difflib.get_close_matches(name[1], likely.values(), n=1)
    meant = [spelt for spelt, word in likely.items() if word in close]
    if meant:
        _refuse("is not known", f"did you mean {meant[0]}?")
    _refuse("is not known", f"known are {', '.join(map(_spelt, _SETTINGS))}")


def _spelt(name: tuple[str, str]) -> str:
    return ".".join(part for part in name if part)


def _shown(name: tuple[str, str]) -> str:
    """Spell a setting as it is written: names with blanks stand in quotation marks."""
    plain = re.fullmatch(r"[\w-]*", name[1])
    quoted = json.dumps(name[1], ensure_ascii=False)
    return _spelt(name if plain else (name[0], quoted))


def _line_of(text: str, name: tuple[str, str]) -> int:
    """Find the line that sets `name`, or else the one that opens its table."""
    table = tuple(name[0].split(".")) if name[0] else ()
    wanted = (*table, name[1])
    inside: tuple[str, ...] = ()
    opened = 1
    for number, line in enumerate(text.splitlines(), start=1):
        header = _HEADER.match(line)
        setting = _KEY.match(line)
        if header:
            here = inside = _bare(header[1])
        elif setting:
            here = (*inside, *_bare(setting[1]))
        else:
            continue
        if here[: len(wanted)] == wanted:
            return number
        if here == table:
            opened = number
    return opened


def _bare(dotted: str) -> tuple[str, ...]:
    """Part a dotted name, and read its parts without quotation marks and escapes."""
    return tuple(map(_unquoted, re.findall(_NAME, dotted)))


def _unquoted(part: str) -> str:
    if part[0] == "'":
        return part[1:-1]
    if part[0] != '"':
        return part
    try:
        return str(tomllib.loads(f"name = {part}")["name"])
    except tomllib.TOMLDecodeError:  # a line of a longer text looks like a setting
        return part
