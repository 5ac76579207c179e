"""Two versions of a session in plain mode: asked about, and settled."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from earnest.cli.front_ends import texts as say
from earnest.core.merge.differences import Difference, Resolution, find_differences
from earnest.core.merge.differences_text import describe_difference, describe_path
from earnest.plain.console import CommandGiven, Console, EndOfInput
from earnest.workspace.errors import StorageError
from earnest.workspace.opening import MERGE, find_two
from earnest.workspace.two_versions import TwoVersions, open_both, settle

if TYPE_CHECKING:
    from earnest.core.model.keys import KeyPath
    from earnest.workspace.opened_session import OpenedSession
    from earnest.workspace.workspace import Workspace


class OpenAfter(NamedTuple):
    """A session, and the letter of a command that was given meanwhile."""

    opened: OpenedSession
    letter: str = ""


def ask_about_versions(console: Console, workspace: Workspace, opened: OpenedSession) -> OpenAfter:
    """Ask about each second version of a session, and settle it.

    Raises:
        StorageError: The session is there no more.
        EndOfInput: There is no more input.
    """
    while True:
        copies = workspace.sessions.conflict_copies(opened.key)
        notice = find_two(opened, copies)
        if notice is None or (opened.draft and opened.draft.open_texts):
            return OpenAfter(opened)
        console.say(*notice.lines)
        try:
            ways = [(key, f"{name}: {what}") for key, name, what in notice.choices]
            if console.choose(say.WHAT_NOW, ways, passes=True) != MERGE:
                return OpenAfter(opened)
            opened.close()
            is_settled = _settle(console, workspace, opened.key, copies[0].key if copies else "")
        except CommandGiven as given:
            console.say(say.UNCHANGED)
            opened.close()
            return OpenAfter(workspace.sessions.open(opened.key), given.letter)
        except EndOfInput:
            opened.close()
            raise
        opened = workspace.sessions.open(opened.key)
        if not is_settled:
            return OpenAfter(opened)


def _settle(console: Console, workspace: Workspace, key: str, copy: str) -> bool:
    """Settle two versions, and return whether that was done."""
    try:
        both = open_both(workspace.sessions, key, copy)
    except StorageError as error:
        console.say(say.NOT_MERGED.format(error=error), say.UNCHANGED)
        return False
    try:
        ways = _ask(console, workspace, both)
        settle(both, ways, workspace)
    except StorageError as error:
        console.say(say.NOT_SAVED.format(error=error), say.UNCHANGED)
        return False
    except EndOfInput:
        console.say(say.UNCHANGED)
        raise
    finally:
        both.opened.close()
    console.say(say.MERGED)
    return True


def _ask(console: Console, workspace: Workspace, both: TwoVersions) -> dict[KeyPath, Resolution]:
    found = find_differences(both.opened.session, both.other)
    if not found:
        console.say(say.SAME)
    return {each.path: _choose(console, workspace, both, each) for each in found}


def _choose(console: Console, workspace: Workspace, both: TwoVersions, difference: Difference) -> Resolution:
    file, other, today = both.opened.session, both.other, workspace.today()
    mine, whose = both.name_owners(workspace.user.user_name)
    console.say(describe_path(difference, file, other, today))
    for pair in describe_difference(difference, file, other, today):
        console.say(
            f"  {pair.label}",
            f"    {mine or say.IN_THE_FILE}: {pair.file or '–'}",
            f"    {whose}: {pair.other or '–'}",
        )
    words: dict[Resolution, str] = {"file": mine or say.THE_FILES, "other": whose, "both": say.BOTH}
    before = [difference.way] if difference.way else []
    while True:
        chosen = console.choose(say.WHICH_TO_KEEP, [(way, words[way]) for way in difference.ways], before)
        found = next((way for way in difference.ways if way == (chosen or difference.way)), None)
        if found:
            return found
        console.say(say.CHOOSE_ONE)
