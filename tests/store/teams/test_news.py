import json
import os

import pytest

from earnest.cli.main import main
from earnest.store.disk import SYNCED, find_news
from earnest.store.teams.news import keep_news


@pytest.fixture
def team_folder(folder):
    """Return a folder with three sessions, written before its last sync."""
    for name in ("acorn", "birch", "cedar"):
        path = folder.path / f"{name}.toml"
        path.write_text('format = 2\nclient = "A client"\ninterview = "client"\n')
        os.utime(path, (1, 1))
    return folder


def test_a_folder_without_a_sync_has_no_news(team_folder):
    """Who is in no team reads of none."""
    assert find_news(team_folder) is None


def test_what_came_and_what_waits_is_counted(team_folder):
    """Sessions that came in, that clash, that were open or were written since: each is counted once."""
    came = ("acorn.toml", "acorn.notes.toml", ".gitignore")
    keep_news(team_folder, came, unmerged=["birch.toml"], waiting=["cedar.toml"])
    with (team_folder.path / "birch.toml").open("a") as file:
        file.write('\n[clash.k1]\npath = "goal.g1.text"\n')

    news = find_news(team_folder)
    assert (news.came, news.to_settle) == ({"acorn.toml"}, {"birch.toml"})
    assert news.lines == ("1 came in with the last sync", "1 conflict", "1 not sent yet")


def test_what_is_settled_is_to_be_sent(team_folder):
    """A clash that is gone from its file waits no more, and the file is to be sent."""
    keep_news(team_folder, (), unmerged=["birch.toml"], waiting=())
    path = team_folder.path / "birch.toml"
    path.write_text(path.read_text())

    news = find_news(team_folder)
    assert (news.came, news.to_settle, news.lines) == (frozenset(), frozenset(), ("1 not sent yet",))


def test_a_link_to_nothing_hides_no_news(team_folder):
    """What came in is told beside a link whose file is gone."""
    keep_news(team_folder, ["acorn.toml"], unmerged=(), waiting=())
    (team_folder.path / "gone.toml").symlink_to("nowhere.toml")

    assert find_news(team_folder).came == {"acorn.toml"}


@pytest.mark.parametrize("content", ["", "[]", '{"came": 1}', '{"came": [], "unmerged": []}', "\0", "[" * 100_000])
def test_a_broken_record_tells_nothing(team_folder, content):
    """What cannot be read is no news, and nothing fails."""
    (team_folder.path / SYNCED).write_text(content)

    assert find_news(team_folder) is None


def test_a_link_elsewhere_tells_nothing_wrong(team_folder):
    """A name that leads out of the folder is only looked for, never shown."""
    told = {"came": ["../x.toml"], "unmerged": ["../../etc/passwd", "/etc/passwd"], "waiting": []}
    (team_folder.path / SYNCED).write_text(json.dumps(told))

    assert find_news(team_folder).to_settle == frozenset()


@pytest.mark.parametrize("is_linked", [False, True])
def test_a_record_that_would_make_it_wait_is_passed_over(team_folder, is_linked):
    """A pipe is never opened, whether the record names it or leads to it: reading would not end."""
    os.mkfifo(team_folder.path.parent / "pipe")
    if is_linked:
        (team_folder.path / SYNCED).symlink_to(team_folder.path.parent / "pipe")
        assert find_news(team_folder) is None
    else:
        told = {"came": [], "unmerged": ["../pipe", "\0", str(team_folder.path.parent / "pipe")], "waiting": []}
        (team_folder.path / SYNCED).write_text(json.dumps(told))
        assert find_news(team_folder).to_settle == frozenset()


def test_the_list_tells_of_it(team_folder, capsys):
    """Below each session what is new of it, and one line below the list."""
    keep_news(team_folder, ["acorn.toml"], unmerged=["birch.toml"], waiting=())
    with (team_folder.path / "birch.toml").open("a") as file:
        file.write('\n[clash.k1]\npath = "client"\n')

    assert main(["list", "--home", str(team_folder.path)]) == 0
    told = capsys.readouterr().out
    assert "1 came in with the last sync" in told.splitlines()[-1]
    assert told.count("   came in with the last sync") == 1
    assert told.count("two versions of an answer; open the session to settle them") == 1
