"""Text that could drive a terminal, in files, names and questions."""

import io
import json
import re
import shutil
import tomllib
from types import SimpleNamespace

import pytest
from journeys.hostile_talk import write_talk
from journeys.hostile_text import BUNDLE, HIDING, PAYLOADS, make_hostile_session, make_sound_session

from earnest.cli.main import main
from earnest.store.interviews import SCREENS
from earnest.store.shipped import find_shipped
from earnest.store.toml.write import to_toml

FOREIGN = re.compile(HIDING.pattern.replace("\x00-\x1f", "\x00-\x09\x0b-\x1f"))
TALK = "talk.json"
"""A transcript with a text in its names and words."""
PRINTS = [
    ["check", "sound", "odd"],
    ["check", "--json", "sound", "odd"],
    ["check", "1", "2", "3", "4"],
    ["ask", "sound"],
    ["ask", "odd"],
    ["ask", "--json", "sound"],
    ["ask", "--format", "markdown", "sound"],
    ["ask", "asks"],
    ["letter", "sound"],
    ["letter", "--json", "sound"],
    ["letter", "--format", "markdown", "odd"],
    *(["quotes", "--by", by, name] for by in ("person", "meeting", "claim") for name in ("sound", "odd")),
    ["quotes", "--json", "odd"],
    ["proposal", "sound"],
    ["proposal", "--json", "sound"],
    ["proposal", "--format", "markdown", "odd"],
    ["replay", "sound"],
    ["replay", "--json", "sound"],
    ["replay", "--json", "odd"],
    ["list"],
    ["list", "--json"],
    [],
    ["verify"],
    ["verify", "--json"],
    ["doctor"],
    ["doctor", "--json"],
    ["transcript", TALK],
    ["transcript", "--json", TALK],
    ["hear", "sound", TALK, "--me", "nobody"],
    ["verify", "sound", "--transcript", TALK],
    ["verify", "sound", "--json", "--transcript", TALK],
]
TOLD = [
    *("open --plain sound", "open --plain odd", "--plain", "remarks --kind need", "remarks --kind need --json"),
    *(f"hear --plain {name} {TALK}" for name in ("sound", "odd")),
]
ANSWERS = "\n".join(["1", *"nnn", "/w", "/r", "/m", "/h", "", "/t", "", "/p", "", "/o", "1", "/x", "/q", "/q"])


def make_file_name(text, ending=".toml"):
    """Return a name that contains a text, as far as a file system allows."""
    return f"t{text}".replace("/", "").replace("\0", "")[:60].encode(errors="replace").decode() + ending


def make_folder(home, text):
    """Create a folder with a text in every string of two sessions, in names and in an interview."""
    document = make_sound_session(text)
    del document["decision"]["outcome"]
    (home / "sound.toml").write_text(to_toml(document), "utf-8")
    (home / "odd.toml").write_text(to_toml(make_hostile_session(text)), "utf-8")
    names, words = [f"Dana {text}", f"{text} Jo", "Ken"], [f"{text} the queue {number} {text}" for number in range(6)]
    (home / TALK).write_bytes(write_talk(names, words))
    (home / make_file_name(text)).write_text(to_toml(make_sound_session(text) | {"interview": text}), "utf-8")
    (home / make_file_name(text, "-torn.toml")).write_text(f'client = "{text}', "utf-8", errors="replace")
    place = home / SCREENS / "own"
    shutil.copytree(find_shipped(SCREENS) / "client", place)
    for path in place.glob("*.toml"):
        tables = tomllib.loads(path.read_text("utf-8"))
        for key in ("title", "short", "name", "about"):
            tables[key] = f"{text} {tables[key]}"
        for question in tables["question"].values():
            question.update({key: f"{text} {question[key]}" for key in ("you", "client", "help", "yields", "example")})
        path.write_text(to_toml(tables), "utf-8")
    (home / "asks.toml").write_text(to_toml(make_sound_session(text) | {"interview": "own"}), "utf-8")
    broken = home / SCREENS / make_file_name(text, "")
    shutil.copytree(place, broken)
    (broken / "1_goal.toml").write_text(f'stage = "goal"\n{json.dumps(text)} = 1\n', "utf-8")
    (home / "unasked.toml").write_text(to_toml(make_sound_session(text) | {"interview": broken.name}), "utf-8")


def run_all_commands(home, text, capsys, monkeypatch):
    """Run every command on such a folder, and yield what each wrote."""
    make_folder(home, text)
    folder = [home / make_file_name(text), home / make_file_name(text, "-torn.toml"), home / "unasked.toml"]
    runs = [*PRINTS, ["check", *map(str, folder)], ["ask", str(folder[0])], ["check", text.replace("\0", "")]]
    for paper in ("ask", "letter", "proposal"):
        for ending in (".md", ".txt"):
            main([paper, "sound", "-o", str(home / f"{paper}{ending}")])
            yield f"{paper} -o", (home / f"{paper}{ending}").read_text("utf-8")
    for words in runs:
        main(_place(words, home))
        out, err = capsys.readouterr()
        yield " ".join(words), out + err
    for words in TOLD:
        fed = ANSWERS if "plain" in words else f"{text} buy a thing of ours\n"
        stream = SimpleNamespace(buffer=io.BytesIO(fed.encode(errors="replace")), closed=False, isatty=lambda: False)
        monkeypatch.setattr("sys.stdin", stream)
        main(_place(words.split(), home))
        out, err = capsys.readouterr()
        yield words, out + err


def _place(words, home):
    """Return a command whose transcript is the one in a folder."""
    return [str(home / word) if word == TALK else word for word in words]


def count(kept, home, texts, capsys, monkeypatch):
    """Count each payload of some that are tried together, with all output."""
    for told, written in run_all_commands(home, "".join(texts), capsys, monkeypatch):
        found = FOREIGN.findall(written)
        assert "Traceback" not in written
        assert "Unexpected error" not in written, (told, written)
        for text in texts:
            kept.case(written and not found, f"{text!a} {told!a}: {found[:3]}")


@pytest.mark.slow
def test_output_holds_no_control_characters(home, capsys, monkeypatch, promise):
    """Whatever a file or its name holds, no control or reordering character is printed or exported."""
    kept = promise("P10", "payload x print or export")

    count(kept, home, ["\x1b]52;c;aGVsbG8=\x07", "\x9b31m", "\u202e", "\ufeff", "[/]{goal}%s"], capsys, monkeypatch)

    kept.holds()


@pytest.mark.long
@pytest.mark.timeout(1200)
def test_no_payload_reaches_the_terminal(home, capsys, monkeypatch, promise):
    """Every control character and kind of sequence is tried with every command, export and message."""
    kept = promise("P10", "payload x print or export")
    for at in range(0, len(PAYLOADS), BUNDLE):
        shutil.rmtree(home)
        home.mkdir(0o700)
        count(kept, home, PAYLOADS[at : at + BUNDLE], capsys, monkeypatch)

    assert kept.tried >= 3000
    kept.holds()


def test_escaped_json_keeps_its_meaning(home, example_text, capsys):
    """What is escaped in JSON is read back unchanged."""
    client = "A\x1b[2J\x9b\u202e\x7f\U000e0041 ランタン 👩‍👩‍👧 \\u001b"
    tables = tomllib.loads(example_text) | {"client": client}
    (home / "lantern.toml").write_text(to_toml(tables), "utf-8")

    main(["check", "--json", "lantern"])

    assert json.loads(capsys.readouterr().out)["client"] == client
