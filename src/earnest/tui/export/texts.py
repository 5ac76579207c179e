"""What is said where a document goes out."""

# What goes out
TITLE = "Export or copy"
QUESTIONS = "questions for the meeting"
QUESTIONS_SAY = "most useful first"
LETTER = "what you understood"
LETTER_SAYS = "a letter for them to correct"
PROPOSAL = "the proposal"
PROPOSAL_FILE = "proposal"
PROPOSAL_SAYS = "each part with its need"

# How it goes out
TITLE_OF = "Export or copy: {document}"
COPY = "copy"
COPY_SAYS = "to your clipboard"
WRITE = "write to a file"
WRITE_SAYS = "readable only by you"
SHOW = "show as plain text"
SHOW_SAYS = "to select and copy by hand"
BACK = "back"
SHOWN_LEAVE = "Press Enter to go back."

# A file
FILE_TITLE = "Write to a file"
FILE_KEPT = "An existing file is not overwritten."
FILE_NAME = "File name"
FILE_HINT = "questions.txt, ~/letter.html"
FILE_ENTER = "save"
FILE_SAVED = "Saved"
FILE_NOT_SAVED = "Not saved"

# The clipboard
COPIED = "Copied"
COPIED_HERE = "Copied to the clipboard of this machine."
COPIED_FAR = "Sent to your terminal's clipboard. If your terminal does not support this, write it to a file."
NOT_COPIED = "Not copied"
EMPTY = "The document is empty."
TMUX_REFUSES = "tmux does not pass it on. Run `tmux set -g set-clipboard on` once, then copy again."
SCREEN_REFUSES = "GNU Screen does not pass on copied text. Write it to a file instead."
TOO_LONG = "It has {size:,} bytes, more than terminals take ({most:,}). Write it to a file instead."
