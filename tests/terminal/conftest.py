"""A place for sockets."""

import tempfile
from pathlib import Path

import pytest


@pytest.fixture
def sockets():
    """Yield a private folder with a short path: a socket's has at most 107 bytes."""
    place = Path("/tmp")  # noqa: S108 - it is made private
    with tempfile.TemporaryDirectory(prefix="earnest-", dir=place, ignore_cleanup_errors=True) as private:
        yield Path(private)
