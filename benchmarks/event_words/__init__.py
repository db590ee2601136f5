"""Event words marked in texts: which of them tell of one event, and on which day.

The evaluation asks that of words which somebody has marked. The timeline marks none: it
compares whole sentences about dates (`site_builder.timeline.likeness`), and no page
stands on these models.
"""
