"""The laws of building: whatever was done before, the site is the clean one."""

import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
)

from site_builder.building import mapping
from site_builder.building.manifest import MANIFEST
from site_builder.building.memory import Memory
from site_builder.building.report import BuildReport
from site_builder.building.spine import build
from site_builder.building.store import STORE
from site_builder.model import Site

EXAMPLES = 24 if settings().max_examples <= 100 else 2_000
"""Two dozen sequences of half a second in the suite; many under the profile `soak`."""

NAMES = ("bridge.txt", "mill.txt", "2021/ferry.md", "pier.txt")
TEXTS = (
    "A bridge is lit again\nBy Rosa Lindqvist\nPublished March 14, 2023\n\n"
    "The lamps were switched on on March 13, 2023, after four years.\n",
    "The mill closes\nBy Ada Okafor\n2 May 2021\n\n"
    "The mill of Hallam closed on Friday. It opened in 1911.\n",
    "The mill closes\nBy Nils Berg\nMay 3, 2021\n\n"
    "The mill of Hallam closed on April 30, 2021, said its owner.\n",
    "A headline alone\n",
    "---\ntitle: The ferry\ndate: 2021-05-04\ntags: [boats]\n---\n\nIt sank *today*.\n",
    "",
)
SIDECARS = ('outlet = "Harbour Weekly"\n', "published = 2020-01-02\n", "headline = [\n")
TABLES = ('["mill.txt"]\nauthors = ["Tove Falk"]\n', '["no.txt"]\noutlet = "x"\n')
TEMPLATES = {
    "404.html": '{% extends "default/404.html" %}{% block main %}Lost{% endblock %}',
    "base.html": '{% extends "default/base.html" %}'
    "{% block body_class %}own {{ super() }}{% endblock %}",
}
SITES = (
    Site(),
    Site(title="Hallam in print"),
    Site(base_url="https://example.org/archive/"),
)


