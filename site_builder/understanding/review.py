"""A second opinion on the rules: the sequence model, asked about the text as a whole.

The rules know words and neighbours; the model knows how lines of articles follow each
other. Where both agree, the rule's name stays as the reason. Where the model is sure
enough that a rule is wrong about whether a line belongs to the article, it decides, and
the signs that decided are the reason.
"""

from site_builder.model import Role, SourceKind
from site_builder.understanding.features import Signs, describe_lines
from site_builder.understanding.sequence import LineModel, load_model, probabilities
from site_builder.understanding.shapes import Shape
from site_builder.understanding.sheet import Sheet

_TEXT = frozenset({Role.BODY, Role.SUBHEADING, Role.LIST, Role.QUOTE})
_LABEL_OF = {
    Role.BODY: "body",
    Role.SUBHEADING: "heading",
    Role.CAPTION: "caption",
    Role.BOILERPLATE: "other",
}
_HALF = 0.5
_HEADING = 0.6
"""Share of the chance that must speak for a heading, or against one."""
_WEAK_RULES = frozenset({"stray", "above-headline", "furniture-start"})
"""Rules that are sometimes wrong about a line of the article; the others say what only
they can know."""
_LIKELY = 0.5
"""Chance from which a line that the rules take for text stays text."""
_SURE = {"stray": 0.45}
_VERY_SURE = 0.9
"""Chance from which a weak rule is overruled."""
_PROSE_LIKELY = 0.15
"""The same for a long line: to fold a paragraph away is the worse mistake."""
_SENTENCE = 6
_SENTENCE_LIKELY = 0.2
"""And for a short line that is a whole sentence, of so many words."""
_LEAST_SHARE = 0.3
"""Share of the long lines that belong to the article of any page: where the model
leaves less, it has mistaken the page, and is asked for its likeliest lines."""
_FEWEST_LINES = 8
"""Lines of a text from which there is a sequence to speak of."""
_FEW_LINES = 60
"""Lines of a text up to which nothing is folded away on the model's word.

It has learned from whole pages and expects the article to end sooner; a short text is
mostly article. On sites held out this costs .001 of body F1 and .007 of line F1.
"""
_PROSE = 80


def review(sheet: Sheet) -> None:
    """Let the model overrule the rules where it is sure; plain texts only."""
    lines = sheet.lines
    if sheet.source.kind is not SourceKind.TEXT or len(lines) < _FEWEST_LINES:
        return
    model = load_model()
    signs = describe_lines(
        [shape.text for shape in lines], [shape.gap for shape in lines]
    )
    answers = probabilities(model, signs)
    chances = [answer["body"] + answer["heading"] for answer in answers]
    likely = _threshold(sheet, chances)
    for at, shape in enumerate(lines):
        role, rule = sheet.roles[at], sheet.rules[at]
        bar = min(likely, _bar(shape)) if len(lines) >= _FEW_LINES else 0.0
        decided = _decide(role, rule, answers[at], bar)
        if decided is not None and decided is not role:
            sheet.roles[at] = decided
            sheet.rules[at] = _reason(model, signs[at], _LABEL_OF[decided])


def _bar(shape: Shape) -> float:
    """Give the chance from which a line of its shape stays text."""
    if shape.is_long:
        return _PROSE_LIKELY
    is_sentence = shape.ends_sentence and len(shape.words) >= _SENTENCE
    return _SENTENCE_LIKELY if is_sentence else _LIKELY


def _decide(
    role: Role, rule: str, answer: dict[str, float], likely: float
) -> Role | None:
    """Say what the model takes a line for; None where the rule stands."""
    chance = answer["body"] + answer["heading"]
    heading = answer["heading"] / (chance or 1.0)
    picture = answer["caption"] > _HALF
    if role in _TEXT and chance < likely:
        return Role.CAPTION if picture else Role.BOILERPLATE
    if role in {Role.BODY, Role.SUBHEADING}:
        return _text_role(role, heading)
    if rule in _WEAK_RULES and chance > max(likely, _SURE.get(rule, _VERY_SURE)):
        return _text_role(Role.BODY, heading)
    return Role.CAPTION if rule in _WEAK_RULES and picture else None


def _text_role(role: Role, heading: float) -> Role:
    """Tell a subheading from a paragraph; in between the rule's word holds."""
    if heading > _HEADING:
        return Role.SUBHEADING
    return Role.BODY if heading < 1 - _HEADING else role


def _threshold(sheet: Sheet, chances: list[float]) -> float:
    """Lower the bar until a fair share of the long lines passes it."""
    sizes = [len(shape.text) for shape in sheet.lines]
    total = sum(size for size in sizes if size >= _PROSE)
    ranked = sorted(
        ((c, s) for c, s in zip(chances, sizes, strict=True) if s >= _PROSE),
        reverse=True,
    )
    passed = 0
    for chance, size in ranked:
        passed += size
        if passed >= _LEAST_SHARE * total:
            return min(_LIKELY, chance * 0.999)
    return _LIKELY


def _reason(model: LineModel, signs: Signs, label: str) -> str:
    return f"model: {', '.join(model.explain(signs, label)) or 'all signs together'}"
