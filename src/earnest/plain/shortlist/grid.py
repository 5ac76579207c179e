"""The grid of contenders and criteria, line by line."""

from earnest.core.editing.answer_edits import write_cell
from earnest.core.editing.working_session import WorkingSession
from earnest.core.reports.shortlist.grid import Grid, GridCell, describe_cell, read_grid
from earnest.plain import texts as say
from earnest.plain.console import choose_number
from earnest.plain.context import Context
from earnest.plain.session_text import DOT


def show_grid(context: Context) -> WorkingSession:
    """Say what is known of each contender by each criterion.

    The number of a cell asks what you believe of it.

    Raises:
        CommandGiven: A command was given.
        EndOfInput: There is no more input.
    """
    console, working = context.console, context.editor.working
    grid = read_grid(working.session)
    if grid.lacks:
        console.say(grid.lacks)
        return working
    cells = _say_cells(context, grid)
    number = choose_number(console, len(cells))
    if not number:
        return working
    if context.editor.read_only:
        console.refuse(say.READ_ONLY)
        return working
    cell = cells[number - 1]
    label = say.BELIEF.format(contender=grid.contenders[cell.contender], criterion=grid.criteria[cell.criterion])
    typed = console.line(label, cell.text)
    if typed is None:
        return working
    return working.with_edits(write_cell(cell.contender, cell.criterion, typed.strip()), context.editor.author)


def _say_cells(context: Context, grid: Grid) -> list[GridCell]:
    """Say all cells under their criteria, and return them in this order."""
    console, found = context.console, list[GridCell]()
    for criterion, text in grid.criteria.items():
        console.say(" ".join(text.split()))
        for key, name in grid.contenders.items():
            cell = grid.cells[key, criterion]
            found.append(cell)
            says = [" ".join(cell.text.split())] if cell.text.strip() else []
            says += [console.quote(each.text) for each in (*cell.records, *cell.against) if each.is_quote]
            known = describe_cell(context.editor.session, cell, DOT)
            console.say(f"{len(found)} {' '.join(name.split())}: {known}", *(f"  {each}" for each in says))
    return found
