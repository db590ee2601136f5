"""What can go wrong: one tree, each error one sentence of what, where, what to do.

SiteBuilderError
├── ConfigError     a setting is wrong or a configuration file cannot be read
├── SourceError     a source cannot be found, read or decoded
├── RenderError     a template is missing or broken
├── AddressClash    two outputs claim one path
└── OutputError     the output folder cannot be written or is not ours to write

Arguments go to ``Exception.__init__`` unformatted and ``__str__`` makes the sentence,
so every error survives the trip from a worker process (pickling calls the class with
``args``).
"""

from itertools import chain


class SiteBuilderError(Exception):
    """The root: everything that the command line answers with exit status 1."""

    def __init__(self, what: str, where: str = "", remedy: str = "") -> None:
        """Keep the three parts apart.

        Args:
            what: The fault, without a full stop: "the folder does not exist".
            where: File, `file:line` or setting that it concerns; may be empty.
            remedy: What the user can do, as an imperative or a question; may be empty.
        """
        super().__init__(what, where, remedy)

    @property
    def what(self) -> str:
        """The fault itself."""
        return str(self.args[0])

    @property
    def where(self) -> str:
        """The place that it concerns."""
        return str(self.args[1])

    @property
    def remedy(self) -> str:
        """What the user can do about it."""
        return str(self.args[2])

    def __str__(self) -> str:
        """Make the one sentence that a person reads."""
        place = f"{self.where}: " if self.where else ""
        advice = f"; {self.remedy}" if self.remedy else ""
        end = "" if advice.endswith("?") else "."
        return f"{place}{self.what}{advice}{end}"

    @property
    def sentences(self) -> tuple[str, ...]:
        """What there is to say, a sentence for each fault."""
        return (str(self),)


class ConfigError(SiteBuilderError):
    """A setting is wrong or a configuration file cannot be read.

    All that is wrong in one file is one error, so that it can be corrected at once.
    """

    def __init__(
        self,
        what: str,
        where: str = "",
        remedy: str = "",
        others: tuple["ConfigError", ...] = (),
    ) -> None:
        """Keep the parts apart; `others` are the further faults of the same file."""
        super().__init__(what, where, remedy)
        if others:
            self.args = (what, where, remedy, others)

    @property
    def sentences(self) -> tuple[str, ...]:
        """What there is to say, a sentence for each fault, in the file's order."""
        others = (str(each) for each in chain.from_iterable(self.args[3:]))
        return (super().__str__(), *others)

    def __str__(self) -> str:
        """Make the sentences that a person reads."""
        return " ".join(self.sentences)


class SourceError(SiteBuilderError):
    """A source cannot be found, read or decoded."""


class RenderError(SiteBuilderError):
    """A template is missing or broken."""


class AddressClash(SiteBuilderError):  # noqa: N818 - the field's word, not "…Error"
    """Two outputs claim one path."""


class OutputError(SiteBuilderError):
    """The output folder cannot be written, or is not ours to write."""
