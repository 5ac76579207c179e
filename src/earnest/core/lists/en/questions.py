"""How questions open, lead and close in English (RULES 23).

A question is closed by its opening verb; *can you describe* and its kin are open by custom. It leads by a word that
gives the answer away: *don't you*, *surely*, a tag at its end, a condition with the seller in it.
"""

ASKING = r"what|what's|how|how's|why|which|who|who's|whom|whose|when|where|where's"
BEFORE = r"(?:in|to|at|for|from|by|with|on|of|about|under|since|until|and|but|so|or|then)"
VERBS = (
    r"do|does|did|is|are|am|was|were|have|has|had|can|could|will|would|should|may|might|must|shall"
    r"|don't|doesn't|didn't|isn't|aren't|wasn't|weren't|haven't|hasn't|hadn't|can't|couldn't|won't"
    r"|wouldn't|shouldn't"
)
NO_SUBJECT = r"(?:not|a look|me a favou?r|be|go on|try|tell|was|is|your best)\b"
"""What follows such a verb where it is an order, or a name, and asks nothing."""
TELLING = (
    r"tell|describe|explain|walk|talk|show|share|give|help (?:me|us) understand|take (?:me|us)|say more"
    r"|say a (?:bit|little)"
    r"|elaborate|expand|paint|picture|suppose|imagine|think (?:of|back)|list|name|let me hear|recall"
    r"|compare|outline"
)
INVITING = (
    rf"(?:can|could|will|would|may|might) (?:you|we|i|y'all)"
    rf"(?: (?:please|maybe|just|briefly|perhaps|possibly|also|then))* (?:{TELLING}|ask (?:you )?(?:{ASKING}|about))"
    rf"|would you be (?:willing|able|open|happy|comfortable)(?: to)? (?:{TELLING}|telling|describing"
    rf"|sharing|talking)"
    rf"|(?:do|would) you mind (?:telling|describing|explaining|walking|talking|showing|sharing|giving"
    rf"|taking|saying|if i ask)"
)
TAGS = (
    r"(?:,|\.{3}|…| -| –)\s*(?:right|correct|no|yes|yeah|agreed|huh|eh|okay|ok"
    r"|(?:\w+n't|innit) ?(?:you|it|they|we|he|she|i)?"
    r"|is it not|are you not|do you not)\s*\??\s*$"
)
GIVING_AWAY = (
    r"(?:do|did|would|should|could|is|are)n't (?:you|it|they|we)(?: \w+)? "
    r"(?:think|agree|believe|feel|say|prefer|rather|like)",
    r"(?:you'd|you would|would you|do you|can we|we can|we all|you must|you will) (?:all )?agree\b",
    r"\bsurely\b",
    r"\bobviously\b",
    r"if (?:we|i) (?:were to|could)(?! (?:meet|talk|speak|sit|look|come|see each|wave|follow|ask|go back))",
    r"if there (?:was|were) (?:an? )?(?:app|tool|product|service|way for us)",
    r"(?:like|than) ours\b",
    r"\b(?:our|my) "
    r"(?:tool|product|service|solution|platform|software|experts?|consultants?|offer|package|app|system)\b",
    r"\bif (?:our|my)\b",
)
ANAPHORA = r"\b(?:it|its|that|this|them|they|their|those|these|there|one|so|here|another|each|else)\b"
LINKING = r"and|so|but|or|then"
"""What may stand before a question's first word and asks nothing."""
SOFTLY = r"please|so|and|just|do"
JOINING = r"and|or"
WHY_NOT = r"why|how come|what if|what about|how about"
"""Second parts that complete the first."""
