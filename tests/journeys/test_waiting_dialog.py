"""What waits for work on another thread leaves once, whatever ends it."""

from journeys.driver import drive

from earnest.tui.dialogs.waiting_dialog import WaitingDialog


async def test_dialog_leaves_once(folder):
    """The work ends in the moment in which Esc stops it, and the page is shown again."""
    async with drive(folder) as you:
        before, answers = you.app.screen, []
        dialog = WaitingDialog("A client", "Reading spring.vtt …")
        you.app.push_screen(dialog, answers.append)
        await you.settle()
        assert you.app.screen is dialog

        dialog.end()
        dialog.action_leave()
        dialog.on_screen_resume()
        await you.settle()

        assert answers == [None]
        assert you.app.screen is before
