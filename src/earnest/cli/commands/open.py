"""`earnest open`: go on with a session."""

from earnest import store
from earnest.cli import launch_tui as drawn
from earnest.cli.arguments import Arguments
from earnest.cli.session_lookup import find_session, folder_to_read, folder_to_write


def run(arguments: Arguments) -> int:
    """Open a session on its own page, or as a talk."""
    is_plain = drawn.is_plain_wanted(arguments)
    if not is_plain:
        drawn.require_terminal()
    path = find_session(arguments.sessions[0], folder_to_read(arguments))
    folder = folder_to_write(arguments)
    if is_plain:
        from earnest.cli import launch_plain as plain  # noqa: PLC0415 - the drawn screens never load it

        return plain.open_plain(folder, store.sessions.open.open_session(path), first="g" if arguments.meeting else "")
    return drawn.run_app(folder, opened=store.sessions.open.open_session(path), meeting=arguments.meeting)
