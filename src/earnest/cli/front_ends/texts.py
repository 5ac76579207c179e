"""What is said where a front end starts, ends or merges."""

from earnest.core.text.counts import Counted

# Start
UNKNOWN_THEME = "Unknown theme in {variable}: {theme}. Use one of: {known}."
PREFERENCES_FAULT = "preferences.toml: {fault}."
NOT_A_TERMINAL = "Full-screen mode needs a terminal, and {stream} is not one. Use --plain."
STDIN = "standard input"
STDOUT = "standard output"
STDERR = "standard error"
SAVED_TO = "Saved to {place}."
NO_OUTPUT = "Cannot write to standard output: {cause}. Your answers are saved."

# The list of sessions
CHOOSE_SESSION = "Number of a session, or name of a new client"
CHOOSE_SESSION_HINT = "/q quits"
CHOOSE_SESSION_AGAIN = "Type a number, a name or /q."
NO_SESSIONS = "No sessions yet"
SEE_SAMPLES = "See the samples with `earnest --plain --samples`."
YOUR_COPY = "{name} is your own copy of the sample."
CLIENT_IN = "{client} in {file}"
NOT_LISTED = Counted(
    "{count} session for practice is not listed; its name on the command line opens it",
    "{count} sessions for practice are not listed; their names on the command line open them",
)
SECOND_VERSION = "second version: {name}; open the session to merge them"

# The end of a file of answers
ENDED_EARLY = "Input ended early, at “{waiting}”; answers so far are saved."
NOT_KEPT = Counted(
    "{count} answer was not saved. The output above says why after each.",
    "{count} answers were not saved. The output above says why after each.",
)
NOT_KEPT_READ_ONLY = Counted(
    "This session is read-only ({why}): {count} answer was not saved. The output above says why after each.",
    "This session is read-only ({why}): {count} answers were not saved. The output above says why after each.",
)

# Two versions
WHAT_NOW = "What now?"
UNCHANGED = "Both versions are unchanged."
NOT_MERGED = "Not merged. {error}"
NOT_SAVED = "NOT SAVED. {error}"
MERGED = "Merged into one file."
SAME = "Both versions say the same."
IN_THE_FILE = "in the file"
THE_FILES = "the file's"
BOTH = "both"
WHICH_TO_KEEP = "Which to keep"
CHOOSE_ONE = "Both changed this: choose one. /q leaves both unchanged."
