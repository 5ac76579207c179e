import io
import sys

import pytest

from earnest.cli.main import main

READING = ("check", "ask", "letter", "proposal", "replay", "verify")
COMMANDS = (*READING, "list", "doctor", "open")


@pytest.mark.parametrize("command", COMMANDS)
def test_newer_file_stays_unchanged_by_every_command(command, put, example_text, promise, monkeypatch, capsys):
    """Each command reports or lists a newer file, and the folder stays the same to the byte."""
    kept = promise("P8", "commands on a file of a newer format")
    newer = example_text.replace("format = 2", "format = 3\nmood = 'good'").replace('text = "', 'text = 7 #"', 1)
    path = put("lantern", newer)
    path.chmod(0o600)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"/q\n")))
    words = [command] if command in {"list", "doctor"} else [command, "lantern"]

    code = main(["--plain", *words] if command == "open" else words)

    said = capsys.readouterr()
    told = "newer Earnest" in said.out + said.err
    kept.case(told and code == (2 if command in READING else code) and code < 70, f"{command}: {code}")
    kept.case(path.read_text("utf-8") == newer and list(path.parent.iterdir()) == [path], f"{command} leaves it")
    kept.holds()
