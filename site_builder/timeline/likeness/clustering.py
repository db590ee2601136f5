"""Groups of things that are alike on the average."""

import heapq
from collections.abc import Mapping


def average_link(
    count: int, likeness: Mapping[tuple[int, int], float], *, least: float, far: float
) -> tuple[tuple[int, ...], ...]:
    """Join the two groups most alike, again and again, while they are alike enough.

    Args:
        count: How many things there are, called 0 to count - 1.
        likeness: How alike two things are, the smaller number first.
        least: Groups whose members are less alike than this on the average stay apart.
        far: What counts for a pair that `likeness` does not hold.

    Returns:
        Groups in the order of their first members, their members in order.
    """
    members = {number: [number] for number in range(count)}
    excess: dict[int, dict[int, float]] = {number: {} for number in range(count)}
    """Sum of likeness over `far` between two groups, so a missing pair is nothing."""
    for (one, two), value in likeness.items():
        excess[one][two] = excess[two][one] = value - far
    heap = [
        (-(value + far), one, two, 1, 1)
        for one, row in excess.items()
        for two, value in row.items()
        if one < two and value + far >= least
    ]
    heapq.heapify(heap)
    while heap:
        _, one, two, size_one, size_two = heapq.heappop(heap)
        if (len(members.get(one, ())), len(members.get(two, ()))) != (
            size_one,
            size_two,
        ):
            continue
        members[one] += members.pop(two)
        for other, value in excess.pop(two).items():
            del excess[other][two]
            if other != one:
                total = excess[one].get(other, 0.0) + value
                excess[one][other] = excess[other][one] = total
        for other, value in excess[one].items():
            first, second = min(one, other), max(one, other)
            sizes = len(members[first]), len(members[second])
            mean = value / (sizes[0] * sizes[1]) + far
            if mean >= least:
                heapq.heappush(heap, (-mean, first, second, *sizes))
    return tuple(tuple(sorted(group)) for group in sorted(members.values(), key=min))
