"""From dated sentences to events, in order of time."""

from site_builder.timeline.merging import make_timeline
from site_builder.timeline.reports import find_reports

__all__ = ["find_reports", "make_timeline"]
