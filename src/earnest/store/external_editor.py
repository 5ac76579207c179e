"""Texts edited in the user's own editor, through a private file."""

import shlex
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from earnest.core.text.decoding import decode_text
from earnest.store.files.atomic import discard, make_work_folder
from earnest.store.files.folder import PRIVATE_FILE, Folder
from earnest.workspace.errors import describe_cause
from earnest.workspace.ports import EditedText

MOST = 4 * 1024 * 1024
"""The most bytes of an edited text: no session can hold more."""

Run = Callable[[Sequence[str]], int]
"""A function that runs a program in the terminal and returns its exit code."""


def find_editor(environ: Mapping[str, str]) -> list[str]:
    """Return the user's editor with its arguments: `VISUAL`, `EDITOR`, or `vi`."""
    command = next((environ[name] for name in ("VISUAL", "EDITOR") if environ.get(name, "").strip()), "vi")
    try:
        return shlex.split(command)
    except ValueError:
        return [command]


def edit_text(text: str, folder: Folder, environ: Mapping[str, str], run: Run = subprocess.call) -> EditedText:
    """Have the user edit a text, and return the result.

    After a failed or empty edit the text is unchanged.

    The file is in a private folder inside the sessions' folder, under a number, so that no client's name shows in the
    list of processes. Files that the editor leaves beside it are deleted with it.
    """
    try:
        text.encode("utf-8")
        place = make_work_folder(folder)
    except UnicodeEncodeError:
        return EditedText(text, "The editor was not opened: half a character is in it that no file can hold")
    except OSError as error:
        return EditedText(text, f"The editor was not opened: {describe_cause(error)}")
    try:
        return _round_trip(text, place / "1.txt", find_editor(environ), run)
    finally:
        discard(place)


def _round_trip(text: str, path: Path, editor: Sequence[str], run: Run) -> EditedText:
    try:
        path.touch(PRIVATE_FILE, exist_ok=False)
        sent = text.encode("utf-8")
        path.write_bytes(sent)
        code = run([*editor, str(path)])
        if code != 0:
            return EditedText(text, f"The editor ended with {code}.")
        if path.stat().st_size > MOST:
            return EditedText(text, "That is more than a session can hold.")
        content = path.read_bytes()
        written = text if content == sent else decode_text(content)
    except OSError as error:
        return EditedText(text, f"{editor[0]}: {describe_cause(error)}")
    except UnicodeDecodeError:
        return EditedText(text, "The editor left no UTF-8.")
    if not written.strip():
        return EditedText(text, "The editor left nothing.")
    # Most editors end a file with a newline, whether the text had one or not.
    return EditedText(written if text.endswith("\n") else written.removesuffix("\n"))
