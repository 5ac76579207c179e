"""What plain mode says, but for the transcript of a call."""

from earnest.core.text.counts import Counted

# Commands
COMMANDS = {
    "n": "next question",
    "b": "previous question",
    "k": "not known yet",
    "h": "add evidence",
    "a": "add another",
    "x": "delete this",
    "u": "undo",
    "U": "redo",
    "e": "edit the answer in your editor",
    "s": "say it back",
    "y": "answer a remark, let a short answer count, or say that they have none",
    "p": "the proposal",
    "g": "write up a meeting: who, when, and what they said",
    "P": "plan the meeting: who comes, when, and which questions",
    "M": "take notes during a meeting",
    "T": "take quotes from a transcript, turn by turn",
    "t": "replay the history",
    "l": "lesson of this session",
    "w": "why this verdict",
    "r": "overview of all answers",
    "i": "people and what they said",
    "z": "all quotes and sources, by person, meeting or claim",
    "#": "the contenders by their criteria",
    "C": "rename the client",
    "X": "turn practice on or off",
    "m": "questions for the meeting",
    "o": "print a document",
    "f": "show help and example",
    "1": "stage 1",
    "2": "stage 2",
    "3": "stage 3",
    "4": "stage 4",
    "5": "stage 5",
    "6": "stage 6",
    "7": "stage 7",
    "?": "show this list; with a word, find a command",
    "q": "quit; everything is saved",
}
COMMAND_OR_WORD = "/{letter} or /{word}: {says}"
READ_ONLY_REFUSED = "This session is read-only. Your answer was not saved."
CONTROLS_REMOVED = "That line contained control characters; they were removed."
ABOUT_ANSWERS = (
    "Enter alone keeps an answer. A line with only a full stop ends a long answer; as the only line, it clears it."
)
UNKNOWN_COMMAND = "Unknown command: {line}. /? lists the commands; // starts an answer with /."
NO_COMMAND = "No command found. /? lists them all."
ONLY_ONE = "There can be only one."

# Prompts
WHAT_NOW = "What now?"
SO_FAR = "{label}, so far:"
CHOSEN = " (chosen)"
A_NUMBER = "Type a number from 1 to {count}."
SEVERAL_NUMBERS = "Type a number from 1 to {count}, or several."
GO_TO = "Number to go to"
GO_TO_HINT = "Enter to go back"
GO_TO_COUNT = "Type a number from 1 to {count}, or Enter to go back."
PRESS_ENTER = "Press Enter."
NO_TEXT = "This question takes no text. It was not saved."
NOT_CHOSEN = "{label}: not chosen."
LEFT_EARLY = "What you entered so far is saved; /u undoes it."
WHEN = "When"

# Days
DAY_HINT = "such as today, Monday or 4 Mar"
DID_YOU_MEAN = "Did you mean {asks}"
DID_YOU_MEAN_LINE = "Line {line}, “{typed}”: did you mean {asks} It was not saved."
WHICH_DAY = "Which day"
ANOTHER_DAY = "another day"

# The interview
READ_ONLY = "Read-only: {why}"
READ_ONLY_SAYS = "Press Enter for the next question, or /? for commands."
BEGIN_SAYS = "/? lists the commands. A line with only a full stop ends a long answer."
GO_ON_SAY_BACK = "/s to say it back, Enter to continue"
GO_ON_EVIDENCE = "/h to add evidence, Enter to continue"
NO_LONG_ANSWER = "This question has no long answer."
ANOTHER_ANSWER = "Another answer, from {who}: {answer}"

# A question
LOOK_AGAIN = "Look again: {name}"
ON = "On: {name}"
SAY_TO = "Say to the {who}: {words}"
YOUR_ANSWER = "Your answer"
PEOPLE_HINT = "names, separated by ;"
PERSON_HINT = "a name"
NOTHING_TO_CHOOSE = "{label}: nothing to choose from yet"
ELSEWHERE = "That command works in full-screen mode only. Open the session there to use it."
YES = "yes"
NO = "no"

