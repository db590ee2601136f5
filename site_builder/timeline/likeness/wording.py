"""Words of a sentence as their stems, so that "arrested" and "arrests" are one."""

import re
from typing import NamedTuple

from site_builder.timeline.remembering import remembered

WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*(?:['’](?!s\b)[^\W\d_]+)*")
"""A word or a number; a genitive's ending is none of it."""

FUNCTION_WORDS = frozenset(
    "the a an of to in on at for and or but with by from as is was be it its that this"
    " he she his her they their who which not have has had will would been are were"
    " after before about into out up over than more also when what one said himself"
    " herself itself them him us we you i me my your there here so if then such both"
    " all any some no only just still very down off away back through do does"
    " did".split()
)
"""Words that stand in any sentence and tell nothing of its matter."""

_IRREGULAR = {
    form: verb
    for line in """
    be: am is are was were been being; have: has had having; do: does did done doing
    say: said; tell: told; go: went gone; come: came; get: got gotten; give: gave given
    take: took taken; make: made; know: knew known; think: thought; see: saw seen
    find: found; leave: left; lose: lost loss; win: won; buy: bought; sell: sold
    bring: brought; catch: caught; teach: taught; seek: sought; fight: fought
    shoot: shot; strike: struck stricken; steal: stole stolen; break: broke broken
    speak: spoke spoken; choose: chose chosen; fall: fell fallen; rise: rose risen
    grow: grew grown; throw: threw thrown; fly: flew flown; draw: drew drawn
    blow: blew blown; begin: began begun; sink: sank sunk; swim: swam swum
    run: ran; hold: held; meet: met; lead: led; feed: fed; flee: fled; bleed: bled
    send: sent; spend: spent; build: built; lend: lent; bend: bent; pay: paid
    lay: laid; stand: stood; sit: sat; shake: shook shaken; wake: woke woken
    drive: drove driven; ride: rode ridden; write: wrote written; hide: hid hidden
    swear: swore sworn; wear: wore worn; tear: tore torn; bear: bore borne
    keep: kept; sleep: slept; weep: wept; sweep: swept; feel: felt; deal: dealt
    hear: heard; mean: meant; dig: dug; hang: hung; sting: stung; swing: swung
    become: became; overcome: overcame; forgive: forgave; eat: ate eaten
    freeze: froze frozen; forget: forgot forgotten; beat: beaten; bite: bit bitten
    undergo: underwent undergone; undertake: undertook; withdraw: withdrew withdrawn
    overthrow: overthrew overthrown; die: died dies dying; lie: lying lied
    tie: tying tied; man: men; woman: women; child: children; person: people
    foot: feet; life: lives; wife: wives; body: bodies; bid: bade; slay: slew slain
    arise: arose arisen; sell: sale sales; act: action actions;
    agree: agreed agreement agreements;
    sentence: sentenced sentencing; die: death deaths dead deadly; light: lit
    split: splitting; sue: sued suing sues
    """.replace("\n", ";").split(";")
    if ":" in line
    for verb, forms in [line.strip().split(": ")]
    for form in forms.split()
}
"""Forms that no rule of endings reaches."""

_VOWEL = re.compile(r"[aeiouy]")
_DOUBLED = re.compile(r"([bdfgkmnprt])\1$")
_LONG_LL = re.compile(r"(?<=[a-z]{4})ll$")
_ENDINGS = tuple(
    (ending, left)
    for pair in """
    quisition:quir cision:cid llision:llid vision:vid plosion:plod clusion:clud
    fusion:fus vasion:vad version:vert mission:mit pension:pend tension:tend
    duction:duc cription:crib sumption:sum solution:solv ception:ceiv ruption:rupt
    isation:iz ization:iz ification:ify ication:icat ation: ition: ution:ut
    ction:ct ssion:ss ion: ement: ment: ance: ise:iz ize:iz ate: at: ure: ive: al: er:
    or: ly:
    """.split()
    for ending, left in [pair.split(":")]
)
"""Endings that make a noun or an adverb of a verb, and what they leave."""
_SHORTEST = 4
"""Letters that must be left: "mention" is no derivation of "men"."""


class Word(NamedTuple):
    """A word of a text: where it stands, how it is written, and its stem.

    A tuple, since it is made a million times and a frozen dataclass takes thrice as
    long to make.
    """

    start: int
    end: int
    text: str
    stem: str


def words(text: str) -> tuple[Word, ...]:
    """Give the words and numbers of a text, in order."""
    found = []
    end = 0
    for word in WORD.findall(text):
        start = text.index(word, end)
        end = start + len(word)
        found.append(Word(start, end, word, root(word)))
    return tuple(found)


@remembered
def root(word: str) -> str:
    """Give the stem of a word as it is written."""
    return stem(word.lower())


@remembered
def stem(word: str) -> str:
    """Reduce a word in small letters to a stem that its inflections share.

    The rules are few: plural, past and -ing, then one ending that makes a noun of a
    verb. A stem need not be a word; it is only compared.
    """
    if word[:1].isdigit():
        return word.replace(",", "")
    word = word.replace("’", "'")
    base = _IRREGULAR.get(word)
    if base is not None:
        return _bare(base)
    plain = _inflected(word)
    plain = _IRREGULAR.get(plain, plain)
    return _bare(_LONG_LL.sub("l", _derived(plain)))


def _inflected(word: str) -> str:
    """Take away the ending of a plural, of the past, or of -ing."""
    if len(word) < _SHORTEST:
        return word
    if word.endswith(("ies", "ied")):
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    for ending in ("ingly", "edly", "ing", "ed"):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) > 1 and _VOWEL.search(rest):
            return _DOUBLED.sub(r"\1", rest) if len(rest) >= _SHORTEST else rest
    return word


def _derived(word: str) -> str:
    for ending, left in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) + len(left) >= _SHORTEST:
            return word[: -len(ending)] + left
    return word


def _bare(word: str) -> str:
    """Take away a last e and write a last y as i: "decide", "decid(ed)"."""
    if len(word) >= _SHORTEST and word.endswith("e"):
        return word[:-1]
    if len(word) >= _SHORTEST - 1 and word.endswith("y"):
        return word[:-1] + "i"
    return word
