"""site-builder: a folder of article texts becomes a story site of plain HTML."""

__version__ = "0.1.0"
