"""Where on a page the headline and the story stand, once the lines have their roles."""

from dataclasses import dataclass

from site_builder.model import Role
from site_builder.understanding.sheet import Sheet

STORY = (Role.BODY, Role.QUOTE, Role.LIST)
"""Roles of lines that tell the story."""


AGAIN = "headline-again"
"""The reason of a line that says the headline once more."""


def headline_lines(sheet: Sheet) -> list[int]:
    """List the lines of the headline itself, without its repetitions."""
    heads = [at for at, role in sheet.roles.items() if role is Role.HEADLINE]
    return sorted([at for at in heads if sheet.rules.get(at) != AGAIN])


@dataclass(frozen=True, slots=True)
class Places:
    """Indexes of the lines of the headline, and of the first and last of the story.

    `head` is -1 where no line is the headline; without a story both its ends lie
    behind the last line.
    """

    head: int
    first: int
    last: int

    @classmethod
    def of(cls, sheet: Sheet) -> "Places":
        """Find the places; the story begins with its first long line."""
        head = min(headline_lines(sheet), default=-1)
        story = [
            at
            for at, shape in enumerate(sheet.lines)
            if at > head and shape.is_long and sheet.roles.get(at) in STORY
        ]
        if not story:
            return cls(head, len(sheet.lines), len(sheet.lines))
        return cls(head, story[0], story[-1])
