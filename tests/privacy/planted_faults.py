"""Faults planted in the app: where each fails, with what, and which keys lead there.

`main` opens `session.toml` of a folder as `earnest open` does. Once a file named `now` is beside the folder, the place
named by the variable PLANTED fails, with the client's words in the fault and among its values.
"""

import asyncio
import os
import sys
import threading
from importlib import import_module
from pathlib import Path

WORDS = "Quincewood Orchards"
"""The client's name, which is also in every string of the session."""
TYPED = "Medlarfield"
"""The text typed before the fault."""

ESC = b"\x1b"
SCREENS = "earnest.tui."
PLACES = {
    "an action of the page": (f"{SCREENS}interview.flow:InterviewFlow.move", ESC + b"n"),
    "going back": (f"{SCREENS}interview.flow:InterviewFlow.go", ESC + b"b"),
    "going to a stage": (f"{SCREENS}interview.screen:InterviewScreen.action_show", ESC + b"2"),
    "not known": (f"{SCREENS}interview.flow:InterviewFlow.edit", ESC + b"k"),
    "how do you know": (f"{SCREENS}interview.records.form:RecordForm.compose", ESC + b"h"),
    "undo": (f"{SCREENS}interview.screen:InterviewScreen.action_edit", ESC + b"u"),
    "the page why": (f"{SCREENS}overview.why_screen:WhyScreen.items", ESC + b"w"),
    "the review": (f"{SCREENS}overview.review_screen:ReviewScreen.items", ESC + b"r"),
    "the sheet": (f"{SCREENS}meeting.sheet_screen:SheetScreen.items", ESC + b"m"),
    "say it back": (f"{SCREENS}say_back.screen:SayBackScreen.compose_body", ESC + b"s"),
    "the proposal": (f"{SCREENS}proposal.screen:ProposalScreen.compose_body", ESC + b"p"),
    "the keys": (f"{SCREENS}dialogs.keys_screen:KeysScreen.items", ESC + b"?"),
    "the ways out": (f"{SCREENS}dialogs.choice_dialog:ChoiceDialog.items", ESC + b"o"),
    "replay": (f"{SCREENS}replay.screen:ReplayScreen.show_step", ESC + b"t"),
    "a look ahead in a thread": (f"{SCREENS}replay.screen:ReplayScreen._find_points", ESC + b"t"),
    "home again": (f"{SCREENS}home.screen:HomeScreen.show", ESC + b"q"),
    "the top line": (f"{SCREENS}widgets.top_line:TopLine.lines", ESC + b"n"),
    "the panel": (f"{SCREENS}widgets.standing_panel:StandingPanel.lines", ESC + b"n"),
    "the prompt": (f"{SCREENS}widgets.prompt:Prompt.lines", ESC + b"n"),
    "the keys' line": (f"{SCREENS}widgets.keys_bar:KeysBar.lines", ESC + b"n"),
    "the last layer of drawing": (f"{SCREENS}appearance.filters:ControlFilter.apply", ESC + b"n"),
    "what is typed": (f"{SCREENS}interview.answer_pane:AnswerPane.show_result", b"x"),
    "what is handed to the app": (f"{SCREENS}session_flow.open_screen:OpenScreen.save", ESC + b"n"),
    "what is drafted": ("earnest.workspace.autosave:AutoSave.typed", b"x"),
    "what is told of a save": (f"{SCREENS}session_flow.flow:SessionFlow._saved", ESC + b"n"),
    "the rules": ("earnest.core.editing.working_session:WorkingSession.answer", ESC + b"n"),
    "a save in its thread": ("earnest.store.sessions.session_file:save", ESC + b"n"),
    "what is written of a session": ("earnest.store.sessions.save:write_commented", ESC + b"n"),
    "the draft in its thread": ("earnest.store.sessions.drafts:DraftKeeper._write", b"x"),
    "reading the terminal": (f"{SCREENS}runtime.driver:EarnestDriver._read", b"x"),
    "what the keys mean": (f"{SCREENS}runtime.key_parser:KeyParser.feed", b"x"),
    "one key after another": (f"{SCREENS}runtime.key_queue:KeyQueue._effect", b"x"),
    "the editor": ("earnest.store.sessions.editor_texts:KeptEditorTexts.edit", ESC + b"e"),
}
"""The places that fail, each with the keys that lead there."""
LATER = ("a timer", "an interval", "a call later", "a call after drawing", "a worker", "a worker in a thread", "a task",
         "a thread", "the event loop", "a panic of Textual's", "a refresh")  # fmt: skip
"""What a key starts, and what fails later on its own."""


