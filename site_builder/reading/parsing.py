"""One source as text: the bytes are read, decoded and taken apart by their kind."""

from dataclasses import replace

from site_builder.errors import SourceError
from site_builder.model import (
    Chunk,
    Finding,
    NamedPicture,
    SourceKind,
    SourceRef,
    SourceText,
)
from site_builder.reading.characters import split_lines
from site_builder.reading.decoding import decode
from site_builder.reading.digesting import digest_source
from site_builder.reading.frontmatter import find_front_matter
from site_builder.reading.kinds import find_kind
from site_builder.reading.named import named_in_markdown
from site_builder.reading.page import parse_page
from site_builder.reading.sidecars import correct


def read_source(ref: SourceRef) -> SourceText:
    """Read the source from disk, parse it, and correct it by what stands beside it.

    Raises:
        SourceError: The file cannot be read, or is a saved page and the extra `html`
            is not installed.
    """
    try:
        data = ref.path.read_bytes()
    except IsADirectoryError:
        what, remedy = "this is a folder, not a file", "name a file in it"
    except FileNotFoundError:
        what, remedy = "the file is gone", "put it back or build again"
    except OSError as error:
        reason = error.strerror or type(error).__name__
        what, remedy = f"the file cannot be read ({reason})", "make it readable for you"
    else:
        return correct(_parse(ref.name, data, ref.kind), ref)
    raise SourceError(what, ref.name, remedy)


def parse_source(name: str, data: bytes) -> SourceText:
    """Turn the bytes of the source `name` into lines, whatever they are.

    The ending of the name tells the kind; any other ending means plain text. Text and
    Markdown are answered for every input; doubts are findings.

    Raises:
        SourceError: `name` is a saved page and the extra `html` is not installed.
    """
    return _parse(name, data, find_kind(name) or SourceKind.TEXT)


def _parse(name: str, data: bytes, kind: SourceKind) -> SourceText:
    digest = digest_source(data)
    if kind is SourceKind.HTML:
        source = replace(parse_page(name, data), digest=digest)
    else:
        source = _parse_text(name, data, kind, digest)
    findings = source.findings
    if not any(line.strip() for line in source.lines[source.given.lines :]):
        findings += (Finding(name, 0, "empty", "There is no text in it."),)
    return replace(source, findings=tuple(sorted(findings))) if findings else source


def _parse_text(name: str, data: bytes, kind: SourceKind, digest: str) -> SourceText:
    decoded = decode(name, data)
    lines = split_lines(decoded.text)
    matter = find_front_matter(name, lines, kind)
    findings = decoded.findings + matter.findings
    chunks: tuple[Chunk, ...] = ()
    pictures: tuple[NamedPicture, ...] = ()
    if kind is SourceKind.MARKDOWN:
        from site_builder.reading.markdown import parse_markdown  # noqa: PLC0415 - 30 ms

        body = parse_markdown(name, lines, matter.given.lines)
        chunks, findings = body.chunks, findings + body.findings
        pictures = named_in_markdown(name, lines, chunks)
    return SourceText(
        name,
        kind,
        lines,
        digest,
        decoded.encoding,
        matter.given,
        chunks=chunks,
        findings=findings,
        pictures=pictures,
    )
