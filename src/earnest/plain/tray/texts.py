"""What plain mode says about a transcript."""

from earnest.core.text.counts import Counted

# Which transcript
TRANSCRIPT = "Which transcript"
TRANSCRIPT_HINT = "the path of its file"
STOPPED = "Stopped. Nothing was read."

FROM_WHAT = "Take quotes from"
FROM_FILE = "a transcript"
TYPED = "{meeting}: the lines you typed in it"
PASTED = "You pasted a transcript. Take quotes from it"
PASTED_TRAY = "open the tray, and take it out of the answer"
PASTED_STAYS = "leave it in the answer"

# Who speaks
SHARE = "{turns}, {words}, {share:.0f} %"
WHEN = "When was it"
HOW = "How"
WHO_SAID = "Who said {words}"
NAME = "Name"
NAME_HINT = "name, role"
NEW_NAME_HINT = "as they are called"

# A turn
YOU_SAID = "You: {words}"
THEY_SAID = "They: {words}"
LINKED_ALREADY = "  linked {place}"
LINK_IT = "Link it"
TURNS_LEFT = Counted("{count} turn left.", "{count} turns left.")
TURNS_LEFT_SHARED = Counted(
    "Shares words with {claims}. {count} turn left.", "Shares words with {claims}. {count} turns left."
)
LEGEND_LINK = "3 links these words for claim 3, v 3 against it, b 3 about it; n 2 starts a claim in stage 2."
LEGEND_TRIM = "[ 3 takes three words off the start, ] 3 off the end; { 1 and } 1 take off a sentence."
LEGEND_MOVE = (
    "Enter goes on, - back, t to the next turn that shares words with a claim, f with words finds them; x skips one."
)
LEGEND_SAY_BACK = (
    "s takes your words before and these as a say-back; m shows your own part; u undoes; l lists the claims; . leaves."
)
UNKNOWN_LINE = "Unknown: {line}. Type a claim's number, Enter to go on, or . to leave."
LAST_TURN = "This is the last turn. A full stop leaves."
FIRST_TURN = "This is the first turn."
WHAT = "What"
A_NEW = "a new {noun}"
LINKED = "Linked {place}."

# A say-back
LINK_FIRST = "Link their words first."
