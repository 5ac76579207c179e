"""A refusal that carries an exit code."""

from earnest.exit_codes import Exit


class CommandError(Exception):
    """Something that is not done; its text is one sentence that may be shown as it is."""

    def __init__(self, says: str, code: Exit = Exit.UNUSABLE) -> None:
        super().__init__(says)
        self.code = code
