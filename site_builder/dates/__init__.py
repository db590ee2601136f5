"""Time expressions in text, and the calendar values that they come to mean."""

from site_builder.dates.edtf import bounds

__all__ = ["bounds"]
