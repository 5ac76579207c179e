"""Hostile files are answered in time and in words (P9)."""

import os
import subprocess
import sys

import pytest

from earnest.store.toml.read import AT_MOST

LIMIT = 5.0
HEAD = 'format = 2\nclient = "Noodle"\ninterview = "client"\nstarted = 2026-03-03T09:12:00+01:00\n'
SHAPES = {
    "brackets": lambda n: "a = " + "[" * n,
    "dots": lambda n: "a." * (n // 2) + "b = 1",
    "headers": lambda n: "".join(f"[t{i}]\n" for i in range(n // 9)),
    "arrays of tables": lambda n: "[[person]]\n" * (n // 11),
    "digits": lambda n: "a = " + "9" * n,
    "one line": lambda n: 'a = "' + "x" * n + '"',
    "one long array": lambda n: "a = [" + "1," * (n // 2) + "]",
    "people": lambda n: "".join(f'[person.p{i}]\nname = "P"\n' for i in range(n // 26)),
    "claims": lambda n: "".join(f'[goal.g{i}]\ntext = "t"\n' for i in range(n // 24)),
    "quotes": lambda n: 'a = """' + '\\"' * (n // 2),
    "unclosed": lambda n: "a = {" * (n // 5),
    "history": lambda n: "".join(f'[history.{i}]\nby = "x"\n' for i in range(n // 22)),
}


CHECK = """
import atexit, pathlib, sys, time
def most():
    print(time.process_time(), file=sys.stderr)
    status = pathlib.Path("/proc/self/status").read_text()
    print(next(line for line in status.splitlines() if line.startswith("VmHWM")), file=sys.stderr)
atexit.register(most)
from earnest.cli.main import main
sys.exit(main(["check", sys.argv[1]]))
"""
"""Tells its own time and most memory: what the system counts for a child may be its parent's, from before its start."""

WHY = ("expected", "not a regular file", "larger than 4 MiB")
"""What is said of a file that is no text."""


def run_check(path):
    """Run `earnest check` as a process; return code, output, seconds of its own work and memory in MB."""
    done = subprocess.run(
        [sys.executable, "-c", CHECK, path], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    *words, seconds, most = (done.stdout + done.stderr).splitlines()
    return done.returncode, "\n".join(words), float(seconds), int(most.split()[1]) // 1024


@pytest.mark.slow
def test_file_that_is_no_text_is_refused_at_once(promise, folder):
    """Huge files, pipes, devices, folders, link cycles and other encodings are."""
    kept = promise("P9", "what is no text, refused by the program itself")
    place = folder.path
    with (place / "huge.toml").open("wb") as huge:
        huge.truncate(1024**3)
    os.mkfifo(place / "pipe.toml")
    (place / "zero.toml").symlink_to("/dev/zero")
    (place / "folder.toml").mkdir()
    (place / "ring.toml").symlink_to("ring.toml")
    (place / "utf16.toml").write_bytes(HEAD.encode("utf-16"))
    (place / "nul.toml").write_bytes(HEAD.encode() + b"a = '\0'\n")
    for path in sorted(place.glob("*.toml")):
        code, told, seconds, most = run_check(path)
        is_told = code == 2 and path.stem in told and any(why in told for why in WHY) and "Traceback" not in told
        kept.case(
            is_told and seconds < LIMIT and most < 200, f"{path.name} {code} {seconds:.1f}s {most}MB {told[-200:]}"
        )
    kept.holds()


@pytest.mark.long
@pytest.mark.timeout(600)
@pytest.mark.parametrize("shape", SHAPES)
def test_hostile_shape_is_answered_in_time(promise, folder, shape):
    """A file of 4 MiB is judged or refused in five seconds without a traceback."""
    kept = promise("P9", "hostile shapes of 4 MiB, answered in 5 s")
    path = folder.path / "hostile.toml"
    content = (HEAD + SHAPES[shape](AT_MOST - 4096)).encode()
    path.write_bytes(content)
    code, told, seconds, _ = run_check(path)
    is_answered = code in {0, 1, 2} and "Traceback" not in told and path.read_bytes() == content
    kept.case(is_answered and seconds < LIMIT, f"{shape}: {code} {seconds:.1f}s {told[-200:]}")
    kept.holds()
