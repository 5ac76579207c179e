"""What `earnest replay --json` says of every sample is kept here, byte for byte, and stays so for ever (P19).

`UPDATE_REPLAYS=1 pytest tests/replay` writes it again: for a new sample, never for an old one. A few seeds, time zones
and locales are tried with every run of the tests; all of them, on every Python from 3.11 on that is found on the PATH
and has what Earnest needs, by

    .venv/bin/pytest -m long -n 0 --timeout 7200 tests/replay/test_golden.py
"""

import itertools
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from earnest.store.shipped import list_samples

HERE = Path(__file__).parent
SOURCE = HERE.parents[1] / "src"
SAMPLES = list_samples()
ALL = """
import sys
from earnest.cli.main import main
for name in sys.argv[1:]:
    print(name, flush=True)
    main(["replay", "--samples", "--json", name])
"""
LOCALES = ("C", "C.UTF-8", "de_DE.ISO-8859-1")
ZONES = ("UTC", "Asia/Tokyo", "America/St_Johns", "Pacific/Chatham", "Europe/Berlin")
SEEDS = 20


def said(python=sys.executable, samples=SAMPLES, **environ):
    """Return what a fresh process says of each sample, by its name, as bytes."""
    done = subprocess.run(
        [python, "-c", ALL, *(path.stem for path in samples)],
        env={**os.environ, "PYTHONPATH": places(python), **environ},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found, name = {}, ""
    for line in done.stdout.splitlines(keepends=True):
        if line.startswith(b"{"):
            found[name] += line
        else:
            name = line.decode().strip()
            found[name] = b""
    return found


def places(python):
    """Return where a Python looks for modules: this one where we do, another one in its own places and in ours."""
    own = [path for path in sys.path if path] if python == sys.executable else []
    return os.pathsep.join([*own, str(SOURCE)])


def differing(found):
    """Return the samples of which something else is said than what is kept."""
    return [name for name, told in found.items() if (HERE / f"{name}.jsonl").read_bytes() != told]


def test_every_sample_is_told_as_it_always_was(promise):
    """The same verdicts and grades, step by step, whatever has changed in Earnest since."""
    found = said()
    if "UPDATE_REPLAYS" in os.environ:
        for name, told in found.items():
            (HERE / f"{name}.jsonl").write_bytes(told)
    kept = promise("P19", "replays of the samples, as they were told first")
    changed = differing(found)
    for path in SAMPLES:
        kept.case(path.stem not in changed and found[path.stem], path.stem)
    kept.holds()


ODD = [("7", "Pacific/Chatham", "C"), ("0", "Asia/Tokyo", "de_DE.ISO-8859-1"), ("123", "America/St_Johns", "C.UTF-8")]


@pytest.mark.slow
@pytest.mark.parametrize(("seed", "zone", "speech"), ODD)
def test_a_seed_a_zone_and_a_locale_change_nothing(seed, zone, speech, promise):
    """Nothing depends on the order of a hash, on where one is, or on what language the machine speaks."""
    kept = promise("P19", "replays under a few seeds, zones and locales")
    few = sorted(SAMPLES, key=lambda path: path.stat().st_size)[:3]
    changed = differing(said(samples=few, PYTHONHASHSEED=seed, TZ=zone, LC_ALL=speech, LANG=speech))
    for path in few:
        kept.case(path.stem not in changed, path.stem)
    kept.holds()


def pythons():
    """Return every Python from 3.11 on that is found and has what Earnest needs."""
    named = (shutil.which(f"python3.{minor}") for minor in range(11, 20))
    needs = "import pydantic, tomli_w, textual"
    others = {
        python
        for python in named
        if python and not subprocess.run([python, "-c", needs], capture_output=True, check=False).returncode
    }
    return [sys.executable, *sorted(python for python in others if not Path(python).samefile(sys.executable))]


@pytest.mark.long
def test_under_every_seed_zone_and_locale(promise):
    """Twenty hash seeds, five time zones, three locales, every Python that is found."""
    kept = promise("P19", "replays under 20 seeds x 5 zones x 3 locales x Pythons")
    for python, seed, zone, speech in itertools.product(pythons(), range(SEEDS), ZONES, LOCALES):
        changed = differing(said(python, PYTHONHASHSEED=str(seed), TZ=zone, LC_ALL=speech, LANG=speech))
        kept.case(not changed, f"{python} seed {seed} {zone} {speech}: {changed}")
    kept.holds()
