"""Texts that count something."""

from typing import NamedTuple


class Counted(NamedTuple):
    """A text in the forms that its language has for numbers.

    They are such as *{count} file* and *{count} files*. A language with more forms than English has a field for each,
    and chooses among them in `form_for`.
    """

    one: str
    many: str = ""
    """Empty where it is the same."""

    def form_for(self, count: int) -> str:
        """Return the form for a number."""
        return self.one if count == 1 or not self.many else self.many

    def format(self, count: int, **fields: object) -> str:
        """Return the text for a number, which is also its field `count`.

        Args:
            count: How many there are.
            fields: The other fields of the text, as `str.format` takes them.
        """
        return self.form_for(count).format(count=count, **fields)
