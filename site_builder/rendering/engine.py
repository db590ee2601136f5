"""Templates to pages: the one place that knows Jinja; the first page loads it."""

import re
import traceback
from collections.abc import Callable, Iterable
from functools import cache, cached_property
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING, Any

from site_builder.errors import RenderError
from site_builder.model import Output, Page, Site
from site_builder.rendering.languages import phrases_of
from site_builder.rendering.languages.phrases import Phrases
from site_builder.rendering.outward import sound_bytes

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

_FAILURES = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
"""What a template can raise by what it says, besides errors of Jinja's own; anything
else is a fault of ours."""
_SAID = re.compile(r'\{\{ say\("([a-z-]+)"\) \}\}')
"""A phrase without parts, as templates say it."""
_SPECIAL = re.compile("[&<>\"']").search


class Renderer:
    """Renders pages with the templates of a theme, each compiled once.

    Templates say their own words with `say("KEY")`, in the language of the site; where
    parts of a phrase are elements, with `say_html("KEY", part=...)`.

    `default/NAME` always means the template of the default theme (the last folder), so
    that a collection's `article.html` can extend the one that it replaces.
    """

    def __init__(self, folders: tuple[Path, ...], site: Site) -> None:
        """Search `folders` in order; `site` is what every template may show."""
        self._folders = tuple(str(folder) for folder in folders)
        self._site = site

    def __reduce__(self) -> tuple[object, ...]:
        """Let another process make its own: compiled templates do not travel."""
        return Renderer, (tuple(map(Path, self._folders)), self._site)

    def prepare(self, templates: Iterable[str]) -> None:
        """Compile templates ahead, so that processes forked later need not.

        A broken one is passed over: it is told of when a page is made with it.
        """
        from jinja2 import TemplateError  # noqa: PLC0415 - loaded when needed

        for name in templates:
            try:
                self._environment.get_template(name)
            except TemplateError:
                continue

    def render(self, page: Page) -> Output:
        """Make the file of `page`.

        Raises:
            RenderError: The template is missing, does not parse, or fails on the view;
                it names the template's file and line.
        """
        environment = self._environment
        try:
            template = environment.get_template(page.template)
            text = template.render(view=page.view, site=self._site)
        except Exception as error:
            if (told := self._told(page, error)) is None:
                raise
            raise told from error
        return Output(page.path, sound_bytes(text))

    @cached_property
    def _environment(self) -> "Environment":
        return _make_environment(self._folders, phrases_of(self._site.language))

    def _told(self, page: Page, error: Exception) -> RenderError | None:
        """Say what is wrong with a template; None where the fault is not in one."""
        from jinja2 import (  # noqa: PLC0415 - it is loaded already
            TemplateError,
            TemplateNotFound,
            TemplateSyntaxError,
        )

        if isinstance(error, TemplateNotFound):
            what = f'the theme has no template "{error.name}"'
            return RenderError(what, page.path, "add it to templates/")
        if isinstance(error, TemplateSyntaxError):
            where = f"{error.filename or error.name}:{error.lineno}"
            what = f"the template does not parse: {error.message}".rstrip(".")
            return RenderError(what, where, "correct the template")
        if isinstance(error, (TemplateError, *_FAILURES)):
            what = f"the template fails on {page.path}: {error}".rstrip(".")
            return RenderError(what, self._place(error), "correct it")
        return None

    def _place(self, error: Exception) -> str:
        """Name the innermost line of a template that the error came through."""
        for frame in reversed(traceback.extract_tb(error.__traceback__)):
            if frame.filename.startswith(self._folders):
                return f"{frame.filename}:{frame.lineno}"
        return "templates"


def _in_html(say: Phrases) -> "Callable[..., Markup]":
    """Say phrases whose parts may be HTML; parts that are none are escaped."""
    from markupsafe import Markup, escape  # noqa: PLC0415 - as below

    @cache
    def pieces(key: str) -> tuple[tuple[str, str | None], ...]:
        found = Formatter().parse(say(key))
        return tuple((str(escape(words)), name) for words, name, _, _ in found)

    def say_html(key: str, /, **parts: object) -> Markup:
        said = ""
        for words, name in pieces(key):
            said += f"{words}{escape(parts[name])}" if name else words
        return Markup(said)  # noqa: S704 - all of it is escaped

    return say_html


def _make_environment(folders: tuple[str, ...], say: Phrases) -> "Environment":
    from jinja2 import (  # noqa: PLC0415 - a build that keeps every page needs none
        ChoiceLoader,
        Environment,
        FileSystemLoader,
        PrefixLoader,
        StrictUndefined,
        Template,
    )
    from jinja2.ext import Extension  # noqa: PLC0415 - as above
    from markupsafe import escape  # noqa: PLC0415 - as above

    from site_builder.rendering.compiled import (  # noqa: PLC0415 - as above
        CompiledTemplates,
    )

    def written(value: Any) -> str:
        """Escape what a template writes; the answer needs no `Markup` around it."""
        if type(value) is str and not _SPECIAL(value):
            return value
        return str(escape(value))

    class QuickTemplate(Template):
        """A template that escapes what it writes three times as fast."""

        @classmethod
        def from_code(cls, *args: Any, **kwargs: Any) -> Template:
            """Compile as Jinja does; what is written goes through `written`."""
            template = super().from_code(*args, **kwargs)
            template.root_render_func.__globals__["escape"] = written
            return template

    class QuickEnvironment(Environment):
        template_class = QuickTemplate

    class Spoken(Extension):
        """Writes phrases into a template before it is compiled: none is looked up."""

        def preprocess(
            self, source: str, name: str | None, filename: str | None = None
        ) -> str:
            """Put each phrase that has no parts in the place where it is said."""
            return _SAID.sub(lambda found: say(found[1]), source)

    environment = QuickEnvironment(
        loader=ChoiceLoader(
            [
                FileSystemLoader(folders),
                PrefixLoader({"default": FileSystemLoader(folders[-1:])}),
            ]
        ),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=CompiledTemplates(folders[-1], say.table),
        extensions=[Spoken],
    )
    environment.globals.update(say=say, say_html=_in_html(say))
    return environment
