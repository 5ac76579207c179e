"""The error that ends a command."""

from earnest.exit_codes import Exit

UPGRADED = "Earnest was upgraded while it was running. Start it again; what you typed is saved."


class CommandError(Exception):
    """A command that is not carried out.

    Its text is one sentence that is safe to show; `code` is the exit code.
    """

    def __init__(self, message: str, code: Exit = Exit.UNUSABLE) -> None:
        super().__init__(message)
        self.code = code
