"""`earnest schema check`: what Earnest reads and writes, checked by its schemas."""

import io
import json
import sys
from copy import deepcopy

import pytest
from jsonschema import Draft7Validator

from earnest.cli.main import main
from earnest.cli.reference.output_models import OUTPUTS, find_command, find_output_faults, output_schema
from earnest.core.evidence.grades import Grade
from earnest.core.standing.verdict import Verdict
from earnest.store.shipped import find_shipped, list_samples

HEAD = 'format = 2\nclient = "Noodle"\ninterview = "client"\n'
COMMANDS = [
    *(("check", "1"), ("check", "1", "2", "nobody"), ("ask", "2"), ("letter", "3"), ("proposal", "3"), ("list",)),
    *(("quotes", "2"), ("quotes", "1", "2", "nobody")),
    *(("lessons",), ("replay", "1"), ("replay", "3", "--lesson"), ("replay", "1", "--compare", "start", "end")),
]
SCHEMA = Draft7Validator(output_schema())


@pytest.fixture
def put(tmp_path):
    """Return a function that writes a file and returns its path."""

    def write(name, content):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    return write


@pytest.fixture
def checked(put, capsys):
    """Return a function that checks a text, and returns the exit code and what was said."""

    def check(content, name="file"):
        code = main(["schema", "check", put(name, content)])
        said = capsys.readouterr()
        return code, (said.out + said.err).strip()

    return check


def written(command, capsys):
    """Return what a command writes with --json, about the samples."""
    main([*command, "--samples", "--json"])
    return capsys.readouterr().out


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_what_commands_write_fits(command, capsys, checked):
    """What each command writes with --json is as the printed schema and the check have it."""
    said = written(command, capsys)
    name = " ".join([command[0], *(word for word in command if word.startswith("--"))])

    assert checked(said) == (0, f"file: what `earnest {name} --json` writes, and as its schema says.")
    for one in [json.loads(line) for line in said.splitlines()] if name == "replay" else [json.loads(said)]:
        SCHEMA.validate(one)


@pytest.mark.parametrize(
    ("command", "what"),
    [
        (["doctor"], "what `earnest doctor --json` writes"),
        (["verify"], "what `earnest verify --json` writes"),
        (["versions", "lim"], "an empty list"),
        (["restore"], "an empty list"),
        (["list"], "what `earnest list --json` writes"),
    ],
)
def test_what_commands_write_of_own_sessions_fits(home, command, what, capsys, checked):
    """It is so of your own sessions too, sound or broken."""
    main(["new", "Lim"])
    (home / "broken.toml").write_text("client = ")
    capsys.readouterr()
    main([*command, "--json"])

    assert checked(capsys.readouterr().out) == (0, f"file: {what}, and as its schema says.")


def break_each(value):
    """Yield an object with each key left out, of another type, and one key too many."""
    yield {**value, "more": 1}
    for key in value:
        for broken in (object, 3.5, {"a": 1}):
            changed = deepcopy(value)
            changed.pop(key)
            yield changed if broken is object else {**changed, key: broken}


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_what_does_not_fit_is_found(command, capsys):
    """A key that is missing, unknown or of another type is found by the check as by the printed schema."""
    said = written(command, capsys)
    found = (
        json.loads(said)
        if command[:2] != ("replay", "1") or "--compare" in command
        else [json.loads(said.split("\n")[0])]
    )
    value = found[0] if isinstance(found, list) else found
    name = find_command(value)
    one = Draft7Validator({**output_schema()["definitions"][OUTPUTS[name].__name__], **_definitions()})
    assert one.is_valid(value)
    for broken in break_each(value):
        assert bool(find_output_faults(broken, name)) != one.is_valid(broken), broken


def _definitions():
    return {"definitions": output_schema()["definitions"]}


def test_words_of_outputs_are_those_of_the_core():
    """The models know each verdict and grade there is."""
    definitions = output_schema()["definitions"]
    assert definitions["CheckOutput"]["properties"]["verdict"]["enum"] == [each.value for each in Verdict]
    grades = definitions["CheckOutput"]["properties"]["grades"]["additionalProperties"]["enum"]
    assert grades == [each.word for each in Grade]


