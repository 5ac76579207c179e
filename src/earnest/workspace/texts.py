"""What is said of an open session, whatever shows it."""

from earnest.core.text.counts import Counted

# A session is opened
UNSAVED_TITLE = "Unsaved text found"
UNSAVED = "Typed {typed:%H:%M on %d %b}; session saved {saved:%H:%M on %d %b}."
UNSAVED_RESTORE = "restore the text"
UNSAVED_RESTORE_SAYS = "puts it back into its field"
UNSAVED_LEAVE = "open without it"
UNSAVED_LEAVE_SAYS = "the text is discarded when you write"
HELD_TITLE = "Somebody else has it open"
HELD = "{who} has {name} open."
HELD_SINCE = "{who} has {name} open since {since:%H:%M on %d %b}."
HELD_AT = "{who} has {name} open, as process {pid} on {host}."
HELD_SINCE_AT = "{who} has {name} open since {since:%H:%M on %d %b}, as process {pid} on {host}."
SOMEBODY = "Somebody"
HELD_WATCH = "watch"
HELD_WATCH_SAYS = "shows what they save as they save it"
READ_ONLY_TITLE = "Opened read-only"
READ_ONLY = "open read-only"
READ_ONLY_SAYS = "the file is not changed"
NOTE_TITLE = "Note"
CONTINUE = "OK"
PLAIN_LEFT = "Typed in plain mode and not saved yet; `earnest open {name} --plain` goes on with it:"
NO_INTERVIEW = "its interview {name} cannot be used: {why}"
NEWER = "written by a newer Earnest"
OPENED_READ_ONLY = "opened read-only"

# Two versions
MERGE_NOW = "merge now"
MERGE_NOW_SAYS = "side by side, one difference after the other"
MERGE_LATER = "later"
MERGE_LATER_SAYS = "keeps both versions"
SECOND_TITLE = "Second version found"
SECOND = "{name} was changed in two places. The second version is {copy}."
AFTER_MERGE_TITLE = "Two versions after a merge"
AFTER_MERGE = Counted(
    "{count} answer has two versions. Until you choose, the lower grade counts.",
    "{count} answers have two versions. Until you choose, the lower grade counts.",
)
UNFINISHED_TITLE = "Unfinished merge"
UNFINISHED = "{name} has git conflict markers: {where}."
UNFINISHED_HERE = "Merge here: the file as it is now is kept as {name}.orig. Then run `git add {quoted}`."
UNFINISHED_GIT = "Or finish the merge with git: edit the file, remove the markers, and add it."
OTHER_VERSION = "the other version"
OTHER_SIDE = "the other side of a merge"
YOURS = "yours"
BY_HAND = "edited by hand"
SOMEBODYS = "{name}'s"
THE_OTHERS = "the other's"
SAME_FILE = "{name} is the same file"
MERGED_WITH = "merged with {name}"

# A text from an editor
EDITOR_UNUSED = "text from your editor, not used yet"
EDITOR_TITLE = "Text from your editor, not used yet."
EDITOR_TAKE = "use it"
EDITOR_TAKE_SAYS = "replaces the text in its field; you can undo it"
EDITOR_LOOK = "compare"
EDITOR_LOOK_SAYS = "with the text there now"
EDITOR_AGAIN = "edit again"
EDITOR_AGAIN_SAYS = "in your editor"
EDITOR_DISCARD = "discard it"
EDITOR_DISCARD_SAYS = "the text there now stays"
EDITOR_LATER = "later"
EDITOR_LATER_SAYS = "asked again when you open the session"
EDITOR_SAVED = "Saved {at:%H:%M on %d %b}, at: {about}"
EDITOR_CLAIM_GONE = "The claim it belongs to has been deleted since."
EDITOR_CHANGED = "The text there has changed since."
EDITOR_LEFT = "Your editor left {files} beside it: edit again to recover more."
EDITOR_TEXT = "From your editor:"
EDITOR_NOW = "Now:"
EDITOR_NOTHING = "(nothing)"
EDITOR_BEFORE = "When the editor opened:"

# A confirmed claim changed
LAPSE_SAME = "same meaning"
LAPSE_SAME_SAYS = "keeps the confirmation; say why in a note"
LAPSE_UNDO = "undo"
LAPSE_UNDO_SAYS = "brings back the text before"
LAPSE_DROP = "drop confirmation"
LAPSE_DROP_SAYS = "the claim is heard until you say it back again"
LAPSE_HOW_SAME = "How does it mean the same?"
LAPSE_WHY = "Why was it changed?"

# Undo and redo
TAKE_BACK_DO = "undo it"
TAKE_BACK_SAYS = "it stays in the history"
TAKE_BACK_CANCEL = "cancel"
TAKE_BACK_UNDO = "Undo a change by {name}?"
TAKE_BACK_REDO = "Redo a change by {name}?"
TAKE_BACK_WHAT = "{when}: {noun}, {action}."
TAKE_BACK_WHAT_NAMED = "{when}: {noun} “{name}”, {action}."
UNDONE = "undone: {what}"
REDONE = "redone: {what}"
TAKEN_BACK = "{noun}, {action}"
TAKEN_BACK_NAMED = "{noun}, {action}: {name}"
NOTHING_TO_UNDO = "Nothing to undo."
NOTHING_TO_REDO = "Nothing to redo."
HISTORY_UNFIT = "The history does not match the session: {why}"

# The mark of an open session
HELD_BY = "read-only, open by {name}"
HELD_BY_SOMEBODY = "read-only, open by somebody else"
LOOKING = "read-only"
SAVED = "saved {at:%H:%M}"
SAVED_NEARLY_FULL = "saved {at:%H:%M}, nearly full: continue with `earnest new --from`"
NOT_WRITTEN = "Not written to disk yet."
NOT_SAVED = "NOT SAVED: {why}"

# Who speaks in a transcript
WHO_SPEAKS = "Who speaks in {name}?"
TURNS = Counted("{count:,} turn", "{count:,} turns")
WORDS = Counted("{count:,} word", "{count:,} words")
VOICE_UNKNOWN = "not known yet"
VOICE_NEW = "{name}, new"
VOICE_YOU = "you"
VOICE_ME = "me"
VOICE_NOBODY = "nobody"
VOICE_SOMEBODY_NEW = "somebody new"

# The tray
TRAY_NOTHING_SHARED = "No other turn shares words with a claim."
TRAY_PASSED = "skipped"
TRAY_NO_CLAIM = "No claim there yet: choose a stage with 1 to 4, then n to start one."
TRAY_CONTEXT = "These are the words around that time."
TRAY_NOTHING_SAID = "You said nothing just before this."
TRAY_IN_SHORT = "This is your short note. What were their exact words?"

# What home tells of a team's last sync
NEWS_CAME = Counted("{count} came in with the last sync")
NEWS_TO_SETTLE = Counted("{count} conflict", "{count} conflicts")
NEWS_UNSENT = Counted("{count} not sent yet")
