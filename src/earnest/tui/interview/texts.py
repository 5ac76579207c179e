"""What the page of a question says, and its dialogs."""

# The top line
LIKELY_SAME = "{name} may be {whole}: press ?, then people, to merge"
CLAIM_FIRST = "answer the question first, then add evidence"

# The last line
TO_STAGE = "to stage {number}: {name}"
STAGE = "stage {number}"

# Answers
PEOPLE_HINT = "names, separated by ;"
PERSON_HINT = "a name"
YES = "yes"
NO = "no"

# Notes on an answer
NONE_SAID = "they say there is none"
NOT_KNOWN = "Not known yet: it is on the sheet for the meeting."
BLANK = "This is still blank: {why}."
THAT_IS_ALL = "count it as an answer"
ANSWER_REMARK = "answer the remark"
CORRECTED = "They corrected it: {reply} Change it, then:"
CORRECTED_CHANGED = "They corrected it: {reply} You changed it."
SAY_BACK = "say it back"
SAY_BACK_AGAIN = "say it back again"

# Evidence
HOW_KNOWN = "How do you know?"
NOT_COUNTED = "does not count yet"
LACKS = "missing: {what}"
USE_QUOTE = "did they say it here? {words}"
HEARD = "heard it"
READ = "read it"
THEM = "them directly"
SOMEBODY_ELSE = "through somebody else"
WORDS = "What they said, word for word"
SOURCE = "Source"
WHO = "Who"
WHO_HINT = "name, role"
WHEN = "When"
HOW = "How"
FROM = "From"
THAT_IS = "That is"
MAKES_IT = "That makes it"
SPEAKS = "This is"
ALSO_FOR = "And for"
ALSO_NONE = "no other claim; choose here"
FOR = "for it"
AGAINST = "against it"
ABOUT = "about it"

# A confirmed claim changed
LAPSE_TITLE = "You changed what they confirmed"
LAPSE_CONFIRMED = "They confirmed: “{text}”"
LAPSE_NOW = "Now it says: “{text}”"
LAPSE_LATER = "decide later"
LAPSE_WRITE = "keep writing"
LAPSE_NOTE = "It is saved in the history."

# A remark answered
REMARK_SAYS = "A remark does not lower the grade. Your answer is kept until you change the text."
REMARK_ANSWER = "Your answer"

# A question of your own
OWN_TITLE = "A question of your own"
OWN_ABOUT = "On: {claim}"
OWN_SAYS = "Write it as you would say it. Questions that begin with what, how or why bring more."
OWN_LABEL = "It asks"

# A correction
CORRECTION_TITLE = "What did they correct?"
CORRECTION_SAYS = "Change what they corrected, then say it back again."
CORRECTION_ALL = "all of it"
CORRECTION_LATER = "later"
CORRECTION_LATER_SAYS = "until then it counts against every claim you said back"
