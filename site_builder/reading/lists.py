"""Lists as Python-Markdown wants them: four columns for each step inwards."""

from collections.abc import Sequence

from site_builder.reading.blocks import MARKER, indent_of

_STEP = "    "


def nest_list(lines: Sequence[str]) -> list[str]:
    """Indent the lines of a list anew, so that two columns nest as people mean it.

    A line belongs to the innermost item whose text it does not stand left of.
    """
    nested: list[str] = []
    columns: list[int] = []
    """Where the text of each open item starts."""
    after_paragraph = False
    for line in lines:
        if not line.strip():
            nested.append("")
            continue
        indent = indent_of(line)
        marker = MARKER.match(line)
        if marker:
            while columns and indent < columns[-1]:
                columns.pop()
            if after_paragraph and nested[-1]:
                # Python-Markdown would take the item for a line of the paragraph.
                nested.append("")
            after_paragraph = False
            text = line[marker.end() :]
            nested.append(f"{_STEP * len(columns)}{marker['mark']} {text}")
            columns.append(indent + len(marker["mark"]) + 1)
        elif not nested[-1]:
            while len(columns) > 1 and indent < columns[-1]:
                columns.pop()
            after_paragraph = True
            extra = " " * max(0, indent - columns[-1])
            nested.append(f"{_STEP * len(columns)}{extra}{line.strip()}")
        else:
            nested.append(f"{_STEP * (len(columns) - 1)}{line.strip()}")
    return nested
