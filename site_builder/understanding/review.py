"""A second opinion on the rules: the sequence model, asked about the text as a whole.

The rules know words and neighbours; the model knows how lines of articles follow each
other, and how far each rule can be trusted. Where both agree, the rule's name stays as
the reason. Where the model decides otherwise, the signs that decided are the reason.
What the words of a line say outright it cannot overrule.
"""

from collections.abc import Sequence

from site_builder.model import Role, SourceKind
from site_builder.understanding.sequence import Judgement, load_model
from site_builder.understanding.shapes import Shape
from site_builder.understanding.sheet import Sheet

_TEXT = {
    "body": Role.BODY,
    "heading": Role.SUBHEADING,
    "list": Role.LIST,
    "quote": Role.QUOTE,
}
_PARTS = tuple(_TEXT)
_TEXT_ROLES = frozenset(_TEXT.values())
_ASIDE = {"caption": Role.CAPTION, "byline": Role.BYLINE, "bio": Role.BIO}
_ASIDES = tuple(_ASIDE)
_LABEL_OF = {role: label for label, role in (_TEXT | _ASIDE).items()} | {
    Role.BOILERPLATE: "after",
    Role.CREDIT: "caption",
    Role.TIMESTAMP: "byline",
}
_SETTLED = frozenset({Role.HEADLINE, Role.STANDFIRST})
"""Roles that are chosen among all lines together, elsewhere."""
_OUTRIGHT = frozenset(
    {
        "behind-links",
        "byline-lead",
        "calls-itself",
        "comments",
        "furniture-line",
        "headline-again",
        "masthead",
        "no-words",
        "page-landmark",
        "promo-words",
        "teaser-lead",
        "time-of-post",
        "title-of-post",
    }
)
"""Rules that read what the words say; the model does not overrule them."""
_WEAK_RULES = frozenset({"stray", "above-headline", "furniture-start"})
"""Rules that are sometimes wrong about a line of the article. In a short text the model
overrules no others that fold a line away: a biography at the end of a clipping reads
like a paragraph."""
_DOUBTED = {"caption": 0.05, "byline": 0.05, "bio": 0.03}
"""Chance below which a picture text, byline or biography is none."""
_OPENING = 0.85
"""Chance of text from which what was chosen as the standfirst opens the story.

On sites held out it takes back 100 of 188 paragraphs that were the story's first, and
6 of 171 right standfirsts.
"""
_CHOSEN_STANDFIRST = "standfirst"
"""The rule that chose it by its place and words; a page's own mark is not doubted."""
_MEANT = 0.5
"""Chance from which a line that no rule knows is one."""
_HIGHEST_BAR = 0.5
_FEWEST_LINES = 8
"""Lines of a text from which there is a sequence to speak of."""
_FEW_LINES = 60
"""Lines of a text up to which the rules' word on a paragraph holds.

The model has learned from whole pages and expects the article to end sooner; a short
text is mostly article. On sites held out this costs .001 of body F1 and .004 of line
F1.
"""
_VERY_FEW_LINES = 20
_HOPELESS = 0.02
"""Chance below which a short text's paragraph is folded away after all, but in a very
short one never. The least chance of a paragraph on short clean texts was .1."""
_FRAGMENT = 0.5
"""Share of the bar below which a short text's line that is no sentence is folded away.
"""


def review(sheet: Sheet) -> None:
    """Let the model overrule the rules where it knows better; plain texts only."""
    lines = sheet.lines
    if sheet.source.kind is not SourceKind.TEXT or len(lines) < _FEWEST_LINES:
        return
    judgement = load_model().judge(
        [shape.text for shape in lines],
        [shape.gap for shape in lines],
        [sheet.rules[at] for at in range(len(lines))],
    )
    chances = judgement.text_chances()
    bar = _bar(chances, [len(shape.text) for shape in lines])
    is_short = len(lines) < _FEW_LINES
    for at, shape in enumerate(lines):
        role, rule = sheet.roles[at], sheet.rules[at]
        if rule == _CHOSEN_STANDFIRST and chances[at] >= _OPENING:
            sheet.roles[at] = Role.BODY
            sheet.rules[at] = _reason(judgement, at, "body")
            continue
        if role in _SETTLED or rule in _OUTRIGHT:
            continue
        if is_short and role not in _TEXT_ROLES and rule not in _WEAK_RULES:
            continue
        least = bar
        if is_short and role in _TEXT_ROLES:
            least = _least(shape, bar) if len(lines) >= _VERY_FEW_LINES else 0.0
        if _is_text(judgement, at, chances[at], least, trusted=is_short):
            decided = _part_of_text(role, judgement.likeliest(at, _PARTS)[1])
        else:
            decided = _aside(role, judgement, at)
        if decided is not role:
            sheet.roles[at] = decided
            sheet.rules[at] = _reason(judgement, at, _LABEL_OF[decided])


def _least(shape: Shape, bar: float) -> float:
    """Give the chance from which a line of a short text stays text."""
    if shape.bullet or shape.text.endswith(":"):
        return 0.0
    return _HOPELESS if shape.is_long or shape.ends_sentence else _FRAGMENT * bar


def _is_text(
    judgement: Judgement, at: int, chance: float, least: float, *, trusted: bool
) -> bool:
    """Whether a line is text: likely enough, and not likelier a caption or the like."""
    if chance < least:
        return False
    return trusted or judgement.likeliest(at, _ASIDES)[0] <= chance


def _part_of_text(role: Role, label: str) -> Role:
    """Say what part of the text a line is.

    A paragraph in quotation marks stays a quotation: the model has seen few.
    """
    return role if role is Role.QUOTE and label == "body" else _TEXT[label]


def _aside(role: Role, judgement: Judgement, at: int) -> Role:
    """Say what a line beside the text is; the rule's word holds unless doubtful."""
    label = _LABEL_OF.get(role)
    if label in _ASIDE and judgement.chance(at, label) > _DOUBTED[label]:
        return role
    chance, best = judgement.likeliest(at, _ASIDES)
    if chance > _MEANT:
        return _ASIDE[best]
    return Role.BOILERPLATE if role in _TEXT_ROLES or label in _ASIDE else role


def _bar(chances: Sequence[float], sizes: Sequence[int]) -> float:
    """Find the chance from which a line is taken for text.

    The one that makes the expected F1 of the characters taken largest (Lewis 1995): a
    page about which the model is in doubt is not left without a text.
    """
    hoped = sum([chance * size for chance, size in zip(chances, sizes, strict=True)])
    taken = right = 0.0
    best, bar = 0.0, _HIGHEST_BAR
    for chance, size in sorted(zip(chances, sizes, strict=True), reverse=True):
        taken += size
        right += chance * size
        fair = right / (taken + hoped)
        if fair > best:
            best, bar = fair, chance
    return min(bar * 0.9999, _HIGHEST_BAR)


def _reason(judgement: Judgement, at: int, label: str) -> str:
    signs = judgement.reasons(at, label)
    return f"model: {', '.join(signs) or 'all signs together'}"
