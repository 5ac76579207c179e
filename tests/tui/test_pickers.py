from core.session_builder import honest
from textual.app import App, ComposeResult
from textual.widgets import Input

from earnest.tui.say_back.quotes_picker import QuotesPicker
from earnest.tui.widgets.fields.picker import Picker


class Pickers(App[None]):
    """A field above a picker."""

    CSS = "Picker { height: auto; width: 30; }"

    def __init__(self, picker: Picker) -> None:
        super().__init__()
        self.picker = picker

    def compose(self) -> ComposeResult:
        """A field, a picker, and something under it."""
        yield Input(compact=True)
        yield self.picker
        yield Input(compact=True, id="under")


async def click_each(picker):
    """Open a picker by a click and click each row; return what is drawn in each, and what each click changed."""
    app = Pickers(picker)
    async with app.run_test() as pilot:
        await pilot.click(picker)
        await pilot.pause()
        assert picker.is_open
        assert app.query_one("#under").region.y == picker.region.bottom
        drawn = [key for at, key in enumerate(picker.candidates) for _ in picker.draw_candidate(at, picker.size.width)]
        assert len(drawn) == picker.size.height
        changed = []
        for row in range(picker.size.height):
            before = set(picker.value)
            await pilot.click(picker, offset=(8, row))
            changed += set(picker.value) ^ before
        return drawn, changed


async def test_a_click_picks_the_claim_whose_words_it_is_on():
    """Words take one line or two; the click that opens the list picks nothing."""
    drawn, changed = await click_each(QuotesPicker(honest().session(), ["g1", "c1", "n1"], ["g1"]))

    assert changed == drawn
    assert len(drawn) > len(set(drawn)) == 3


async def test_a_click_picks_the_candidate_in_its_row():
    """Each has one line, and the first click opens the list alone."""
    drawn, changed = await click_each(Picker("of", {"g1": "one", "g2": "two", "g3": "three"}, ["g2"]))

    assert changed == drawn == ["g1", "g2", "g3"]
