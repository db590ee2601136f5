"""`site-builder inspect --review`: a proposed sidecar beside each source."""

from collections import Counter
from pathlib import Path

from site_builder.building.gathering import Understood
from site_builder.cli.proposing import propose
from site_builder.cli.speaking import escape, plural, say
from site_builder.errors import OutputError
from site_builder.model import SourceRef
from site_builder.reading import Found


def review(found: Found, understood: Understood) -> None:
    """Write the sidecars that are missing; those that are there stay as they are.

    Raises:
        OutputError: A sidecar cannot be written.
    """
    articles = {each.source: each for each in understood.collection.articles}
    stems = Counter((ref.path.parent, ref.path.stem) for ref in found.sources)
    written = 0
    for ref in found.sources:
        if ref.name not in articles:
            continue
        alone = stems[ref.path.parent, ref.path.stem] == 1
        path = _place(ref, alone=alone)
        there = ref.sidecars[0][1] if ref.sidecars else path
        if ref.sidecars or not _write(path, propose(articles[ref.name])):
            say(f"{escape(str(there))} is there already and stays as it is.")
            continue
        written += 1
        say(f"{escape(str(path))}: written.")
    say(f"{plural(written, 'sidecar')} written.")
    if written:
        say('They change nothing until you take away the "# " before a statement.')


def _place(ref: SourceRef, *, alone: bool) -> Path:
    """Choose the short name, or the full one where the short one is not clear."""
    short = ref.path.with_name(f"{ref.path.stem}.toml")
    reserved = short.name in {"articles.toml", "site.toml"}
    if alone and not reserved:
        return short
    return ref.path.with_name(f"{ref.path.name}.toml")


def _write(path: Path, text: str) -> bool:
    """Write a new file; say whether there was none."""
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        return False
    except OSError as error:
        what = f"the sidecar cannot be written ({error.strerror})"
        raise OutputError(
            what, str(path), "make the folder writable for you"
        ) from error
    return True
