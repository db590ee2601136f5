"""Which of the days that a page states is that of its publication.

Every day near the article is a candidate; readable signs are weighed. A page states
days of other stories, of comments and of today too, so a day that nothing ties to the
article is not believed: a wrong day costs more than a missing one.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from site_builder.model import Role
from site_builder.understanding.mastheads import find_mastheads
from site_builder.understanding.places import Places
from site_builder.understanding.sheet import Sheet
from site_builder.understanding.stamps import (
    Stamp,
    days_in,
    is_stamp,
    lacks_its_day,
    read_stamps,
)

_LONGEST = 160
"""Characters of a line in which the page speaks of itself; longer ones tell a story."""
_NEAR = 12
"""Lines between headline and timestamp: picture, byline, sharing, standfirst."""
_TOP = 6
"""Lines above a headline where a page may state the day of the article."""
_AFTER = 6
"""Lines after the end of an article where its day may stand."""
_BESIDE = 3
"""Lines about the stamp of an update among which that of publication stands."""
_FOREIGN = (Role.COMMENT, Role.TEASER, Role.PROMO)
_TWELVE = 12

WEIGHTS = {
    "labelled": 4,
    "timestamp": 3,
    "under-headline": 5,
    "above-headline": 3,
    "in-byline": 2,
    "said-twice": 1,
    "after-the-end": 2,
    "update": -3,
    "above-page": -3,
    "of-another-story": -5,
    "in-the-story": -3,
}
"""What each sign counts. The place decides; a label outweighs a distance."""
_ENOUGH = 4
"""Weight from which a day is believed."""
UPDATE_STAMP = "update-stamp"
"""The rule of a day that is known only as that of an update."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A candidate: the line that states it, and the signs that it has."""

    at: int
    stamp: Stamp
    signs: tuple[str, ...]

    @property
    def weight(self) -> int:
        """What its signs count together."""
        return sum(WEIGHTS[sign] for sign in self.signs)


def choose_day(sheet: Sheet) -> Dated | None:
    """Choose the day of publication among those that the page states, if any."""
    found = list(_candidates(sheet))
    if not found:
        return None
    places = sheet.landmark(Places.of)
    times = Counter(stamp.day for _, stamp in found)
    dated = [
        Dated(at, stamp, tuple(_signs(sheet, at, stamp, places, times)))
        for at, stamp in found
    ]
    best = max(dated, key=lambda d: (d.weight, -abs(d.at - places.head)))
    if best.weight < _ENOUGH and not (len(times) == 1 and best.weight > 0):
        return None
    return best


def is_bound(sheet: Sheet, dated: Dated) -> bool:
    """Whether a day is that of an update beside a publication whose day is missing.

    Of a page that says only "Updated" that day is the best known; where the page tells
    the two apart, the day of publication is another or at most the same.
    """
    if not dated.stamp.is_update:
        return False
    first = max(0, dated.at - _BESIDE)
    near = sheet.lines[first : dated.at + _BESIDE + 1]
    return any(lacks_its_day(shape.text) for shape in near)


def _candidates(sheet: Sheet) -> Iterator[tuple[int, Stamp]]:
    dated = [
        at
        for at, shape in enumerate(sheet.lines)
        if shape.has_digits
        and (len(shape.text) <= _LONGEST or sheet.roles.get(at) is Role.BYLINE)
        and days_in(shape.text)
        # "Ada Lovelace (@ada) 3 May 2021" signs a post that the story shows.
        and "(@" not in shape.text
    ]
    names_paper = {each.at for each in sheet.landmark(find_mastheads)}
    month_first = bool(dated) and _is_month_first(sheet)
    for at in dated:
        shape = sheet.lines[at]
        if len(shape.text) <= _LONGEST or sheet.roles.get(at) is Role.BYLINE:
            # A sentence tells what happened on its day, unless it says "published".
            tells = (
                shape.ends_sentence
                and at not in names_paper
                and not is_stamp(shape.text)
            )
            for stamp in read_stamps(shape.text, month_first=month_first):
                if stamp.is_labelled or not tells:
                    yield at, stamp


def _signs(
    sheet: Sheet, at: int, stamp: Stamp, places: Places, times: Counter[date]
) -> Iterator[str]:
    role = sheet.roles.get(at)
    if stamp.is_update:
        yield "update"
    elif stamp.is_labelled:
        yield "labelled"
    if (
        role is Role.TIMESTAMP
        or is_stamp(sheet.lines[at].text)
        or any(each.at == at for each in sheet.landmark(find_mastheads))
    ):
        yield "timestamp"
    else:
        yield "in-byline" if role is Role.BYLINE else "in-the-story"
    yield from _sign_of_place(places, at)
    if role in _FOREIGN:
        yield "of-another-story"
    if times[stamp.day] > 1:
        yield "said-twice"


def _sign_of_place(places: Places, at: int) -> Iterator[str]:
    if places.head < 0:
        yield "under-headline" if at <= places.first else "of-another-story"
    elif 0 <= at - places.head <= _NEAR or places.head < at < places.first:
        yield "under-headline"
    elif 0 < places.head - at <= _TOP:
        yield "above-headline"
    elif at < places.head:
        yield "above-page"
    elif 0 < at - places.last <= _AFTER:
        yield "after-the-end"
    elif at > places.last:
        yield "of-another-story"


def _is_month_first(sheet: Sheet) -> bool:
    """Whether "03/05/2020" is a day of March on this page.

    Another date of the page that can be read in one way only tells; else that the page
    writes "March 5, 2020" or speaks the English of a clock with a.m. and p.m.
    """
    return sheet.landmark(_tell_order)


def _tell_order(sheet: Sheet) -> bool:
    votes = 0
    for shape in sheet.lines:
        if not shape.has_digits or len(shape.text) > _LONGEST:
            continue
        for found in days_in(shape.text):
            words = shape.text[found.start : found.end]
            if "/" in words and not words[:4].isdigit() and len(found.days) == 1:
                votes += 1 if int(words.split("/")[0]) <= _TWELVE else -1
            elif words[0].isalpha():
                votes += 1
    return votes > 0
