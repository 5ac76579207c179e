import pytest

from earnest.tui.export import clipboard
from earnest.tui.export.clipboard import LONGEST, copy, printed, word_on_copy
from earnest.tui.export.texts import COPIED, NOT_COPIED


@pytest.mark.parametrize(
    ("environ", "answer", "text", "word"),
    [
        ({"TMUX": "there"}, "external", "a line", "set-clipboard on"),
        ({"TMUX": "there"}, "", "a line", "set-clipboard on"),
        ({"TMUX": "there", "TERM": "tmux-256color"}, "on", "a line", "Sent"),
        ({"STY": "12.pts"}, "", "a line", "does not pass on copied text"),
        ({"TERM": "screen.xterm-256color"}, "", "a line", "does not pass on copied text"),
        ({"TERM": "xterm"}, "", "é" * (LONGEST // 2 + 1), "74,002 bytes"),
        ({"TERM": "xterm"}, "", "a line", "Sent"),
    ],
)
def test_a_copy_says_what_is_known_of_it(environ, answer, text, word):
    """No terminal answers whether it took the copy; what stands between is told truly."""
    asked = []

    def run(command):
        asked.append(command)
        return answer

    short, says = word_on_copy(environ, text, run)
    assert word in says
    assert short == (
        NOT_COPIED if word in {"set-clipboard on", "does not pass on copied text", "74,002 bytes"} else COPIED
    )
    assert bool(asked) == ("TMUX" in environ)


def test_a_program_that_is_not_there_answers_nothing():
    """And nothing goes wrong."""
    assert printed(["/no/such/program"]) == ""
    assert printed(["printf", "on\n"]) == "on"


WAYLAND, X11, OVER_SSH = {"WAYLAND_DISPLAY": "wayland-0"}, {"DISPLAY": ":0"}, {"SSH_CONNECTION": "192.0.2.1 22"}


def copy_with(folder, programs, environ, text="Zoë asked: why?"):
    """Copy with some programs installed; return the word, what each was handed, and what the terminal was sent."""
    for name, last in programs.items():
        program = folder / name
        program.write_text(f"#!/bin/sh\n/bin/cat >{folder}/{name}.got\n{last}\n")
        program.chmod(0o700)
    sent = []
    word, _ = copy(text, {"TERM": "xterm", "PATH": str(folder), **environ}, sent.append)
    return word, {path.stem: path.read_text("utf-8") for path in folder.glob("*.got")}, sent


@pytest.mark.parametrize(
    ("environ", "installed", "taken"),
    [
        (WAYLAND, "wl-copy xclip pbcopy", "wl-copy"),
        (WAYLAND | X11, "xclip", "xclip"),
        (X11, "wl-copy xclip xsel", "xclip"),
        (X11, "xsel", "xsel"),
        ({}, "pbcopy", "pbcopy"),
    ],
)
def test_a_copy_goes_to_a_program_of_this_machine(environ, installed, taken, tmp_path):
    """By its standard input, and nothing is sent to the terminal."""
    word, got, sent = copy_with(tmp_path, dict.fromkeys(installed.split(), ""), environ)

    assert (word, got, sent) == (COPIED, {taken: "Zoë asked: why?"}, [])


@pytest.mark.parametrize(
    ("environ", "installed"),
    [(WAYLAND | OVER_SSH, "wl-copy pbcopy"), ({}, "wl-copy xclip xsel"), (X11, ""), ({"DISPLAY": ""}, "xclip")],
)
def test_a_copy_goes_to_the_terminal_where_no_program_takes_it(environ, installed, tmp_path):
    """Over SSH the clipboard of this machine is not the user's."""
    word, got, sent = copy_with(tmp_path, dict.fromkeys(installed.split(), ""), environ)

    assert (word, got, sent) == (COPIED, {}, ["Zoë asked: why?"])


@pytest.mark.parametrize("last", ["exit 1", "exec /bin/sleep 60"])
def test_a_program_that_fails_hands_on_to_the_next(last, tmp_path, monkeypatch):
    """Or one that never ends; what was said to be copied was."""
    monkeypatch.setattr(clipboard, "PATIENCE", 0.3)

    assert copy_with(tmp_path, {"wl-copy": last}, WAYLAND)[::2] == (COPIED, ["Zoë asked: why?"])
    assert copy_with(tmp_path, {"wl-copy": last, "xclip": ""}, WAYLAND | X11)[::2] == (COPIED, [])


@pytest.mark.parametrize(("environ", "text"), [({}, ""), (X11, " \n"), ({"STY": "1"}, "a"), ({}, "a" * (LONGEST + 1))])
def test_what_is_not_copied_is_said_to_be_so(environ, text, tmp_path):
    """Nothing at all, too much, or a terminal that passes nothing on: nothing is sent."""
    assert copy_with(tmp_path, {"xclip": ""}, environ, text) == (NOT_COPIED, {}, [])


def test_a_long_copy_goes_to_a_program(tmp_path):
    """It has no limit."""
    assert copy_with(tmp_path, {"pbcopy": ""}, {}, "é" * LONGEST)[0] == COPIED
