"""`earnest lessons`: what the sessions of a folder teach together."""

from pathlib import Path

from earnest.cli.arguments import Arguments
from earnest.cli.output.json_output import say_json
from earnest.cli.output.layout import say_lines
from earnest.cli.output.streams import complain
from earnest.cli.session_lookup import folder_to_read
from earnest.core.replay.library_lessons import SessionLessons, describe_lessons, learn_from_library, lessons_report
from earnest.exit_codes import Exit
from earnest.store.interviews import load_interview
from earnest.store.library.lessons import learn_from_folder


def run(arguments: Arguments) -> Exit:
    """Say what the sessions teach; what cannot be used is told apart, and is not counted."""
    if arguments.folder is not None:
        arguments.home = arguments.folder
    folder, every = folder_to_read(arguments), list[SessionLessons]()
    for path, found in learn_from_folder(folder):
        if isinstance(found, str):
            complain(f"{path.name} is not counted. {found}")
        else:
            every.append(found._replace(key=Path(found.key).name))
    told = learn_from_library(every, load_interview("client", folder))
    if arguments.json:
        say_json(lessons_report(told, len(every)))
    else:
        say_lines(describe_lessons(told, len(every)))
    return Exit.EARNED
