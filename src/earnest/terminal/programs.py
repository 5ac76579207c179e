"""Programs that have the terminal for a while, such as an editor."""

import os
import signal
import subprocess
import time
from contextlib import suppress

BEFORE_GOING_ON = 0.2
"""Seconds for which a program stays stopped where no shell can let it go on."""
OF_THE_TERMINAL = frozenset({signal.SIGTTIN, signal.SIGTTOU})
"""The signals that stop a program to which the terminal does not belong."""


def wait_for_program(process: subprocess.Popen[bytes]) -> int:
    """Wait for the end of a program, and return its exit code.

    Where it stops, all of this job stops along with it, so that the shell comes back and `fg` lets both go on. Without
    such a shell nobody could do that, so the program goes on at once.
    """
    terminal = _find_terminal()
    try:
        while True:
            _, status = os.waitpid(process.pid, os.WUNTRACED)
            if not os.WIFSTOPPED(status):
                process.returncode = os.waitstatus_to_exitcode(status)
                return process.returncode
            _go_on_after_stop(process.pid, os.WSTOPSIG(status), terminal)
    except ChildProcessError:  # where ends of children are ignored, they are not told
        return process.wait()
    finally:
        if terminal is not None:
            _give_terminal(terminal, os.getpgrp())


def _go_on_after_stop(pid: int, number: int, terminal: int | None) -> None:
    """Stop along with a program; return where it goes on."""
    group = os.getpgid(pid)
    if number in OF_THE_TERMINAL and group != os.getpgrp() and terminal is not None:
        _give_terminal(terminal, group)
    elif _has_shell():
        os.killpg(os.getpgrp(), signal.SIGSTOP)
    else:
        time.sleep(BEFORE_GOING_ON)
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
    """Give the terminal to a group of processes, if it is still there."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, OF_THE_TERMINAL)
    try:
        with suppress(OSError):
            if os.tcgetpgrp(terminal) != group:
                os.tcsetpgrp(terminal, group)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
