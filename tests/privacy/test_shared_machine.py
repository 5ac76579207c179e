"""Other users of the machine never see what Earnest writes, under any umask (P12)."""

import io
import os
import shutil
import sys
import tempfile
from pathlib import Path
from types import SimpleNamespace

import pytest
from frames.snapshots import open_once, use_utc
from journeys.driver import NOON, drive
from journeys.hostile_text import make_sound_session
from privacy.other_users import (
    MEMBERS,
    PRIVATE,
    SHARED,
    becomes_another_user,
    choose_group,
    find_exposed,
    find_unreadable,
    find_wrong_modes,
    list_paths,
    run_as_user,
)

from earnest.cli.main import main
from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.store.config_folder import config_folder
from earnest.store.files.folder import Folder
from earnest.store.library.library import archive
from earnest.store.sessions.open import open_session
from earnest.store.sessions.save import save
from earnest.store.toml.write import to_toml

pytestmark = [
    pytest.mark.slow,
    becomes_another_user,
]

CANARY = "Quincewood"
MASKS = (0o000, 0o002, 0o022, 0o077)
OWN = (".earnest-", "paper-", ".config", "preferences")
"""How the names begin of what is its owner's alone in a group's folder too: what an editor works on, papers, looks."""
EDITOR = """#!/bin/sh
cp "$1" "$1.swap"; touch "$(dirname "$1")/undo"; cp -a "$(dirname "$1")" "{place}/.earnest-seen"; echo changed >> "$1"
"""


@pytest.fixture
def place(monkeypatch):
    """Yield a folder that anybody may read, with a home in it."""
    with use_utc():
        path = Path(tempfile.mkdtemp(prefix="shared-box-", dir="/tmp"))
        path.chmod(0o755)
        (path / "user").mkdir(0o755)
        monkeypatch.setenv("HOME", str(path / "user"))
        monkeypatch.delenv("XDG_DATA_HOME", raising=False)
        monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
        monkeypatch.delenv("EARNEST_HOME", raising=False)
        monkeypatch.setattr("earnest.store.system_user.user_full_name", lambda: "Sam")
        monkeypatch.setattr("earnest.store.sessions.open.open_session", open_once)
        before = os.umask(0o022)
        yield path
        os.umask(before)
        shutil.rmtree(path)


def run_command(monkeypatch, *words, lines=()):
    """Run a command with answers; return its exit code."""
    answers = SimpleNamespace(buffer=io.BytesIO("\n".join([*lines, ""]).encode()), closed=False, isatty=lambda: False)
    monkeypatch.setattr("sys.stdin", answers)
    return main([*map(str, words)])


async def make_everything(place, path, named, monkeypatch):
    """Make every file that Earnest makes, and yield at each point of interest."""
    home = ("--home", path)
    assert (
        run_command(monkeypatch, "new", CANARY, "Orchards", "--plain", *home, *named, lines=["Sell more", ".", "/q"])
        == 0
    )
    yield "a new session"
    folder = Folder.existing(path)
    handwritten = path / "by-hand.toml"
    handwritten.write_text(f"# by hand\n{to_toml(make_sound_session(CANARY))}", "utf-8")
    handwritten.chmod(folder.file_mode)
    if folder.group is not None:
        os.chown(handwritten, -1, folder.group)
    editor = place / "editor.sh"
    editor.write_text(EDITOR.format(place=path))
    editor.chmod(0o755)
    monkeypatch.setenv("EDITOR", str(editor))
    async with drive(folder, opened=open_session(handwritten), keep=keep_looks) as you:
        await you.press("enter", "=typed", "esc")
        await you.wait_until(lambda: list(path.glob(".*.draft")))
        yield "a draft and a lock"
        await you.press("e")
        assert (path / ".earnest-seen" / "1.txt.swap").exists(), "the editor was never opened"
        yield "what the editor works on"
        await you.press("enter", "n")
        change_elsewhere(handwritten, folder)
        await you.press("b", "=more", "esc n")
        assert list(path.glob("*.conflict-1.toml"))
        yield "a conflict and what was there before"
        await you.press("esc", "esc o", "enter", "down enter", f"={path}/paper-{CANARY}.md", "enter", "enter")
        assert list(path.glob("paper-*.md"))
        await you.press("esc", "?", "c o l o u r s", "enter", "esc q")
        assert (config_folder() / "preferences.toml").exists()
        yield "a paper"
        await you.press("x", "c", "enter")
        yield "the archive and a copy as new"
    async with drive(Folder.existing(path), samples=True) as you:
        await you.press("down", "enter", "enter", "esc q")
    for paper in ("ask", "letter", "proposal"):
        assert run_command(monkeypatch, paper, path / "by-hand.toml", "-o", path / f"paper-{paper}.txt", *home) in {
            0,
            2,
        }
    run_command(monkeypatch, "verify", "--repair", *home)
    assert list((path / "archive").glob("*.toml"))
    yield "samples and papers"


