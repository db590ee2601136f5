"""The sentences of articles as data files quote them, and what events are called."""

from site_builder.model import Event, Report
from site_builder.rendering.atlas import Atlas
from site_builder.rendering.words import shortened, titled

_TITLE_LENGTH = 90
"""A sentence that stands for the title of an event is cut here."""


def quotation(atlas: Atlas, report: Report) -> str:
    """Give the sentence of a report; "" where it may not be published."""
    return report.text


def first_told(event: Event) -> Report:
    """Give the first report whose sentence is shown, else the first of all.

    Of what has happened a sentence that still expects it comes last.
    """
    shown = [each for each in event.reports if each.text] or event.reports
    return next((each for each in shown if each.kind is event.kind), shown[0])


def event_title(atlas: Atlas, event: Event) -> str:
    """Call an event by its label, else by its first sentence, else by its date."""
    if event.label:
        return event.label
    if event.reports:
        told = quotation(atlas, first_told(event))
        if told:
            return shortened(told, _TITLE_LENGTH)
    return titled(atlas.say.value(event.value))
