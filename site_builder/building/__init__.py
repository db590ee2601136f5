"""The spine: from a folder of sources to a published site.

`spine.build` is the whole way; it alone knows all the wings. Nothing is imported
here, so that a worker process which unpickles `gathering` loads no templates.
"""