def test_place_of_a_fault_is_named(capsys, checked):
    """Line and key are named, and what was expected; nothing of the client is quoted."""
    lines = written(("replay", "1"), capsys).splitlines()
    lines[2] = lines[2].replace('"verdict": "', '"verdict": "perhaps_')
    code, said = checked("\n".join(lines))

    assert code == 1
    assert said.startswith("file:3: verdict: expected one of 'keep_listening'")
    assert "perhaps" not in said
    code, said = checked(json.dumps([{"name": "a", "value": "b", "do": ""}, {"name": "a", "value": 3, "do": ""}]))
    assert (code, said) == (1, "file:1: 1.value: expected text in quotes, found a number")


def test_files_of_sessions_and_stages_are_checked(checked):
    """Sessions and stage files are checked too, each fault with its line."""
    for path in list_samples():
        assert checked(path.read_bytes(), path.name)[0] == 0
    stage = (find_shipped("screens") / "client" / "1_goal.toml").read_text("utf-8")
    assert checked(stage) == (0, "file: a stage, and as its schema says.")

    code, said = checked(stage.replace('asked = "', 'asked = "now and ', 1))
    assert (code, said.split(":")[0]) == (1, "file")
    assert "expected one of" in said
    assert checked(f'{HEAD}[goal.g1]\ntext = 3\nmeasure = "x"\n', "lim.toml") == (
        1,
        "lim.toml:5: goal.g1.text: expected text in quotes, found a number",
    )
    assert checked(f"#:schema ./x.json\n{HEAD}own = 1\n")[0] == 0


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "file: it is empty"),
        (" \n", "file: it is empty"),
        ("{", "file:1:2: expected JSON"),
        ('{"a": 1}', "expected what a command of Earnest writes with --json"),
        ("[1, 2]", "expected what a command of Earnest writes with --json"),
        ("[[", "file:1:3: expected JSON"),
        ("[" * 100_000, "expected JSON that a reader can follow"),
        ('{"client": 1' + "0" * 5000 + "}", "expected JSON that a reader can follow"),
        ("client = ", "file:1: expected a value"),
        ('format = 99\nclient = "x"\ninterview = "client"\n', "file: written by a newer Earnest (format 99)"),
        ("a = 1\n", "format: expected a whole number"),
        (b"\xff\xfe\x00", "expected text in UTF-8, not UTF-16"),
        (b'{"client": "\xe9"}', "file:1: expected text in UTF-8"),
        (b"\x00\x01", "NUL character"),
        ("# long\n" * 700_000, "larger than 4 MiB"),
    ],
    ids=range(15),
)
def test_what_nobody_knows_is_refused(content, says, checked):
    """What is neither of Earnest's is told in a sentence, with the code of unusable files."""
    code, said = checked(content)

    assert code == 2
    assert says in said
    assert said.startswith("file")
    assert "\n" not in said


def test_table_first_and_byte_order_mark_are_no_obstacle(checked):
    """A TOML file may begin with a table, and either kind with a byte order mark."""
    assert "file: format: expected" in checked('[goal.g1]\ntext = "x"\n')[1]
    assert checked(b"\xef\xbb\xbf" + HEAD.encode())[0] == 0
    assert checked(b'\xef\xbb\xbf{"file": "a.toml"}')[0] == 0


@pytest.mark.parametrize("words", [[], ["-"]])
def test_standard_input_is_checked(words, capsys, monkeypatch):
    """Without a file, or with -, standard input is checked."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(HEAD.encode())))

    assert main(["schema", "check", *words]) == 0
    assert capsys.readouterr().out == "standard input: a session, and as its schema says.\n"


def test_missing_file_and_folder_are_told(tmp_path, capsys):
    """What cannot be read is told with its name."""
    assert main(["schema", "check", str(tmp_path / "nowhere.json")]) == 2
    assert main(["schema", "check", str(tmp_path)]) == 2

    assert capsys.readouterr().err.splitlines() == [
        "nowhere.json: file or folder not found",
        f"{tmp_path.name}: is a directory",
    ]


def test_file_to_print_a_schema_of_is_refused(capsys):
    """A file is checked, not printed as a schema."""
    assert main(["schema", "session", "lim.toml"]) == 2
    assert "`earnest schema check FILE` checks a file" in capsys.readouterr().err
