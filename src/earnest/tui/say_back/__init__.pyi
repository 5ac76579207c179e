from earnest.tui.say_back import form as form
from earnest.tui.say_back import quotes_picker as quotes_picker
from earnest.tui.say_back import screen as screen
