"""What two people answered differently, settled by keys alone after a merge by git."""

import tomllib

import pytest
from journeys.driver import drive
from store.two_versions import make_versions

from earnest.cli.main import main
from earnest.store.teams.news import keep_news
from earnest.store.toml.write import to_toml


@pytest.fixture
def path(folder):
    """Return a session that git has merged, in which one answer has two versions."""
    texts = make_versions({"why_now": "The lease"}, {"why_now": "The bank", "larger_aim": "A second shop"})
    paths = [folder.path / f"{name}.toml" for name in ("base", "hearth", "theirs")]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, "utf-8")
        path.chmod(0o600)
    assert main(["merge-file", *map(str, paths)]) == 1
    paths[0].unlink()
    paths[2].unlink()
    return paths[1]


def read(path):
    """Return the tables of a file."""
    return tomllib.loads(path.read_text("utf-8"))


@pytest.mark.parametrize(
    ("keys", "chosen"), [("right", "The lease"), pytest.param("right right", "The bank", marks=pytest.mark.slow)]
)
async def test_a_clash_is_settled_by_keys(folder, path, keys, chosen):
    """Home, Enter, the two side by side, one chosen, and the file holds that one alone."""
    async with drive(folder) as you:
        await you.press("enter")
        assert "Two versions after a merge" in you.main_text
        await you.press("enter")
        assert "The lease" in you.screen
        assert "The bank" in you.screen
        assert "dana's  mara's" in you.screen, "each version has its author's name"
        assert "1 more to choose" in you.screen
        await you.press(keys, "down enter")
        assert you.top_line.startswith("Hearth Books")
        found = read(path)
        assert "clash" not in found
        assert (found["goal"]["g1"]["why_now"], found["goal"]["g1"]["larger_aim"]) == (chosen, "A second shop")
        assert "settled two versions" in str(found["history"])
        await you.press("esc q")


async def test_two_answers_of_one_claim_are_settled_apart(folder, path):
    """Each is a row of its own: of one the file's version stays, of the other theirs."""
    tables = read(path)
    measure = {"path": "goal.g1.measure", "both": [tables["goal"]["g1"]["measure"], "bowls a day"]}
    tables["clash"]["k2"] = {**tables["clash"]["k1"], **measure}
    path.write_text(to_toml(tables), "utf-8")
    async with drive(folder) as you:
        await you.press("enter", "enter")
        assert "2 more to choose" in you.screen
        await you.press("right right", "down right", "down enter", "esc q")
    found = read(path)
    assert "clash" not in found
    goal = found["goal"]["g1"]
    assert (goal["why_now"], goal["measure"]) in {("The lease", "bowls a day"), ("The bank", measure["both"][0])}


@pytest.mark.slow
async def test_a_clash_can_wait(folder, path):
    """Later, you go on in your own version, and the next opening asks again."""
    async with drive(folder) as you:
        await you.press("enter", "down enter")
        assert you.top_line.startswith("Hearth Books")
        await you.press("esc q")
    assert read(path)["clash"]["k1"]["both"] == ["The lease", "The bank"]
    async with drive(folder) as you:
        await you.press("enter")
        assert "Two versions after a merge" in you.main_text


async def test_home_tells_what_waits(folder, path):
    """The top line says what came and what is to settle, until that is done."""
    keep_news(folder, ["other.toml"], unmerged=[path.name], waiting=())
    async with drive(folder) as you:
        assert you.top_line.endswith("1 came in with the last sync · 1 conflict")
        assert "a second version" in you.screen
        await you.press("enter", "enter", "right", "down enter", "esc q")
        assert "conflict" not in you.top_line


def chosen(you):
    """Return the first row of the session that one is on."""
    return next(row for row in you.rows if row.strip().startswith("▌"))


async def test_a_key_goes_to_what_waits_then_to_what_came_in(folder, path):
    """From home n goes to the session to settle; once nothing waits, to those that came in, one after the other."""
    for name in ("acorn", "birch"):
        tables = read(path) | {"client": name.title()}
        tables.pop("clash")
        (folder.path / f"{name}.toml").write_text(to_toml(tables), "utf-8")
    keep_news(folder, ["acorn.toml", "birch.toml"], unmerged=[path.name], waiting=())
    async with drive(folder) as you:
        assert "n next new" in you.rows[-1]
        assert you.screen.count("came in ·") == 2
        for _ in range(2):
            await you.press("n")
            assert "Hearth Books" in chosen(you)
        await you.press("enter", "enter", "right", "down enter", "esc q")
        seen = []
        for _ in range(3):
            await you.press("n")
            seen.append(chosen(you).split()[1])
        assert {seen[0], seen[1]} == {"Acorn", "Birch"}
        assert seen[2] == seen[0]


async def test_without_news_the_key_does_nothing(folder, path):
    """Where nothing came in and nothing waits, the footer does not name it, and home stays as it is."""
    tables = read(path)
    tables.pop("clash")
    path.write_text(to_toml(tables), "utf-8")
    async with drive(folder) as you:
        before = you.screen
        assert "next new" not in you.rows[-1]
        await you.press("n")
        assert you.screen == before


@pytest.mark.slow
@pytest.mark.usefixtures("path")
async def test_why_says_whose_changes_a_claim_rests_on(folder):
    """In a session that two people made, below the rules of each claim; whose versions wait too."""
    async with drive(folder) as you:
        await you.press("enter", "down enter", "esc w")
        assert "two versions, by dana, mara" in " ".join(you.main_text.split())
        await you.press("esc", "esc q", "enter", "enter", "right", "down enter", "esc w")
        assert "written by hand, dana, mara" in " ".join(you.main_text.split())
