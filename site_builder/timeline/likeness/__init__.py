"""Which reports tell of one event, and in what its sources differ."""

from site_builder.timeline.likeness.differences import find_differences
from site_builder.timeline.likeness.grouping import group_reports

__all__ = ["find_differences", "group_reports"]
