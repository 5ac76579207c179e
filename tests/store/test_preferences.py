import stat

from earnest.store.config_folder import PREFERENCES
from earnest.store.preferences import check_preferences, load_preferences
from earnest.store.save_preferences import keep_preferences
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


def test_all_else_in_the_file_stays(tmp_path):
    """Comments and keys that are not known stay when a preference changes."""
    (tmp_path / PREFERENCES).write_text('# mine\n\ntheme = "dark"  # for the evening\nsize = 3\n')

    keep_preferences(Preferences(theme="light"), tmp_path)

    written = (tmp_path / PREFERENCES).read_text()
    assert written == '# mine\n\ntheme = "light"  # for the evening\nsize = 3\nhelp = ""\n'


def test_broken_file_is_kept_beside(tmp_path):
    """A file that cannot be read is kept when a preference changes."""
    (tmp_path / PREFERENCES).write_text("theme = light")

    keep_preferences(Preferences(theme="light"), tmp_path)

    assert load_preferences(tmp_path) == Preferences(theme="light")
    assert (tmp_path / f"{PREFERENCES}.orig").read_text() == "theme = light"


def test_own_keys_come_back_and_stay(tmp_path):
    """Letters of commands are read by name, and stay when the theme changes."""
    (tmp_path / PREFERENCES).write_text('theme = "dark"\n\n[keys]\nnext = "j"\nback = 7\n')

    assert load_preferences(tmp_path) == Preferences(theme="dark", keys={"next": "j", "back": "7"})
    keep_preferences(load_preferences(tmp_path)._replace(theme="light"), tmp_path)
    assert load_preferences(tmp_path).keys == {"next": "j", "back": "7"}

    (tmp_path / PREFERENCES).write_text('keys = "j"\n')
    assert load_preferences(tmp_path) == Preferences()
