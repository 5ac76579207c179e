"""Replies that may be no more than polite (RULES 9).

They question a *that's it* only where the whole reply is made of them: *No, that's right for last year* says something,
and so does any reply with one word beyond these. *That's right*, *exactly* and a bare *yes* stand in neither list.
"""

POLITE = (
    r"you'?re (?:probably |quite |absolutely |so |totally )?right|you are (?:probably |quite |absolutely )?right"
    r"|sounds? (?:good|great|fine|right|okay|ok|about right|interesting|reasonable|sensible|lovely|nice)"
    r"|(?:that|it) (?:all )?sounds? (?:good|great|fine|right|okay|ok|about right|interesting|reasonable|sensible)"
    r"|sure(?: thing| sure)?|ok(?:ay)?|fine|great|good|nice|lovely|super|perfect|brilliant|excellent|wonderful|cool"
    r"|interesting|very interesting|makes sense|that makes sense|fair enough|good point|i see|got it|alright"
    r"|all right"
    r"|if you say so|i (?:guess|suppose)(?: so)?|i think so|probably|perhaps|maybe|could be|might be|as you say"
    r"|no problem|no worries|of course|certainly|whatever you think|you know best|you'?re the expert|great summary"
    r"|look(?:s|ed) (?:good|great|fine|nice)|(?:duly )?noted|received|will do|(?:nice|good|great) work|thanks a lot"
    r"|thanks for (?:the|this|your) (?:summary|recap|notes?|mail|message)"
    r"|good summary|well put|thank you|thanks|thanks for that|very good|not bad|more or less|i'?ll think about it"
)
BESIDE = r"yes|yeah|yep|yup|ah|oh|hm+|mm+|uh huh|well|right|so|and|i mean|really"
"""What may stand beside them and says nothing of its own."""
