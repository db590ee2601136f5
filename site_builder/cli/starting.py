"""`site-builder init`: a new collection that builds at once."""

from pathlib import Path

import click

from site_builder.cli.speaking import escape, say
from site_builder.errors import OutputError

_CONFIG = """\
# Settings of this collection; every one may be left out.

[site]
title = "My article archive"
description = ""
language = "en"
# Where the site will be published; feeds and the sitemap need it.
# base_url = "https://example.org/archive/"

[publish]
# How much of each text the site shows: "full", "excerpt" or "metadata".
# Other people's texts are theirs; decide this before the site goes public.
text = "full"

# [publish.outlets]
# "Name of an outlet" = "excerpt"

[build]
# Folders of the texts and of the site, counted from the folder of this file.
source = "seeds"
output = "dist"
"""

_SAMPLE = """\
Skip to main content

The night the river bridge was lit again

After four dark winters, the old crossing at Hallam has its lamps back.

By Rosa Lindqvist

Published March 14, 2023

The lamps of the bridge burning at dusk on Tuesday. (Image credit: T. Okafor)

The forty iron lamps of the river bridge were switched on last night, four years \
after a flood tore out their cables.

The council had voted for the repair on 6 October 2022, by a majority of one.

"I had forgotten that the water has colours," said Maud Perrin, who has walked over \
it to work since 1987.

The footway is expected to open to cyclists in May 2023.

Comments are closed.
"""

_IGNORED = """\
/dist/
/.dist.site-builder/
"""

_SAMPLE_NAME = "seeds/bridge.txt"

_FILES = {
    "site.toml": _CONFIG,
    _SAMPLE_NAME: _SAMPLE,
    ".gitignore": _IGNORED,
}


def start(folder: Path) -> int:
    """Write a small collection into `folder` and say what to do next.

    Raises:
        OutputError: The folder is not empty or cannot be written.
    """
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            what = "a new collection needs a new or empty folder"
            raise OutputError(what, str(folder), "name another one")
        for name, text in _FILES.items():
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        what = f"cannot write the new collection ({error.strerror})"
        raise OutputError(what, str(folder), "name another folder") from error

    shown = escape(str(folder))
    say(f"A new collection is in {click.style(shown, bold=True)}.")
    say(f"{_SAMPLE_NAME} is a made-up text to try it with; delete it when you like.")
    say("Put your texts (.txt, .md, .html) into its folder seeds, then:")
    say(f"  cd {shown}")
    say("  site-builder build")
    return 0
