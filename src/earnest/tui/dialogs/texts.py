"""What the dialogs, the list of keys and the manual say."""

# The last line
CHOOSE = "choose"
KEYS = "keys"
SAVE = "save"
SCROLL = "scroll"

# A choice
CHOOSE_FIRST = "Choose with up and down first."
GO_ON = "OK"
NOT_CHOSEN = "Choose with up and down."

# A line to write
A_FEW_WORDS = "a few words"
MAY_BE_EMPTY = "optional"

# Your editor
EDITOR = "Your editor"
EDITOR_UNUSED = "The text is unchanged."

# Undo
NOTHING_CHANGED = "Nothing changed"

# The list of keys
KEYS_TITLE = "Keys"
KEYS_SEARCH = "type to search, Enter to choose"
KEYS_NONE = "No key matches “{query}”."
WRITING = "While you write"
SIGNS = "Signs"
SIGN_MEANINGS = {
    "blank": "nothing, or not known yet",
    "guess": "your own words",
    "read": "a source; a goal with no measure or date",
    "heard": "their words, who, and when",
    "confirmed": "said back, and they answered: that's it",
}

# The manual
MANUAL = "Manual"
MANUAL_PLACE = "{number} of {count}"
MANUAL_NEXT = "next page"
MANUAL_BACK = "previous page"
MANUAL_KEY = "manual"

# Whether it is saved
SAVED = "everything is saved as you type; more about files"
NOT_SAVED = "not saved yet: the top line says why"
NO_SAVE = "read-only: there is nothing to save"

# While something takes long
STOP = "stop"