def make_faults():
    """Return faults of many kinds, each with the client's words in it."""
    from pydantic import BaseModel, ValidationError  # noqa: PLC0415 - after the paths are set

    class Strict(BaseModel):
        number: int

    class Speaking(Exception):  # noqa: N818 - a fault that tells its words in every way
        def __str__(self) -> str:
            return WORDS

        __repr__ = __str__

        def __rich__(self) -> str:
            return WORDS

    class Mute(Exception):  # noqa: N818 - a fault that cannot even be told of
        def __str__(self) -> str:
            raise ValueError(WORDS)

    def refused() -> Exception:
        try:
            Strict(number=WORDS)  # type: ignore[arg-type]
        except ValidationError as fault:
            return fault
        raise AssertionError

    noted = ValueError(WORDS)
    noted.add_note(WORDS)
    chained = RuntimeError(WORDS)
    chained.__cause__ = KeyError(WORDS)
    return (
        ValueError(WORDS),
        KeyError(WORDS),
        refused(),
        Speaking(),
        Mute(),
        noted,
        chained,
        ExceptionGroup(WORDS, [ValueError(WORDS)]),
        UnicodeDecodeError("utf-8", WORDS.encode(), 0, 1, WORDS),
        SyntaxError(WORDS, (WORDS, 1, 1, WORDS)),
        AttributeError(WORDS, name=WORDS, obj=WORDS),
        FileNotFoundError(2, WORDS, WORDS),
        RecursionError(WORDS),
        MemoryError(WORDS),
        AssertionError(WORDS),
        type(WORDS.split()[0], (Exception,), {})(WORDS),
    )


def list_faults():
    """Return the name of every fault: each place once, and one place with every kind."""
    return [*PLACES, *LATER, *(f"kind {number}" for number in range(16))]


def find_fault(name: str) -> Exception:
    """Return what a place fails with."""
    return make_faults()[(int(name.split()[1]) if name.startswith("kind") else list_faults().index(name)) % 16]


def find_place(place: str) -> tuple[object, str]:
    """Return what holds a place, and its name there."""
    module, _, attribute = place.partition(":")
    holder = import_module(module)
    *classes, last = attribute.split(".")
    for one in classes:
        holder = getattr(holder, one)
    return holder, last


def plant(name: str, trigger: Path) -> None:
    """Make a place fail once the trigger file exists."""
    fault = find_fault(name)
    if name in LATER:
        _plant_later(name, fault, trigger)
        return
    holder, last = find_place(PLACES.get(name, PLACES["an action of the page"])[0])
    original = getattr(holder, last)

    def failing(*given, **more):
        words = [WORDS, fault]
        if trigger.exists():
            raise words[1]
        return original(*given, **more)

    setattr(holder, last, failing)


def _plant_later(name: str, fault: Exception, trigger: Path) -> None:
    from rich.traceback import Traceback  # noqa: PLC0415 - after the paths are set

    from earnest.tui.app import EarnestApp  # noqa: PLC0415 - the same

    original = EarnestApp.on_key

    def fail(*_):
        words = WORDS
        raise fault if words else AssertionError

    async def fail_later():
        fail()

    def panic(app):
        try:
            fail()
        except BaseException:  # noqa: BLE001 - whatever it is
            app.panic(Traceback(show_locals=True))

    ways = {
        "a timer": lambda app: app.set_timer(0.01, fail),
        "an interval": lambda app: app.screen.set_interval(0.01, fail),
        "a call later": lambda app: app.call_later(fail),
        "a call after drawing": lambda app: app.screen.call_after_refresh(fail),
        "a worker": lambda app: app.run_worker(fail_later()),
        "a worker in a thread": lambda app: app.run_worker(fail, thread=True),
        "a task": lambda _: asyncio.get_running_loop().create_task(fail_later()) and None,
        "a thread": lambda _: threading.Thread(target=fail).start(),
        "the event loop": lambda _: asyncio.get_running_loop().call_soon(fail),
        "a panic of Textual's": panic,
        "a refresh": lambda app: setattr(app.screen, "refresh", fail),
    }

    def on_key(app, *event):
        original(app, *event)
        if trigger.exists():
            ways[name](app)

    EarnestApp.on_key = on_key


def main() -> int:
    """Open the session with the fault planted."""
    folder, name = Path(sys.argv[1]), os.environ["PLANTED"]
    plant(name, folder.parent / "now")
    from earnest.cli.main import main as earnest  # noqa: PLC0415 - after the fault

    return earnest(["open", "session", "--home", str(folder)])


if __name__ == "__main__":
    sys.exit(main())
