"""Git's marks in a session's file: told as an unfinished merge, and both sides read."""

import shutil

import pytest
from store.two_versions import make_versions, merge_by_git

from earnest.store.library.library import list_sessions
from earnest.store.library.verify import verify_session
from earnest.store.sessions.open import open_session
from earnest.store.toml import read
from earnest.store.toml.read import read_file
from earnest.workspace.errors import UnfinishedMerge, UnusableFile

STYLES = {"merge": (), "diff3": ("--diff3",), "zdiff3": ("--zdiff3",), "wide marks": ("--marker-size=10",)}
HEAD = 'format = 2\nclient = "H"\ninterview = "client"\n[goal.g1]\n'
needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")


@pytest.fixture
def path(folder):
    """Return the path of a session that is not written yet."""
    return folder.path / "harbour.toml"


@pytest.fixture
def unfinished(path, tmp_path):
    """Return a function that has git merge two versions into the file."""

    def make(*how, ending="\n", **versions):
        texts = (text.replace("\n", ending) for text in make_versions(**versions))
        path.write_bytes(merge_by_git(tmp_path, *texts, *how))
        path.chmod(0o600)
        return path

    return make


def find_marks(path):
    """Return the lines of a file that begin with a mark."""
    marks = (b"<<<<<<<", b"|||||||", b"=======", b">>>>>>>")
    return [n for n, line in enumerate(path.read_bytes().split(b"\n"), 1) if line.startswith(marks)]


@needs_git
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("style", STYLES)
def test_both_sides_of_a_merge_are_read(unfinished, style, ending):
    """Whatever git writes between them, and however lines end there."""
    path = unfinished(*STYLES[style], ending=ending)
    lines = find_marks(path)
    assert len(lines) >= 6, "there are several places"

    opened = open_session(path)

    assert opened.file is None
    assert opened.unfit.startswith(f"harbour.toml: an unfinished merge: lines {', '.join(map(str, lines))[:20]}")
    assert opened.session.goal["g1"].why_now == "The lease"
    assert (opened.other_side.goal["g1"].why_now, opened.other_side.goal["g1"].larger_aim) == (
        "The bank",
        "A second shop",
    )
    (fault,) = verify_session(path)
    assert "an unfinished merge" in fault.what


@pytest.mark.parametrize(("ending", "lines"), [("\n", (5, 7, 9)), ("\r\n", (5, 7, 9))])
def test_lines_of_the_marks_are_named(path, ending, lines):
    """They are those of the file as it is."""
    text = f'{HEAD}<<<<<<< HEAD\ntext = "a"\n=======\ntext = "b"\n>>>>>>> x\n'
    path.write_bytes(text.replace("\n", ending).encode())

    with pytest.raises(UnfinishedMerge) as caught:
        read_file(path)

    assert caught.value.lines == lines
    assert str(caught.value) == (
        "harbour.toml: an unfinished merge: lines 5, 7, 9; open the session to merge both sides"
    )
    opened = open_session(path, to_write=False)
    assert (opened.session.goal["g1"].text, opened.other_side.goal["g1"].text) == ("a", "b")


QUOTED = '''format = 2
client = "H"
interview = "client"
[goal.g1]
text = """
<<<<<<< HEAD
one
=======
other
>>>>>>> marbles
"""
'''


def test_marks_within_an_answer_are_words(path):
    """Somebody may be asked about git."""
    path.write_text(QUOTED, "utf-8")
    assert "<<<<<<< HEAD" in open_session(path, to_write=False).session.goal["g1"].text

    path.write_text(f"{QUOTED}[challenge.c1\n", "utf-8")
    with pytest.raises(UnusableFile, match=r"harbour.toml:12:.*closing bracket"):
        open_session(path)


def test_marks_within_an_answer_that_end_it_are_marks(path):
    """One side may end an answer in which the other goes on."""
    path.write_text(QUOTED.replace("one\n", 'one"""\n').replace("other\n", 'other"""\n').removesuffix('"""\n'), "utf-8")

    opened = open_session(path, to_write=False)

    assert [each.goal["g1"].text for each in (opened.session, opened.other_side)] == ["one", "other"]


