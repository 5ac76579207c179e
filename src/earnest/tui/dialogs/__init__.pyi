from earnest.tui.dialogs import choice_dialog as choice_dialog
from earnest.tui.dialogs import keys_screen as keys_screen
from earnest.tui.dialogs import text_dialog as text_dialog
