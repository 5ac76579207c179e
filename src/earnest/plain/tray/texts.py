"""What the tray says in plain mode."""

# The transcript
WHICH = "Which transcript"
WHICH_HINT = "the path of its file"
WHO_SPEAKS = "Who speaks in {name}?"
VOICE = "{label}, {turns} turns, {words} words, {percent:.0f} %"
UNKNOWN = "nobody knows yet"
NEW_PERSON = "{name}, new"
YOU = "you"
NOBODY = "nobody"
WHEN = "When was it"
HOW = "How"
WHO_SAID = "Who said {words}"
ANOTHER = "somebody new"
ME = "me"
NAME = "Name"
NAME_HINT = "name, role"

# A turn
LEGEND = (
    "A number links these words for that claim; v 3 against it, b 3 about it; n 2 starts a claim in stage 2.",
    "[ 3 trims three words off the start, ] 3 off the end; { 1 and } 1 trim sentences.",
    "Enter goes on, - back, t to the next turn that shares words with a claim, f and words finds; x passes over.",
    "s takes your words before and these as a say-back; m shows your own part; u undoes; l lists the claims; . leaves.",
)
"""What can be typed at a turn."""
LINK = "Link it"
NOT_UNDERSTOOD = "Unknown: {line}. Type a claim's number, Enter to go on, or . to leave."
LAST = "This is the last turn. A full stop leaves."
FIRST = "This is the first turn."
CLAIM = "  {number} {noun}, {grade}: {text}"
MINE = "You: {text}"
THEIRS = "{time}{name}: {text}"
UNNAMED = "?"
IS_LINKED = "  linked {place}"
SHARES = "Shares words with {numbers}. {left}"
LEFT = "{count} turns left."
LINKED = "Linked {place}."
WHAT = "What"
NEW_CLAIM = "a new {noun}"
IN_SHORT = "This line is in short. Their words, word for word"
NO_SAY_BACK = "You said nothing just before this."
LINK_FIRST = "Link their words first."
THEY = "They: {text}"