@pytest.mark.parametrize(
    ("ours", "theirs", "told"),
    [
        ('text = "a', 'text = "b"', r"first side cannot be read \(line 6: expected"),
        ('text = "a"', "text = b", r"second side cannot be read \(line 8: expected a value"),
        ("text = 3", 'text = "b"', "one of its sides cannot be used .*harbour.toml:6: goal.g1.text"),
        ('text = "a"', "text = 3", "one of its sides cannot be used .*harbour.toml:8: goal.g1.text"),
    ],
)
def test_side_that_cannot_be_read_is_told_with_its_line(path, ours, theirs, told):
    """Until it is repaired by hand, nothing is settled, and the file stays as it is."""
    text = f"{HEAD}<<<<<<< HEAD\n{ours}\n=======\n{theirs}\n>>>>>>> x\n"
    path.write_text(text, "utf-8")

    with pytest.raises(UnfinishedMerge, match=f"lines 5, 7, 9; .*{told}.*fix it by hand"):
        open_session(path)
    assert path.read_text("utf-8") == text


@pytest.mark.parametrize("left", [">>>>>>> x", "=======", "<<<<<<< HEAD"])
def test_mark_that_was_left_is_told(path, left):
    """Who took out the others is told where the last one stands."""
    path.write_text(f'format = 2\nclient = "H"\ninterview = "client"\n{left}\n', "utf-8")

    with pytest.raises(UnfinishedMerge, match=r"an unfinished merge: lines? 4; its conflict markers do not match"):
        open_session(path)


def test_row_of_equals_signs_within_a_side_is_a_heading(path):
    """An answer in Markdown may hold such a line, which parts nothing."""
    heading = 'text = """\nHarbour\n=======\nstays\n"""'
    path.write_text(f'{HEAD}<<<<<<< HEAD\n{heading}\n=======\ntext = "b"\n>>>>>>> x\n', "utf-8")

    opened = open_session(path, to_write=False)

    assert opened.session.goal["g1"].text == "Harbour\n=======\nstays\n"
    assert opened.other_side.goal["g1"].text == "b"


@pytest.mark.parametrize("form", ["  {} {}", "\t{}\t{}", "{}\t{}"])
def test_marks_that_an_editor_moved_are_marks(path, form):
    """What sets a file's lines in order sets the marks in, too."""
    ours, theirs = form.format("<<<<<<<", "HEAD"), form.format(">>>>>>>", "x")
    parts = form.format("=======", "").rstrip()
    path.write_text(f'{HEAD}{ours}\n  text = "a"\n{parts}\n  text = "b"\n{theirs}\n', "utf-8")

    opened = open_session(path, to_write=False)

    assert [each.goal["g1"].text for each in (opened.session, opened.other_side)] == ["a", "b"]


def test_headings_in_many_places_are_told_from_marks(path):
    """However many answers hold such lines, the way in which both sides can be read is found by going on from each."""
    places = "".join(
        f'[need.n{number}]\n<<<<<<< HEAD\ntext = """\nHarbour\n=======\nstays\n"""\n=======\ntext = "b"\n>>>>>>> x\n'
        for number in range(40)
    )
    path.write_text(HEAD + places, "utf-8")

    opened = open_session(path, to_write=False)

    assert {each.text for each in opened.session.need.values()} == {"Harbour\n=======\nstays\n"}
    assert {each.text for each in opened.other_side.need.values()} == {"b"}


@pytest.mark.parametrize(
    "hunk",
    ["<<<<<<< a\n" + "=======\n" * 3000 + ">>>>>>> b\n", "<<<<<<< a\nx=1\n=======\n=======\nx=2\n>>>>>>> b\n" * 500],
)
def test_rows_that_part_nothing_are_looked_at_once(path, hunk, monkeypatch):
    """A file of thousands of such lines is told to be unfinished after a few attempts."""
    tried = []
    parse = read.parse_text
    monkeypatch.setattr(read, "parse_text", lambda *given: tried.append(given) or parse(*given))
    path.write_text(HEAD + hunk, "utf-8")

    with pytest.raises(UnfinishedMerge, match=r"its (first|second) side"):
        open_session(path, to_write=False)

    assert len(tried) < 10


def test_mark_with_blanks_without_end_is_read_at_once(path):
    """What follows a mark is its name, whatever it holds; each sign of it is looked at once."""
    name = f"a{' ' * (1 << 20)}b"
    path.write_text(f'{HEAD}<<<<<<< {name}\ntext = "a"\n=======\ntext = "b"\n>>>>>>> x\n', "utf-8")

    assert open_session(path, to_write=False).other_side.goal["g1"].text == "b"


@needs_git
def test_list_names_an_unfinished_merge(unfinished, folder):
    """Its client is known, and what is wrong with it."""
    unfinished()

    (row,) = list_sessions(folder)

    assert row.client == "Hearth Books"
    assert "an unfinished merge: lines" in row.message
