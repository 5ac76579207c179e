"""The user's own editor: its command, its end, its file."""

import errno
import os
import shlex
import shutil
import signal
import subprocess
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic
from typing import NamedTuple

from earnest.core.text.decoding import decode_any
from earnest.core.text.escaping import remove_controls
from earnest.store.files.paths import expand_path
from earnest.store.toml.read import read_content
from earnest.terminal.programs import wait_for_program
from earnest.workspace.errors import UnusableFile, describe_cause

Run = Callable[[Sequence[str]], int]
"""A function that runs a program in the terminal and returns its exit code."""
AT_ONCE = 1.0
"""In fewer seconds nobody writes: the editor went on in the background."""
WAITING = "If your editor opens its own window, make it wait: EDITOR='code --wait'."
_CAUSES = {
    errno.ENOENT: "program not found",
    errno.ENOEXEC: "not a program that this machine can run",
}


class EditorEnd(NamedTuple):
    """How an editor ended."""

    complaint: str = ""
    """What went wrong, naming the editor; empty if all is well."""
    may_go_on: bool = False
    """Whether it may still be open on its file."""


def find_editor(environ: Mapping[str, str]) -> list[str]:
    """Return the user's editor with its arguments: `VISUAL`, `EDITOR`, or `vi`."""
    command = next((environ[name] for name in ("VISUAL", "EDITOR") if environ.get(name, "").strip()), "vi")
    if shutil.which(whole := _expand(command)):  # a program's name may hold spaces
        return [whole]
    try:
        program, *words = shlex.split(command) or [command]
    except ValueError:
        return [command]
    return [_expand(program), *words]


def _expand(program: str) -> str:
    with suppress(ValueError):
        return expand_path(program)
    return program


def run_editor(path: Path, environ: Mapping[str, str], run: Run | None = None) -> EditorEnd:
    """Have the user edit a file, and return how that ended."""
    command = find_editor(environ)
    name, before, begun = shlex.join(command), _stamp(path), monotonic()
    try:
        with _keys_for_the_editor():
            code = (run or call)([*command, str(path)])
    except (OSError, ValueError) as error:
        number = error.errno or 0 if isinstance(error, OSError) else errno.ENOENT
        cause = _CAUSES[errno.ENOENT] if not command[0] else _CAUSES.get(number) or describe_cause(OSError(number, ""))
        return EditorEnd(f"{name}: {cause}. Set your editor in VISUAL or EDITOR.")
    if code < 0:
        with suppress(ValueError):
            return EditorEnd(f"{name} was killed by {signal.Signals(-code).name}.")
    if code != 0:
        return EditorEnd(f"{name} exited with code {code}.")
    if before == _stamp(path) and monotonic() - begun < AT_ONCE:
        return EditorEnd(f"{name} exited at once, and the text is unchanged. {WAITING}", may_go_on=True)
    return EditorEnd()


def call(command: Sequence[str]) -> int:
    """Run a program in the terminal; never kill it."""
    return wait_for_program(subprocess.Popen(command))


@contextmanager
def _keys_for_the_editor() -> Iterator[None]:
    """Leave the keys that interrupt and quit to the editor."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    # Not SIG_IGN, which the editor would inherit.
    before = {number: signal.signal(number, lambda *_: None) for number in (signal.SIGINT, signal.SIGQUIT)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def read_edited(path: Path, sent: str) -> tuple[str | None, str]:
    """Return the text in an edited file, and what is unusual.

    Args:
        path: The file.
        sent: The text that the editor was given; a file that is gone leaves it as it was.

    Returns:
        The text, None where there is none that can be taken in; and a sentence, empty where all is as expected.
    """
    try:
        content = _read(path)
    except FileNotFoundError:
        return sent, "The editor deleted its file."
    except UnusableFile as error:
        return None, f"The text cannot be used: {error.what}. It is kept as {path}."
    except OSError as error:
        return None, f"The text cannot be used: {describe_cause(error)}. It is kept as {path}."
    try:
        text, read_as = (sent, "") if content == sent.encode() else decode_any(content)
    except UnicodeDecodeError:
        return None, f"The text cannot be used: not UTF-8. It is kept as {path}."
    unusual = f"The text is not UTF-8, and was read as {read_as}." if read_as else ""
    return (sent if text == sent else _clean(text, sent)), unusual


def _read(path: Path) -> bytes:
    try:
        return read_content(path, follow=False)[0]
    except PermissionError:
        path.chmod(0o600, follow_symlinks=os.chmod not in os.supports_follow_symlinks)
        return read_content(path, follow=False)[0]


def _clean(written: str, sent: str) -> str:
    """Return a text without what editors add, such as ends of lines.

    Control sequences that were not sent are no text.
    """
    if "\r" not in sent:
        written = written.replace("\r\n", "\n").replace("\r", "\n")
    if all(line == remove_controls(line) for line in sent.split("\n")):
        written = "\n".join(map(remove_controls, written.split("\n")))
    return written if sent.endswith("\n") else written.removesuffix("\n")


def _stamp(path: Path) -> tuple[int, int, int] | None:
    with suppress(OSError):
        facts = path.lstat()
        return facts.st_ino, facts.st_mtime_ns, facts.st_size
    return None
