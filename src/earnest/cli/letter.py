"""`earnest letter`: what you understood, in the client's words, for them to correct."""

from typing import Any

from earnest.cli import clock
from earnest.cli.arguments import Arguments
from earnest.cli.cases import Case
from earnest.cli.papers import print_papers
from earnest.cli.refusal import Refusal
from earnest.core.folding import folded
from earnest.core.letter import letter
from earnest.core.paper import Paper, as_markdown
from earnest.exits import Exit


def run(arguments: Arguments) -> Exit:
    """Print the letter of each session; to one person, what that person said."""

    def paper_of(case: Case) -> Paper:
        """Return the letter about a session, to everybody or to one person."""
        to = _person(case, arguments.to) if arguments.to else ""
        return letter(case.session, case.interview, case.standing, clock.today(), to)

    def report(case: Case) -> dict[str, Any]:
        """Return the letter as plain values."""
        return {"client": case.session.client, "letter": "\n".join(as_markdown(paper_of(case)))}

    return print_papers(arguments, paper_of, report)


def _person(case: Case, named: str) -> str:
    known = {key: person.name or key for key, person in case.session.people()}
    for key, name in known.items():
        if folded(named) in {folded(key), folded(name)}:
            return key
    names = ", ".join(known.values()) or "nobody yet"
    raise Refusal(f"{case.session.client}: there is no {named} on file, but {names}.")
