import fcntl
import io
import os
import pty
import readline
import select
import signal
import subprocess
import sys
import termios
import time
from contextlib import ExitStack
from pathlib import Path
from types import SimpleNamespace

import pytest
from processes import read_drafts, running

from earnest.cli.front_ends import plain_console
from earnest.cli.main import main
from earnest.store.files.folder import Folder
from earnest.store.files.lock import take_lock
from earnest.store.files.names import lock_path
from earnest.store.sessions.drafts import read_draft
from earnest.store.sessions.open import open_session
from earnest.workspace.errors import NotSaved

pytestmark = pytest.mark.slow

WAYS = {
    "--plain": (["--plain"], {}),
    "ACCESSIBLE=1": ([], {"ACCESSIBLE": "1"}),
    "TERM=dumb": ([], {"TERM": "dumb"}),
}
ANSWER = "Sell a hundred and twenty bowls at lunch"


@pytest.fixture
def answers(monkeypatch):
    """Write lines to standard input, as from a file."""

    def fed(text):
        content = text if isinstance(text, bytes) else text.encode()
        stream = SimpleNamespace(buffer=io.BytesIO(content), closed=False, isatty=lambda: False)
        monkeypatch.setattr("sys.stdin", stream)

    return fed


@pytest.mark.parametrize("way", WAYS)
def test_plain_mode_starts_no_app(way, app, answers, monkeypatch, capsys, home):
    """`--plain`, ACCESSIBLE=1 and TERM=dumb start plain mode and not the app."""
    words, environment = WAYS[way]
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    answers(f"Lim's Noodle Shop\n{ANSWER}\n.\n/q\n/q\n")

    assert main(words) == 0

    said = capsys.readouterr().out
    assert said.startswith("No sessions yet\n")
    assert "Right to propose: Keep listening" in said
    assert app.runs == []
    assert open_session(*home.glob("*.toml"), to_write=False).session.goal["g1"].text == ANSWER


def test_sample_opens_as_a_copy(answers, capsys, home):
    """`--plain --samples` lists the samples, and the one chosen is copied; then the user's own are listed."""
    answers("1\n/q\n/q\n")

    assert main(["--plain", "--samples"]) == 0

    said = capsys.readouterr().out
    assert said.startswith("1 Saltmarsh Community Ferry")
    (copy,) = home.glob("*.toml")
    assert f"{copy.name} is your own copy of the sample." in said
    assert said.count("1 Saltmarsh Community Ferry") == 2
    assert said.count("Kestrel Veterinary Practice") == 1


def test_accessible_0_is_ignored(app, monkeypatch):
    """ACCESSIBLE=0 does not ask for plain mode."""
    monkeypatch.setenv("ACCESSIBLE", "0")

    assert main([]) == 0
    assert len(app.runs) == 1


def test_answers_may_come_from_a_file(answers, capsys, home):
    """`earnest new --plain < answers` answers a session without waiting for prompts."""
    answers(f"{ANSWER}\n.\n/q\n")

    assert main(["new", "Lim", "--plain"]) == 0
    assert capsys.readouterr().err == ""
    assert open_session(home / "lim.toml", to_write=False).session.goal["g1"].text == ANSWER


def test_end_of_answers_is_reported(answers, capsys, home):
    """When the answers end, the open question is named, and every answer is kept, an unfinished text too."""
    answers("Sell a hundred bowls\nby the spring")

    assert main(["new", "Lim", "--plain"]) == 2
    assert capsys.readouterr().err == ("Input ended early, at “Your answer”; answers so far are saved.\n")
    kept = open_session(home / "lim.toml", to_write=False).session.goal["g1"].text
    assert kept == "Sell a hundred bowls\nby the spring"


