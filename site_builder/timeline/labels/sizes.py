"""How long a label may be."""

STRETCH = 78
"""A complete clause may run to here; what is still longer becomes no label."""
LONGEST = 58
"""Characters that a label should have at most: one line of a narrow column."""
LONGER = 67
"""A cut here is better than the whole clause, where it cannot be cut before."""
FEW = 10
"""Words and marks that may be somewhat longer than a line without a cut."""
LEAST = 3
"""Words with a meaning of their own that a cut, or a label without a verb, leaves."""
