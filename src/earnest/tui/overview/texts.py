"""What the pages about a whole session say."""

from earnest.core.text.counts import Counted

# Review
REVIEW_TITLE = "Review"
NO_WORDS = "no words yet"
LOOK_AGAIN = "look again"
NOT_ASKED = "not asked yet"
FOLD = "fold"
UNFOLD = "open"

# Why
WHY_TITLE = "Why"
OVERALL = "Overall"
NONE_LINKED = "none linked yet"
MET = "met"
MISSING = "missing"
ASKS = "asks"

# The sheet of questions
SHEET_TITLE = "Questions for the meeting"
SHEET_FIRST = "These questions come first: the chain depends on them."
SHEET_ABOUT = "On: {about}"
SHEET_MORE = "prepare more questions"
SHEET_DOCUMENT = "questions for the meeting"

# People
PEOPLE_TITLE = "People"
NO_PEOPLE = "No people yet. Each person you quote is added."
NOT_HEARD = "not heard yet"
QUOTES_COUNT = Counted("{count} quote", "{count} quotes")
IS_ARCHIVED = "archived"
HAS_A_SAY = "has a say"
MUST_SEE = "must see: {what}"
DIFFERENT_VIEWS = "Different views"
DOUBTS = "doubts it; not heard on it yet"
NAMESAKES = "Has your name, so their words do not count"
NAMESAKE_SAYS = "not me, another person"

# A person changed
ARCHIVED = "archived; u undoes"
ARCHIVED_NO_MORE = "{name} is restored"
MARKED = "marked as somebody else; u undoes"
RENAMED = "renamed; u undoes"
RENAME_TITLE = "Rename {name}"
RENAME_LABEL = "Their name"
RENAME_KEPT = "Their quotes are kept, and everything that is linked to them."
ON_FILE = "{name} is on file already"
MERGE = "merge the two"
MERGE_SAYS = "they are one person"
MERGE_KEPT = "Nothing is lost: quotes, say-backs, meetings and goals move to the person you choose."
MERGE_WITH = "Who is the same person as {name}?"
MERGE_WITH_NOBODY = "There is nobody else to merge with."
MERGED = "merged into {name}; u undoes"
LEAVE_BOTH = "leave both"

# Quotes
QUOTES_TITLE = "Quotes"
QUOTES_BY = "by {group}"
QUOTES_SEARCH = "words, a name, a claim"
QUOTES_TO_LIST = "to the list"
QUOTES_NOT_FOUND = "No quotes match {term}."
LINK = "link"
GO_THERE = "go there"
LINKED = "linked; u undoes"
LINK_TO = "What does it speak of?"
LINK_TO_NONE = "There is no claim to link it to yet."
LINK_HOW = "How does it speak of it?"
LINK_FOR = "for it"
LINK_FOR_SAYS = "it supports the claim"
LINK_AGAINST = "against it"
LINK_AGAINST_SAYS = "it speaks against the claim"
LINK_ABOUT = "about it"
LINK_ABOUT_SAYS = "it is about the claim, neither for nor against"
LINK_LATER = "leave it"
LINK_LATER_SAYS = "not linked yet"
READ_ONLY = "{reason}; this session is read-only"
