import random
from pathlib import Path

import pytest
from injuries import injure

from earnest.store.library.library import list_sessions
from earnest.store.sessions.open import open_session
from earnest.workspace.errors import UnusableFile

EXAMPLE = Path(__file__).with_name("example.toml")


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(10))
def test_broken_file_is_opened_or_refused_unchanged(folder, left_over, seed):
    """Each of five hundred broken files opens or is refused with a sentence, and stays the same."""
    chance = random.Random(seed)
    path = folder.path / "noodle.toml"
    for _ in range(50):
        content = injure(EXAMPLE.read_bytes(), chance)
        path.write_bytes(content)

        try:
            opened = open_session(path)
        except UnusableFile as trouble:
            messages = [str(trouble)]
        else:
            messages = [str(fault) for fault in opened.faults]
            assert bool(messages) <= bool(opened.read_only)
            opened.close()

        assert all(message.startswith("noodle.toml") and "\n" not in message for message in messages)
        assert path.read_bytes() == content
        assert left_over() == ["noodle.toml"]
        assert len(list_sessions(folder)) == 1
