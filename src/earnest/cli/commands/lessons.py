"""`earnest lessons`: what the sessions of a folder teach together."""

from pathlib import Path

from earnest.cli.arguments import Arguments
from earnest.cli.commands import texts as say
from earnest.cli.errors import CommandError
from earnest.cli.output.json_output import write_json
from earnest.cli.output.layout import write_wrapped
from earnest.cli.output.streams import write_error
from earnest.cli.sessions_folder import folder_to_read
from earnest.core.replay.lessons.library_lessons import (
    SessionLessons,
    describe_lessons,
    learn_from_library,
    lessons_report,
)
from earnest.core.text.escaping import escape_controls
from earnest.exit_codes import Exit
from earnest.store.files.folder import is_missing
from earnest.store.interviews import load_interview
from earnest.store.library.lessons import learn_from_folder


def run(arguments: Arguments) -> Exit:
    """Print what the usable sessions of a folder teach.

    Raises:
        CommandError: there is no such folder.
    """
    if arguments.folder is not None:
        if is_missing(Path(arguments.folder)):
            raise CommandError(say.NO_SUCH_FOLDER.format(path=escape_controls(arguments.folder, keep_newlines=False)))
        arguments.home = arguments.folder
    folder, sessions, left_out = folder_to_read(arguments), list[SessionLessons](), 0
    for path, found in learn_from_folder(folder, counts_practice=arguments.practice):
        if found is None:
            left_out += 1
        elif isinstance(found, str):
            write_error(say.SKIPPED.format(name=escape_controls(path.name, keep_newlines=False), why=found))
        else:
            sessions.append(found._replace(key=Path(found.key).name))
    lessons = learn_from_library(sessions, load_interview("client", folder))
    if arguments.json:
        write_json(lessons_report(lessons, len(sessions)))
    else:
        told = ("", say.NOT_COUNTED.format(left_out)) if left_out else ()
        write_wrapped((*describe_lessons(lessons, len(sessions)), *told))
    return Exit.DONE
