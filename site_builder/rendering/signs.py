"""The three signs that the whole site uses: stated, given by a person, inferred."""

from site_builder.model import Basis

SIGNS = {
    Basis.STATED: "stated",
    Basis.GIVEN: "given",
    Basis.INFERRED: "inferred",
    Basis.COLLECTION: "inferred",
}
