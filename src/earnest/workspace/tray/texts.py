"""What is said of a transcript in every front end."""

from earnest.core.text.counts import Counted

# Who speaks
WHO_SPEAKS = "Who speaks in {name}?"
TURNS = Counted("{count:,} turn", "{count:,} turns")
WORDS = Counted("{count:,} word", "{count:,} words")
UNKNOWN = "not known yet"
NEW_VOICE = "{name}, new"
YOU = "you"
ME = "me"
NOBODY = "nobody"
SOMEBODY_NEW = "somebody new"

# The tray
NOTHING_SHARED = "No other turn shares words with a claim."
PASSED = "skipped"
NO_CLAIM = "No claim there yet: choose a stage with 1 to 4, then n to start one."
CONTEXT = "These are the words around that time."
NOTHING_SAID = "You said nothing just before this."
IN_SHORT = "This is your short note. What were their exact words?"
