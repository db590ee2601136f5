"""What a language is to the finder: groups of words, forms made of them, and signs."""

from collections.abc import Mapping
from dataclasses import dataclass

Value = int | str
Groups = Mapping[str, Mapping[str, Value]]
"""By the name of a group: its words in lower case, each with what it means."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form of time expression: its name, its template, and the maker of its symbol.

    A template is words and slots with what parts them. `<name>` is a slot that a word
    of the group `name` fills, `<name=a|b>` one that a word of group `a` or `b` fills;
    a word in lower case stands for itself; `( | )` and `?` mean what they mean in a
    pattern, and nothing repeats without end. Between words, " " is white space, "_"
    white space after the full stop of a short form too, "-" a hyphen, "~" any dash,
    "," a comma with white space, "." a full stop without, "*" a full stop with or
    without, "`" an apostrophe that opens, and "'", "/" and ":" are themselves.
    `{name}` is a piece that the language names once for many forms.

    `check` names the test on what stands around; `given` are values that the form
    itself says.
    """

    name: str
    template: str
    make: str
    check: str = ""
    given: tuple[tuple[str, Value], ...] = ()


@dataclass(frozen=True, slots=True)
class Language:
    """A language of time expressions, as data.

    Words of the groups in `names` need a capital letter. `suffixes` put a word that no
    other group knows in a group by how it ends. `future` and `past` are templates of
    words that tell tense, `denied` of those that deny the past, `leading` of those
    right behind which a date lies ahead, `starting` of those that do so unless the past
    is told before them, `once` of those that tell what was planned and may be over (a
    word of the group `anew` behind them tells a new plan), `joints` those that make a
    span of the two dates that they join, with the words that must stand before the
    first. Words in
    `common` stand in most paragraphs, so that they say nothing of whether one tells a
    date. With `capital_nouns` every noun has a capital, not only a name.

    Groups that the mechanisms ask for by name, all of which may be empty:
    `abbreviation` (may have a full stop), `participle` (tells the past), `passive` (a
    verb of the past behind them tells none), `joint` (stands between from and to),
    `deadline` (a date behind them lies ahead), `unless-past` (those of them that are
    none where the past is told), `unless-denied` (those that are none where it is
    denied: "did not open until May"), `unless-done` (those that are none where the past
    perfect tells what was done: its words are `perfect`, and an `infinitive` behind
    them or `pending` behind the date speak of what is to do), `telling` (verbs of
    telling in the past), `called-off` (what is so at the date behind, where a `cause`
    follows that), `clause` (what follows tells nothing of the date), `fronting` (may
    begin a clause with a date), `opening` (what was from one date until another is
    over), `title` (short forms before a name), `clock-joint`
    (between an hour and its day), and those of `site_builder.dates.checking`.
    """

    code: str
    groups: Groups
    pieces: Mapping[str, str]
    forms: tuple[Form, ...]
    future: tuple[str, ...]
    past: tuple[str, ...]
    joints: tuple[tuple[str, str], ...]
    names: frozenset[str] = frozenset()
    suffixes: tuple[tuple[str, str], ...] = ()
    common: frozenset[str] = frozenset()
    capital_nouns: bool = False
    denied: tuple[str, ...] = ()
    leading: tuple[str, ...] = ()
    once: tuple[str, ...] = ()
    starting: tuple[str, ...] = ()


def counted(names: tuple[str, ...], start: int = 1) -> dict[str, Value]:
    """Number names in their order; those that stand in one text mean the same."""
    return {
        name: number
        for number, words in enumerate(names, start)
        for name in words.split()
    }


def words(text: str, value: Value = 1) -> dict[str, Value]:
    """Make a group of words that all mean the same."""
    return dict.fromkeys(text.split(), value)
