"""What the pages of a meeting say, before and after it."""

from earnest.core.text.counts import Counted

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
ABOUT = "For claim"
ABOUT_NEW = "a new {noun}, in these words"
KEEP = "save, add next"
FROM_LINES = Counted("take quotes from the line you typed", "take quotes from the {count} lines you typed")
FROM_FILE = "take quotes from a transcript"
ABOUT_FIRST = "Choose what it is about, then save."
ABOUT_MISSING = "Not linked to a claim yet. Save again to leave it for later."

# The plan
PLAN_TITLE = "Plan the meeting"
PLAN_WHO = "Who"
PLAN_NEW = "New"
PLAN_NEW_HINT = "names not listed, separated by ;"
PLAN_AT = "At"
PLAN_AT_HINT = "such as 10:30"
PLAN_MINUTES = "Minutes"
PLAN_MINUTES_HINT = "such as 30, for the questions that fit"
PLAN_PURPOSE = "Purpose"
PLAN_PURPOSE_HINT = "what it is about"
PLAN_PLACE = "Where"
PLAN_PLACE_HINT = "a room, a link"
PLAN_SAVE = "save, see the questions"
PLAN_INVITATION = "fill it in from an invitation"

# Somebody new
NEW_PERSON = "{name} is new in this session"
NEW_ROLE = "Role"
NEW_ROLE_ENTER = "next"
NEW_SIDE = "Whose side is {name} on?"
NEW_SIDE_SAYS = {
    "theirs": "the client's side: what they say counts",
    "between": "what they say counts as second-hand",
    "ours": "your side: what they say never counts",
}
NEW_SKIP = "skip"
NEW_SKIP_SAYS = "asked later; until then what they say counts"

# The sheet of questions
SHEET_TITLE = "Questions"
SHEET_FIRST = "These questions come first: your verdict depends on them."
SHEET_TO_COME = Counted(
    "{count} question of the first round comes once you write what it is about.",
    "{count} questions of the first round come once you write what they are about.",
)
SHEET_ABOUT = "On: {about}"
SHEET_PLAN = "plan the meeting   "
SHEET_PLAN_EFFECT = "who comes, when, how long"
SHEET_BEGIN = "begin the meeting   "
SHEET_BEGIN_EFFECT = "notes while they talk"
SHEET_BEGIN_OTHER = "a new one; yours is planned for {day}"
SHEET_GO_BACK = "go back to the meeting   "
SHEET_OTHERS = Counted("show {count} more open question", "show {count} more open questions")
SHEET_OTHERS_TITLE = "Not in this meeting"
SHEET_HIDE = "hide them"
SHEET_PROPOSE = "propose them again   "
SHEET_PROPOSE_EFFECT = "for these people and this time"
SHEET_LAST_ONE = "At least one question has to stay."
SHEET_MORE = "prepare more questions"
SHEET_DOCUMENT = "questions for the meeting"
