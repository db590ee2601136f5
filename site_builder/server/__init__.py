"""A preview of a site on this machine: served as GitHub Pages would, always fresh.

It knows only a folder and a callable that builds it anew.
"""

from site_builder.server.preview import Preview

__all__ = ["Preview"]
