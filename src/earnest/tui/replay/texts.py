"""What the replay, its searches, its notes and the lessons say."""

from earnest.core.text.counts import Counted

TITLE = "Replay"
STEP = "step {step}"
STEP_BY = "{name}, step {step}"

# A file that cannot be replayed
UNCHANGED = "It was not changed."
NO_INTERVIEW = "Its interview cannot be read."
NOTES_TITLE = "Notes"
NOTES_UNUSABLE = "The notes on it cannot be used."

# A step
STEP_OF = "step {step} of {total}"
BEFORE_FIRST = "Before the first step"
BEFORE_FIRST_OF = "step 0 of {total}"
NOTHING_SAID = "Nothing was said yet."
WHY_GIVEN = "why: {why}"
THE_VERDICT = "the verdict"
REMARK = "Remark"
NOTE_OF = "Note, {label}"
DELETED = "deleted"
WAS = "before: {text}"

# Speed
PACE = "{pace:g} a second"
PACE_MINUTES = Counted("{pace:g} minute a second", "{pace:g} minutes a second")

# Go to a step
GO_TO_TITLE = "Go to time or step"
GO_TO_TIMES = "A time of that day (14:20), a day (4 Mar), both (4 Mar 14:20), a step number, start or end."
GO_TO_FIRST = "Goes to the first step at or after that time."
GO_TO_LABEL = "When"
GO_TO_PAGE = "Go to"
GO_TO_ENTER = "go there"
GO_TO_HINT = "14:20, 4 Mar, 12, start or end"
GO_TO_NONE = "no such time or step"
MARKED = "step {step} marked; d compares"
MARK_REMOVED = "mark removed"

# Search
FIND_TITLE = "Find"
FIND_HINT = "words, a name, a day"
FIND_COUNT = "{found} of {total} steps"
FIND_NONE = "No steps match “{term}”."

# Two steps compared
COMPARED_TITLE = "Compared"
COMPARED_ENTER = "see it change"
COMPARED_SAID = "What they said"
COMPARED_AT = "at step {step}"
NO_WORDS = "no words"
NOTHING_ELSE = "nothing else"
NOTHING = "nothing"
WRITTEN = "written"

# The timeline as text
TIMELINE_TITLE = "Timeline as text"
TIMELINE_READS = "Working it out …"

# A note
NOTE_TITLE = "Note on this step"
NOTE_SAYS = "For yourself or as a coach. It is saved beside the session; everybody who replays it sees it."
NOTE_DELETES = "Clear the text to delete the note."
NOTE_LABEL = "Your note"
NOTE_UNSAVED = "unsaved note here"
NOTE_NOT_SAVED = "The note was not saved"

# Revert
REVERT_REFUSED = "Cannot revert to this step"
REVERT_WHY = "back to step {step}"
REVERT_TITLE = "Revert to the session as of {when}?"
REVERT_TO_START = "Revert to the session before the first step?"
REVERT_AFTER = "{count} of {total} steps came after it. They stay in the history; reverting adds one more."
REVERT_AFTER_BY = (
    "{count} of {total} steps came after it, by {authors}. They stay in the history; reverting adds one more."
)
REVERT_AUTHORS = "{others} and {last}"
REVERT_UNDONE = "You can undo it."
REVERT = "revert"
CANCEL = "cancel"

# Lessons
LESSON_TITLE = "Lesson"
LESSON_ENTER = "see it there"
LESSONS_TITLE = "Lessons"
LESSONS_ENTER = "replay it"
LESSONS_READ = "Reading the sessions …"
NO_LESSONS = "The lessons cannot be worked out."
LESSONS_NONE = "No lessons yet. They need five sessions or more."
LESSONS_COUNT = Counted("{count} session", "{count} sessions")
LESSONS_LEFT_OUT = Counted(
    "Not included: {count} file that cannot be used.", "Not included: {count} files that cannot be used."
)
