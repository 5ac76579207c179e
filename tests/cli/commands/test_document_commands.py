import json
import stat

import pytest

from earnest.cli.main import main


@pytest.fixture
def typed(capsys):
    """Run a command and return the exit code, standard output and standard error."""

    def run(*words):
        code = main([*map(str, words)])
        return code, *capsys.readouterr()

    return run


@pytest.mark.parametrize("command", ["ask", "letter", "proposal"])
def test_document_has_three_formats(typed, lantern, command):
    """Each document can be printed as text, Markdown and JSON."""
    text, markdown, program = (typed(command, *more, lantern) for more in ((), ("--format", "markdown"), ("--json",)))

    assert [code for code, _, _ in (text, markdown, program)] == [0, 0, 0]
    assert "Lantern Media · " in text[1]
    assert markdown[1].startswith("# ")
    assert json.loads(program[1])["client"] == "Lantern Media"


@pytest.mark.parametrize("command", ["ask", "letter", "proposal"])
def test_document_is_exported_to_a_new_private_file(typed, lantern, tmp_path, command):
    """The suffix decides the format, nothing is printed, and an existing file is refused with 74."""
    markdown, text = tmp_path / "paper.md", tmp_path / "paper.txt"

    first, second = typed(command, lantern, "-o", markdown), typed(command, lantern, "-o", text)
    again = typed(command, lantern, "-o", text)

    assert (first[0], first[1], second[0], second[1]) == (0, "", 0, "")
    assert markdown.read_text("utf-8").startswith("# ")
    assert not text.read_text("utf-8").startswith("# ")
    assert max(map(len, text.read_text("utf-8").splitlines())) <= 72
    assert stat.S_IMODE(text.stat().st_mode) == 0o600
    assert again[0] == 74
    assert "file exists; choose another name" in again[2]


def test_export_takes_one_document(typed, lantern, put, tmp_path):
    """Several sessions do not go into one file, and an unusable one creates no file."""
    several = typed("letter", lantern, lantern, "-o", tmp_path / "x")
    broken = typed("letter", put("broken", "client ="), "-o", tmp_path / "x")

    assert several[0] == broken[0] == 2
    assert "one session" in several[2]
    assert broken[2].startswith("broken.toml:1:")
    assert not (tmp_path / "x").exists()


def test_letter_to_one_person_holds_only_their_words(typed, lantern):
    """The letter holds what Jo said and not what Dana did; an unknown person is reported with those known."""
    code, out, _ = typed("letter", "--to", "jo", lantern)
    nobody = typed("letter", "--to", "Bo", lantern)

    assert code == 0
    assert "Jo, 6 Mar" in out
    assert "Dana" not in out
    assert nobody[0] == 2
    assert "no person is named Bo. Known: Dana, Jo" in nobody[2]


def test_proposal_without_the_right_says_what_is_missing(typed, put, example_text):
    """The proposal says what is missing, and that no reason was given."""
    early = example_text.replace('class = "that\'s it"', 'class = "a polite yes"')

    code, out, _ = typed("proposal", put("early", early))
    told = json.loads(typed("proposal", "--json", put("early2", early))[1])

    assert code == 0
    assert "not yet earned" in out
    assert "no reason given" in out
    assert told["reason_without_right"] == "no reason given"
    assert [each["of"] for each in told["missing"]] == ["need", "challenge", "goal"]
