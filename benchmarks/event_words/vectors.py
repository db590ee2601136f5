"""Bags of words as vectors of length one, and how alike two of them are."""

from math import sqrt

Vector = dict[str, float]
"""Weights by stem."""


def cosine(one: Vector, two: Vector) -> float:
    """How alike two vectors of length one are."""
    if len(two) < len(one):
        one, two = two, one
    return sum(value * two.get(stem, 0.0) for stem, value in one.items())


def unit(vector: Vector) -> Vector:
    """Give a vector length one; an empty one stays empty."""
    length = sqrt(sum(value * value for value in vector.values())) or 1.0
    return {stem: value / length for stem, value in vector.items()}
