"""Whether a colour can be read on the paper of the default theme.

Luminance and ratio are those of WCAG 2.2, section 1.4.3.
"""

PAPER = "#fcfaf5"
DARK_PAPER = "#171513"
"""`--paper` of the default theme, light and dark."""

LEAST = 4.5
"""The ratio from which on text of any size can be read (WCAG 2.2, level AA)."""

_STEPS = 40
_WHITE = 255


def contrast(colour: str, other: str) -> float:
    """Give the ratio of two hex colours, 1 (none) to 21 (black on white)."""
    bright, dark = sorted((_luminance(colour), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def lightened(colour: str) -> str:
    """Mix a hex colour with white until it can be read on the dark paper."""
    channels = _channels(colour)
    mixed = colour
    for step in range(_STEPS + 1):
        share = step / _STEPS
        mixed = "#" + "".join(
            f"{round(c + (_WHITE - c) * share):02x}" for c in channels
        )
        if contrast(mixed, DARK_PAPER) >= LEAST:
            break
    return mixed


def _channels(colour: str) -> tuple[int, ...]:
    digits = colour.lstrip("#")
    if len(digits) == 3:  # noqa: PLR2004 - each digit stands for two
        digits = "".join(digit * 2 for digit in digits)
    return tuple(int(digits[at : at + 2], 16) for at in (0, 2, 4))


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / _WHITE) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - sRGB
