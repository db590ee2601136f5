"""What is kept of an article's sentences."""

from site_builder.loader import load_text
from site_builder.model.names import Sentence
from site_builder.passages import read_imprint

_TEXT = """\
The lamp burns again
By Ada Lorvell

The lamp on the outer pier was lit again after four dark winters. Few saw it.

Its keeper had carried the oil up ninety steps every evening of his life.

The lamp on the outer pier was lit again after four dark winters.
"""


def _sentences(text: str) -> list[Sentence]:
    _, wordings = read_imprint(load_text("lamp.txt", text.encode()))
    count = len(wordings.sentences.blocks) // 4
    return [wordings.sentences[number] for number in range(count)]


def test_sentences_of_eight_words_are_kept_once() -> None:
    """Shorter ones are chance, and a sentence that comes again says nothing new."""
    assert [s.text for s in _sentences(_TEXT)] == [
        "The lamp on the outer pier was lit again after four dark winters.",
        "Its keeper had carried the oil up ninety steps every evening of his life.",
    ]


def test_a_sentence_has_the_address_of_its_paragraph() -> None:
    """The first line of its paragraph leads to it."""
    assert [s.block for s in _sentences(_TEXT)] == [4, 6]


def test_teasers_have_no_part() -> None:
    """What another page says, advertised here, is not shared text of this one."""
    teaser = "The ferry that nobody wanted is sold to a museum of the next town."
    text = f"{_TEXT}\nMore stories\n\nREAD MORE: {teaser}\n"

    assert teaser not in " ".join(s.text for s in _sentences(text))


def test_the_same_words_leave_the_same_marks() -> None:
    """Whatever stands around it, a sentence is found by the same numbers."""
    sentence = (
        "Its keeper had carried the oil up ninety steps every evening of his life."
    )
    other = (
        f"A keeper\nBy Nils Berg\n\n{sentence} He was sixty years old then, they say.\n"
    )

    one, _ = read_imprint(load_text("lamp.txt", _TEXT.encode()))
    two, _ = read_imprint(load_text("keeper.txt", other.encode()))

    marks = [set(memoryview(each.marks).cast("I")) for each in (one, two)]
    assert len(marks[0] & marks[1]) == 6


def test_an_article_without_sentences_has_no_marks() -> None:
    """A headline alone is found by nothing."""
    imprint, _ = read_imprint(load_text("note.txt", b"A headline alone\n"))

    assert imprint.marks == b""
