"""The frozen values that cross a floor, and nothing that acts on them."""

from site_builder.model.article import (
    Article,
    Basis,
    Block,
    Claim,
    Credit,
    Evidence,
    Finding,
    Line,
    Publication,
    Severity,
    Span,
)
from site_builder.model.collection import Collection, Namesakes
from site_builder.model.roles import (
    CONTENT_ROLES,
    DATED_ROLES,
    FOLDED_ROLES,
    Role,
)
from site_builder.model.site import Output, Page, Site
from site_builder.model.source import (
    Chunk,
    Given,
    Hints,
    SourceKind,
    SourceRef,
    SourceText,
)
from site_builder.model.time import (
    DateExpression,
    DateMention,
    Interval,
    Symbol,
    Tense,
)
from site_builder.model.timeline import (
    Event,
    EventKind,
    Report,
    Sequence,
    Step,
    Timeline,
)

__all__ = [
    "CONTENT_ROLES",
    "DATED_ROLES",
    "FOLDED_ROLES",
    "Article",
    "Basis",
    "Block",
    "Chunk",
    "Claim",
    "Collection",
    "Credit",
    "DateExpression",
    "DateMention",
    "Event",
    "EventKind",
    "Evidence",
    "Finding",
    "Given",
    "Hints",
    "Interval",
    "Line",
    "Namesakes",
    "Output",
    "Page",
    "Publication",
    "Report",
    "Role",
    "Sequence",
    "Severity",
    "Site",
    "SourceKind",
    "SourceRef",
    "SourceText",
    "Span",
    "Step",
    "Symbol",
    "Tense",
    "Timeline",
]
