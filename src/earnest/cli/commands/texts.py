"""What the commands print, beside what `core` describes."""

from earnest.core.text.counts import Counted

# check
LOOK_AGAIN = "A claim it depends on was reworded after you wrote this: is it still true?"
JUDGE_PRACTICE = "{practice} `earnest check --practice` judges it."
TAKE_QUESTIONS = "{untouched} `earnest ask` prints the questions to take."
OTHER_CLAIMS = "Other claims"
WEAKEST = "Weakest"
STILL_OPEN = "Still open"
NOT_HEARD = "Not heard yet"
ASK_NEXT = "Ask next"

# doctor
NOT_INSTALLED = "not installed"
REINSTALL = "Reinstall Earnest; some features need this package."
BYTECODE_KEPT = "kept"
NO_BYTECODE = "not kept, so that every start takes longer"
KEEP_BYTECODE = "Run `python -m compileall` as its owner, or set PYTHONPYCACHEPREFIX to a folder of yours."
NOT_SET = "not set"
NO_TERMINAL = "Full-screen mode needs a terminal. Use --plain."
SIZE = "{columns} by {rows}"
SIZE_SMALL = "Enlarge the window to {columns} by {rows} or more; 80 by 24 is comfortable."
FEW_COLOURS = "16 or fewer"
NO_COLOURS = "off (NO_COLOR)"
LOCALE = "{encoding}, new sessions in {language}"
LOCALE_NOT_UTF8 = "Some signs are replaced. Use a UTF-8 locale, such as LANG=C.UTF-8."
WIDE_SIGNS = "Set your terminal to draw ambiguous-width characters narrow."
SIGN_CELLS = Counted("{sign} takes {count} cell", "{sign} takes {count} cells")
TMUX_SAYS = "tmux, set-clipboard {value}"
TMUX_REFUSES = "To copy to your clipboard, run `tmux set -g set-clipboard on`."
SCREEN_REFUSES = "GNU Screen does not pass on copied text. Write it to a file instead."
NO_FOLDER = "{path} does not exist yet"
NO_FOLDER_SAYS = "Your first session creates it, readable only by you."
FOLDER_UNUSABLE = "Change its permissions, or choose another folder with --home."
SHARED = "shared with a group"
PRIVATE = "private"
UNWRITABLE = "You cannot write to it. Change its permissions."
FOLDER = "{path}, {whose}, sessions: {count}"
SESSIONS = "sessions: {count}"
DISK_SPACE = "disk space"
DISK_FREE = "{size} MiB free"
DISK_FULL = "The disk is nearly full. Free some space."
OPEN_SESSION = "open session"
DRAFT = "{name}: unsaved text of {at:%Y-%m-%d %H:%M}"
DRAFT_SAYS = "Open it again to restore it."
CLOCK_BEHIND = "Set the clock. Histories keep their order anyway."
CLOCK_SAVED = "{now}; a session was saved {saved}"
REPAIR = "{do} Or run `earnest verify --repair`."

# documents
UNKNOWN_PERSON = "{file}: no person is named {name}. Known: {known}."

# lessons
NOT_COUNTED = Counted(
    "{count} session for practice is not counted. `earnest lessons --practice` counts it.",
    "{count} sessions for practice are not counted. `earnest lessons --practice` counts them.",
)
NO_SUCH_FOLDER = "No such folder: {path}. Check the path, or leave it out to read your own sessions."
SKIPPED = "Skipped {name}: {why}"

# list
READING_SESSIONS = "Read {done} of {of} sessions…"
NO_SESSIONS = "No sessions yet in {folder}."
START_ONE = "Start one with `earnest new CLIENT`. See the samples with `earnest list --samples`."
TIP = "See why with `earnest check 1`, what to ask with `earnest ask 1`. Continue with `earnest open 1`."
TIP_SAMPLES = "See why with `earnest check 1 --samples`, what to ask with `earnest ask 1 --samples`."
IN_FILE = "in {name}"
NOT_LISTED = Counted(
    "{count} session for practice is not listed. `earnest list --practice` lists it.",
    "{count} sessions for practice are not listed. `earnest list --practice` lists them.",
)
UNUSABLE = "cannot be used"
TO_SETTLE = "two versions of an answer; open the session to settle them"
CAME_IN = "came in with the last sync"
SECOND_VERSIONS = "second version: {names}; open the session to merge them"

# new
NAME_CLIENT = "Name the client: `earnest new CLIENT`."
LANGUAGE_NEEDS_CLIENT = "--language needs a client: `earnest new CLIENT --language xx`."
WARNING = "Warning: {what}."
UNKNOWN_INTERVIEW = "Unknown interview: {name}. Use one of: {known}."

# transcript
NAMELESS = "No speakers are named. If it is from Teams, download it as .docx: that file has the names."
UNNAMED = "Not named"
NO_SPEAKERS = "no speakers named"
UNDER_A_MINUTE = "less than a minute"
SPEAKERS = Counted("{count:,} speaker", "{count:,} speakers")
MINUTES = Counted("{count:,} minute", "{count:,} minutes")
QUESTIONS = Counted("{count:,} question", "{count:,} questions")
SKIPPED_LINES = Counted("Skipped {count:,} line: {which}.", "Skipped {count:,} lines: {which}.")
AND_MORE = "{lines} and {count:,} more"

# hear
UNKNOWN_DAY = "Unknown day for --on. Use one such as 2026-03-04, 4 Mar or yesterday."
NOT_A_SPEAKER = "Nobody of that name speaks in the transcript. Names: {known}."

# remarks
UNREADABLE_LINE = "Line {number} of standard input is {why}."

# meeting
NOT_PLANNED = "No meeting is planned. Plan it with --with, --on, --at, --minutes or --invitation."
OPTION_ASKS = "Not understood: --{name}. {asks}"
TAKEN_FOR = "{name} is taken to be {whole}. For somebody else, give more of the name."
WHICH_OF = "Which {name}? {names}"
NOT_ON_FILE = "Not in this session, so left out: {people}. To add them: --with '{names}'"
CANCELLED = "This invitation says that the meeting is cancelled."

# hear, transcript
NO_NAMES = "none"
READING = "Reading {name}…"
