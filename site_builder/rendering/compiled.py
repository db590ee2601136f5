"""The default theme's templates as compiled code, kept as Python keeps its modules.

To compile them takes longer than to render a small site. The code lies in the folder
`__pycache__` of this package, beside that of its modules and as trusted as they are:
who may write there may change the program. What a collection brings in its own folder
is compiled each time, so no folder of a user ever holds code that is run.
"""

import os
import sys
from contextlib import suppress
from hashlib import sha256
from importlib.util import cache_from_source
from pathlib import Path
from tempfile import NamedTemporaryFile

import jinja2
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

_FOLDER = Path(cache_from_source(__file__)).parent
_ENDING = f".{sys.implementation.cache_tag}.jinja"
_ENGINE = Path(__file__).with_name("engine.py")
"""What sets how templates are compiled."""


class CompiledTemplates(BytecodeCache):
    """Keeps the code of templates in one folder, as far as it can be written to."""

    def __init__(
        self, templates: str, phrases: str = "", folder: Path = _FOLDER
    ) -> None:
        """Keep the code of what lies in the folder `templates`, and of nothing else.

        `phrases` are those that are written into the code: each language has its own.
        """
        self._inside = f"{templates}{os.sep}"
        self._folder = folder
        self._made_by = _compiler()
        self._phrases = sha256(phrases.encode()).digest()

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Name the file of a template's code; "" for one that is not kept.

        A template has two names, and its code remembers by which it was asked for.
        """
        if not (filename and self._made_by and filename.startswith(self._inside)):
            return ""
        told = f"{name}\0{filename}\0".encode("utf-8", "surrogatepass") + self._phrases
        return f"{Path(filename).stem}-{sha256(told).hexdigest()[:16]}{_ENDING}"

    def get_source_checksum(self, source: str) -> str:
        """Digest all that the code comes from besides its name."""
        told = source.encode("utf-8", "surrogatepass")
        return sha256(self._made_by + told).hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Read the code, where it is kept and was made of the same source."""
        if bucket.key:
            with suppress(OSError), (self._folder / bucket.key).open("rb") as file:
                bucket.load_bytecode(file)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Write the code down whole or not at all, as Python does its modules'."""
        if not bucket.key or sys.dont_write_bytecode:
            return
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            with NamedTemporaryFile(dir=self._folder, delete=False) as file:
                new = Path(file.name)
                bucket.write_bytecode(file)
            try:
                new.replace(self._folder / bucket.key)
            except OSError:
                new.unlink()


def _compiler() -> bytes:
    """Tell what compiles: Jinja by the name it is installed under, and our settings.

    Nothing where that cannot be told.
    """
    with suppress(OSError):
        beside = Path(jinja2.__file__).parent.parent
        names = sorted(folder.name for folder in beside.glob("[jJ]inja2-*.dist-info"))
        if names:
            return f"{sys.version} {names}".encode() + _ENGINE.read_bytes()
    return b""