def test_closed_output_keeps_answers(home):
    """When nobody reads the output any more, the interview goes on and the answers are kept."""
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "earnest", "--home", str(home), "new", "Lim", "--plain"]
    typed = f"{ANSWER}\n.\n/q\n".encode()
    ended = subprocess.run(command, input=typed, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (ended.returncode, ended.stderr) == (0, b"")
    (path,) = home.glob("*.toml")
    assert ANSWER in path.read_text("utf-8")


def test_mark_before_the_answers_is_no_text(home, answers):
    """A file of answers may begin with a byte order mark, which is part of none."""
    answers(f"\ufeff{ANSWER}\n.\n/q\n".encode())

    assert main(["new", "Hearth Lane", "--plain"]) == 0
    (path,) = home.glob("*.toml")
    assert f'"{ANSWER}"' in path.read_text("utf-8")


def test_invalid_utf8_is_reported_with_its_line(answers, capsys, lantern):
    """A line that is not UTF-8 is named, and the answers before it are kept."""
    before = lantern.read_bytes()
    answers(b"\xff\n")

    assert main(["open", "lantern", "--plain"]) == 2
    assert capsys.readouterr().err.startswith("Line 1 of standard input is not UTF-8")
    assert lantern.read_bytes() == before


def test_other_encoding_is_named(answers, capsys, lantern):
    """Answers saved as UTF-16 are refused at their first line, with the reason."""
    before = lantern.read_bytes()
    answers("/q\n".encode("utf-16"))

    assert main(["open", "lantern", "--plain"]) == 2
    assert capsys.readouterr().err.startswith("Line 1 of standard input is UTF-16, not UTF-8")
    assert lantern.read_bytes() == before


def test_faulty_file_is_read_only(answers, capsys, put, example_text):
    """A fault is reported with file, line and key, and nothing can be written."""
    path = put("slip", example_text.replace("incident =", "incidnt =", 1))
    before = path.read_bytes()
    answers("/k\n/q\n")

    assert main(["open", "slip", "--plain"]) == 2

    told = capsys.readouterr()
    assert "slip.toml:" in told.err
    assert "incidnt" in told.err
    assert "This session is read-only. Your answer was not saved." in told.out
    assert path.read_bytes() == before


def hold(path):
    """Have somebody else hold a session."""
    return take_lock(path, Folder.existing(path.parent)).release


def forbid_locks(path):
    """Have a folder stand where the lock belongs."""
    lock_path(path).mkdir()


def make_newer(path):
    """Have a newer Earnest's format in a session."""
    path.write_text(path.read_text("utf-8").replace("format = 2", "format = 9", 1), "utf-8")


def make_faulty(path):
    """Have a key that does not exist in a session."""
    path.write_text(path.read_text("utf-8").replace("incident =", "incidnt =", 1), "utf-8")


def rename_interview(path):
    """Have a session name an interview that is not there."""
    path.write_text(path.read_text("utf-8").replace('interview = "client"', 'interview = "mine"', 1), "utf-8")


READ_ONLY = {
    "held": (hold, 75),
    "no lock": (forbid_locks, 74),
    "newer": (make_newer, 2),
    "faulty": (make_faulty, 2),
    "no interview": (rename_interview, 2),
}


@pytest.mark.parametrize("way", READ_ONLY)
def test_read_only_session_counts_what_it_does_not_keep(way, answers, capsys, lantern, promise):
    """Nothing is asked; each answer of a file is refused where it stands, counted, and told by the exit code."""
    make, code = READ_ONLY[way]
    release = make(lantern)
    before = lantern.read_bytes()
    answers("/2\nThe till stands\nin the way\n.\n1\n/h\n/k\n/q\n")

    assert main(["open", "lantern", "--plain"]) == code

    told = capsys.readouterr()
    assert told.out.count("This session is read-only. Your answer was not saved.") == 5
    assert "This session is read-only (" in told.err
    assert "3 answers were not saved." in told.err
    assert "\nYour answer:\n" not in told.out
    assert lantern.read_bytes() == before
    assert release is None or release() is None
    kept = promise("P9", "answers to sessions that can only be read, in plain mode: refused, counted, told by the code")
    for line in told.out.splitlines():
        if line.startswith("This session is read-only. "):
            kept.case(is_kept=line.endswith("Your answer was not saved."))
    kept.holds()


@pytest.mark.parametrize("typed", ["/w\n/n\n/r\n\n/p\n/m\n\n/i\n\n/q\n", ""])
def test_read_only_session_can_be_looked_at(typed, answers, capsys, lantern):
    """With commands alone, or with nothing typed at all, all is well."""
    release = hold(lantern)
    answers(typed)

    assert main(["open", "lantern", "--plain"]) == 0
    assert "Your answer: " in capsys.readouterr().out
    release()


@pytest.mark.parametrize("typed", ["", "/q\n", "/n\n/2\n/w\n/n\n"])
def test_new_session_without_an_answer_is_gone(typed, answers, capsys, home):
    """No file, lock or draft is left where nothing was answered; with one answer, or a mark, all is kept."""
    answers(typed)
    main(["new", "Lim", "--plain"])

    assert "Nothing was answered, so no session was created." in capsys.readouterr().out
    assert list(home.iterdir()) == []
    answers("/k\n/q\n")
    assert main(["new", "Lim", "--plain"]) == 0
    assert (home / "lim.toml").exists()


def test_new_session_that_somebody_wrote_in_stays(home, monkeypatch):
    """What was put into the file meanwhile is not deleted with it."""

    def write_meanwhile():
        with (home / "lim.toml").open("a", encoding="utf-8") as file:
            file.write("# mine\n")
        return b""

    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=SimpleNamespace(readline=write_meanwhile), closed=False))
    monkeypatch.setattr("earnest.cli.front_ends.terminal.is_terminal", lambda _name: False)
    main(["new", "Lim", "--plain"])

    assert (home / "lim.toml").read_text("utf-8").endswith("# mine\n")


