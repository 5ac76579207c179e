"""Programs that have the terminal for a while, and stop: an editor with ctrl+z, or one that somebody stops."""

import os
import signal
import subprocess
import sys

import pytest

WAITS = """
import subprocess
from earnest.terminal.programs import wait_for_program
print(wait_for_program(subprocess.Popen(["sh", "-c", "kill -{signal}; exit 3"])), flush=True)
"""


@pytest.fixture(params=["STOP $$", "TSTP $$", "TSTP 0"])
def wait_apart(request):
    """Have a process wait for a program that stops itself."""

    def wait(**options):
        words = [sys.executable, "-c", WAITS.format(signal=request.param)]
        return subprocess.Popen(words, stdout=subprocess.PIPE, text=True, **options)

    return wait


def test_job_stops_along_with_its_program(wait_apart):
    """The shell comes back, and when it lets the job go on, so does the program."""
    with wait_apart(process_group=0) as job:
        _, status = os.waitpid(job.pid, os.WUNTRACED)
        assert os.WIFSTOPPED(status)
        os.killpg(job.pid, signal.SIGCONT)

        assert job.communicate(timeout=60)[0] == "3\n"


def test_program_without_a_shell_goes_on(wait_apart):
    """Where a window runs Earnest alone, nobody could let a stopped program go on: nothing hangs."""
    with wait_apart(start_new_session=True) as job:
        assert job.communicate(timeout=60)[0] == "3\n"
