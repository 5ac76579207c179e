"""`earnest hear`: take quotes from the transcript of a meeting."""

from earnest.cli import clock
from earnest.cli.arguments import Arguments
from earnest.cli.commands import texts as say
from earnest.cli.errors import CommandError
from earnest.cli.front_ends import terminal
from earnest.cli.front_ends.launches import Launch, PlainLaunch, ScreensLaunch
from earnest.cli.session_lookup import find_session
from earnest.cli.sessions_folder import folder_to_read, folder_to_write
from earnest.cli.transcript_input import STDIN, read_source, reading, return_to_terminal
from earnest.core.model.session import Session
from earnest.core.text.days.day_parsing import parse_day
from earnest.core.text.escaping import escape_controls
from earnest.core.text.normalize import normalize
from earnest.core.tray.hearing import HeardFile
from earnest.store.sessions.open import open_session
from earnest.store.transcripts import keep_text, parse_heard


def run(arguments: Arguments) -> Launch:
    """Open the tray of a transcript.

    Raises:
        CommandError: the day or the voice cannot be found, or there is no terminal.
        UnusableFile: the transcript cannot be read.
    """
    path = find_session(arguments.sessions[0], folder_to_read(arguments))
    source, content = read_source(str(arguments.file))
    with reading(source):
        heard = parse_heard(source, content)
    is_plain = terminal.is_plain_wanted(arguments)
    if source == STDIN:
        return_to_terminal()
    if not is_plain:
        terminal.require_terminal()
    folder, opened = folder_to_write(arguments), open_session(path)
    try:
        heard = _complete(heard, arguments, opened.session)
        if arguments.keep:
            keep_text(path, source.name, content)
    except BaseException:
        opened.close()
        raise
    if is_plain:
        return PlainLaunch(folder, opened, first="T", heard=heard)
    return ScreensLaunch(folder, opened, heard=heard)


def _complete(heard: HeardFile, arguments: Arguments, session: Session) -> HeardFile:
    """Return the transcript with what was said on the command line."""
    day = None
    if arguments.on is not None:
        day = parse_day(arguments.on, clock.now().date(), session.language).day
        if day is None:
            raise CommandError(say.UNKNOWN_DAY)
    if arguments.me is not None and normalize(arguments.me) not in map(normalize, heard.labels):
        known = ", ".join(escape_controls(label, keep_newlines=False) for label in heard.labels) or say.NO_NAMES
        raise CommandError(say.NOT_A_SPEAKER.format(known=known))
    return heard._replace(on=day, how=arguments.how or "", me=arguments.me or "", is_kept=arguments.keep)