def keep_looks(chosen):
    """Keep preferences where Earnest keeps them."""
    from earnest.store.save_preferences import keep_preferences  # noqa: PLC0415 - named as the app names it

    keep_preferences(chosen)


def change_elsewhere(path, folder):
    """Change the file, as another window would."""
    opened = open_session(path, to_write=False)
    edits = [Edit(("goal", "g1", "larger_aim"), "another aim")]
    save(path, apply_edits(opened.session, edits, Author("dana", NOON)).document, opened.stamp, folder)


async def count_exposed(kept, place, mask, kind, monkeypatch):
    """Make everything in one kind of folder under one umask, and count each file."""
    os.umask(mask)
    shared = choose_group() if kind != "private" else None
    path = place / f"sessions-{kind}-{mask:o}"
    if kind == "setgid":
        path.mkdir()
        os.chown(path, -1, shared.gr_gid)
        path.chmod(0o2770)
    named = ("--group", shared.gr_name) if kind == "group" else ()
    async for point in make_everything(place, path, named, monkeypatch):
        paths = [path, *list_paths(path)]
        wrong = dict.fromkeys(find_wrong_modes(paths, SHARED if shared else PRIVATE, shared and shared.gr_gid, OWN))
        seen = find_exposed(list_paths(path) + list_paths(config_folder()))
        if shared:
            theirs = [each for each in list_paths(path) if not any(part.startswith(OWN) for part in each.parts)]
            wrong |= dict.fromkeys(f"a member cannot read {each}" for each in find_unreadable(theirs, shared.gr_gid))
        for each in paths:
            amiss = [told for told in (*wrong, *seen) if str(each) in told.split()]
            kept.case(not amiss, f"{kind} {mask:o} {point}: {amiss}")
        kept.case(not seen, f"{kind} {mask:o} {point}: a stranger saw {seen}")


@pytest.mark.parametrize(("mask", "kind"), [(0o000, "private"), (0o077, "group")])
async def test_files_are_closed_to_others(place, mask, kind, monkeypatch, promise):
    """Sessions, drafts, locks, versions, exports, editors' files and archives are."""
    kept = promise("P12", "file x moment, as others see it")

    await count_exposed(kept, place, mask, kind, monkeypatch)

    kept.holds()


@pytest.mark.long
@pytest.mark.timeout(600)
async def test_files_are_closed_to_others_under_any_umask(place, monkeypatch, promise):
    """Private, group and setgid folders are tried under four umasks."""
    kept = promise("P12", "file x moment, as others see it")
    for kind in ("private", "group", "setgid"):
        for mask in MASKS:
            await count_exposed(kept, place, mask, kind, monkeypatch)

    kept.holds()


def test_open_file_is_noticed(place):
    """The tests above can fail."""
    path = place / "open"
    path.mkdir(0o755)
    (path / "file").write_text("words")
    (path / "file").chmod(0o644)

    assert {told.split()[0] for told in find_exposed([path / "file"])} >= {"stat", "cat"}
    assert list(find_wrong_modes([path / "file"], PRIVATE, None, OWN)) == [f"{path / 'file'} has 644"]


