import stat

from earnest.store.library.index import NAME
from earnest.store.preferences import keep_preferences, load_preferences
from earnest.workspace.ports import Preferences


def test_what_was_chosen_comes_back(tmp_path):
    """A theme and the fold are there at the next start, in a file of the user's alone."""
    keep_preferences(Preferences(theme="light", help="folded"), tmp_path / "earnest")

    assert load_preferences(tmp_path / "earnest") == Preferences(theme="light", help="folded")
    assert stat.S_IMODE((tmp_path / "earnest" / NAME).stat().st_mode) == 0o600
    assert [path.name for path in (tmp_path / "earnest").iterdir()] == [NAME]


def test_nothing_chosen(tmp_path):
    """No file, a torn one, and one with keys or values that nobody knows choose nothing."""
    assert load_preferences(tmp_path) == Preferences()

    (tmp_path / NAME).write_text("theme = ")
    assert load_preferences(tmp_path) == Preferences()

    (tmp_path / NAME).write_text('theme = 7\nsize = "large"\nhelp = "open"')
    assert load_preferences(tmp_path) == Preferences(help="open")


def test_a_folder_that_cannot_be_made_is_no_trouble(tmp_path):
    """What is chosen holds until the app is left; nothing is said of it."""
    (tmp_path / "file").touch()

    keep_preferences(Preferences(theme="dark"), tmp_path / "file" / "earnest")

    assert load_preferences(tmp_path / "file" / "earnest") == Preferences()
