"""What the page of a meeting says."""

TITLE = "Meeting"

# Which meeting
CHOOSE_TITLE = "Which meeting?"
CHOOSE_NEW = "a new meeting"
CHOOSE_NEW_SAYS = "today, or any day"
BACK = "back"

# Its fields
WHO = "Who"
WHO_HINT = "names, separated by ;"
WHEN = "When"
HOW = "How"
ASKED = "Questions you asked"
SAID_BACK = "Say-backs you made"
NUMBER_HINT = "a number"

# A quote
WORDS = "What they said, word for word"
SAID_BY = "Said by"
SAID_BY_HINT = "name, role"
ABOUT = "About"
ABOUT_NEW = "a new {noun}, in these words"
KEEP = "save, add next"
ABOUT_FIRST = "Choose what it is about, then save."
ABOUT_MISSING = "It has no claim yet. Press again to leave it for later."
