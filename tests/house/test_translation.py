"""A translation of the texts modules reaches its readers."""

import subprocess
import sys

TRANSLATED = """
import sys
from importlib.abc import MetaPathFinder
from importlib.machinery import PathFinder, SourceFileLoader
from earnest.core.text.counts import Counted

def translate(value):
    if isinstance(value, str):
        return "~" + value
    if isinstance(value, dict):
        return {key: translate(each) for key, each in value.items()}
    return Counted(*map(translate, value)) if isinstance(value, Counted) else tuple(map(translate, value))

class Translation(SourceFileLoader):
    def exec_module(self, module):
        super().exec_module(module)
        vars(module).update({name: translate(each) for name, each in vars(module).items() if name.isupper()})

class Language(MetaPathFinder):
    def find_spec(self, name, path, target=None):
        spec = PathFinder.find_spec(name, path) if name.endswith(".texts") else None
        if spec is not None:
            spec.loader = Translation(name, spec.origin)
        return spec

sys.meta_path.insert(0, Language())
from earnest.cli.main import main
sys.exit(main(sys.argv[1:]))
"""
"""Runs Earnest with each text marked, as a translation of it would be."""


def test_translated_texts_are_what_is_said(tmp_path, monkeypatch):
    """Plain mode says each of its own sentences in the language that was chosen before it was loaded."""
    monkeypatch.setenv("EARNEST_HOME", str(tmp_path))
    typed = "/?\nEarly one\n/frob\n/h\n\nThey said so\n\n\n\n\n/w\n/q\n"
    done = subprocess.run(
        [sys.executable, "-c", TRANSLATED, "new", "Kestrel", "--plain"],
        input=typed,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        cwd=tmp_path,
    )

    said = done.stdout.splitlines()
    assert [line for line in said if line.startswith("~/n ")] == ["~/n or /next: ~next question"], done.stderr
    assert "~Unknown command: /frob. /? lists the commands; // starts an answer with /." in said
    assert [line for line in said if "How do you know" in line] == ["~How do you know?"]
    assert not [line for line in said if line.startswith(("Right to propose", "Ask next", "Say to the"))]
    assert [line for line in said if line.startswith("~Right to propose: ")]
