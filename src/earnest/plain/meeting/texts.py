"""What plain mode says where a meeting is planned."""

from earnest.core.text.counts import Counted

# The plan
INVITATION = "Calendar invitation"
INVITATION_HINT = "path of an .ics file; Enter to type the plan yourself"
CANCELLED = "The calendar says that this meeting is cancelled."
ON_FILE = "Known people: {people}."
WHO = "Who comes"
WHO_HINT = "names, separated by ;"
TAKEN_FOR = "{name} is taken to be {whole}. For somebody else, give more of the name."
WHICH_OF = "Which {name}? {names}"
AT = "At"
AT_HINT = "such as 10:30"
MINUTES = "Minutes"
MINUTES_HINT = "such as 30"
PURPOSE = "Purpose"
PLACE = "Where"
MAY_BE_EMPTY = "optional"
PLANNED = "Planned: {plan}."
CLEAR = "{asks} A full stop clears it."

# Somebody new
NEW_ROLE = "{name} is new in this session. Role"
NEW_SIDE = "Whose side is {name} on? (Enter to skip)"
SIDES = {
    "theirs": "theirs: the client's side, what they say counts",
    "between": "in between: what they say counts as second-hand",
    "ours": "ours: your side, what they say never counts",
}

# The questions
ABOUT = " (on: {about})"
OTHERS = Counted("{count} more open question; l lists it.", "{count} more open questions; l lists them.")
LEGEND = "x 3 takes the third out, a 14 puts one in, 3 1 asks the third first, p proposes them again."
CHOOSE = "Change the questions"
CHOOSE_HINT = "Enter to finish"
LAST_ONE = "At least one question has to stay."
BEGUN = "The meeting has begun; /live goes through its questions."
UNKNOWN = "Type x 3, a 14, 3 1, l or p; Enter to finish."
NEXT = "/o prints the sheet or writes it to a file, /live begins the meeting."
