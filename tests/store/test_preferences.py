import stat

from earnest.store.config_folder import PREFERENCES
from earnest.store.preferences import check_preferences, keep_preferences, load_preferences
from earnest.workspace.ports import Preferences


def test_preferences_come_back(tmp_path):
    """A theme and the folding come back from a private file."""
    keep_preferences(Preferences(theme="light", help="folded"), tmp_path / "earnest")

    assert load_preferences(tmp_path / "earnest") == Preferences(theme="light", help="folded")
    assert stat.S_IMODE((tmp_path / "earnest" / PREFERENCES).stat().st_mode) == 0o600
    assert [path.name for path in (tmp_path / "earnest").iterdir()] == [PREFERENCES]


def test_unusable_preferences_are_ignored(tmp_path):
    """A missing or broken file and unknown keys choose nothing."""
    assert load_preferences(tmp_path) == Preferences()

    assert check_preferences(tmp_path) == ""

    (tmp_path / PREFERENCES).write_text("theme = ")
    assert load_preferences(tmp_path) == Preferences()
    assert check_preferences(tmp_path).startswith("preferences.toml:1: expected a value")

    (tmp_path / PREFERENCES).write_text('theme = 7\nsize = "large"\nhelp = "open"')
    assert load_preferences(tmp_path) == Preferences(help="open")


def test_unwritable_folder_is_ignored(tmp_path):
    """Where the folder cannot be created nothing is reported."""
    (tmp_path / "file").touch()

    keep_preferences(Preferences(theme="dark"), tmp_path / "file" / "earnest")

    assert load_preferences(tmp_path / "file" / "earnest") == Preferences()
