"""Settings are checked one by one, and each fault names its line."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.config import Config, load_config
from site_builder.errors import ConfigError
from site_builder.model import Mention, Share, Site
from site_builder.rendering.contrast import DARK_PAPER, LEAST, contrast

FULL = """# All settings.
[site]
title = "Mars archive"
description = "What the papers wrote."
language = "en-GB"
base_url = "https://example.org/mars"
accent = { light = "#0B5394", dark = "#9fc5e8" }

[build]
source = "texts"
output = "../public"
"""


def _write(folder: Path, text: str) -> Path:
    path = folder / "site.toml"
    path.write_text(text, encoding="utf-8")
    return path


def _fault(folder: Path, text: str) -> str:
    """Load `text` and give the message without the folder's name."""
    path = _write(folder, text)
    with pytest.raises(ConfigError) as caught:
        load_config(path)
    return str(caught.value).replace(f"{folder}/", "")


def test_no_file_means_defaults() -> None:
    """Without a file the texts are in `seeds` and the site goes to `dist`."""
    config = load_config(None)

    assert config == Config(Site(), Path("seeds"), Path("dist"), None)


def test_every_setting_is_taken(tmp_path: Path) -> None:
    """All settings reach the site; paths count from the file's folder."""
    config = load_config(_write(tmp_path, FULL))

    assert config.site == Site(
        title="Mars archive",
        description="What the papers wrote.",
        language="en-GB",
        base_url="https://example.org/mars/",
        accent=("#0b5394", "#9fc5e8"),
    )
    assert config.source == tmp_path / "texts"
    assert config.output == tmp_path / "../public"
    assert config.folder == tmp_path


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty file"),
        pytest.param("[site]\n[build]\n", id="empty tables"),
        pytest.param("\ufeff[site]\n", id="byte order mark"),
    ],
)
def test_missing_settings_are_defaults(tmp_path: Path, text: str) -> None:
    """An empty file is the defaults, in the file's folder."""
    config = load_config(_write(tmp_path, text))

    assert config == Config(Site(), tmp_path / "seeds", tmp_path / "dist", tmp_path)


def test_one_accent_serves_light_and_dark(tmp_path: Path) -> None:
    """A single colour is kept on light pages, and lightened on dark ones at need."""
    config = load_config(_write(tmp_path, '[site]\naccent = "#9A3412"\n'))

    assert config.site.accent
    light, dark = config.site.accent
    assert light == "#9a3412"
    assert contrast(dark, DARK_PAPER) >= LEAST


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(
            '[site]\ntitel = "x"\n',
            "site.toml:2: site.titel is not known; did you mean site.title?",
            id="misspelt setting",
        ),
        pytest.param(
            '[sites]\ntitle = "x"\n',
            "site.toml:1: sites is not known; did you mean [site]?",
            id="misspelt table",
        ),
        pytest.param(
            'title = "x"\n',
            "site.toml:1: title is not known; did you mean site.title?",
            id="setting outside its table",
        ),
        pytest.param(
            "[site]\n\n[[photographs]]\n",
            "site.toml:3: photographs is not known; known are site.title,"
            " site.description, site.language, site.base_url, site.accent,"
            " site.social_cards,"
            " publish.text, publish.outlets, names.file, build.source,"
            " build.output.",
            id="nothing like it",
        ),
        pytest.param(
            "[site]\ntitle = 7\n",
            "site.toml:2: site.title must be a text, not 7; put it in quotation marks.",
            id="number for a text",
        ),
        pytest.param(
            'site = "x"\n',
            "site.toml:1: site must be a table; write [site] and its settings below.",
            id="text for a table",
        ),
        pytest.param(
            '[site]\ntitle = " "\n',
            "site.toml:2: site.title is empty; say what the site is called.",
            id="empty title",
        ),
        pytest.param(
            '[site]\nlanguage = "english!"\n',
            'site.toml:2: site.language "english!" is no language tag;'
            ' write one such as "en" or "pt-BR".',
            id="no language tag",
        ),
        pytest.param(
            'site.base_url = "ftp://x"\n',
            'site.toml:1: site.base_url "ftp://x" is no web address;'
            ' write one such as "https://example.org/archive/".',
            id="no web address",
        ),
        pytest.param(
            '[site]\nbase_url = "http://[x"\n',
            'site.toml:2: site.base_url "http://[x" is no web address;'
            ' write one such as "https://example.org/archive/".',
            id="broken address",
        ),
        pytest.param(
            '[site]\nbase_url = "http://x/?a=b"\n',
            'site.toml:2: site.base_url "http://x/?a=b" holds more than host and path;'
            ' write one such as "https://example.org/archive/".',
            id="address with a question",
        ),
        pytest.param(
            '[site]\n"accent" = "red"\n',
            'site.toml:2: site.accent "red" is no CSS hex colour;'
            ' write one such as "#0b5394".',
            id="colour by name",
        ),
        pytest.param(
            '[site]\naccent = "#ABC"\n',
            'site.toml:2: site.accent "#abc" is hard to read on light pages (its'
            " contrast is 1.8, and 4.5 is the least); choose a darker one.",
            id="pale accent",
        ),
        pytest.param(
            '[site.accent]\nlight = "#fff"\n',
            "site.toml:1: site.accent must give two colours;"
            ' write { light = "#…", dark = "#…" }.',
            id="half a pair of colours",
        ),
        pytest.param(
            "[build]\nsource = []\n",
            "site.toml:2: build.source must be the path of a folder;"
            ' write one such as "texts".',
            id="list for a path",
        ),
        pytest.param(
            "[site]\ndescription = '''\n\"\\q\" = 3\n'''\ntitel = 'x'\n",
            "site.toml:5: site.titel is not known; did you mean site.title?",
            id="a text that looks like a setting",
        ),
        pytest.param(
            '[publish.outlets]\n\n"A\\"B" = "most"\n',
            'site.toml:3: publish.outlets."A\\"B" "most" is no share of a text;'
            ' write one of "full", "excerpt", "metadata".',
            id="outlet with a quotation mark",
        ),
        pytest.param(
            '[site]\n["publish.outlets"]\nNews = "full"\n',
            'site.toml:2: "publish.outlets" stands in quotation marks;'
            " write [publish.outlets] without them.",
            id="table in quotation marks",
        ),
        pytest.param(
            '"site.title" = "x"\n',
            'site.toml:1: "site.title" stands in quotation marks;'
            " write [site] without them.",
            id="setting in quotation marks",
        ),
        pytest.param(
            '[publish.outlets]\nNews = "full"\n\nnews = "metadata"\n',
            "site.toml:4: publish.outlets.news is the outlet of line 2, written"
            " otherwise; take one of the two away.",
            id="an outlet twice",
        ),
        pytest.param(
            '[publish.outlets]\n"St. Paul Post" = "most"\n',
            'site.toml:2: publish.outlets."St. Paul Post" "most" is no share of a text;'
            ' write one of "full", "excerpt", "metadata".',
            id="outlet with a dot",
        ),
        pytest.param(
            "[names]\nfile = 3\n",
            "site.toml:2: names.file must be the path of a file;"
            ' write one such as "names.toml".',
            id="number for a file",
        ),
        pytest.param(
            "[site]\ntitle = x\n",
            "site.toml:2: this is no TOML (invalid value); correct this line.",
            id="broken TOML",
        ),
        pytest.param(
            '[site]\ntitle = "x',
            "site.toml:2: this is no TOML (unterminated string); correct this line.",
            id="broken at the end",
        ),
    ],
)
def test_faults_are_told_with_their_line(
    tmp_path: Path, text: str, message: str
) -> None:
    """Each fault is one sentence: file and line, what is wrong, what to write."""
    assert _fault(tmp_path, text) == message


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    """Each fault has its sentence and its line, in the order of the file."""
    text = '[site]\ntitel = "x"\nlanguage = ""\n[publish.outlets]\n"Echo" = "ful"\n'
    with pytest.raises(ConfigError) as caught:
        load_config(_write(tmp_path, text))

    lines = [each.replace(f"{tmp_path}/", "") for each in caught.value.sentences]
    assert [line.partition(" ")[0] for line in lines] == [
        "site.toml:2:",
        "site.toml:3:",
        "site.toml:5:",
    ]
    assert all(
        line[-1] in ".?" and line[-2].isalnum() | (line[-2] in '"]') for line in lines
    )


