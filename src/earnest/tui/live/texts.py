"""What the quiet page says, from top to bottom."""

TITLE = "In the meeting"

# The questions
ASK_NOW = "Ask now"
LAST_OF_ALL = "Last of all"
THEN = "Then"
ABOUT = "On: {about}"
NOTHING_LEFT = "Nothing left to ask. Write what they say."

# The lines
LETTER = "{letters} {name}"
SPEAKERS = {"question": "you ask", "say-back": "you say back"}
NO_LINES = "Lines appear here with their time. None is a quote yet."
LINE_HINT = 'what you hear; " word for word, ? a question, = a say-back{letters}'
LETTER_HINT = "; {letters} for {name}"

# The last line
KEEP = "keep"
NEXT_QUESTION = "next question"
ASKED = "asked"

# The list of keys
WRITING_KEYS = (
    ("enter", "keep the line; empty, the next question"),
    ("tab", "tick off the question to ask now"),
    ("esc", "stop writing"),
    ("a name and :", "who said it, like the letters at the top"),
    ('"', "word for word, also after who says it"),
    ("?", "a question of yours"),
    ("=", "what you say back"),
)

# Leaving
LEAVE = "Leave the meeting page?"
LEAVE_TEXT = "Every line is saved."
STAY = ("stay", "stay on this page", "")
PAUSE = ("pause", "come back later", "the meeting continues; m and Enter bring you back")
END = ("end", "end the meeting", "then write it up")
