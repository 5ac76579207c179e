"""The question: its place, its subject, and its words in two voices."""

from collections.abc import Iterator

from textual.content import Content
from textual.reactive import reactive

from earnest.core.interview.prompt import QuestionPrompt
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import elide, wrap
from earnest.tui import texts as say
from earnest.tui.appearance.filters import plain
from earnest.tui.widgets.drawn import LineWidget, ends, signs_of
from earnest.tui.widgets.standing_panel import spoken


class Prompt(LineWidget):
    """The question, bold, and below it the sentence to say, italic."""

    asked: reactive[QuestionPrompt | None] = reactive(None, layout=True)
    has_help: reactive[bool] = reactive(False, layout=True)
    is_narrow: reactive[bool] = reactive(False, layout=True)

    def lines(self, width: int, height: int) -> Iterator[Content]:  # noqa: ARG002 - the page scrolls
        """Draw the question; neither it nor the sentence is elided."""
        asked = self.asked
        if asked is None:
            return
        signs = signs_of(self)
        yield ends(asked.stage, asked.place, width, signs, "$muted", "$muted")
        if asked.name:
            name = escape_controls(asked.name)
            name = say.LOOK_AGAIN.format(text=name) if asked.again else name
            yield plain(elide(name, width, signs.elided), "$muted")
        yield Content("")
        yield from (plain(line, "bold") for line in wrap(escape_controls(asked.you), width))
        yield Content("")
        if not self.is_narrow:
            yield plain(say.SAY_TO.format(who=escape_controls(asked.said_to)), "$muted")
        yield from spoken(asked.client, signs, width, "italic")
        yield Content("")
        if self.has_help:
            yield from (plain(line, "$muted") for line in wrap(escape_controls(asked.help), width))
            yield Content("")


class Example(LineWidget):
    """Somebody else's answer, below the user's."""

    shown: reactive[tuple[str, str]] = reactive(("", ""), layout=True)

    def lines(self, width: int, height: int) -> Iterator[Content]:  # noqa: ARG002 - the page scrolls
        """Draw whose answer it is, and the answer."""
        text, whose = self.shown
        yield Content("")
        label = f"{say.ANOTHER_ANSWER}  "
        yield plain(label + elide(say.ANSWER_FROM.format(who=escape_controls(whose)), width - len(label)), "$muted")
        yield from (plain(line) for line in wrap(escape_controls(text), width))
