"""Measure what Earnest costs, beside its rivals and in one run.

    .venv/bin/python tests/benchmarks/run.py [--write] [NAME…]

prints a table of what was measured and what is to be reached; with `--write` it goes into the README beside it, a part
for each name, with the machine it holds for; parts that were not run stay. The names are those of the files beside this
one: without any, all are run. Beside Earnest an empty
Textual app is always measured; vim, nano, whiptail, prompt_toolkit, questionary, posting and harlequin where they are
installed:

    apt-get install vim nano whiptail openssh-server openssh-client
    for each in prompt_toolkit questionary posting harlequin
    do python3 -m venv .rivals/$each && .rivals/$each/bin/pip install $each; done

Times hold for one machine and one hour; ratios, taken in turn in one run, hold further, and bytes always.
"""

import argparse
import importlib
import re
import subprocess
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1])]

from measurement import Row, machine, table  # noqa: E402 - once its folder can be found

NAMES = (
    "wire",
    "keys",
    "line",
    "starting",
    "memory",
    "judging",
    "crowds",
    "crowded_commands",
    "saving",
    "library",
    "replaying",
    "transcripts",
    "teams",
)
PAGE = Path(__file__).with_name("README.md")
PART = re.compile(r"^### (\w+)\n(.*?)(?=^### |\Z)", re.DOTALL | re.MULTILINE)
"""A part of the page: its name, and its table."""
PLACE = re.compile(r"(?<=<!-- benchmarks -->\n).*?(?=<!-- end of benchmarks -->)", re.DOTALL)


def main() -> int:
    """Measure, and print the table; return 1 where something is not reached."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write the table into tests/benchmarks/README.md")
    parser.add_argument("names", nargs="*", choices=(*NAMES, []), help=f"what to measure: {', '.join(NAMES)}")
    wanted = parser.parse_args()
    names = wanted.names or NAMES
    if len(names) > 1:
        # What one leaves in memory is copied for each program that the next one starts, which takes tens of ms.
        options = ["--write"] if wanted.write else []
        return max(subprocess.call([sys.executable, __file__, *options, name]) for name in names)
    rows: dict[str, list[Row]] = {}
    for name in names:
        rows[name] = []
        for row in importlib.import_module(name).rows():
            rows[name].append(row)
            sys.stdout.write(f"{name}: {' · '.join(str(part) for part in row[:4] if part)}\n")
            sys.stdout.flush()
        told = f"{table(rows[name])}\nMeasured on {machine()}.\n"
        sys.stdout.write(f"\n{told}\n")
        if wanted.write:
            write(name, told)
    return int(any(row.kept is False for each in rows.values() for row in each))


def write(name: str, told: str) -> None:
    """Write a part of the page again."""
    text = PAGE.read_text("utf-8")
    PAGE.write_text(PLACE.sub(lambda found: put(found[0], name, told), text), "utf-8")


def put(parts: str, name: str, told: str) -> str:
    """Return the parts of the page with the one of a name replaced."""
    kept = {found[1]: found[2] for found in PART.finditer(parts)} | {name: told}
    return "\n" + "".join(f"### {each}\n\n{kept[each].strip()}\n\n" for each in NAMES if each in kept)


if __name__ == "__main__":
    sys.exit(main())
