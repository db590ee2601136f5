"""Which reports tell of one event, and in what its sources differ."""

from site_builder.timeline.likeness.counting import count_words
from site_builder.timeline.likeness.differences import find_differences
from site_builder.timeline.likeness.grouping import group_sentences
from site_builder.timeline.likeness.matter import read_matter

__all__ = ["count_words", "find_differences", "group_sentences", "read_matter"]
