import subprocess
import sys

import pytest

ASKS = """
import sys
from earnest.cli.main import main
code = main(sys.argv[2:])
found = [name for name in sys.argv[1].split(",") if name in sys.modules]
sys.exit(f"loaded {found}" if found else code)
"""


@pytest.mark.parametrize(
    ("unwanted", "words"),
    [
        ("textual,pydantic,tomllib,asyncio", ["--help"]),
        ("textual,pydantic,tomllib,asyncio", ["check", "--help"]),
        ("textual,pydantic,asyncio", ["--version"]),
        ("textual,pydantic,asyncio", ["frob"]),
        ("textual,asyncio", ["check", "lantern"]),
        ("textual,asyncio", ["ask", "lantern"]),
        ("textual,asyncio", ["list"]),
        ("textual,asyncio", ["list", "--json"]),
        ("textual,asyncio,tomllib", ["transcript", "--help"]),
        ("textual,asyncio", []),
        ("textual,asyncio", ["new", "Kestrel"]),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_commands_import_only_what_they_need(unwanted, words, lantern):
    """A fresh process imports Textual only for the app and no models for the help."""
    assert lantern.exists()
    done = subprocess.run(
        [sys.executable, "-c", ASKS, unwanted, *words],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )

    assert done.returncode == (2 if words == ["frob"] else 0), done.stderr
    assert "loaded" not in done.stderr
