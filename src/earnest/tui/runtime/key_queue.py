"""Keys wait their turn: each until the last has had its effect."""

import asyncio
from collections import deque
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any, Final

from textual.app import App
from textual.dom import DOMNode
from textual.events import Callback, Key, Paste
from textual.keys import Keys, _character_to_key
from textual.message import Message

from earnest.tui.key_commands import NAMED_LETTERS, KeyNames
from earnest.tui.runtime.key_reports import LayoutKey
from earnest.tui.runtime.tasks import Tasks, fail_in
from earnest.tui.widgets.field_roles import role_of

LONGEST_WAIT: Final = 2.0
"""Seconds that a key waits at most for the previous one, while the event loop has nothing else to do.

They are counted in looks, not by the clock: where a megabyte is being pasted, one look takes as long as it does.
"""
_MOST_ROUNDS: Final = 6
_LOOK_AGAIN: Final = 0.02
"""Seconds from one look to the next, of a loop that has nothing else to do."""


class KeyQueue:
    """The keys and pastes that have arrived, in their order.

    Textual hands a key to whatever has the focus now, even if the key before it is about to move
    the focus; typed fast, or joined by a slow line, letters land in the field that was left.
    """

    def __init__(self, app: App[Any], patience: float = LONGEST_WAIT) -> None:
        self._app, self._most_looks = app, round(patience / _LOOK_AGAIN)
        self._names: KeyNames = getattr(app, "key_names", None) or KeyNames()
        typed = [self._names.show(letter) for letter in NAMED_LETTERS.values()]
        self._with_alt = {f"alt+{_character_to_key(each)}": Key(_character_to_key(each), each) for each in typed}
        self._letters = {letter: Key(name.removeprefix("shift+"), letter) for name, letter in NAMED_LETTERS.items()}
        self._waiting: deque[Message] = deque()
        self._turn: asyncio.Task[None] | None = None
        self._given_last: Message | None = None

    @property
    def letters(self) -> frozenset[str]:
        """Every character that acts outside a field.

        After an Esc it is a key by itself.
        """
        return self._names.list_letters()

    @property
    def waiting(self) -> int:
        """How many messages the app has not been given yet."""
        return len(self._waiting)

    @property
    def are_over(self) -> bool:
        """Whether the app has been given everything and has handled it."""
        return not self._waiting and (self._turn is None or self._turn.done())

    @property
    def has_paste(self) -> bool:
        """Whether a paste has not reached its field; from any thread."""
        return not self.are_over and any(isinstance(each, Paste) for each in (self._given_last, *tuple(self._waiting)))

    def add(self, message: Message) -> None:
        """Queue a message for the app; only in the event loop's thread."""
        self._waiting.append(message)
        if self._turn is None or self._turn.done():
            self._turn = asyncio.get_running_loop().create_task(self._give())
            self._turn.add_done_callback(self._given)

    def _given(self, turn: asyncio.Task[None]) -> None:
        """Tell the app of a fault; nobody else waits for the task."""
        fault = None if turn.cancelled() else turn.exception()
        if isinstance(fault, Exception):
            fail_in(self._app, fault)

    async def _give(self) -> None:
        """Give the app all messages, one after the other."""
        while self._waiting:
            await self._screen_ready()
            message = self._given_last = self._waiting.popleft()
            if isinstance(message, LayoutKey):
                message = message.resolve(is_text=role_of(self._app.focused).is_field)
            if isinstance(message, Key):
                message = self._find_meant(message)
            self._app.post_message(message)
            if isinstance(message, Key | Paste):
                await self._wait_for(self._effect(message))

    def _find_meant(self, key: Key) -> Key:
        """Return the table's key; Alt and a letter stop writing first."""
        writes, typed = role_of(self._app.focused).is_field, self._with_alt.get(key.key)
        if typed and writes:
            self._waiting.appendleft(typed)
            return Key("escape", None)
        typed = typed or key
        letter = typed.character if writes else self._names.find_letter(typed.character)
        if letter == typed.character:
            return typed
        return self._letters[letter] if letter else Key(Keys.Ignore, None)

    async def _screen_ready(self) -> None:
        """Wait until the screen on top is mounted and has its focus."""
        for _ in range(self._most_looks):
            if not self._app.screen_stack or getattr(self._app.screen, "stands", True):
                return
            await asyncio.sleep(_LOOK_AGAIN)

    async def _wait_for(self, effect: Coroutine[Any, Any, None]) -> None:
        """Wait for an effect patiently, not for ever.

        What delays it may be gone before it answers.
        """
        running = asyncio.ensure_future(effect)
        try:
            for _ in range(self._most_looks):
                await asyncio.wait({running}, timeout=_LOOK_AGAIN)
                if running.done():
                    return running.result()
        finally:
            running.cancel()

    async def _effect(self, message: Key | Paste) -> None:
        """Wait for a message's effect, and for flows to end or ask."""
        await self._bubbled(message)
        tasks: Tasks | None = getattr(self._app, "tasks", None)
        while tasks is not None and not tasks.are_idle:
            await tasks.until_idle()
            await self._bubbled(message)

    async def _bubbled(self, message: Key | Paste) -> None:
        """Wait until the focus and its ancestors have handled their messages.

        A key may move the focus, or open a screen that takes it: it waits until nothing moves any more.
        """
        before: DOMNode | None = None
        for _ in range(_MOST_ROUNDS):
            await _is_through(self._app)
            if not self._app.screen_stack:
                return
            here = self._app.focused or self._app.screen
            place: DOMNode | None = here
            while place is not None:
                await _is_through(place)
                if _is_written(message, place):
                    return
                place = place.parent
            if here is before:
                return
            before = here


def _is_written(message: Key | Paste, place: DOMNode) -> bool:
    """Return whether a field has taken a letter as text."""
    is_letter = isinstance(message, Key) and message.is_printable
    return is_letter and role_of(place).is_field and message._stop_propagation  # noqa: SLF001 - told nowhere else


async def _is_through(place: DOMNode) -> None:
    """Wait until a node has handled its messages, or is gone."""
    reached = asyncio.Event()
    # Textual's `call_later` would look at what it is to call each time.
    if not place.is_attached or not place.post_message(Callback(reached.set)):
        return
    while place.is_attached and not reached.is_set():
        with suppress(TimeoutError):
            async with asyncio.timeout(_LOOK_AGAIN):
                await reached.wait()