def test_the_file_of_names_is_a_setting(tmp_path: Path) -> None:
    """Its path counts from the file's folder; without it there is none."""
    config = load_config(_write(tmp_path, '[names]\nfile = "people.toml"\n'))

    assert config.names == tmp_path / "people.toml"
    assert load_config(_write(tmp_path, "[names]\n")).names is None


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param('[publish.outlets]\n\n"The Echo" = "full"\n', 3, id="table"),
        pytest.param('[publish]\noutlets = {"The Echo" = "full"}', 2, id="in a line"),
        pytest.param('publish.outlets."The Echo" = "full"', 1, id="dotted"),
    ],
)
def test_a_decision_about_an_outlet_has_its_place(
    tmp_path: Path, text: str, line: int
) -> None:
    """The name is kept as it is written, with the file and the line."""
    path = _write(tmp_path, text)
    rights = load_config(path).rights

    assert rights.outlets == {"the echo": Share.FULL}
    assert rights.mentions == (Mention("The Echo", str(path), line),)


def test_named_file_must_exist(tmp_path: Path) -> None:
    """A configuration that a person names and that is not there is an error."""
    with pytest.raises(ConfigError, match="there is no such file"):
        load_config(tmp_path / "site.toml")


def test_folder_is_no_configuration(tmp_path: Path) -> None:
    """A folder is not read as settings."""
    with pytest.raises(ConfigError, match="this is a folder; name the file in it"):
        load_config(tmp_path)


def test_other_encodings_are_refused(tmp_path: Path) -> None:
    """TOML is UTF-8; anything else is said to be so."""
    path = tmp_path / "site.toml"
    path.write_bytes(b'[site]\ntitle = "Caf\xe9"\n')

    with pytest.raises(
        ConfigError, match="the file is no UTF-8 text; save it as UTF-8"
    ):
        load_config(path)


LINES = st.sampled_from(
    (
        '[site]¦[build]¦[[site]]¦title = "x"¦title = {}¦accent = []¦= 1¦"¦'
        "[site.accent]¦base_url = 'http://x:99999'¦source = 'a'¦a.b.c = 1¦[x.y]"
    ).split("¦")
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(LINES | st.text(max_size=5)).map("\n".join))
def test_any_file_is_answered(tmp_path: Path, text: str) -> None:
    """A file gives settings or a `ConfigError` with a place, never anything else."""
    path = tmp_path / "site.toml"
    path.write_text(text, encoding="utf-8", newline="")

    try:
        answer = load_config(path).folder
    except ConfigError as error:
        answer = Path(error.where.rpartition(":")[0]).parent

    assert answer == tmp_path


def test_rights_are_read_by_collection_and_outlet(tmp_path: Path) -> None:
    """Outlets are known by name, however it is written."""
    path = tmp_path / "site.toml"
    path.write_text(
        '[publish]\ntext = "excerpt"\n[publish.outlets]\n"Norhaven  Echo" = "full"\n'
    )
    rights = load_config(path).rights
    assert rights.of("another", "") is Share.EXCERPT
    assert rights.of("NORHAVEN ECHO", "") is Share.FULL
