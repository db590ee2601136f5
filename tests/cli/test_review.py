"""`site-builder inspect --review`: proposed sidecars that change nothing by themselves."""

import tomllib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from click.testing import Result
from hypothesis import given
from hypothesis import strategies as st

from site_builder.cli.proposing import propose, quote
from site_builder.loader import load_text
from site_builder.model import Basis, Claim, Evidence

Run = Callable[..., Result]


def confirmed(text: str) -> str:
    """Take away the "# " before every statement of a proposal."""
    return "\n".join(line.removeprefix("# ") for line in text.split("\n"))


def test_each_source_gets_a_sidecar(collection: Path, run: Run) -> None:
    """A file stands beside each source, with all that was understood."""
    result = run("inspect", "--review", "seeds")

    assert result.exit_code == 0
    assert "2 sidecars written." in result.stdout
    stated = tomllib.loads(confirmed((collection / "seeds/bridge.toml").read_text()))
    assert stated["authors"] == ["Rosa Lindqvist"]
    assert stated["published"] == "2023-03-14"


def test_a_proposal_changes_nothing(collection: Path, run: Run) -> None:
    """With everything still a comment the texts are understood as before."""
    before = run("inspect", "--json", "seeds").stdout

    run("inspect", "--review", "seeds")

    assert run("inspect", "--json", "seeds").stdout == before


def test_a_sidecar_that_is_there_stays(collection: Path, run: Run) -> None:
    """Nothing that a person wrote is overwritten, and that is said."""
    sidecar = collection / "seeds/bridge.yaml"
    sidecar.write_text("outlet: Valley Courier\n")

    result = run("inspect", "--review", "seeds")

    assert f"{Path('seeds/bridge.yaml')} is there already" in result.stdout
    assert sidecar.read_text() == "outlet: Valley Courier\n"
    assert not (collection / "seeds/bridge.toml").exists()


def test_doubtful_lines_are_proposed_one_by_one(collection: Path, run: Run) -> None:
    """A line that no rule could tell is there to be confirmed, by number and text."""
    (collection / "seeds/bridge.txt").write_text(
        "Aqueduct\n\nBy Rosa Lindqvist\n\n?!x\n"
    )

    run("inspect", "--review", "seeds/bridge.txt")

    proposal = confirmed((collection / "seeds/bridge.toml").read_text())
    assert {line["text"] for line in tomllib.loads(proposal)["lines"]} <= {
        "Aqueduct",
        "By Rosa Lindqvist",
        "?!x",
    }


def test_one_of_two_forms(collection: Path, run: Run) -> None:
    """JSON and a review at once is wrong usage."""
    assert run("inspect", "--review", "--json", "seeds").exit_code == 2


@given(st.text())
def test_any_text_can_be_quoted(text: str) -> None:
    """What is quoted reads back as it was, but for halves of characters."""
    whole = text.encode("utf-16-le", "replace").decode("utf-16-le")

    assert (
        tomllib.loads(f"a = {quote(text)}")["a"]
        == "".join(
            "\N{REPLACEMENT CHARACTER}" if "\ud800" <= mark <= "\udfff" else mark
            for mark in text
        )
        or whole != text
    )


@given(st.text(), st.text(), st.lists(st.text(), max_size=3))
def test_any_proposal_reads_back(headline: str, words: str, names: list[str]) -> None:
    """As it stands a proposal states nothing; uncommented it states what was there."""
    proof = (Evidence("a\n.txt", 1, words),)
    article = replace(
        load_text("a.txt", b"A line\n"),
        headline=Claim(headline, Basis.INFERRED, "rule", proof),
        authors=tuple(Claim(name, Basis.STATED, "rule", proof) for name in names),
    )
    proposal = propose(article)

    assert tomllib.loads(proposal) == {}
    stated = tomllib.loads(confirmed(proposal))
    assert len(stated["authors"]) == len(names)
    assert (
        stated["headline"].isascii()
        or stated["headline"] == headline
        or any("\ud800" <= mark <= "\udfff" for mark in headline)
    )


def test_the_address_can_be_confirmed(collection: Path, run: Run) -> None:
    """A page whose address is confirmed stays where it is when its headline changes."""
    run("inspect", "--review", "seeds")

    said = (collection / "seeds/mill.toml").read_text(encoding="utf-8")

    assert '\n# address = "the-mill-of-hallam-closes"\n' in said


def test_a_head_in_doubt_is_proposed_line_by_line() -> None:
    """A wrong headline or a byline that was not seen is mended by its line's role."""
    text = "The bell\n\nHalf past nine\n\nIt rang at noon, and nobody knew why.\n"
    article = load_text("a.txt", text.encode())
    assert "no-author" in {finding.code for finding in article.findings}

    stated = tomllib.loads(confirmed(propose(article)))

    texts = [line["text"] for line in stated["lines"]]
    assert {"The bell", "Half past nine"} <= set(texts)
    assert len(texts) == len(set(texts))


def test_a_head_without_doubt_is_not_proposed(collection: Path, run: Run) -> None:
    """Where every field is found, there is nothing to correct line by line."""
    run("inspect", "--review", "seeds")

    assert "[[lines]]" not in (collection / "seeds/bridge.toml").read_text()
