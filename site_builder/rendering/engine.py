"""Templates to pages: the one place that knows Jinja."""

import traceback
from pathlib import Path

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)

from site_builder.errors import RenderError
from site_builder.model import Output, Page, Site
from site_builder.rendering.outward import sound_bytes

_FAILURES = (
    TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
)
"""What a template can raise by what it says; anything else is a fault of ours."""


class Renderer:
    """Renders pages with the templates of a theme, each compiled once.

    `default/NAME` always means the template of the default theme (the last folder), so
    that a collection's `article.html` can extend the one that it replaces.
    """

    def __init__(self, folders: tuple[Path, ...], site: Site) -> None:
        """Search `folders` in order; `site` is what every template may show."""
        self._folders = tuple(str(folder) for folder in folders)
        self._site = site
        self._environment = Environment(
            loader=ChoiceLoader(
                [
                    FileSystemLoader(self._folders),
                    PrefixLoader({"default": FileSystemLoader(self._folders[-1:])}),
                ]
            ),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            cache_size=-1,
        )

    def __reduce__(self) -> tuple[object, ...]:
        """Let another process make its own: compiled templates do not travel."""
        return Renderer, (tuple(map(Path, self._folders)), self._site)

    def render(self, page: Page) -> Output:
        """Make the file of `page`.

        Raises:
            RenderError: The template is missing, does not parse, or fails on the view;
                it names the template's file and line.
        """
        try:
            template = self._environment.get_template(page.template)
            text = template.render(view=page.view, site=self._site)
        except TemplateNotFound as error:
            what = f'the theme has no template "{error.name}"'
            raise RenderError(what, page.path, "add it to templates/") from error
        except TemplateSyntaxError as error:
            where = f"{error.filename or error.name}:{error.lineno}"
            what = f"the template does not parse: {error.message}".rstrip(".")
            raise RenderError(what, where, "correct the template") from error
        except _FAILURES as error:
            what = f"the template fails on {page.path}: {error}".rstrip(".")
            raise RenderError(what, self._place(error), "correct it") from error
        return Output(page.path, sound_bytes(text))

    def _place(self, error: Exception) -> str:
        """Name the innermost line of a template that the error came through."""
        for frame in reversed(traceback.extract_tb(error.__traceback__)):
            if frame.filename.startswith(self._folders):
                return f"{frame.filename}:{frame.lineno}"
        return "templates"
