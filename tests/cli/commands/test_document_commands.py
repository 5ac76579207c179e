import json
import stat
from email import message_from_bytes
from email.policy import default

import pytest

from earnest.cli.main import main
from earnest.store.disk import open_workspace
from earnest.store.files.folder import Folder


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
    """What is missing, and that no reason was given, is said beside the proposal and never in it."""
    early = example_text.replace('class = "that\'s it"', 'class = "a polite yes"')

    code, out, err = typed("proposal", put("early", early))
    told = json.loads(typed("proposal", "--json", put("early2", early))[1])

    assert code == 0
    assert "not yet earned" in err
    assert "Went ahead without the right: no reason given" in err
    assert "earned" not in out
    assert "right" not in out
    assert told["reason_without_right"] == "no reason given"
    assert [each["of"] for each in told["missing"]] == ["need", "challenge", "goal"]


@pytest.mark.parametrize("command", ["ask", "letter", "proposal"])
def test_page_and_mail_are_written(typed, lantern, tmp_path, command):
    """A name that ends in .html gives a page, .eml a mail; `--format` prints them."""
    page, mail = tmp_path / "paper.html", tmp_path / "paper.EML"

    codes = [typed(command, lantern, "-o", path)[0] for path in (page, mail)]
    printed = typed(command, lantern, "--format", "html")

    assert codes == [0, 0]
    assert page.read_text("utf-8").startswith("<!DOCTYPE html>")
    assert (printed[0], printed[1]) == (0, page.read_text("utf-8"))
    draft = message_from_bytes(mail.read_bytes(), policy=default)
    assert draft.defects == []
    assert "Lantern Media" in draft["Subject"]
    assert [part.get_content_type() for part in draft.iter_parts()] == ["text/plain", "text/html"]
    assert draft.get_body(("html",)).get_content().splitlines() == page.read_text("utf-8").splitlines()


def test_page_is_of_one_session(typed, lantern):
    """Two pages are no page."""
    code, out, err = typed("letter", "--format", "html", lantern, lantern)

    assert (code, out) == (2, "")
    assert "name one session" in err


def test_letter_to_one_person_greets_them(typed, lantern):
    """A letter to somebody begins with their name."""
    assert "\nDear Jo,\n" in typed("letter", "--to", "jo", lantern)[1]


def test_letter_has_the_words_of_the_configuration(typed, lantern, tmp_path, monkeypatch):
    """A heading of the user's own is in what is printed and in what the app opens."""
    config = tmp_path / "config" / "earnest"
    config.mkdir(parents=True)
    (config / "documents.toml").write_text('[letter]\ngoal = "Where you want to be"\n')
    monkeypatch.setenv("XDG_CONFIG_HOME", str(config.parent))

    assert "Where you want to be" in typed("letter", lantern)[1]
    shown = open_workspace(Folder.existing(lantern.parent)).interviews.load("client")
    assert shown.papers.letter.goal == "Where you want to be"
