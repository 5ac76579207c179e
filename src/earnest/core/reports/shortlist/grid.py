"""What is known of each contender by each criterion."""

from collections.abc import Mapping
from typing import NamedTuple

from earnest.core.evidence.grades import Grade
from earnest.core.evidence.records import Basis, WeighedRecord, find_basis, list_quotes, list_sources
from earnest.core.model.claims import Contender
from earnest.core.model.kinds import natural
from earnest.core.model.records import AGAINST, name_target
from earnest.core.model.session import Session
from earnest.core.text.normalize import shows_nothing

NO_CRITERIA = "No criteria yet. Stage 4 asks what they will compare the options on."
NO_CONTENDERS = "No contenders yet. Stage 6 asks who is still in the running."
"""What is shown where there is no grid."""
NOTHING = "nothing yet"
"""What is said of an empty cell."""


class GridCell(NamedTuple):
    """What is known of one contender by one criterion."""

    contender: str
    criterion: str
    text: str
    """What the user believes."""
    records: tuple[WeighedRecord, ...]
    """What was heard or read for it, the quotes first."""
    against: tuple[WeighedRecord, ...]
    """The quotes against it."""

    @property
    def grade(self) -> Grade:
        """How it is known: a part is never confirmed."""
        counting = [each for each in self.records if each.counts]
        if counting:
            return Grade.HEARD if any(each.is_quote for each in counting) else Grade.READ
        return Grade.BLANK if shows_nothing(self.text) else Grade.GUESS

    @property
    def words(self) -> str:
        """Their words for it; empty if there are none."""
        return next((each.text for each in self.records if each.counts and each.is_quote), "")


class Grid(NamedTuple):
    """The contenders by the criteria, the client's own order first."""

    contenders: Mapping[str, str]
    """Their names, by id."""
    criteria: Mapping[str, str]
    """Their texts with their rank, by id."""
    cells: Mapping[tuple[str, str], GridCell]
    """By contender and criterion."""

    @property
    def lacks(self) -> str:
        """Why there is no grid; empty where there is one."""
        return NO_CRITERIA if not self.criteria else NO_CONTENDERS if not self.contenders else ""


def list_criteria(session: Session) -> Mapping[str, str]:
    """Return the texts of the criteria by id, in the client's order."""
    last = 1 << 30
    found = sorted(session.criterion.items(), key=lambda each: (each[1].rank or last, natural(each[0])))
    return {key: f"{held.rank} {held.text}" if held.rank else held.text for key, held in found if held.text.strip()}


def read_grid(session: Session) -> Grid:
    """Return the grid of a session."""
    basis, criteria = find_basis(session), list_criteria(session)
    contenders = {
        key: f"{session.contender[key].text}{' (you)' if session.contender[key].you else ''}"
        for key in sorted(session.contender, key=natural)
        if not shows_nothing(session.contender[key].text)
    }
    cells = {
        (key, criterion): _read_cell(session.contender[key], key, criterion, basis)
        for key in contenders
        for criterion in criteria
    }
    return Grid(contenders, criteria, cells)


def describe_cell(session: Session, cell: GridCell, dot: str) -> str:
    """Return how a cell is known and by whom: *heard · Dana*."""
    names = _name_speakers(session, [each for each in cell.records if each.counts and each.is_quote])
    sources = [each.text for each in cell.records if each.counts and not each.is_quote]
    against = _name_speakers(session, cell.against)
    word = cell.grade.word if cell.grade > Grade.BLANK else NOTHING
    shown = [] if cell.grade is Grade.BLANK and against else [word]
    return dot.join((*shown, *(names or sources[:1]), *(f"against: {name}" for name in against)))


def describe_answer(session: Session, cell: GridCell, dot: str) -> str:
    """Return the text of a guess, else how a cell is known."""
    return cell.text if cell.grade is Grade.GUESS else describe_cell(session, cell, dot)


def _name_speakers(session: Session, quotes: list[WeighedRecord] | tuple[WeighedRecord, ...]) -> list[str]:
    return list(dict.fromkeys(session.name_of(each.who) for each in quotes))


def _read_cell(contender: Contender, key: str, criterion: str, basis: Basis) -> GridCell:
    held, target = contender.records, name_target(key, criterion)
    records = list_quotes(held.parts.get(criterion, {}), basis)
    records += list_sources(held.read_parts.get(criterion, {}), basis)
    against = {name: quote for name, quote in held.against.items() if target in quote.speaks_of(AGAINST)}
    opposed = tuple(each for each in list_quotes(against, basis) if each.counts)
    return GridCell(key, criterion, contender.on.get(criterion, ""), records, opposed)
