from earnest.tui.home import actions as actions
from earnest.tui.home import items as items
from earnest.tui.home import loader as loader
from earnest.tui.home import new_session_screen as new_session_screen
from earnest.tui.home import screen as screen
from earnest.tui.home import throwing_page as throwing_page
