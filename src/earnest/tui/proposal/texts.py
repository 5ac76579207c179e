"""What the page of the proposal says."""

TITLE = "Proposal"
DOCUMENT = "the proposal"
DOCUMENT_FILE = "proposal"

# Before the right is earned
NOT_EARNED = "Not yet earned."
MISSING = "Missing"
ASK_NEXT = "Ask next"
GO_AHEAD = "To go ahead anyway, say why. The reason is saved."
GO_AHEAD_SO = "go ahead with this reason"
GONE_AHEAD = "Proposed before earning the right: {reason}"

# What is proposed
WHY_NOW = "Why this, why now"
PART = "Part {number}"
ANSWERS = "answers"
WHY_YOU = "Why you"
WHY_YOU_OPENS = "how they might explain it"
NOT_COUNTED = "does not count yet: {lacks}"
WITHOUT_YOU = "The best option without you"
WITHOUT_YOU_NONE = "none yet: ask which ones they consider"
BEST_WHEN = "A way without you would be best"
DRAWS_THEM = "what draws them"

# What a part rests on
RESTS_ON = "THIS PART RESTS ON"
NEED = "Need"
CHALLENGE = "Challenge"
GOAL = "Goal"
NONE_ON_FILE = "none yet"
THEY_SAID = "They said"
KEEP = "Must stay as it is"
