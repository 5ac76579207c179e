"""A letter has one meaning in the whole product; what differs does so on one page alone."""

from tui.pages import list_pages

from earnest.tui import key_commands as do
from earnest.tui.key_commands import COMMANDS

MEANINGS = {
    "n": (do.NEXT, do.TO_ASK_NEXT, do.NEXT_WAITING, do.STEP, do.KEEP_QUOTE, do.KEEP_PLAN, do.KEEP_SAY_BACK),
    "b": (do.BACK, do.STEP_BACK),
    "a": (do.ADD, do.ADD_OWN, do.NEW, do.NOTE),
    "x": (do.REMOVE, do.ARCHIVE_IT, do.ARCHIVE_PERSON),
    "e": (do.EDITOR, do.RENAME_PERSON),
    "f": (do.FOLD, do.OPEN_ALL),
    "h": (do.HEARD, do.TAKE_QUOTES),
    "l": (do.LESSON, do.LESSONS),
    "q": (do.LEAVE, do.QUIT, do.LEAVE_SAY_BACK),
    "v": (do.NEXT_VERDICT,),
    "z": (do.QUOTES, do.GROUP_QUOTES),
    "space": (do.PLAY, do.TAKE_OR_LEAVE),
}
"""Each key with several descriptions of one meaning: next, back, add, remove, edit, unfold and so on."""

OF_THE_TRAY = {"n": do.BEGIN_CLAIM, "b": do.LINK_ABOUT, "v": do.LINK_AGAINST, "x": do.PASS_OVER}
"""What means another thing in the tray, where there is no next or last question, no verdict and nothing to delete."""


def test_second_meaning_is_in_the_tray_alone():
    """Every other description of a key is its one meaning, in other words."""
    meant = {}
    for command in COMMANDS:
        meant.setdefault(command.shown, set()).add(command.says)
    several = {key: says for key, says in meant.items() if key and len(says) > 1}
    known = {key: {command.says for command in commands} for key, commands in MEANINGS.items()}
    for key, command in OF_THE_TRAY.items():
        known[key].add(command.says)
    assert several == {key: says for key, says in known.items() if len(says) > 1}


def test_tray_has_undo_beside_its_own_meanings():
    """No page but the tray has them, and there `u` undoes, and no command has the other meaning."""
    others = {command.says for commands in MEANINGS.values() for command in commands}
    own = {command.says for command in OF_THE_TRAY.values()}
    for page in list_pages():
        here = {command.says: command for command in page.COMMANDS_HERE}
        if own & here.keys():
            assert page.__name__ == "TrayScreen"
            assert do.UNDO.says in here
            assert not {says for says in others & here.keys() if here[says].shown in OF_THE_TRAY}