def test_control_sequences_of_a_file_are_left_out(answers, capsys, home):
    """Keys, paste marks and commands to a terminal are no part of an answer, and that is said."""
    answers("\x1b[200~Open a shop\x1b[D\x1b[201~\n\x1b]52;c;aGk=\x07\n\x9b3mby May\x00\n.\n/q\n")

    assert main(["new", "Lim", "--plain"]) == 0
    assert open_session(home / "lim.toml", to_write=False).session.goal["g1"].text == "Open a shop\nby May"
    assert capsys.readouterr().out.count("they were removed.") == 3


def test_what_is_no_answer_is_counted(answers, capsys, home):
    """A file whose lines are not understood, such as an unknown command, does not end as if all were well."""
    answers("/usr is full\nSell more\n.\n/q\n")

    assert main(["new", "Lim", "--plain"]) == 2
    told = capsys.readouterr()
    assert "Unknown command: /usr is full." in told.out
    assert "1 answer was not saved." in told.err
    assert open_session(home / "lim.toml", to_write=False).session.goal["g1"].text == "Sell more"


@pytest.mark.parametrize("typed", ["", "/n\n/q\n"])
def test_undecided_draft_stays(typed, answers, lantern):
    """An end of the input, or a command, where a draft is offered leaves it for the next time."""
    opened = open_session(lantern)
    opened.file.drafts.keep("g1.text", {"text": "what was being typed"})
    opened.close()
    answers(typed)

    assert main(["open", "lantern", "--plain"]) == (0 if typed else 2)
    assert read_draft(lantern).texts == {"text": "what was being typed"}


def test_full_output_costs_no_answer(home):
    """Where standard output takes no more, the answers are kept, and the exit code tells it."""
    command = [sys.executable, "-m", "earnest", "--home", str(home), "new", "Lim", "--plain"]
    with Path("/dev/full").open("wb") as full:
        typed = f"{ANSWER}\n.\n/q\n".encode()
        ended = subprocess.run(command, input=typed, stdout=full, stderr=subprocess.PIPE, check=False)

    assert (ended.returncode, b"no space left on device" in ended.stderr) == (74, True)
    assert open_session(home / "lim.toml", to_write=False).session.goal["g1"].text == ANSWER


@pytest.fixture
def run_on_terminal():
    """Start Earnest on a real terminal; return the process and the terminal. Both are gone after the test."""
    with ExitStack() as until_the_end:

        def run(*words, term="dumb", **environment):
            ours, theirs = pty.openpty()
            terminal = until_the_end.enter_context(io.FileIO(ours, "r+"))
            with io.FileIO(theirs, "r+") as stream:
                process = running(
                    [sys.executable, "-m", "earnest", *words],
                    env=os.environ | {"TERM": term, "LANG": "C.UTF-8"} | environment,
                    stdin=stream,
                    stdout=stream,
                    stderr=stream,
                    start_new_session=True,
                    preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
                )
                return until_the_end.enter_context(process), terminal

        yield run


def read_until(terminal, wanted):
    """Return what the terminal was sent, up to and with some text."""
    written = b""
    while wanted not in written:
        assert select.select([terminal], [], [], 30)[0], f"waited in vain for {wanted!r} after {written!r}"
        written += terminal.read(65536)
    return written


