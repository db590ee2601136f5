"""From dated sentences to events, in order of time."""

from site_builder.timeline.accounts import read_account, revise_account
from site_builder.timeline.doubts import find_doubts
from site_builder.timeline.merging import connect, make_timeline, merge_accounts
from site_builder.timeline.reports import find_reports
from site_builder.timeline.sequences import find_sequences

__all__ = [
    "connect",
    "find_doubts",
    "find_reports",
    "find_sequences",
    "make_timeline",
    "merge_accounts",
    "read_account",
    "revise_account",
]
