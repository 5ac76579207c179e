"""The installed wheel, built from the source archive, in a new environment."""

import json
import os
import re
import runpy
import shutil
import subprocess
import sys
import sysconfig
import tomllib
import venv
from pathlib import Path, PurePosixPath
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
PARTS = ("src", "screens", "sample_sessions", "tests", ".ci")
PAGES = ("pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md")

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("wheel")]


@pytest.fixture(scope="module")
def away(tmp_path_factory):
    """Return a folder far from the checkout, in which everything here is run."""
    return tmp_path_factory.mktemp("away")


@pytest.fixture(scope="module")
def run(away):
    """Return what runs a program there, without network or user settings."""
    own = {"HOME": str(away), "EARNEST_HOME": str(away / "home"), "PIP_NO_INDEX": "1", "PYTHONUTF8": "1"}
    environ = {"PATH": os.environ["PATH"], **own}

    def _run(*words, code=0):
        words = [str(word) for word in words]
        ended = subprocess.run(words, cwd=away, env=environ, capture_output=True, text=True, timeout=120, check=False)
        assert ended.returncode == code, f"{words}\n{ended.stdout}\n{ended.stderr}"
        return ended.stdout

    return _run


@pytest.fixture(scope="module")
def wheel(away, run):
    """Build the wheel as a release would: from the source archive."""
    tree = away / "tree"
    for part in PARTS:
        shutil.copytree(ROOT / part, tree / part, ignore=shutil.ignore_patterns("__pycache__"))
    for page in PAGES:
        shutil.copy(ROOT / page, tree)
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", away / "dist", tree)
    (built,) = (away / "dist").glob("*.whl")
    assert len(list((away / "dist").glob("*.tar.gz"))) == 1
    return built


@pytest.fixture(scope="module")
def names(wheel):
    """Return the names of all files in the wheel."""
    with ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def bin_of(away, wheel, run):
    """Install the wheel into a new environment with borrowed dependencies; return its programs' folder."""
    place = away / "installed"
    venv.create(place, symlinks=True)
    paths = {"base": str(place), "platbase": str(place)}
    own = Path(sysconfig.get_path("purelib", "venv", vars=paths))
    borrowed = {sysconfig.get_path(name) for name in ("purelib", "platlib")}
    # A folder named in a .pth file joins the path, its own .pth files do not: an editable Earnest stays out of sight.
    (own / "borrowed.pth").write_text("\n".join(sorted(borrowed)) + "\n", "utf-8")
    run(sys.executable, "-m", "pip", "--python", place / "bin" / "python", "install", "-q", "--no-deps", wheel)
    return place / "bin"


@pytest.fixture(scope="module")
def shipped(bin_of, run):
    """Return the package, interviews and samples as the installed Earnest finds them."""
    asks = (
        "import earnest; from earnest.store.shipped import find_shipped; from pathlib import Path;"
        "print(Path(earnest.__file__).parent, find_shipped('screens'), find_shipped('sample_sessions'), sep='\\n')"
    )
    return [Path(line) for line in run(bin_of / "python", "-I", "-c", asks).splitlines()]


def _below(folder):
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_archives_are_fit_for_an_index(wheel, run):
    """Their metadata is valid, and the README is rendered without a warning."""
    run(sys.executable, "-m", "twine", "check", "--strict", *wheel.parent.iterdir())


def test_wheel_holds_package_interviews_and_samples(names):
    """It holds every module, style sheet, stage file and sample, and nothing else."""
    code = {f"earnest/{name}" for name in _below(ROOT / "src" / "earnest")}
    words = {f"earnest/{part}/{name}" for part in ("screens", "sample_sessions") for name in _below(ROOT / part)}
    papers = {name for name in names if PurePosixPath(name).parts[0] == f"earnest-{PROJECT['version']}.dist-info"}

    man = f"earnest-{PROJECT['version']}.data/data/share/man/man1/earnest.1"

    assert names - papers == code | words | {man}
    assert "earnest/py.typed" in names
    assert any(name.endswith(".tcss") for name in names)
    assert len([name for name in words if name.startswith("earnest/screens/client/")]) == 7
    assert any(name.endswith("/licenses/LICENSE") for name in papers)


def test_long_description_has_no_link_that_leads_nowhere(wheel):
    """An index shows the README without pictures and links of the checkout, and with all of its words."""
    with ZipFile(wheel) as archive:
        metadata = archive.read(f"earnest-{PROJECT['version']}.dist-info/METADATA").decode()

    assert "# Earnest" in metadata
    assert "how it is built (src/earnest/README.md)" in metadata
    assert re.findall(r"\]\((?!https?://)[^)]*\)", metadata) == []


def test_release_has_links_to_its_page():
    """Where the page of the release is named, every link leads there."""
    hook = runpy.run_path(str(ROOT / ".ci" / "long_description.py"))

    text = hook["make_absolute"]("![x](.github/a.svg) [b](B.md), [c](https://c.org)", "https://e.org/earnest/")

    assert (
        text == "![x](https://e.org/earnest/.github/a.svg?raw=true) [b](https://e.org/earnest/B.md), [c](https://c.org)"
    )


def test_wheel_holds_no_tests(names):
    """Only what is used is installed."""
    assert [name for name in sorted(names) if "test" in PurePosixPath(name).parts or "tests/" in name] == []


def test_installed_program_finds_its_data(away, shipped):
    """Interview and samples come with it, wherever it is installed."""
    package, screens, samples = shipped

    assert package.is_relative_to(away / "installed")
    assert (screens, samples) == (package / "screens", package / "sample_sessions")
    assert _below(screens) == _below(ROOT / "screens")
    assert _below(samples) == _below(ROOT / "sample_sessions")


@pytest.mark.parametrize("program", [("python", "-I", "-m", "earnest"), ("earnest",)], ids=["module", "program"])
def test_installed_program_judges_a_sample(program, bin_of, shipped, run):
    """The verdict is the one in the sample's name."""
    first, *rest = program
    sample = sorted(shipped[2].glob("say_it_back_*.toml"))[0]

    report = json.loads(run(bin_of / first, *rest, "check", "--json", sample, code=1))

    assert report["verdict"] == "say_it_back"


def test_installed_program_knows_its_version(bin_of, run):
    """It is the version of the project."""
    assert run(bin_of / "earnest", "--version").split() == ["earnest", PROJECT["version"]]
