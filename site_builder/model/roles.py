"""What a line of a source can be."""

from enum import StrEnum


class Role(StrEnum):
    """The one thing that a line is; every non-blank line has exactly one."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    BIO = "bio"
    BODY = "body"
    SUBHEADING = "subheading"
    LIST = "list"
    QUOTE = "quote"
    TIMESTAMP = "timestamp"
    CAPTION = "caption"
    CREDIT = "credit"
    TEASER = "teaser"
    PROMO = "promo"
    COMMENT = "comment"
    BOILERPLATE = "boilerplate"


CONTENT_ROLES = frozenset(
    {Role.BODY, Role.SUBHEADING, Role.LIST, Role.QUOTE, Role.CAPTION, Role.CREDIT}
)
"""Roles that stand in the article itself, in the order of the source."""

FOLDED_ROLES = frozenset({Role.TEASER, Role.PROMO, Role.COMMENT, Role.BOILERPLATE})
"""Roles that are kept but folded away: "Also on the original page"."""

DATED_ROLES = frozenset(
    {Role.STANDFIRST, Role.BODY, Role.LIST, Role.QUOTE, Role.CAPTION}
)
"""Roles whose dates may enter the timeline.

A page of 2021 may carry teasers of 2024 and a biography that starts in 1990, so
dates of all other roles stay out.
"""