# Notes on an answer
NONE_SAID = "If they say there is none: /y"
NONE_SAID_ALREADY = "They say there is none. /y undoes this"
NOT_KNOWN = "Not known yet: it is on the sheet for the meeting."
REMARK = "Remark: {sentence}{words} /y answers it"
BLANK = "This is still blank: {reason}. To count it as an answer: /y"
CORRECTED = "They corrected it: {reply} Change it, then say it back again."
CORRECTED_CHANGED = "They corrected it: {reply} You changed it. Say it back again."
REPLY_WHICH = "Which one?"
REPLY_NONE = "they say there is none"
REPLY_COMPLETE = "count it as an answer"
REPLY_REMARK = "answer: {sentence}"
REPLY_LABEL = "Your answer, valid until you change the text"
NO_REMARKS = "There are no remarks on it."

# The verdict
RIGHT_TO_PROPOSE = "Right to propose: {verdict}"
BLANK_LINK = "{name}, blank: none linked yet"
WEAKEST = "Weakest: {line}"
STILL_OPEN = "Still open: {line}"
ASK_NEXT = "Ask next: {question}"
REMARK_BELOW = "  remark: {sentence}"
REMARK_ON = "remark: {sentence} {text}"

# Evidence
CLAIM_FIRST = "Answer the question first, then add evidence."
HOW_KNOWN = "How do you know?"
HEARD = "heard it"
READ = "read it"
USE_QUOTE = "did they say it here? {words}"
REWRITE = "change: {record}"
MAKES_IT = "That makes it {grade}."
MAKES_IT_LACKS = "That makes it {grade}. It {lacks}."
NO_EVIDENCE = "No evidence was added."
WORDS = "What they said, word for word"
SOURCE = "Source"
THAT_IS = "That is"
WHO = "Who"
WHO_HINT = "name, role"
HOW = "How"
FROM = "From"
THEM = "them directly"
SOMEBODY_ELSE = "through somebody else"
ASSUMPTION = "{word}: {why} (/h adds evidence)"
NOT_COUNTED = "does not count yet"
DELETE_WHAT = "What do you want to delete?"
DELETE_CLAIM = "the claim itself"
DELETE_NOTHING = "nothing"
NOTHING_TO_DELETE = "There is nothing to delete here."

# Say-backs
SAID_BACK = "said back: {how}"
ANSWERED = "  they answered: {reply}"
LACKS = "  missing: {what}"
NOTHING_TO_SAY_BACK = "Nothing to say back yet: add their words to a claim with /h."
DRAFT = "A draft made of their words:"
SAID = "Say it back in your own words"
REPLY = "What they answered, word for word"
NOTHING_SAID_BACK = "Nothing was said back."
UNFINISHED = "Missing: {what}."
FINISH = "complete it"
START_ANOTHER = "start another say-back"
THEIR_WORDS = "Their words"
MEANT = "They meant"
LAPSE_TITLE = "You changed what they confirmed."
LAPSE_WHICH = "What does the change mean?"
LAPSE_NUMBER = "Type a number from 1 to {count}; nothing is chosen for you."
LAPSE_NOTE = "saved in the history"
CORRECTION_SAYS = "Change what they corrected, then say it back again."
CORRECTION_TITLE = "What did they correct?"
CORRECTION_ALL = "all of it"
CORRECTION_LATER = "later"

# Meetings
MEETING_WHICH = "Which meeting?"
MEETING_NEW = "a new meeting"
MEETING_NO_DATE = "no date"
MEETING_WHO = "Who was there"
MEETING_WORDS = "What they said, word for word (Enter alone to finish)"
SAID_BY = "Said by"
ABOUT = "For the claim"
ABOUT_NEW = "a new {noun}, in these words"
NO_CLAIM = "Not saved, because it has no claim yet: {quote}"
QUESTIONS_ASKED = "Questions you asked"
SAY_BACKS = "Say-backs you made"
A_COUNT = "a number"
NOT_A_COUNT = "Type a number of at most {most} digits, or a full stop to clear it."

# People
CLIENT = "Client"
GO_TO_PERSON = "Go to which number"
GO_TO_PERSON_HINT = "Enter goes back; e 2 to rename, x 2 to archive, & 2 to merge"
GO_TO_PERSON_COUNT = (
    "Type a number from 1 to {count}, or for a person e 2 to rename, x 2 to archive, & 2 to merge. Enter goes back."
)
GO_BACK = "Enter goes back."
RENAME_LABEL = "Their name"
ON_FILE = "There is already a person named {name}."
MERGE = "merge the two: they are one person"
MERGE_WITH = "Who is the same person as {name}?"
LEAVE_BOTH = "leave both"
NO_PEOPLE = "No people yet. Each person you quote is added."
DIFFERENT_VIEWS = "Different views"
NO_WORDS = "no words yet"
DOUBTS = "doubts it; no quote yet"
SPEAKS_AGAINST = "against it, {words}"
NAMESAKES = "Has your name, so their words do not count"
NAMESAKE = "{name}: not me, another person"
IS_ARCHIVED = "archived"
HAS_A_SAY = "has a say"
NOT_HEARD = "not heard yet"
MUST_SEE = "  needs to see: {what}"
LIKELY_SAME = "  may be the same person as {name}; & merges them"
LIKELY_NEW = "{name} may be {whole}: /i merges them."
OR = " or "

