"""What is said where a session is opened, left, renamed or merged."""

from earnest.core.text.counts import Counted

# Open and leave
NO_INTERVIEW = "Its interview cannot be read."
LEAVE = "leave without saving"
LEAVE_SAYS = "your last text is kept as a draft"
LEAVE_LOSES = "your last text is lost: no draft can be saved either"
STAY = "stay"
STAY_SAYS = "and try to save again"
NOTES_OF_OTHERS = Counted("{count} note from others: press t, then N", "{count} notes from others: press t, then N")

# Somebody else writes it
NOT_TAKEN_OVER = "Cannot take over"
GONE = "read-only; the file was renamed or moved"
FREE = "read-only; to write, press ? and take over"

# Rename
RENAME_TITLE = "Rename the client"
RENAME_LABEL = "Client"
RENAME_KEPT = "The history keeps the old name, and undo brings it back."
RENAME_ENTER = "rename"
FILE_IS = "The file is {name}"
FILE_FOLLOWS = "Its versions, notes and drafts follow. No other file is overwritten."
FILE_RENAME = "rename it to {name}.toml"
FILE_KEEP = "keep {name}"
FILE_STAYS = "The file keeps its name"

# Two versions
CHANGED_ELSEWHERE = "NOT SAVED in this file"
BOTH_KEPT = "Both versions are kept."
MERGE_NOW = "merge now"
MERGE_NOW_SAYS = "side by side, one difference after the other"
GO_ON = "continue with your version"
GO_ON_SAYS = "it is saved as {name}; merge later"
NOT_MERGED = "Not merged"
UNCHANGED = "Both versions are unchanged."

# Merge
MERGE_TITLE = "Two versions"
MERGE_ABOUT = (
    "The session was changed in two places. Changes that only one version has are kept; where both changed the "
    "same thing, choose one."
)
MERGE = "merge"
MERGE_INTO_ONE = "into one file"
MERGE_OPEN = "{count} more to choose"
MERGE_SAME = "both versions say the same"
LATER = "later"
LATER_SAYS = "keeps both versions"
YOURS = "yours"
THE_FILES = "the file's"
BOTH = "both"
IN_THE_FILE = "in the file"
CHOOSE_ONE = "choose"
WHOSE = "pick version"

# A file
FILE = "File"
FILE_ENTER = "read it"
FILE_HINT = "its path"
NOT_READ = "Cannot read it"

# A transcript
WHICH_TRANSCRIPT = "Which transcript?"
TRANSCRIPT_KINDS = "WebVTT, SRT, .docx, JSON or text, from any program that records meetings."
TRANSCRIPT_PAGE = "Transcript"
READING = "Reading {name} …"
WHICH_WORDS = "Where do the quotes come from?"
FROM_FILE = "a transcript"
TYPED_SAYS = "the lines you typed in that meeting"
TYPED_BACK = "back"
PASTED = "You pasted a transcript. Take quotes from it?"
PASTED_TRAY = "open the tray"
PASTED_TRAY_SAYS = "and remove it from the answer"
PASTED_STAYS = "leave it in the answer"
READ_ONLY = "This session is read-only"

# An invitation
WHICH_INVITATION = "Which invitation?"
INVITATION_PAGE = "Invitation"
INVITATION_SAYS = (
    "The file that a calendar sends (.ics). It fills in the plan, which you can change before it is saved."
)
INVITATION_CANCELLED = "The calendar says that this meeting is cancelled."
