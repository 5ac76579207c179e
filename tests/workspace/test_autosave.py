import threading

import pytest
from workspace.memory_file import NOON

from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.workspace import savers
from earnest.workspace.autosave import AutoSave, describe_save
from earnest.workspace.errors import ChangedElsewhere, LockedByOther, NotSaved
from earnest.workspace.savers import DirectSaver


@pytest.fixture
def autosave(make_opened):
    """Return what saves an open session in the calling thread."""
    return AutoSave(make_opened(), lambda _error: None, DirectSaver)


def with_answer(session):
    """Return the session with a changed answer."""
    return apply_edits(session, [Edit(("goal", "g1", "text"), "Be among the top five")], Author("priya", NOON))


def fail_with(error):
    """Return a function that raises an error."""

    def fail():
        raise error

    return fail


def test_saved_session_is_closed_without_a_draft(autosave, file):
    """All is saved, so the draft goes and the file is closed."""
    answered = with_answer(autosave.latest)
    autosave.typed("g1.text", {"text": "Be among"})
    autosave.save(answered)

    assert autosave.close()
    assert (file.saved, file.drafts.draft, file.is_closed) == ([answered], ("g1.text", {}), True)
    assert (autosave.latest, autosave.is_saved, autosave.error) == (answered, True, None)


def test_failed_save_keeps_the_file_open(autosave, file):
    """The reason is the one of the disk, and a later try goes on."""
    file.before_save = fail_with(NotSaved(autosave.opened.path, "no space left on the disk", "it is as before"))
    autosave.save(with_answer(autosave.latest))

    assert not autosave.close()
    assert "no space left on the disk" in autosave.why_unsaved
    assert not file.is_closed

    file.before_save = lambda: None
    autosave.try_again(autosave.latest)
    assert autosave.close()
    assert file.saved == [autosave.latest]


def test_slow_save_is_no_failure(make_opened, file, monkeypatch):
    """A save that takes long leaves the session open; once it is done, the session closes."""
    may_save = threading.Event()
    file.before_save = lambda: may_save.wait(20)
    monkeypatch.setattr(savers, "CLOSE_TIMEOUT", 0.05)
    autosave = AutoSave(make_opened(), lambda _error: None)
    autosave.save(with_answer(autosave.latest))

    assert not autosave.close()
    assert (autosave.is_saved, autosave.why_unsaved) == (False, "Not written to disk yet.")

    may_save.set()
    monkeypatch.setattr(savers, "CLOSE_TIMEOUT", 20)
    autosave.try_again(autosave.latest)
    assert autosave.close()
    assert file.saved[-1] is autosave.latest


def test_read_only_session_is_not_saved(make_opened, file):
    """Neither the session nor a draft is written, and closing succeeds."""
    autosave = AutoSave(make_opened(file=None), lambda _error: None)
    autosave.save(with_answer(autosave.latest))
    autosave.typed("g1.text", {"text": "typed"})
    autosave.try_again(autosave.latest)

    assert autosave.close()
    assert (file.saved, file.drafts.draft, autosave.is_saved, autosave.error) == ([], None, True, None)
    assert (autosave.read_only, autosave.read_only_mark) == ("opened read-only", "read-only")


def test_read_only_mark_names_who_writes(make_opened):
    """The name stands in the mark if the lock tells it."""

    def mark(by):
        held = LockedByOther(make_opened().path, by, 7, "host", None)
        return AutoSave(make_opened(file=None, held=held), lambda _error: None).read_only_mark

    assert (mark("jo"), mark("")) == ("read-only, open by jo", "read-only, open by somebody else")


def test_unsaved_answer_stays_in_the_draft(autosave, file):
    """An empty draft replaces it only once all is saved."""
    autosave.typed("g1.text", {"text": "Be among"})
    file.before_save = fail_with(NotSaved(autosave.opened.path, "no space left on device", "it is as before"))
    autosave.save(with_answer(autosave.latest))
    autosave.typed("g1.why_now", {})

    assert file.drafts.draft == ("g1.text", {"text": "Be among"})

    file.before_save = lambda: None
    autosave.save(autosave.latest)
    autosave.typed("g1.why_now", {})
    assert file.drafts.draft == ("g1.why_now", {})


def test_dropped_session_is_closed_unsaved(autosave, file):
    """One last save is tried; the file is closed whatever comes of it."""
    file.before_save = fail_with(NotSaved(autosave.opened.path, "no space left on device", "it is as before"))
    autosave.typed("g1.text", {"text": "Be among"})
    autosave.save(with_answer(autosave.latest))
    autosave.drop()

    assert (file.is_closed, file.drafts.draft) == (True, ("g1.text", {"text": "Be among"}))


def test_save_is_described_for_the_top_line(make_opened):
    """It says when, or why not; a conflict copy is a save."""
    path = make_opened().path
    conflict = ChangedElsewhere(path, path.with_name("lim.conflict.toml"))

    assert describe_save(None, NOON) == describe_save(conflict, NOON) == "saved 12:00"
    assert (
        describe_save(NotSaved(path, "no space left on device", "it is as before"), NOON)
        == "NOT SAVED: no space left on device"
    )
    assert describe_save(LockedByOther(path, "jo", 0, "", None), NOON).startswith(
        "NOT SAVED: lim.toml is open elsewhere"
    )


def test_unsaved_answer_stays_though_more_is_typed_elsewhere(autosave, file):
    """On a full disk each place keeps its own, until it is saved."""
    file.before_save = fail_with(NotSaved(autosave.opened.path, "no space left on the disk", "it is as before"))
    autosave.typed("g1.text", {"text": "Be among"})
    autosave.save(with_answer(autosave.latest))
    autosave.typed("g1.text", {})
    autosave.typed("g1.by", {"by": "June"})
    assert file.drafts.draft == ("g1.by", {"by": "June", "g1.text#text": "Be among"})

    file.before_save = lambda: None
    autosave.save(autosave.latest)
    autosave.typed("g1.by", {})
    assert file.drafts.draft == ("g1.by", {})
