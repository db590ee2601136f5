"""How a source is written, told by the ending of its name."""

from site_builder.model import SourceKind

EXPECTED = ".txt, .md, .html"
"""The endings to name when telling a person what is wanted."""

_ENDINGS = {
    ".txt": SourceKind.TEXT,
    ".text": SourceKind.TEXT,
    ".md": SourceKind.MARKDOWN,
    ".markdown": SourceKind.MARKDOWN,
    ".html": SourceKind.HTML,
    ".htm": SourceKind.HTML,
    ".xhtml": SourceKind.HTML,
}

_NEVER_TEXT = frozenset(
    """
    .7z .avi .avif .bmp .css .csv .doc .docx .eot .epub .gif .gz .heic .ico .jfif
    .jpeg .jpg .js .json .m4a .mobi .mov .mp3 .mp4 .odp .ods .odt .ogg .otf .pdf .png
    .ppt .pptx .rar .rtf .svg .tar .tif .tiff .ttf .wav .webm .webp .woff .woff2 .xls
    .xlsx .xml .zip
    """.split()
)
"""Endings that say plainly "no article text"; a file without ending may well be one."""


def find_kind(name: str) -> SourceKind | None:
    """Tell the kind by the ending of `name`, in capitals or not."""
    return _ENDINGS.get(_ending(name))


def may_be_text(name: str) -> bool:
    """Say whether a file that a person named may be read as plain text."""
    return _ending(name) not in _NEVER_TEXT


def split_ending(name: str) -> tuple[str, str]:
    """Part a file's name into what is before its ending, and the ending with its dot.

    As `PurePath` has `stem` and `suffix`, at a twentieth of the cost: folders of many
    thousand texts are looked through before each build.
    """
    at = name.rfind(".")
    return (name[:at], name[at:]) if 0 < at < len(name) - 1 else (name, "")


def _ending(name: str) -> str:
    return split_ending(name.rpartition("/")[2])[1].lower()