def make_plain_run(words, lines):
    """Return a function that runs a command with answers as another user."""

    def act():
        said = io.StringIO()
        answers = SimpleNamespace(
            buffer=io.BytesIO("\n".join([*lines, ""]).encode()), closed=False, isatty=lambda: False
        )
        sys.stdin, sys.stdout, sys.stderr = answers, said, said
        return f"{main([*map(str, words)])} {said.getvalue()}"

    return act


def test_two_members_share_a_group_folder(place, monkeypatch, promise):
    """Each continues the other's work, also after a crash, and the files stay the group's."""
    kept = promise("P12", "two users of a group in its folder")
    shared = choose_group()
    team = place / "team"
    team.mkdir()
    os.chown(team, MEMBERS[0], shared.gr_gid)
    team.chmod(0o755)
    path = team / "sessions"
    home = ("--home", path)
    # What is loaded late is loaded now: the others may not read this machine's Python.
    run_command(monkeypatch, "new", "Warm", "--plain", "--home", place / "warm", lines=["Sell more", ".", "/q"])
    open_session(place / "warm" / "warm.toml").close()
    steps = [
        (
            0,
            ["new", "Quince", "--plain", "--group", shared.gr_name, *home],
            ["Sell a hundred bowls", ".", "/q"],
        ),
        (1, ["open", "quince", "--plain", *home], ["/b", "Sell two hundred bowls at noon", ".", "/q"]),
        (0, ["open", "quince", "--plain", *home], ["/n", "/q"]),
        (1, ["check", "quince", *home], []),
        (0, ["verify", *home], []),
    ]
    for user, words, lines in steps:
        os.umask(0o077)
        said = run_as_user(MEMBERS[user], [shared.gr_gid], make_plain_run(words, lines))
        wrong = [
            *find_wrong_modes([path, *list_paths(path)], SHARED, shared.gr_gid, OWN),
            *find_exposed(list_paths(path)),
        ]
        kept.case(said.split()[0] in {"0", "1"} and not wrong, f"{user} {words[0]}: {said[-300:]} {wrong}")
    session = open_session(path / "quince.toml", to_write=False).session
    assert session.goal["g1"].text == "Sell two hundred bowls at noon"
    assert {entry.by for _, entry in session.entries} == {str(user) for user in MEMBERS}

    def crash():
        opened = open_session(path / "quince.toml")
        opened.file.drafts.keep("g1.by", {"by": "by noon"})
        opened.file.drafts.flush()
        return "left"

    kept.case(run_as_user(MEMBERS[0], [shared.gr_gid], crash) == "left", "a draft was left behind")
    lines = ["1", "/q"]
    said = run_as_user(MEMBERS[1], [shared.gr_gid], make_plain_run(["open", "quince", "--plain", *home], lines))
    kept.case(said.startswith("0 ") and "Unsaved text found" in said, said[-300:])
    said = run_as_user(MEMBERS[1], [shared.gr_gid], lambda: archive(path / "quince.toml"))
    kept.case(said == str(path / "archive" / "quince.toml"), said)
    wrong = [*find_wrong_modes([path, *list_paths(path)], SHARED, shared.gr_gid, OWN), *find_exposed(list_paths(path))]
    kept.case(not wrong, f"in the end: {wrong}")
    kept.holds()


async def test_screenshot_command_is_missing(place, monkeypatch):
    """Textual's own commands, which would leave a readable picture, have no key."""
    folder = Folder.open_or_make(place / "sessions")
    monkeypatch.chdir(place / "user")
    async with drive(folder, samples=True) as you:
        for keys in ("ctrl+p", "s c r e e n s h o t", "enter", "esc esc", "ctrl+s", "ctrl+q", "f1", "ctrl+backslash"):
            await you.press(keys)
        assert you.app.is_running
        assert not you.app.use_command_palette
        assert {binding.action for _, binding in you.app._bindings} <= {"interrupt", "suspend_process", "nothing"}

    assert list_paths(place / "user") == []
