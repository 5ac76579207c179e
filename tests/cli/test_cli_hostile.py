import json
import re
import tomllib

import pytest

from earnest.cli import main
from earnest.store.writing import toml_of

PAYLOADS = [
    *(chr(number) for number in (*range(1, 9), 11, 12, *range(14, 32), 127, *range(0x80, 0xA0))),
    "\x1b[2J",
    "\x1b]52;c;aGVsbG8=\x07",
    "\x1b]8;;http://x\x1b\\",
    "\x1bP1$r\x1b\\",
    "\x9b31m",
    "\u202e",
    "\u2066",
    "\u2028",
    "\ufeff",
    "\U000e0041",
    "[/]",
    "{goal}",
    "%s",
]
FOREIGN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\U000e0000-\U000e007f]"
)


def soaked(value, payload):
    """Return tables with a payload in every text that is no link, class or fixed word."""
    if isinstance(value, dict):
        kept = {"interview", "class", "of", "side", "route", "ground", "outcome", "history", "misread_stage", "blocks"}
        return {key: inner if key in kept else soaked(inner, payload) for key, inner in value.items()}
    if isinstance(value, str) and (" " in value or value in {"Dana", "Jo", "Priya"}):
        return value.replace(" ", f" {payload}", 1) if " " in value else value + payload
    return value


@pytest.mark.parametrize("payload", PAYLOADS, ids=ascii)
def test_nothing_in_a_file_drives_the_terminal(payload, home, example_text, capsys):
    """Whatever stands in a file, or in its name, no control character reaches the terminal, nor one that reorders."""
    tables = soaked(tomllib.loads(example_text), payload)
    del tables["decision"]["outcome"]
    tables["client"] = f"Lantern{payload}Media"
    name = f"lantern{payload}".replace("/", "")
    (home / f"{name}.toml").write_text(toml_of(tables), "utf-8")
    (home / f"torn{payload}.toml".replace("/", "")).write_text("client =")

    for words in (
        ["check", "1", "2"],
        ["ask", "1", "2"],
        ["list"],
        [],
        ["check", "--json", "1", "2"],
        ["list", "--json"],
    ):
        main(words)
        out, err = capsys.readouterr()
        assert not FOREIGN.search(out)
        assert not FOREIGN.search(err)
        assert out


def test_json_means_the_same(home, example_text, capsys):
    """What is escaped in JSON is read back as it stands in the file."""
    client = "A\x1b[2J\x9b\u202e\x7f\U000e0041 ランタン 👩‍👩‍👧 \\u001b"
    tables = tomllib.loads(example_text) | {"client": client}
    (home / "lantern.toml").write_text(toml_of(tables), "utf-8")

    main(["check", "--json", "lantern"])

    assert json.loads(capsys.readouterr().out)["client"] == client
