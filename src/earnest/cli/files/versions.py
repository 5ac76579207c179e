"""`earnest versions`: the older versions of a session, newest first."""

from earnest.cli import clock
from earnest.cli.arguments import Arguments
from earnest.cli.files import texts as say
from earnest.cli.output.json_output import write_json
from earnest.cli.output.streams import write_line
from earnest.cli.session_lookup import find_session
from earnest.cli.sessions_folder import folder_to_read
from earnest.core.text.escaping import escape_controls
from earnest.exit_codes import Exit
from earnest.store.files.names import session_name
from earnest.store.library.assessor import SessionAssessor, UnusableSession
from earnest.store.sessions.versions import Version, list_versions


def run(arguments: Arguments) -> Exit:
    """List the versions with their verdicts, and how to restore one."""
    folder = folder_to_read(arguments)
    path = find_session(arguments.sessions[0], folder)
    assessor = SessionAssessor(folder, clock.today())
    found = [(each, _describe_worth(each, assessor)) for each in list_versions(path)]
    name = escape_controls(session_name(path), keep_newlines=False)
    if arguments.json:
        write_json(
            [{"number": each.number, "saved": each.saved_at.isoformat(), "says": worth} for each, worth in found]
        )
    elif found:
        lines = [f"{each.number} {each.saved_at:%Y-%m-%d %H:%M}, {worth}" for each, worth in found]
        write_line("\n".join([*lines, say.RESTORE_ONE.format(session=name)]))
    else:
        write_line(say.NO_VERSIONS)
    return Exit.DONE


def _describe_worth(version: Version, assessor: SessionAssessor) -> str:
    found = assessor.open(version.path, with_remarks=False)
    return found.message if isinstance(found, UnusableSession) else found.standing.verdict.phrase
