from earnest.tui.meeting import form as form
from earnest.tui.meeting import screen as screen
