import pytest

from earnest.tui.export.clipboard import COPIED, LONGEST, NOT_COPIED, printed, word_on_copy


@pytest.mark.parametrize(
    ("environ", "answer", "length", "word"),
    [
        ({"TMUX": "there"}, "external", 9, "set-clipboard on"),
        ({"TMUX": "there"}, "", 9, "set-clipboard on"),
        ({"TMUX": "there", "TERM": "tmux-256color"}, "on", 9, "Sent"),
        ({"STY": "12.pts"}, "", 9, "screen passes no copy on"),
        ({"TERM": "screen.xterm-256color"}, "", 9, "screen passes no copy on"),
        ({"TERM": "xterm"}, "", LONGEST + 1, "a file is safer"),
        ({"TERM": "xterm"}, "", 9, "Sent"),
    ],
)
def test_a_copy_says_what_is_known_of_it(environ, answer, length, word):
    """No terminal answers whether it took the copy; what stands between is told truly."""
    asked = []

    def run(command):
        asked.append(command)
        return answer

    short, says = word_on_copy(environ, length, run)
    assert word in says
    assert short == (NOT_COPIED if word in {"set-clipboard on", "screen passes no copy on"} else COPIED)
    assert bool(asked) == ("TMUX" in environ)


def test_a_program_that_is_not_there_answers_nothing():
    """And nothing goes wrong."""
    assert printed(["/no/such/program"]) == ""
    assert printed(["printf", "on\n"]) == "on"