def wait_for_draft(process, home, text):
    """Wait until what is typed is in the draft."""
    while text not in read_drafts(home):
        assert process.poll() is None
        time.sleep(0.01)


def test_dumb_terminal_gets_no_escapes(home, run_on_terminal):
    """With TERM=dumb the interview runs line by line, without a single escape sequence."""
    process, terminal = run_on_terminal()
    written = read_until(terminal, b"> ")
    terminal.write(b"Lim\n")
    written += read_until(terminal, b"Your answer:\r\n> ")
    terminal.write(f"{ANSWER}\n.\n/q\n".encode())
    written += read_until(terminal, b"/q quits):\r\n> ")
    terminal.write(b"/q\n")

    assert process.wait(120) == 0
    assert b"\x1b" not in written
    assert open_session(home / "lim.toml", to_write=False).session.goal["g1"].text == ANSWER


SIGNALS = {"SIGTERM": 143, "SIGQUIT": 143, "SIGHUP": 129, "SIGINT": 130, "SIGHUP SIGTERM": 129, "SIGINT SIGTERM": 143}
SIGNALS_ITSELF = """
import os, readline
from itertools import chain, cycle, repeat
def at(number):
    return map(os.kill, repeat(os.getpid()), chain([0] * {lines}, cycle([number]))).__next__
# Python runs none of its own steps between these and the wait for a key.
readline.set_startup_hook(at({first}))
readline.set_pre_input_hook(at({last}))
"""


@pytest.mark.parametrize("names", SIGNALS)
def test_signal_just_before_a_line_is_read_is_heard(names, tmp_path, home, run_on_terminal):
    """It ends plain mode at once, not when the next key is pressed, and what was answered is on disk."""
    numbers = [int(signal.Signals[name]) for name in names.split()]
    hooks = SIGNALS_ITSELF.format(lines=2, first=numbers[0], last=numbers[-1])
    (tmp_path / "sitecustomize.py").write_text(hooks, "utf-8")
    process, terminal = run_on_terminal("new", "Lim", PYTHONPATH=os.fspath(tmp_path))
    read_until(terminal, b"> ")
    terminal.write(f"{ANSWER}\n".encode())
    read_until(terminal, b"> ")
    terminal.write(b".\n")

    assert process.wait(120) == SIGNALS[names]
    assert open_session(home / "lim.toml", to_write=False).session.goal["g1"].text == ANSWER
    assert b"rror" not in terminal.read(65536)


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_signals_end_plain_mode_with_a_save(number, code, home, run_on_terminal):
    """SIGTERM and SIGHUP end plain mode with their exit codes, and the answers are on disk."""
    process, terminal = run_on_terminal("new", "Lim")
    read_until(terminal, b"Your answer:\r\n> ")
    terminal.write(f"{ANSWER}\n.\n".encode())
    read_until(terminal, b"Goal, guess")
    process.send_signal(number)

    assert process.wait(120) == code
    assert open_session(home / "lim.toml", to_write=False).session.goal["g1"].text == ANSWER


@pytest.mark.parametrize(
    ("day", "is_it"), [("3/4/2020", "Wed 4 Mar 2020, or Fri 3 Apr 2020?"), ("soon", "a day, such")]
)
def test_unclear_day_is_refused_with_its_line(answers, capsys, home, day, is_it):
    """A day with two meanings, or with none, is not kept: its line is named, and all around it is kept."""
    answers(f"{ANSWER}\n.\n/b\n/h\n2\nThe trade paper\n.\n{day}\n/q\n")

    assert main(["new", "Lim", "--plain"]) == 2
    output, error = capsys.readouterr()
    assert f"Line 8, “{day}”: did you mean {is_it}" in output
    assert "1 answer was not saved" in error
    read = open_session(home / "lim.toml", to_write=False).session.goal["g1"].read["s1"]
    assert (read.where, read.on) == ("The trade paper", None)


