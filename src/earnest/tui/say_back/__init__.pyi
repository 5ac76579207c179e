from earnest.tui.say_back import screen as screen
