"""Rules for who wrote the article: bylines, job titles, biographies."""

from site_builder.model import Role
from site_builder.understanding.byline_names import parse_byline
from site_builder.understanding.job_titles import split_name_and_job
from site_builder.understanding.sheet import Sheet
from site_builder.understanding.traits import BIO, NAME

_ABOUT = (Role.BYLINE, Role.BIO)
_NEAR_TOP = 6
"""Lines after the headline among which a bare name is a byline."""


def is_byline(sheet: Sheet, at: int) -> bool:
    """A line that begins as bylines do and names somebody: "By Ada Lovelace"."""
    return bool(parse_byline(sheet.lines[at].text))


def is_name_and_job(sheet: Sheet, at: int) -> bool:
    """A name and a job on one line: "Ada Lovelace Senior Editor"."""
    return split_name_and_job(sheet.lines[at].text) is not None


def is_name_above_job(sheet: Sheet, at: int) -> bool:
    """A name with a job on the next line."""
    below = at + 1
    return (
        below < len(sheet.lines)
        and sheet.is_name_line(at)
        and sheet.is_job_line(below)
        and not sheet.lines[below].gap
    )


def is_job_under_name(sheet: Sheet, at: int) -> bool:
    """A job right under the name that it belongs to."""
    return (
        at > 0
        and sheet.role(at - 1) is Role.BYLINE
        and sheet.is_job_line(at)
        and not sheet.lines[at].gap
    )


def is_bio(sheet: Sheet, at: int) -> bool:
    """A paragraph that speaks of an author as biographies do."""
    return sheet.is_bio_prose(at)


def find_bios(sheet: Sheet) -> set[int]:
    """Find the lines that may speak of an author: with a cue, or right under a name."""
    found = set()
    for at, traits in enumerate(sheet.traits):
        if traits & BIO:
            found.add(at)
        if traits & NAME:
            # A job may stand between a name and the biography.
            found.update((at + 1, at + 2))
    return found


def find_lines_under_bylines(sheet: Sheet) -> list[int]:
    """Find what stands right under a line that was read as a byline."""
    return [at + 1 for at, role in sheet.roles.items() if role is Role.BYLINE]


def is_bio_under_byline(sheet: Sheet, at: int) -> bool:
    """What stands right under a name and its job, once the article has begun."""
    if not at or sheet.lines[at].gap or at < sheet.first_prose:
        return False
    return sheet.role(at - 1) is Role.BYLINE and sheet.rules.get(at - 1) in {
        "job-under-name",
        "name-and-job",
    }


def is_name_above_bio(sheet: Sheet, at: int) -> bool:
    """A name whose biography follows."""
    return sheet.is_name_line(at) and sheet.role(at + 1) in _ABOUT


def is_name_under_bio(sheet: Sheet, at: int) -> bool:
    """The name of an author again, at the end of the biography."""
    return (
        sheet.is_name_line(at)
        and sheet.role(at - 1) is Role.BIO
        and not sheet.lines[at].gap
    )


def continues_bio(sheet: Sheet, at: int) -> bool:
    """A line that goes on, without a gap, where the biography of an author stopped."""
    shape = sheet.lines[at]
    if shape.gap or sheet.role(at - 1) is not Role.BIO:
        return False
    return shape.bullet or sheet.bio_cues(at) > 0


def is_name_at_top(sheet: Sheet, at: int) -> bool:
    """A bare name shortly after the headline and before the text."""
    if not sheet.is_name_line(at):
        return False
    above = range(max(0, at - _NEAR_TOP), at)
    return any(sheet.role(i) is Role.HEADLINE for i in above)
