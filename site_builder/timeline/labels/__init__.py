"""A short label for an event, cut by rule from the sentence that reports it."""

from site_builder.timeline.labels.rules import label_of

__all__ = ["label_of"]
