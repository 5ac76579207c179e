"""Remarks by keys: asked under the answer, counted in the panel, answered for this text."""

import tomllib

from core.session_builder import honest
from journeys.driver import drive, make_app

from earnest.core.remarks.session_remarks import RemarkFinder
from earnest.store.sessions.open import open_session
from earnest.store.toml.write import to_toml
from earnest.tui import app as app_module
from earnest.tui.widgets.standing_panel import StandingPanel


def save_with_remark(folder):
    """Save a session that is left at a need which is a purchase, and return its path."""
    case = honest().put("need", "n1", text="Buy two used forklifts and a charging station")
    case.tables["at_question"] = "n1.text"
    path = folder.path / "noodle.toml"
    path.write_text(to_toml(case.session().document), "utf-8")
    path.chmod(0o600)
    return path


async def test_page_is_drawn_before_what_can_wait(folder, monkeypatch):
    """The patterns that remarks are found by take long to load, and the folder to sweep: the page is there sooner."""
    order = []
    for place, name in ((StandingPanel, "lines"), (RemarkFinder, "find"), (app_module, "sweep")):
        done = getattr(place, name)
        monkeypatch.setattr(
            place, name, lambda *given, done=done, name=name, **named: order.append(name) or done(*given, **named)
        )

    app = make_app(folder, opened=open_session(save_with_remark(folder)))
    async with app.run_test(size=(120, 40)) as pilot:
        while not {"find", "sweep"}.issubset(order):
            await pilot.pause()
    app.shutdown.end()

    assert order[0] == "lines"


async def test_remark_is_asked_counted_and_answered(folder):
    """A remark points at the words; once answered, it is silent for this text."""
    path = save_with_remark(folder)
    async with drive(folder, opened=open_session(path), size=(120, 40)) as you:
        assert "? What will be different for them once that is there? “Buy”" in you.main_text
        assert "1 remark" in you.panel_text
        await you.press("esc w")
        assert "? remark What will be different for them once that is there?" in you.main_text
        await you.press("esc down enter")
        assert "A remark does not lower the grade." in you.main_text
        await you.press("enter enter")
        assert "A remark does not lower the grade." in you.main_text
        await you.press("=their own word for it", "enter")
        assert "What will be different for them" not in you.main_text
        assert "1 remark" not in you.panel_text
    settled = tomllib.loads(path.read_text())["settled"]["x1"]
    assert (settled["claim"], settled["rule"], settled["answer"]) == ("n1", "purchase", "their own word for it")