KEYS = {
    "left": ("Open a shp\x1b[Do", "Open a shop"),
    "keys without a meaning": (
        "Open\x1b[15~\x1b a\x1bOP sho\x1b[49;;26469:24180up\t\x1b[1;9P\x12\x1bp\x1b]11;rgb:1e/1e/1e\x07"
        "\x1bP>|term(1)\x1b\\\x1b_Gi=1;OK\x1b\\",
        "Open a shop",
    ),
    "keys named by numbers": (
        "Open\x1b[32;2ua\x1b[32u\x1b[115;2uhox\x1b[127;2u\x1b[112;129u\x1b[27;2;32~\x1b[27;2;33~\x1b[34u\x1b[92u\x1b[32;5u",
        'Open a Shop !"\\',
    ),
    "paste": ("\x1b[200~Open\n.\n/q\na shop\x1b[201~", "Open\n.\n/q\na shop"),
    "alt+enter": ("Open\x1b\ra shop", "Open\na shop"),
    "wide": ("三é\x1b[D\x1b[D店", "店三é"),
}


@pytest.mark.parametrize("term", ["xterm-256color", "vt100", "dumb", "of no kind"])
@pytest.mark.parametrize("keys", KEYS)
def test_line_is_edited_on_a_terminal(keys, term, home, run_on_terminal):
    """Cursor keys move, pastes are text, and what means nothing types nothing, nor do the terminal's answers."""
    typed, text = KEYS[keys]
    process, terminal = run_on_terminal("--plain", "new", "Lim", term=term)
    read_until(terminal, b"Your answer:\r\n")
    for byte in typed.encode():
        terminal.write(bytes([byte]))
    terminal.write(b"\n.\n/q\n")

    assert process.wait(120) == 0
    assert open_session(home / "lim.toml", to_write=False).session.goal["g1"].text == text


@pytest.mark.parametrize("end", ["hang-up", "window closed", "ctrl+c"])
def test_lines_of_an_unfinished_answer_are_kept(end, home, run_on_terminal):
    """However the terminal goes away, all lines are kept, and the exit code is right."""
    process, terminal = run_on_terminal("--plain", "new", "Lim", term="xterm")
    read_until(terminal, b"> ")
    terminal.write(b"Sell more\n")
    read_until(terminal, b"\r\n> ")  # typed ahead, it would be shown before the line is edited
    terminal.write(b"lunch")
    read_until(terminal, b"lunch")
    if end == "hang-up":
        process.send_signal(signal.SIGHUP)
    elif end == "ctrl+c":
        terminal.write(b"\x03")
        told = read_until(terminal, b"what you typed is kept.\r\n")
        if b"lunch" not in told.rpartition(b"saved.")[2]:  # the line stands there again
            read_until(terminal, b"lunch")
        terminal.write(b"\x03")
    else:
        wait_for_draft(process, home, "lunch")
        terminal.close()

    assert process.wait(120) == (130 if end == "ctrl+c" else 129)
    kept = open_session(home / "lim.toml", to_write=False).session.goal["g1"].text
    assert kept == "Sell more\nlunch"


def test_line_in_another_encoding_is_asked_for_again(home, run_on_terminal):
    """A terminal that is set to Latin-1 ends nothing: the line can be typed again."""
    process, terminal = run_on_terminal("--plain", "new", "Lim", term="xterm")
    read_until(terminal, b"> ")
    terminal.write(b"Sell\n")
    read_until(terminal, b"\r\n> ")
    terminal.write(b"\x9bmore\n")
    read_until(terminal, b"Type it again")
    terminal.write(b"more\n.\n/q\n")

    assert process.wait(120) == 0
    assert open_session(home / "lim.toml", to_write=False).session.goal["g1"].text == "Sell\nmore"


def test_line_is_still_there_after_an_interrupt(home, run_on_terminal):
    """Ctrl+C says how to leave; what was being typed stands there again."""
    process, terminal = run_on_terminal("--plain", "new", "Lim", term="xterm")
    read_until(terminal, b"> ")
    terminal.write(b"Sell more")
    read_until(terminal, b"Sell more")
    terminal.write(b"\x03")
    read_until(terminal, b"what you typed is kept.\r\n")
    terminal.write(b" lunch\n.\n/q\n")

    assert process.wait(120) == 0
    assert open_session(home / "lim.toml", to_write=False).session.goal["g1"].text == "Sell more lunch"


