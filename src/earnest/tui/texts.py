"""What every page may say, and what its fields say."""

# The top line
NOT_SAVED = "NOT SAVED"
READ_ONLY = "read-only"
OPENING = "opening…"
SAVING = "saving"
KEYS_IGNORED = "some of your keys cannot be used; quit to see why"
OTHER_LETTERS = "keys here are small Latin letters; ? lists them"
PASTE_IN_FIELD = "to paste, go to a field first"
QUIT_AGAIN = "press ctrl+c again to quit; what you typed is kept"

# The last line
BACK = "back"
CHOOSE = "choose"
GO_THERE = "go there"
MOVE = "move"
NEXT = "next"
NEXT_FIELD = "next field"
PICK = "pick"
SHOW_ALL = "show all"
STOP_WRITING = "stop writing"
WRITE = "write"

# A question
LOOK_AGAIN = "look again: {text}"
SAY_TO = "Say to the {who}"
ANOTHER_ANSWER = "Another answer"
ANSWER_FROM = "from {who}"

# Fields
PLACEHOLDER = "({text})"
NOT_CHOSEN = "Choose with left and right, or go on."
NOT_CHOSEN_FIELD = "{label}: choose with left and right, or go on."
PICK_OR_GO_ON = "Space picks a line; Enter goes on."
NOTHING_CHOSEN = "(not chosen)"
DAY_HINT = "such as today, Monday or 4 Mar"
DAY_PICKS = "press Down to choose"
NOTHING_TO_PICK = "nothing to choose yet"
NONE_PICKED = "none yet; choose here"

# The verdict
NOT_ASKED = "not asked yet"
RIGHT_TO_PROPOSE = "RIGHT TO PROPOSE"
ASK_NEXT = "Ask next"
ASK_NEXT_INLINE = "ask next"
WHY = "Why"
ASKS = "remark"
TAKE_QUESTIONS = "Questions to ask: m"
WEAKEST = "Weakest:"
STILL_OPEN = "Still open"

# A file
NOT_OPENED = "This file cannot be opened."

# A small window
TOO_SMALL = "Window too small (needs {columns}×{rows})"

# While one writes, in the list of keys
WRITING_KEYS = (
    ("esc", "stop writing"),
    ("tab  shift+tab", "next or previous field"),
    ("enter", "next field, then the next question"),
    ("ctrl+j", "a new line"),
)
