"""Programs that have the terminal for a while, such as an editor."""

import os
import signal
import subprocess
import time
from contextlib import suppress

UNTIL_BOTH_STOP = 0.1
"""Seconds in which a signal to all of a job, as ctrl+z sends it, has stopped each part of it."""
OF_THE_TERMINAL = frozenset({signal.SIGTTIN, signal.SIGTTOU})
"""The signals that stop a program to which the terminal does not belong."""


def wait_for_program(process: subprocess.Popen[bytes]) -> int:
    """Wait for the end of a program, and return its exit code.

    Where it stops, all of this job stops along with it, so that the shell comes back and `fg` lets both go on. Without
    such a shell nobody could do that, so the program goes on at once.
    """
    terminal, stopped_by = _find_terminal(), 0
    try:
        while True:
            status = _wait_for_change(process.pid, was_stopped=bool(stopped_by))
            if status is None:
                _go_on_after_stop(process.pid, stopped_by, terminal)
            elif not os.WIFSTOPPED(status) and not os.WIFCONTINUED(status):
                process.returncode = os.waitstatus_to_exitcode(status)
                return process.returncode
            stopped_by = os.WSTOPSIG(status) if status is not None and os.WIFSTOPPED(status) else 0
    except ChildProcessError:  # where ends of children are ignored, they are not told
        return process.wait()
    finally:
        if terminal is not None:
            _give_terminal(terminal, os.getpgrp())


def _wait_for_change(pid: int, *, was_stopped: bool) -> int | None:
    """Return the next status of a program; None where it stays stopped.

    What stopped all of this job may have stopped this process too: then both were let go on by now.
    """
    if not was_stopped:
        return os.waitpid(pid, os.WUNTRACED)[1]
    time.sleep(UNTIL_BOTH_STOP)
    changed, status = os.waitpid(pid, os.WUNTRACED | os.WCONTINUED | os.WNOHANG)
    return status if changed else None


def _go_on_after_stop(pid: int, number: int, terminal: int | None) -> None:
    """Stop along with a program; return where it goes on."""
    group = os.getpgid(pid)
    if number in OF_THE_TERMINAL and group != os.getpgrp() and terminal is not None:
        _give_terminal(terminal, group)
    elif _has_shell():
        os.killpg(os.getpgrp(), signal.SIGSTOP)
    os.killpg(group, signal.SIGCONT)


def _has_shell() -> bool:
    """Return whether a shell gave this job a group of its own."""
    return os.getpgrp() != os.getsid(0)


def _find_terminal() -> int | None:
    """Return the file of the terminal, if it is this job's now."""
    with suppress(OSError):
        if os.tcgetpgrp(0) == os.getpgrp():
            return 0
    return None


def _give_terminal(terminal: int, group: int) -> None:
    """Give the terminal, if it is there, to a group of processes."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, OF_THE_TERMINAL)
    try:
        with suppress(OSError):
            if os.tcgetpgrp(terminal) != group:
                os.tcsetpgrp(terminal, group)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