def contents(folder: Path) -> dict[str, bytes | None]:
    """Read everything below a folder; a folder holds None."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        if path.is_file()
        else None
        for path in folder.rglob("*")
    }


class Archive(RuleBasedStateMachine):
    """A collection that people work on, and its site that is built now and then."""

    def __init__(self) -> None:
        """Begin with an empty collection."""
        super().__init__()
        self.home = Path(tempfile.mkdtemp(prefix="laws-"))
        self.seeds = self.home / "seeds"
        self.dist = self.home / "dist"
        self.site = SITES[0]
        self.memory = Memory()

    def teardown(self) -> None:
        """Hold the last state to the laws, and clear it away."""
        try:
            if self.has_texts():
                self.obey()
        finally:
            shutil.rmtree(self.home)

    def has_texts(self) -> bool:
        """Tell whether there is anything to build."""
        return any(
            path.stat().st_size
            for name in NAMES
            if (path := self.seeds / name).exists()
        )

    def has_site(self) -> bool:
        """Tell whether a site stands."""
        return self.dist.exists()

    def made(
        self, output: Path, *, jobs: int = 1, memory: Memory | None = None
    ) -> BuildReport:
        """Build the collection as it is."""
        return build(
            self.seeds,
            output,
            site=self.site,
            theme=self.home,
            jobs=jobs,
            memory=memory,
        )

    def obey(self) -> None:
        """Build; the site is the clean one, and the report says what it holds."""
        report = self.made(self.dist, memory=self.memory)
        self.made(self.home / "clean", jobs=2)
        try:
            assert contents(self.dist) == contents(self.home / "clean")
        finally:
            shutil.rmtree(self.home / "clean")
            shutil.rmtree(self.home / ".clean.site-builder")
        held = [path for path in self.dist.rglob("*") if path.is_file()]
        assert report.written + report.kept == len(held)
        again = self.made(self.dist)
        assert (again.written, again.kept, again.removed) == (0, len(held), 0)
        assert again.findings == report.findings

    @initialize(text=st.sampled_from(TEXTS[:5]))
    def begin(self, text: str) -> None:
        """Write a first text."""
        self.write(NAMES[0], text)

    @rule(name=st.sampled_from(NAMES), text=st.sampled_from(TEXTS))
    def write(self, name: str, text: str) -> None:
        """Add a text or edit one."""
        (self.seeds / name).parent.mkdir(parents=True, exist_ok=True)
        (self.seeds / name).write_text(text, encoding="utf-8")

    @rule(name=st.sampled_from(NAMES), other=st.sampled_from(NAMES))
    def rename(self, name: str, other: str) -> None:
        """Rename a text, perhaps to the name of another."""
        if (self.seeds / name).exists():
            (self.seeds / other).parent.mkdir(parents=True, exist_ok=True)
            (self.seeds / name).replace(self.seeds / other)

    @rule(name=st.sampled_from(NAMES))
    def remove(self, name: str) -> None:
        """Remove a text."""
        (self.seeds / name).unlink(missing_ok=True)

    @rule(name=st.sampled_from(NAMES), text=st.sampled_from((*SIDECARS, None)))
    def correct(self, name: str, text: str | None) -> None:
        """Write a sidecar, or take it away."""
        self.put((self.seeds / name).with_suffix(".toml"), text)

    @rule(text=st.sampled_from((*TABLES, None)))
    def correct_all(self, text: str | None) -> None:
        """Write the table of the collection, or take it away."""
        self.put(self.seeds / "articles.toml", text)

    @rule(name=st.sampled_from(sorted(TEMPLATES)), there=st.booleans())
    def restyle(self, name: str, *, there: bool) -> None:
        """Write a template of the collection's own, or take it away."""
        self.put(self.home / "templates" / name, TEMPLATES[name] if there else None)

    @rule(text=st.sampled_from(("one", "two", None)))
    def publish_file(self, text: str | None) -> None:
        """Write a file that goes out as it is, or take it away."""
        self.put(self.home / "static/more/note.txt", text)

    @rule(site=st.sampled_from(SITES))
    def set_up(self, site: Site) -> None:
        """Change the settings."""
        self.site = site

    @precondition(has_texts)
    @rule(jobs=st.sampled_from((1, 1, 1, 2)))
    def build(self, jobs: int) -> None:
        """Build the site."""
        self.made(self.dist, jobs=jobs, memory=self.memory)

    @rule()
    def restart(self) -> None:
        """Begin a new process, which knows of the builds before it from the disk."""
        self.memory = Memory()

    @precondition(has_site)
    @rule(harm=st.integers(min_value=0, max_value=5), which=st.integers(0, 1000))
    def meddle(self, harm: int, which: int) -> None:
        """Do something to the site or the workshop that nobody should."""
        place = self.home / ".dist.site-builder"
        pages = sorted(path for path in self.dist.rglob("*") if path.is_file())
        page = pages[which % len(pages)]
        cache = place / ("edition.db", STORE)[which % 2]
        doings: tuple[Callable[[], object], ...] = (
            lambda: page.write_bytes(b"odd") if page.name != MANIFEST else None,
            lambda: page.unlink() if page.name != MANIFEST else None,
            page.touch,
            lambda: shutil.rmtree(place / "shadow", ignore_errors=True),
            lambda: cache.unlink(missing_ok=True),
            lambda: os.truncate(cache, 4096 * (which % 3)),
        )
        if harm < len(doings) - 1 or cache.exists():
            doings[harm]()

    def put(self, path: Path, text: str | None) -> None:
        """Write a file, or take it away where there is no text."""
        if text is None:
            path.unlink(missing_ok=True)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")


@pytest.mark.timeout(0)
def test_after_any_doings_the_site_is_the_clean_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Edits, corrections, templates, settings, harm: the site is as if built anew.

    A second build writes nothing, several processes make what one makes, and the
    folder holds what the report says.
    """
    monkeypatch.setattr(mapping, "WORTHWHILE", 3)
    run = settings(
        max_examples=EXAMPLES,
        stateful_step_count=12,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    Archive.TestCase.settings = run
    Archive.TestCase().runTest()