def test_line_outlasts_interrupts_in_a_row(monkeypatch):
    """A second ctrl+c may come before the begun line stands there again; it is kept anyway."""
    buffers = iter(("lunch", "", ""))

    def interrupt(_):
        raise KeyboardInterrupt

    monkeypatch.setattr("builtins.input", interrupt)
    monkeypatch.setattr(plain_console.READLINE, "get_line_buffer", lambda: next(buffers))
    lines = plain_console.EditedLines()
    for _ in range(2):
        with pytest.raises(KeyboardInterrupt):
            lines.read()
    readline.set_startup_hook()
    assert lines.begun == "lunch"


def test_disk_that_fills_up_is_told_counted_and_ends_with_74(answers, capsys, lantern, monkeypatch):
    """Each answer that the disk does not take is told, and the end counts the changes that are not in the file."""
    before = lantern.read_bytes()

    def fill_up(path, *_arguments, **_more):
        raise NotSaved(path, "no space left on device", "the file is unchanged")

    monkeypatch.setattr("earnest.store.sessions.session_file.save", fill_up)
    answers("/k\n/2\n/k\n/q\n")

    assert main(["open", "lantern", "--plain"]) == 74
    told = capsys.readouterr()
    assert told.out.count("NOT SAVED: lantern.toml was not saved: no space left on device") == 2
    assert "2 changes are not in the file." in told.err
    assert lantern.read_bytes() == before


@pytest.mark.parametrize(
    ("closed", "code", "kept"), [("<&-", 2, ""), (">&-", 0, ANSWER), (">&- 2>&-", 0, ANSWER), ("<&- >&- 2>&-", 2, "")]
)
def test_closed_streams_are_no_fault(closed, code, kept, home):
    """A service manager may start a program without a stream: what there is, is read and kept."""
    words = [sys.executable, "-m", "earnest", "new", "Harbour", "--plain"]
    ended = subprocess.run(
        ["sh", "-c", f'"$@" {closed}', "sh", *words],
        input=f"{ANSWER}\n.\n/q\n",
        text=True,
        capture_output=True,
        check=False,
    )

    assert (ended.returncode, "Earnest met" in ended.stderr) == (code, False)
    assert [open_session(path, to_write=False).session.goal["g1"].text for path in home.glob("*.toml")] == [
        kept
    ] * bool(kept)


def test_python_without_readline_reads_lines_too(tmp_path, home, run_on_terminal):
    """Python can be built without the module that edits lines; the prompt still goes to standard output."""
    (tmp_path / "sitecustomize.py").write_text("import sys\nsys.modules['readline'] = None\n", "utf-8")
    process, terminal = run_on_terminal("new", "Harbour", "--plain", PYTHONPATH=os.fspath(tmp_path))
    read_until(terminal, b"> ")
    for line in ("Open a shp\x1b[D\x1b[Do", ".", "/q"):
        terminal.write(f"{line}\n".encode())
    read_until(terminal, b"were removed")

    assert process.wait(120) == 0
    assert open_session(home / "harbour.toml", to_write=False).session.goal["g1"].text == "Open a shpo"


def test_client_must_be_seen(home):
    """A name of characters that show nothing is none, and makes no file whose name nobody can read."""
    assert main(["new", "\u200b", "--plain"]) == 2
    assert list(home.glob("*.toml")) == []


def test_home_of_practice_alone_has_sessions(put, example_text, answers, capsys):
    """Where all sessions are left out of the list, it is told how many there are."""
    first, _, rest = example_text.partition("\n")
    put("rehearsal", f"{first}\npractice = true\n{rest}")
    answers("/q\n")

    assert main(["--plain"]) == 0
    assert capsys.readouterr().out.startswith("1 session for practice is not listed;")


def test_line_that_is_not_entered_outlasts_a_kill(home, run_on_terminal):
    """What was typed of an answer, to the last line, is offered the next time, and restored whole."""
    process, terminal = run_on_terminal("--plain", "new", "Lim", term="xterm")
    read_until(terminal, b"> ")
    terminal.write(b"Sell more\n")
    read_until(terminal, b"\r\n> ")
    terminal.write(b"lunch")
    wait_for_draft(process, home, "lunch")
    process.kill()
    process.wait(120)

    process, terminal = run_on_terminal("--plain", "open", "lim", term="xterm")
    assert b"Sell more\r\nlunch\r\n" in read_until(terminal, b"open without it\r\n> ")
    terminal.write(b"1\n/q\n")
    assert process.wait(120) == 0
    assert open_session(home / "lim.toml", to_write=False).session.goal["g1"].text == "Sell more\nlunch"
