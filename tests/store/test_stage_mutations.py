import random
import shutil

import pytest
from injuries import injure

from earnest.store.interviews import load_interview
from earnest.store.shipped import find_shipped
from earnest.workspace.errors import UnusableFile


@pytest.mark.parametrize("seed", [0, 1, *(pytest.param(each, marks=pytest.mark.slow) for each in range(2, 10))])
def test_broken_stage_file_is_used_or_refused_unchanged(folder, seed):
    """Each of five hundred broken stage files is used or refused with its name, and stays the same."""
    chance = random.Random(seed)
    place = folder.path / "screens" / "mine"
    shutil.copytree(find_shipped("screens") / "client", place)
    paths = sorted(place.glob("*.toml"))
    for _ in range(50):
        path = chance.choice(paths)
        whole = path.read_bytes()
        path.write_bytes(content := injure(whole, chance))

        try:
            load_interview("mine", folder)
        except UnusableFile as trouble:
            message = str(trouble)
        else:
            message = f"{path.name} is used as expected "

        name, _, expected = message.partition("expected")
        assert name.startswith(path.name)
        assert expected
        assert "\n" not in message
        assert path.read_bytes() == content
        assert sorted(place.glob("*")) == paths
        path.write_bytes(whole)
