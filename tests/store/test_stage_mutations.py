import random
import shutil

import pytest
from test_broken_files import mutated

from earnest.store.interviews import load_interview
from earnest.store.shipped import find_shipped
from earnest.workspace.errors import UnusableFile


@pytest.mark.parametrize("seed", range(10))
def test_a_broken_stage_file_is_told_about_and_never_written(folder, seed):
    """Five hundred broken stage files: each is used or refused in a sentence with its name, and stays to the byte."""
    chance = random.Random(seed)
    place = folder.path / "screens" / "mine"
    shutil.copytree(find_shipped("screens") / "client", place)
    paths = sorted(place.glob("*.toml"))
    for _ in range(50):
        path = chance.choice(paths)
        whole = path.read_bytes()
        path.write_bytes(content := mutated(whole, chance))

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
