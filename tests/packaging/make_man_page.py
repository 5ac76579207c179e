"""Write the man page from the parser: `.venv/bin/python tests/packaging/make_man_page.py`."""

import os
import re
from pathlib import Path

PAGE = Path(__file__).parents[2] / "src" / "earnest" / "manual" / "earnest.1"
TITLE = '.TH EARNEST "1" "" "earnest" "User Commands"'
"""The heading; it has no date, so that the same parser gives the same page."""


def make_man_page() -> str:
    """Return the man page of the command line, as troff."""
    os.environ["COLUMNS"] = "80"
    from argparse_manpage.manpage import Manpage  # noqa: PLC0415 - the test of the page needs no generator

    from earnest.cli.parser import make_parser  # noqa: PLC0415 - it reads COLUMNS

    page = str(Manpage(make_parser(is_filled=True), format="single-commands-section"))
    lines = page.replace(".SH NAME\nearnest\n", ".SH NAME\nearnest \\- a guided interview about a client's decision\n")
    lines = re.sub(r"^usage: .*?\n\n", "", lines, flags=re.MULTILINE | re.DOTALL)
    return "\n".join([TITLE, *lines.splitlines()[1:], ""])


if __name__ == "__main__":
    PAGE.write_text(make_man_page(), "utf-8")
