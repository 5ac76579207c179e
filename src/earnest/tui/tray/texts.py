"""What the pages of a transcript say."""

from earnest.core.text.counts import Counted

# The tray
STAGES = ("Goal", "Challenges", "Need", "Options", "Ruled out", "Shortlist", "Choice")
YOU = "You: "
NAME = "{name}: "
UNNAMED = "?"
BY = "{name}, "
TYPED = "typed: "
IN_SHORT = "your short note: "
NEW_CLAIM = "+ new {noun}"
NO_CLAIM = "no claim yet"
WEAKEST = "Weakest: {weakest}"
LEFT = Counted("{count} turn left", "{count} turns left")
LINKED = {
    "for": "linked for it; u to undo",
    "against": "linked against it; u to undo",
    "about": "linked about it; u to undo",
}
N_AGAIN = "n again starts a claim in these words"
SEARCH_IN = "their words"
TO_THE_TURN = "to the turn"

# What the tray asks
WHO_SAID_IT = "Who said it?"
NOBODY_SAYS = "such as a note taker"
OPEN = "leave it open"
OPEN_SAYS = "it stays unlinked"
NAME_ROLE = "Name, role"
NEW_NAME = "Name"
WORD_FOR_WORD = "Word for word"
THEIR_WORDS = "their words"
LINK = "link"

# The first page
NAMELESS = "It names no speakers. When you link words, the tray asks who said them."
SHARE = "{percent:.0f} %"
WHEN = "When"
HOW = "How"
NO_DAY = "no day yet"
OPEN_TRAY = "Open the tray"
OPEN_TRAY_KEY = "open the tray"
NOT_ME = "Which voice is yours? If none is, press n again."
WHO_IS = "Who is {label}?"
THEY_BEGIN = "They begin: {words}"
AS_IT_IS = "leave it as it is"
WHEN_WAS_IT = "When was it?"
DAY = "Day, such as 4 Mar or yesterday"
WHICH_WAY = "How?"
BACK = "back"

# The pages' names
TRAY = "Tray"
TRANSCRIPT = "Transcript"
YOUR_PART = "Your part"
