"""Open sessions in memory."""

from pathlib import Path

import pytest
from core.session_builder import honest
from workspace.memory_file import NOON, MemoryFile

from earnest.workspace.opened_session import OpenedSession
from earnest.workspace.stamp import Stamp


@pytest.fixture
def file():
    """Return a file in memory."""
    return MemoryFile()


@pytest.fixture
def make_opened(file):
    """Return a function that opens a session of that file, with other facts if they are given."""

    def make(**facts):
        stamp = Stamp(1, 1, 1, int(NOON.timestamp()) * 10**9, "sum")
        session = honest().session()
        opened = OpenedSession(Path("/home/priya/lim.toml"), session, stamp, (), (), "", None, file)
        return opened._replace(**facts)

    return make
