"""What home, and the form of a new session, say."""

from earnest.core.text.counts import Counted

# The list without sessions
ABOUT = (
    "Earnest asks you, stage by stage, about a decision that somebody else is making: a client, or an employer. "
    "From what you can show, it tells you whether you have earned the right to propose, and what to ask next."
)
NO_SESSIONS = "No sessions here"
ONLY_SAMPLES = "Samples"
START_WITH = "Start with"
A_CLIENT = "a client"
A_CLIENT_SAYS = "who has a decision to make"
A_JOB = "a job you hope for"
A_JOB_SAYS = "the same seven stages, in an employer's words"
OR_A_SAMPLE = "Or open a sample; changes are made to your own copy"
COACHS_NOTES = "a coach's notes"

# The list of sessions
SECOND_VERSION = "a second version"
CAME_IN = "came in"
NOTES = "notes"
UNREADABLE = "cannot be read"
TODAY = "today {time:%H:%M}"
YESTERDAY = "yesterday"
COUNT = Counted("{count} session", "{count} sessions")
COUNT_PRACTICE = "{count} for practice"
ONLY_PRACTICE = "All sessions here are for practice. To list them, press / and type practice."
SEARCH_IN = "client, or words they said"
NOT_FOUND = "No sessions match “{term}”."

# Its orders
BY_CHANGE = "last changed first"
BY_VERDICT = "by verdict"
BY_LINK = "by weakest link"
BY_CLIENT = "by client"

# The top line
COUNT_NONE = "no sessions"
COUNT_SAMPLES = "samples"
ARCHIVED = "archived; u to undo"
TRASHED = "moved to the trash"
RESTORED = "{name} is restored"

# The last line
OPEN = "open"
BEGIN = "begin"

# A file that cannot be used
UNCHANGED = "It was not changed."
NOT_ARCHIVED = "Not archived"
NOT_RESTORED = "Not restored"
NOT_DELETED = "Not deleted"
NOT_STARTED = "Not started"
TRY_AGAIN = "Your text is kept. Press Enter to try again."

# A sample
SAMPLE_COPIED = "Sample copied"
YOUR_COPY = "{name} is your own copy of the sample."

# Delete
DELETE = "Delete"
DELETE_TITLE = "Delete {name}"
DELETE_TO_TRASH = (
    "This moves it to the trash, with its notes and versions. To restore it, open the trash: press ?, then type trash."
)
DELETE_FROM_TRASH = "The trash is the folder .trash beside your sessions. Earnest never empties it."
DELETE_CONFIRM = "To confirm, type its name: {name}"
DELETE_FIELD = "its name"
DELETE_ENTER = "delete"
DELETE_OTHER_NAME = "The name does not match."

# The archive and the trash
PLACE_TITLE = {"archive": "Archive", "trash": "Trash"}
PLACE_UNREADABLE = {"archive": "The archive cannot be read.", "trash": "The trash cannot be read."}
PLACE_EMPTY = {"archive": "The archive is empty.", "trash": "The trash is empty."}
RESTORE_WHICH = "Restore which session?"
CANCEL = "cancel"

# A new session
NEW_SESSION = "New session"
WHO_DECIDES = "Who is deciding?"
NAME = "Name"
NAME_HINT = "a firm, a person, an employer"
NAME_FIRST = "type a name first"
TALK_WITH = "Talk with"
AN_EMPLOYER = "an employer"
PURPOSE = "This is"
REAL = "a real decision"
PRACTICE = "practice, not counted"
ABOUT_YOU = "About you (optional, never counts as evidence)"
YOUR_NAME = "Your name"
YOUR_OFFER = "Your offer"
OFFER_HINT = "such as website; tax advice; project lead"
OFFER_MOST = "An offer has at most {most} phrases."
OFFER_NOTE = "A need that only repeats your offer does not count."
COPY_NOTE = "Copies the claims without the evidence: each is a guess until the client says it."
