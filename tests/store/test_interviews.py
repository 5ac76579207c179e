import shutil

import pytest

from earnest.core.history.steps import group_steps
from earnest.core.model.kinds import STAGES
from earnest.store import interviews
from earnest.store.files.names import find_notes_session, notes_path
from earnest.store.interviews import copy_sample, list_interviews, load_interview
from earnest.store.papers import load_papers
from earnest.store.sessions.notes import load_notes
from earnest.store.sessions.open import open_session
from earnest.store.shipped import find_shipped, list_samples
from earnest.store.toml.read import read_file
from earnest.workspace.errors import NoInterview, UnusableFile


@pytest.fixture
def own_interview(folder):
    """Return an interview of the user's own, a copy of the one for clients."""
    place = folder.path / "screens" / "mine"
    shutil.copytree(find_shipped("screens") / "client", place)
    return place


def test_shipped_interview_has_seven_stages():
    """The shipped interview has its seven stages in order."""
    interview = load_interview("client")

    assert interview.name == "client"
    assert tuple(stage.stage for stage in interview.stages) == tuple(STAGES)


def test_shipped_files_are_found_in_the_package_first(tmp_path, monkeypatch):
    """What ships is found in the package, or beside `src` in a checkout."""
    package = tmp_path / "src" / "earnest"
    package.mkdir(parents=True)
    monkeypatch.setattr("earnest.store.shipped._PACKAGE", package)
    assert find_shipped("screens") == tmp_path / "screens"

    (package / "screens").mkdir()
    assert find_shipped("screens") == package / "screens"


def test_own_interview_is_found_in_the_sessions_folder(own_interview, folder):
    """The user's own interview is found in the folder of sessions."""
    assert load_interview("mine", folder).name == "mine"
    assert {"mine", "client"} <= set(list_interviews(folder))
    assert "mine" not in list_interviews()
    shutil.move(own_interview, own_interview.with_name("client"))
    (own_interview.with_name("client") / "1_goal.toml").unlink()
    with pytest.raises(UnusableFile, match=r"1_goal\.toml: file or folder not found"):
        load_interview("client", folder)


@pytest.mark.parametrize("name", ["../client", "/etc", "", ".", "nothing", "client\0", "client/../client"])
def test_interview_name_is_no_path(folder, name):
    """The name of an interview in a file never leads elsewhere."""
    with pytest.raises(NoInterview, match="Available: client, employer"):
        load_interview(name, folder)


def test_mistake_in_a_stage_file_has_its_line(own_interview, folder):
    """A mistake in a stage file is reported with its line."""
    path = own_interview / "2_challenges.toml"
    good = path.read_text()
    path.write_text("title = 3\n" + good.replace("title = ", "colour = ", 1))
    with pytest.raises(UnusableFile) as caught:
        load_interview("mine", folder)
    assert caught.value.line is not None
    assert str(caught.value).startswith("2_challenges.toml:")

    path.write_text((own_interview / "3_need.toml").read_text())
    with pytest.raises(UnusableFile, match=r"2_challenges\.toml.*: expected challenges, as in the file name"):
        load_interview("mine", folder)


def test_sample_is_copied_as_a_session(tmp_path, folder, monkeypatch):
    """A sample is copied under its client's name and stays as it is."""
    samples = tmp_path / "samples"
    samples.mkdir()
    monkeypatch.setattr("earnest.store.shipped.find_shipped", lambda _: samples)
    (samples / "earned.toml").write_text('format = 2\nclient = "Noodle Bar"\ninterview = "client"\n')
    (samples / "asked.toml").write_text('format = 2\nclient = "Other"\ninterview = "client"\n')

    assert [path.name for path in list_samples()] == ["asked.toml", "earned.toml"]
    copied = copy_sample(samples / "earned.toml", folder)

    assert copied == folder.path / "noodle-bar.toml"
    assert read_file(copied).document == read_file(samples / "earned.toml").document


def test_copy_of_a_sample_keeps_its_notes(folder):
    """A coach's notes on a sample come along with it; they are no sample themselves."""
    noted = [path for path in list_samples() if notes_path(path).exists()]
    assert len(noted) >= 2
    for path in noted:
        copied = interviews.copy_sample(path, folder)
        assert load_notes(copied) == load_notes(path)
        steps = group_steps(open_session(copied, to_write=False).session)
        assert len(load_notes(path).steps_noted(steps)) == len(load_notes(path).note) >= 3
        assert all(note.entry <= steps[-1].number for note in load_notes(path).note.values())
    assert not [path for path in list_samples() if find_notes_session(path)]


def test_interview_places_have_an_order(own_interview, folder, tmp_path, monkeypatch):
    """`--screens` comes first, then the sessions' folder, the configuration folder and what ships."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    named, config = tmp_path / "named", tmp_path / "config" / "earnest" / "screens"
    for place in (named / "mine", named / "quick", config / "mine", config / "calm"):
        shutil.copytree(own_interview, place)
    monkeypatch.setenv("EARNEST_SCREENS", str(named))

    found = interviews.find_interviews(folder)

    assert found["mine"] == named / "mine"
    assert found["quick"] == named / "quick"
    assert found["calm"] == config / "calm"
    assert found["client"] == find_shipped("screens") / "client"
    monkeypatch.delenv("EARNEST_SCREENS")
    assert interviews.find_interviews(folder)["mine"] == own_interview


def test_screens_may_name_one_interview(own_interview, folder, monkeypatch):
    """`--screens` may name an interview's own folder, which gives its name."""
    monkeypatch.setenv("EARNEST_SCREENS", str(own_interview))
    shutil.move(own_interview, own_interview.with_name("other"))
    monkeypatch.setenv("EARNEST_SCREENS", str(own_interview.with_name("other")))

    assert load_interview("other", folder).name == "other"


def test_own_words_for_papers_come_with_the_interview(own_interview, folder, tmp_path, monkeypatch):
    """Those beside an interview come before those of the configuration; without any, papers are as shipped."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    assert load_interview("client", folder, load_papers).papers is None
    config = tmp_path / "config" / "earnest"
    config.mkdir(parents=True)
    (config / "documents.toml").write_text('[letter]\ngreeting = "Hello {person},"\n')
    (own_interview / "documents.toml").write_text('[letter]\ngreeting = "Liebe {person},"\n')

    greetings = [load_interview(name, folder, load_papers).papers.letter.greeting for name in ("client", "mine")]
    assert greetings == ["Hello {person},", "Liebe {person},"]


def test_own_words_that_cannot_be_used_keep_no_session_closed(folder, tmp_path, monkeypatch):
    """The interview opens; what is wrong in the file is known, with its line."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    config = tmp_path / "config" / "earnest"
    config.mkdir(parents=True)
    for text, says in (
        ('[letter]\ngreetng = "Hi"\n', "documents.toml:2: letter.greetng"),
        ("[letter", "documents.toml"),
    ):
        (config / "documents.toml").write_text(text)
        papers = load_interview("client", folder, load_papers).papers
        assert says in papers.fault
        assert papers.letter.greeting == "Dear {person},"
