"""Two files read together are what each is by itself."""

import random
from datetime import timedelta

import pytest
from core.merge.parted import START, begin, grow

from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.model.parsing import read_session
from earnest.store.sessions.parsed_file import parse_pair
from earnest.store.toml.pairs import read_pair
from earnest.store.toml.read import read_file
from earnest.store.toml.write import to_toml
from earnest.workspace.errors import UnusableFile

FAKE = "One\n[history.0099]\nat = 2026-03-20T09:00:00Z\nTwo # "


def write(session, text):
    """Return a session in which somebody wrote a text."""
    return apply_edits(session, [Edit(("goal", "g1", "why_now"), text)], Author("mara", START + timedelta(hours=1)))


def put(folder, *texts):
    """Write two files, and return their paths."""
    paths = folder / "one.toml", folder / "other.toml"
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, "utf-8", newline="")
    return paths


def find_shared(reads):
    """Return how many entries both histories have as the same objects."""
    one, other = (read.document.get("history", {}) for read in reads)
    return sum(other.get(number) is entry for number, entry in one.items())


@pytest.fixture
def pair():
    """Return the texts of two sessions that grew apart."""
    base = begin()
    one, other = (grow(random.Random(seed), base, by, 6) for seed, by in ((1, "dana"), (2, "mara")))
    return to_toml(one.document), to_toml(other.document)


def test_what_both_begin_with_is_read_once(tmp_path, pair):
    """Each file has its own tables; the entries that both begin with are one object."""
    paths = put(tmp_path, *pair)

    reads = read_pair(*paths)

    assert [read.document for read in reads] == [read_file(path).document for path in paths]
    assert [list(read.document) for read in reads] == [list(read_file(path).document) for path in paths]
    assert find_shared(reads) >= len(begin().entries) - 1


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text + "\n[mine]\nnote = 1\n",
        lambda text: text.replace("[history.0003]", "# mine\n[history.0003]"),
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("[history.0001]", '[history."0001"]'),
        lambda text: text.replace("[history.0001]", "[ history.0001 ]"),
        lambda text: text.partition("\n[history.")[0],
        lambda text: "\ufeff" + text,
        lambda text: text + '\n[history."0001".splices]\nat = 1\n',
    ],
)
@pytest.mark.parametrize("is_in_both", [True, False])
def test_any_form_is_read_as_ever(tmp_path, pair, change, is_in_both):
    """Whatever a hand or another program made of a file, it is read as by itself."""
    paths = put(tmp_path, change(pair[0]), change(pair[1]) if is_in_both else pair[1])

    assert [read.document for read in read_pair(*paths)] == [read_file(path).document for path in paths]


@pytest.mark.parametrize("ends", ["", "[history.0001]", "x"])
def test_nothing_is_cut_in_an_answer(tmp_path, ends):
    """A text that looks like an entry stays a text, in what both have too."""
    for base in (begin(), write(begin(), FAKE)):
        one, other = write(base, f"{FAKE}{ends}"), write(base, f"{FAKE}{ends} and more")
        paths = put(tmp_path, to_toml(one.document), to_toml(other.document))

        assert [read.document for read in read_pair(*paths)] == [one.document, other.document]


@pytest.mark.parametrize("broken", [0, 1])
@pytest.mark.parametrize("change", [("why_now =", "why_now"), ("[goal.g1]", "[goal.g1"), ("path =", "path")])
def test_what_is_no_toml_is_refused_by_its_line(tmp_path, broken, change):
    """The message is that of the file by itself."""
    texts = [to_toml(write(begin(), text).document) for text in ("One", "Two")]
    texts[broken] = texts[broken].replace(*change)
    paths = put(tmp_path, *texts)

    with pytest.raises(UnusableFile) as alone:
        read_file(paths[broken])
    with pytest.raises(UnusableFile) as together:
        read_pair(*paths)
    assert str(together.value) == str(alone.value)


@pytest.mark.parametrize(
    "change",
    [
        ("", ""),
        ('why_now = "Two"', "why_now = 2"),
        ("[goal.g1]\n", '[goal.g1]\nmesure = "bowls"\n'),
        ('blocks = ["g1"]', 'blocks = ["g7"]'),
        ("format = 2", "format = 3"),
        ('by = "mara"', "by = 1"),
    ],
)
def test_a_session_beside_another_is_judged_alike(tmp_path, change):
    """What is wrong with it is found, and what is sound is the same session."""
    texts = [to_toml(write(begin(), text).document) for text in ("One", "Two")]
    paths = put(tmp_path, texts[0], texts[1].replace(*change))

    found = parse_pair(*read_pair(*paths))

    for parsed, path in zip(found, paths, strict=True):
        session, faults = read_session(read_file(path).document)
        assert parsed.faults == faults
        assert parsed.session == session
        assert parsed.session.entries == session.entries
        assert parsed.session.hung == session.hung
