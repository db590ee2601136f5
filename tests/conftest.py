"""What all tests share: the effort that hypothesis makes."""

from hypothesis import settings

settings.register_profile("soak", max_examples=5_000, deadline=None)
