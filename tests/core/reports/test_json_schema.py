"""The JSON Schema and the models say the same of a file, and tell an editor what each key is."""

import copy
import json
import random
import subprocess
import sys
import tomllib
from datetime import date, datetime
from pathlib import Path

import pytest
from jsonschema import Draft7Validator, FormatChecker

from earnest.cli.reference.output_models import output_schema
from earnest.core.interview.stage import read_stage
from earnest.core.model.parsing import read_session
from earnest.core.reports.formats.json_schema import session_schema, stage_schema
from earnest.store.shipped import list_samples

ROOT = Path(__file__).parents[3]
SAMPLES = list_samples()
STAGES = sorted((ROOT / "screens").glob("*/*.toml"))
TAPLO = Path(sys.executable).with_name("taplo")
FORMATS = FormatChecker(["date"])


@FORMATS.checks("date-time", ValueError)
def is_date_time(value):
    """Say whether a text is a time of a day; anything but a text is another rule's."""
    return not isinstance(value, str) or (bool(datetime.fromisoformat(value)) and "T" in value)


def as_json(value):
    """Return TOML values as a JSON Schema sees them: days and times as text."""
    if isinstance(value, dict):
        return {key: as_json(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [as_json(inner) for inner in value]
    return value.isoformat() if isinstance(value, date | datetime) else value


SESSION, STAGE = (Draft7Validator(schema, format_checker=FORMATS) for schema in (session_schema(), stage_schema()))


def fits(schema, tables):
    """Say whether tables are what a schema says."""
    return schema.is_valid(as_json(tables))


@pytest.mark.parametrize(
    "schema", [session_schema(), stage_schema(), output_schema()], ids=["session", "stage", "json"]
)
def test_every_key_has_a_title_and_a_description(schema):
    """Editors show them, and the schema itself is valid."""
    Draft7Validator.check_schema(schema)
    for table in (schema, *schema["definitions"].values()):
        for key, told in table.get("properties", {}).items():
            assert told.get("description") or told.get("allOf"), (table["title"], key)
            assert told.get("title") or told.get("allOf") or told.get("anyOf"), (table["title"], key)
    assert "$defs" not in json.dumps(schema)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_sample_fits_the_schema(path):
    """What Earnest writes follows its schema."""
    assert fits(SESSION, tomllib.loads(path.read_text("utf-8")))


@pytest.mark.parametrize("path", STAGES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_stage_file_fits_the_schema(path):
    """The shipped questions follow their schema."""
    assert fits(STAGE, tomllib.loads(path.read_text("utf-8")))


def test_example_of_the_design_fits_the_schema(example):
    """The example of the design follows the schema too."""
    assert fits(SESSION, example)


OTHERS = ("text", 7, True, 1.5, ["a"], {"elsewhere": "b"}, [7], date(2026, 3, 4), "yes but", "outside")


def spots(tables, path=()):
    """Walk the places of all values, history and unknown keys apart."""
    for key, value in tables.items():
        if key == "history":
            continue
        yield (*path, key)
        if isinstance(value, dict):
            yield from spots(value, (*path, key))


QUICK = 15
"""How many seeds are tried after each change."""


@pytest.mark.parametrize(
    "seed", [pytest.param(seed, marks=pytest.mark.slow if seed >= QUICK else ()) for seed in range(60)]
)
def test_schema_and_models_refuse_the_same(seed):
    """Any other value is a fault to both or to neither."""
    chance = random.Random(seed)
    tables = tomllib.loads(chance.choice(SAMPLES).read_text("utf-8"))
    # The history is told of elsewhere; here it would only be read over and over.
    tables.pop("history", None)
    session, _ = read_session(tables)
    for _ in range(15):
        changed = copy.deepcopy(tables)
        *above, key = chance.choice(list(spots(changed)))
        table = changed
        for part in above:
            table = table[part]
        table[key] = chance.choice(OTHERS)
        try:
            _, faults = read_session(changed)
        except ValueError:
            taken = False
        else:
            taken = not [fault for fault in faults if "a link" not in fault.found and "its own" not in fault.expected]
        # To JSON a day is a text of its form, so that the schema cannot tell the two apart.
        if not isinstance(table[key], date):
            assert fits(SESSION, changed) == taken, (above, key, table[key])
    assert session


@pytest.mark.parametrize(
    "change", [{"number": 9}, {"stage": "needs"}, {"title": ""}, {"question": {}}, {"extra": "x"}, {"title": 7}]
)
def test_wrong_stage_file_is_refused(change):
    """Both refuse a bad number, missing keys and unknown keys."""
    tables = {**tomllib.loads(STAGES[0].read_text("utf-8")), **change}

    assert read_stage(tables)[1]
    assert not fits(STAGE, tables)


@pytest.mark.skipif(not TAPLO.exists(), reason="needs taplo, which reads TOML as editors do")
@pytest.mark.parametrize(
    ("key", "schema", "paths"), [("client", session_schema, SAMPLES), ("title", stage_schema, STAGES)]
)
def test_schema_aware_editor_agrees(key, schema, paths, tmp_path):
    """Taplo, which editors use, finds what is wrong in a file with `#:schema`."""
    told = tmp_path / "schema.json"
    told.write_text(json.dumps(schema()))
    for path in paths:
        place = tmp_path / path.parent.name / path.name
        place.parent.mkdir(exist_ok=True)
        place.write_text(f"#:schema {told.as_uri()}\n{path.read_text('utf-8')}", "utf-8")

    assert checked(tmp_path).returncode == 0

    place.write_text(place.read_text("utf-8").replace(f'{key} = "', f'{key} = 7 # "', 1), "utf-8")
    ill = checked(tmp_path)
    assert ill.returncode != 0
    assert place.name in ill.stderr


def checked(folder):
    """Return what taplo says of the TOML files below a folder."""
    command = [TAPLO, "check", "--no-auto-config", *sorted(folder.rglob("*.toml"))]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60, check=False)


def test_published_names_differ_from_classes():
    """An answered remark keeps the name that editors know it by, and its own description."""
    settled = session_schema()["definitions"]["Settled"]

    assert settled["title"] == "Settled"
    assert settled["description"].startswith("A remark that the user answered: silent")
    held = session_schema()["properties"]["settled"]["additionalProperties"]
    assert held == {"allOf": [{"$ref": "#/definitions/Settled"}]}