# Quotes
GROUP_BY = "Group by"
LINK_TO = "Which claim does this quote belong to?"
LINK_HOW = "Is it for or against that claim?"
LINK_FOR = "for it"
LINK_AGAINST = "against it"
LINK_ABOUT = "about it, neither for nor against"
LINK_PART = "for a part: {part}"
UNLINK_FROM = "Unlink it from which?"
GO_TO_QUOTE_HINT = (
    "Enter to go back; f WORDS to find; a 2 links the second elsewhere, x 2 unlinks it, e 2 edits its words"
)
NOT_FOUND = "No quotes match {term}."

# The proposal
PROPOSAL = "The proposal"
NOT_EARNED = "Not yet earned."
MISSING_LINK = "Missing for the {noun}: {lacks}"
GO_AHEAD = "Go ahead anyway?"
ASK_FIRST = "go back and ask first"
GO_AHEAD_SO = "go ahead, with a reason"
GO_AHEAD_WHY = "Why"
GO_AHEAD_HINT = "Enter alone: no reason given"
GONE_AHEAD = "Proposed before earning the right: {reason}"
PART = "Part {number}: {text}"
WHY_YOU = "Why you: {text}"
WHY_YOU_LACKS = "Why you: {text} (does not count yet: {lacks})"
ADD_PART = "add a part"
WRITE_WHY_YOU = "write why you"
REWRITE_PART = "rewrite part {number}"
DELETE_PART = "delete part {number}"
BACK_TO_QUESTION = "back to the question"
WHY_YOU_LABEL = "Why they would choose you; it opens with their goal"
PART_LABEL = "What you propose"
PART_NEED = "Which need does it answer?"

# Documents
SHEET = "questions for the meeting"
LETTER = "what you understood, for them to correct"
PROPOSAL_DOCUMENT = "the proposal"
DOCUMENT_WHICH = "Which document?"
FILE_NAME = "File name"
FILE_NAME_HINT = "Enter to read it here"
FILE_SAVED = "Saved to {place}."
QUESTION_ABOUT = " (on: {about})"
GO_TO_OR_ASK = "Number to go to, or a question of your own"
GO_TO_REPORT = "A number from 1 to {count}; Enter goes back."

# Practice
IS_PRACTICE = "For practice: this session is not judged, listed or counted unless you ask. /X undoes this."
IS_NO_PRACTICE = "No longer for practice: this session is judged, listed and counted."
IF_NO_PRACTICE = "If this were not practice: {verdict}"

# Saving
UNSAVED = Counted(
    "NOT SAVED: {error}. {count} change is not in the file.",
    "NOT SAVED: {error}. {count} changes are not in the file.",
)
NOT_SAVED = "NOT SAVED: {error}"
FULLNESS = "{name} is {fullness}."
UNSAVED_AGAIN = "try to save again"
UNSAVED_ANYWAY = "leave without what is not saved"
UNSAVED_FOUND = "Unsaved text found, {at:%H:%M on %d %b}:"
UNSAVED_RESTORE = "restore it"
UNSAVED_LEAVE = "open without it"
UNSAVED_KEPT = "The unsaved text is kept; you are asked about it next time."
NOTHING_ANSWERED = "Nothing was answered, so no session was created."

# The grid of contenders
BELIEF = "What you believe of {contender} on {criterion}"

# Notes during a meeting
LIVE_SPEAKERS = "Begin a line with who says it: {people}."
LIVE_SIGNS = (
    'A line that begins with " is word for word, with ? a question of yours, with = what you said back. '
    "Enter alone brings the next question, a full stop ticks it off, ! ends the meeting."
)
LIVE_ASK = "{clock}. Ask: {question}"
LIVE_LINE = "Line"
LIVE_ENDED = "The meeting is ended. /g writes it up."
