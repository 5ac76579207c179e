"""What is promised of reliability and privacy, counted: run every test of a promise, and print the table.

    .venv/bin/python tests/promises.py [--write] [--seed N] [--workers N] [--only WORDS] [P1 P2 …]

runs the quick tests and the long ones, prints how many cases were tried and kept for each promise, and with
`--write` writes the table into tests/promises.md. All of them take hours; with promises named, only theirs are run, and
on the page only their rows change. `--only WORDS` runs those of their tests whose names have the words, as `-k` of
pytest does: what takes hours can be run in parts, and on the page only the rows of what was run change. After Ctrl-C
what was tried until then is counted. What chance draws is decided by a seed, which is printed: with the same one all is
drawn again. A test counts through the fixture `promise`:

    def test_a_crash_costs_a_second(promise):
        kept = promise("P2", "killed while somebody types")
        for seed in range(200):
            kept.case(lost(seed) <= 20, f"seed {seed}")
        kept.holds()
"""

import argparse
import json
import re
import secrets
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "tests" / "promises.md"
TABLE = re.compile(r"(?<=<!-- promises -->\n).*?(?=<!-- end of promises -->)", re.DOTALL)
INTERRUPTED = 2
"""Pytest's exit code after Ctrl-C."""
PROPERTY = "promise"
"""The name under which a test's report carries its counts, from a worker to the one who sums up."""


@dataclass
class Kept:
    """The cases of one promise in one test."""

    name: str
    what: str
    tried: int = 0
    kept: int = 0
    broken: list[str] = field(default_factory=list)

    def case(self, is_kept: object, told: str = "") -> None:
        """Count a case; `told` says which, should it not be kept."""
        self.tried += 1
        if is_kept:
            self.kept += 1
        else:
            self.broken.append(told or f"case {self.tried}")

    def holds(self) -> None:
        """Fail unless cases were tried and each was kept."""
        assert self.tried, f"{self.name}, {self.what}: no case was tried"
        assert not self.broken, f"{self.name}, {self.what}: {self.kept} of {self.tried} kept; not: {self.broken[:5]}"

    def row(self) -> dict[str, object]:
        """Return the counts as a report carries them."""
        return {"name": self.name, "what": self.what, "tried": self.tried, "kept": self.kept}


def rows_of(reports) -> list[dict]:
    """Return the counts that reports of tests carry, summed by promise and what was tried, in the promises' order."""
    summed = {}
    for report in reports:
        for name, row in report.user_properties:
            if name == PROPERTY and report.when == "teardown":
                at = summed.setdefault((row["name"], row["what"]), {**row, "tried": 0, "kept": 0})
                at["tried"] += row["tried"]
                at["kept"] += row["kept"]
    return in_order(summed.values())


def in_order(rows) -> list[dict]:
    """Return rows in the promises' order."""
    return sorted(rows, key=lambda row: int(re.sub(r"\D", "", row["name"]) or 0))


def table_of(rows) -> str:
    """Return the counts as a table in Markdown."""
    lines = ["| promise | what was tried | cases | kept |", "|---|---|--:|--:|"]
    lines += [f"| {row['name']} | {row['what']} | {row['tried']:,} | {row['kept']:,} |" for row in rows]
    return "\n".join(lines) + "\n"


def rows_in(text) -> list[dict]:
    """Return the rows of a table that was written into a text."""
    told = TABLE.search(text)
    found = re.findall(r"^\| (P\d+) \| (.*?) \| ([\d,]+) \| ([\d,]+) \|$", told[0] if told else "", re.MULTILINE)
    return [
        {"name": name, "what": what, "tried": int(tried.replace(",", "")), "kept": int(kept.replace(",", ""))}
        for name, what, tried, kept in found
    ]


def others_of(written, rows, names, *, is_part):
    """Yield the rows of the page that stay: those of other promises, and in a part also those of other tests."""
    tried = {(row["name"], row["what"]) for row in rows}
    for row in written:
        is_named = not names or row["name"] in names
        if (row["name"], row["what"]) not in tried if is_part else not is_named:
            yield row


def files_of(names) -> list[str]:
    """Return the files whose tests count for promises; none stands for all."""
    if not names:
        return []
    counts = re.compile(rf'promise\(\s*"(?:{"|".join(map(re.escape, names))})"|"(?:{"|".join(names)})", ')
    return [str(path) for path in sorted((ROOT / "tests").rglob("test_*.py")) if counts.search(path.read_text("utf-8"))]


def main() -> int:
    """Run the tests of all promises, print the table, and return pytest's exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write the table into tests/promises.md")
    parser.add_argument("names", nargs="*", metavar="P1", help="the promises to try; all, where none is named")
    parser.add_argument("--only", default="", metavar="WORDS", help="run only tests whose names have these words")
    parser.add_argument("--seed", type=int, default=secrets.randbelow(1 << 32), help="what chance draws, again")
    parser.add_argument(
        "--workers", default="0", metavar="N", help="how many tests run side by side; one, unless given"
    )
    arguments = parser.parse_args()
    sys.stdout.write(f"Drawn with --seed {arguments.seed}.\n")
    sys.stdout.flush()
    told = ROOT / ".pytest_cache" / "promises.json"
    told.parent.mkdir(exist_ok=True)
    told.unlink(missing_ok=True)
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-n",
        arguments.workers,
        "-m",
        "promise",
        "--timeout",
        "3600",
        f"--hypothesis-seed={arguments.seed}",
    ]
    command += ["-k", arguments.only] if arguments.only else []
    files = files_of(arguments.names)
    with subprocess.Popen([*command, "--promises-to", told, *files], cwd=ROOT) as run:
        with suppress(KeyboardInterrupt):
            run.wait()
        code = run.wait()  # pytest ends in its own time, and says what was tried until then
    if not told.exists():
        return code or 1
    rows = [row for row in json.loads(told.read_text()) if row["name"] in (arguments.names or [row["name"]])]
    sys.stdout.write(table_of(rows))
    if arguments.write and (code == 0 or (code == INTERRUPTED and all(row["kept"] == row["tried"] for row in rows))):
        text = PAGE.read_text("utf-8")
        others = list(others_of(rows_in(text), rows, arguments.names, is_part=bool(arguments.only)))
        PAGE.write_text(TABLE.sub(lambda _: table_of(in_order([*others, *rows])), text), "utf-8")
    return code


if __name__ == "__main__":
    sys.exit(main())
