"""What the page of the contenders says."""

TITLE = "Contenders"

# The last line
GO_THERE = "go there"
WRITE = "write"
ARROWS = "arrows"
MOVE = "move"

# A cell
BELIEF = "What you believe about it"

# The top line
READ_ONLY = "this session is read-only"
WRITTEN = "written; u to undo"
CLEARED = "cleared; u to undo"

# The corner of the table
SHOWN = "{which} of {count}"
FIRST_TO_LAST = "{first} to {last}"
