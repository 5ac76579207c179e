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
    rf"|(?:can|could|would) you (?:please )?(?:start|begin)(?: off)? (?:by|with) \w+"
    rf"|would you be (?:willing|able|open|happy|comfortable)(?: to)? (?:{TELLING}|telling|describing"
    rf"|sharing|talking)"
    rf"|(?:do|would) you mind (?:telling|describing|explaining|walking|talking|showing|sharing|giving"
    rf"|taking|saying|if i ask)"
)
TAGS = (
    r"(?:,|\.{3}|…| -| –)\s*(?:right|correct|no|yes|yeah|agreed|huh|eh|okay|ok"
    r"|(?:\w+n't|innit) ?(?:you|it|they|we|he|she|i|there|this|that)?"
    r"|is it not|are you not|do you not)\s*\??\s*$"
    r"|\b(?:\w+n't|not|never)\b[^?,]{1,200},\s*(?:do|does|did|is|are|was|were|has|have|can|will|would|could) "
    r"(?:you|it|they|we|he|she|i|there)\s*\?\s*$"
)
OURS = (
    r"(?:our|my) (?:[\w-]+ ){0,2}?(?:tool|product|service|solution|platform|software|experts?"
    r"|consultants?|offer|package"
    r"|app|system)\b"
)
_GLOWING = (
    r"excellent|amazing|fantastic|wonderful|outstanding|brilliant|revolutionary|innovative|award-winning"
    r"|terrible|awful"
    r"|horrible|dreadful|ridiculous|disastrous"
)
GIVING_AWAY = (
    r"(?<!what )(?<!why )(?:do|did|would|should|could|is|are)n't (?:you|it|they|we)(?: \w+)? "
    r"(?:think|agree|believe|feel|say|prefer|rather|like)",
    r"(?:you'd|you would|(?<!much )(?<!strongly )(?<!extent )(?<!far )(?:would|do) you|can we|we can|we all|you must"
    r"|you will) (?:all )?agree\b(?! (?:or|and|on|to)\b)(?!,? (?:dis|strongly|somewhat))",
    r"(?:^|[.!?,] )(?:so |and )?(?:is|are|do|would|should|could|can) (?:it|you|they|we) not\b",
    r"\b(?:i|we) (?:assume|bet|take it|presume)\b",
    r"\b(?:i|we) (?:guess|suppose|imagine) (?:you|that|it|this|your)\b",
    r"\byou must (?:be|feel|find) (?!able|\d)[^?;:.]{1,200}\?",
    r"\b(?:that|it|this) must (?:be|cost|feel) ",
    r"(?:^|[.!?] )(?:so )?you do (?:know|want|realise|realize|agree)\b",
    r"\bwhy (?:wouldn't you|would (?:anyone|anybody) still)\b",
    r"\bdo you also (?:think|agree|believe|feel)\b",
    r"(?:^|[.!?] )have you stopped \w+ing\b",
    r"\bwhat if (?:i|we) told you\b",
    r"\bwhen will you finally\b",
    r"\b(?:do|did) you waste\b",
    r"\bgiven how (?:bad|poor|slow|good|easy|important|expensive|much)\b",
    r"\bwhat makes (?:our|my)\b",
    r"\bhow (?:frustrating|annoying|terrible|awful) (?:is|was|are)\b",
    r"\bsurely\b",
    r"\bobviously\b",
    r"\bit(?:'s| is) (?:obvious|clear) that",
    r"(?:everybody|everyone) (?:knows|agrees)\b",
    r"(?:as )?we all know\b",
    r"(?:most|many) (?:\w+ )?(?:people|experts|parents|customers|companies|clients|firms|users|managers"
    r"|doctors|scientists) "
    r"(?:\w+ )?(?:agree|think|believe|prefer)(?! (?:about|of)\b)",
    r"experts (?:agree|believe|say|recommend)",
    r"if (?:we|i) (?:were to|could)"
    r"(?! (?:meet|talk|speak|sit|look|come|see each|wave|follow|ask|go back|interview|visit|change|call"
    r"|start|pick|choose|keep|do one|do a|improve one))",
    r"if there (?:was|were) (?:an? )?(?:app|tool|product|service|way for us)",
    r"\bif we (?:gave|offered|built|made|took|showed)\b",
    r"(?:like|than) ours\b",
    rf"\b(?:having|to have|buy|switch to|try) {OURS}",
    rf"\b(?:would|could|will|save|cut)\b[^?]{{0,80}}\bwith {OURS}",
    rf"\bwould you (?:use|choose|want|like) {OURS}[^?]{{0,20}}\bif\b",
    rf"\bif {OURS}(?![^?]{{0,60}}\b(?:no longer|disappeared|unavailable|gone|closed|stopped|went)\b)",
    r"\bwhy (?:is|are) (?:our|my)\b[^?]{0,60}\bbetter\b",
    rf"\b(?:our|this|that|these|those|your|the) (?:\w+ )?(?:{_GLOWING}) (?!or\b|and how)\w+",
    r"\bhow much (?:do|did|would|will) you love\b",
    r"\bhow (?:much |great|nice|wonderful|amazing|fantastic|happy)(?:better|easier|happier|faster|nicer"
    r"|more \w+)?,? ?"
    r"(?:would|could|will) (?:it|that|this|your life|life|things) be\b",
    r"(?:^|[.!?] )(?:and |so )?would you say (?!more|a bit|a little|something|that again|it again)(?!.{0,200}\bor\b)",
    r"\b(?:fair|safe|right|true) to (?:say|assume|think)\b",
    r"\bam i right\b",
    r"would you be interested (?:in (?:an? |our |the )?(?:[\w-]+ )?(?:solution|product|tool|app|service|way)\b|if\b)",
    r"can you (?:see|imagine) how (?:much )?(?:this|that|it|our|we|\w+er)\b",
    r"\bor would you rather (?:keep|stay|go on|continue|remain)\b",
)
ANAPHORA = (
    r"\b(?:it|its|that|this|them|they|their|those|these|there|one|so|here|another|each|else"
    r"|differently|instead|otherwise)\b"
)
LINKING = r"and|so|but|or|then"
"""What may stand before a question's first word and asks nothing."""
SOFTLY = r"please|so|and|just|do"
JOINING = r"and|or"
WHY_NOT = r"why|how come|what if|what about|how about"
"""Second parts that complete the first."""
SUBJECT = r"you|your|the|there|we"
"""With whom a second question goes on that yes or no answers, after a first of the kind."""
