"""Words of somebody who sells (RULES 15).

*Our product* by itself is what an honest client says of their own, so *our* asks only after a word that hands it to
somebody (*they need our platform*), or where those who are to have it stand beside it (*with our method they ...*).
*Our service desk* and *our software supplier* are parts of a firm and nothing on offer. *Upsell* and *deal* are
everyday words of a client's trade, so they ask only with *them* or *this*. A superlative of marketing asks with an
offer beside it: an award-winning garden may be the client's. Praise that nobody says of a decision of their own is a
phrase.
"""

OURS = (
    r"products?|solutions?|platform|services?|software|tools?|offerings?|package|team|agency|expertise"
    r"|experience|method"
    r"|methodology|approach|consultants?|experts?|technology|support|know-how|portfolio|synergies|licen[cs]e"
    r"|(?:gold|premium|paid|pro) plan|contract|route planner"
)
PART = (
    r"['’]|-\w|\s+(?:desks?|suppliers?|providers?|vendors?|levels?|lines?|centres?|centers?|staff|leads?"
    r"|leaders?|members?"
    r"|managers?|meetings?|calls?|tickets?|changes?|users?|records?|costs?|charges?)\b"
)
"""What follows where a part of one's own firm is meant."""
HANDING = (
    r"thanks to|needs?|requires?|leverag\w+|(?:see|understand|reali[sz]e|know"
    r"|appreciate) the (?:\w+ )?(?:value|benefits?) of|benefit from|how much|not using"
    r"|switch to|unlike|buy"
    r"|take advantage of|demo of|sign(?: up (?:for|to))?|implement|adopt|deploy|choose|cannot match"
    r"|partner like|experience how|without"
)
BESIDE = r"with|using|through|via|from|by|only|of|for|on|use|but|where|which|that"
THEY = r"they|them|their|the (?:client|customer|buyer|prospect)|will"
_OFFER = (
    r"(?:[\w-]+ ){0,2}?(?:solutions?|services?|support|products?|teams?|platforms?|technolog(?:y|ies)|software|tools?"
    r"|analytics|results|campaigns?|partners?|expertise|agency|approach|consultants?|integration|experience)"
)
_SUPERLATIVE = (
    r"best-in-class|best-of-breed|(?:industry|market)-leading|cutting-edge|award-winning|state-of-the-art|world-class"
    r"|next-generation|next-gen|unparalleled|unmatched|unrivall?ed|seamless|turnkey|bespoke|holistic"
    r"|tailor-made|customi[sz]ed"
)
_THEIRS = r"(?:them|their|him|her|companies|businesses|clients|firms|organi[sz]ations)"
PHRASES = (
    rf"(?:we|i) can (?:help|offer|save|give) {_THEIRS}\b",
    r"(?:we|i) (?:can )?(?:offer|provide|deliver) (?:an? )?"
    r"(?:[\w-]+ ){0,3}?(?:peace of mind|solutions?|(?:end-to-end|full) service)",
    r"(?:that|which) (?:only )?(?:we|i) can (?:offer|provide|deliver|solve)",
    r"(?:we|i) (?:are|am) (?:perfectly|ideally|best|uniquely) \w+",
    r"(?:partner|supplier|expert|professional|consultant|agency|specialist|provider|freelancer|coach"
    r"|somebody|someone)s? "
    r"(?:like|such as) (?:us|me)\b",
    r"only us\b",
    r"what we (?:sell|offer)\b",
    r"with us,? they\b",
    r"working with us\b",
    r"(?:we|i) (?:are|am|'m) the (?:right|perfect|ideal|best) ",
    r"(?:perfect|good|great|ideal) fit for our\b",
    r"ideal (?:customer|client) for\b",
    r"reference (?:customer|client) for (?:our|us|me)\b",
    r"(?:profit|benefit) from (?:my|our)\b",
    r"(?:n't|not) (?:yet )?(?:discovered|seen|tried) our\b",
    r"win-win|added value|unbeatable|enterprise tier|from a single source",
    r"(?:should|must|to) (?:choose|hire|pick|trust) us\b",
    r"only we\b",
    r"where i come in",
    r"leverage (?:our|their|your|the power|synergies)\b",
    r"benefit from (?:our|my|us)\b",
    r"(?:up-?sell|cross-?sell) (?:them|him|her|this|the (?:account|client|customer))\b",
    r"(?:convert|turn) the trial\b",
    r"objections? (?:has|have|had|needs?|need) to be overcome|overcom\w+ (?:[\w-]+ ){0,2}objections?",
    r"close this deal",
    r"our value proposition",
    rf"(?:{_SUPERLATIVE})[ ,]+{_OFFER}\b",
    r"game-chang(?:er|ing)",
    r"full potential (?:of|with|through)\b",
    r"proven track record",
    r"(?:trusted|strategic) partner (?:like|with|for|who)\b",
    r"one-stop[- ]shop for (?:all )?(?:of )?their\b",
    r"supercharge\w*",
    r"(?:robust|scalable|innovative), (?:[\w-]+,? ){0,2}?(?:solution|platform)",
    r"our (?:unique|proven|innovative|world-class|industry-leading|premium|gold)\b",
    r"(?:which|that) our (?:[\w-]+ )?(?:software|product|solution|platform|tool|service) (?:can |will )?"
    r"(?:solves?|fix(?:es)?|handles?|eliminates?)\b",
)
PROMISES = (
    r"our (?:[\w-]+ )?(?:products?|solutions?|platform|software|tools?|experts?|consultants?|services?) "
    r"(?:can |will )?(?:gives?|saves?|solves?|enables?|streamlines?|eliminates?|empowers?|takes? the"
    r"|fix(?:es)?|does exactly|would (?:fix|solve|save|help|give))\b",
    r"(?:with|through|using|via) our (?:[\w-]+ )?(?:method|methodology|approach|solution|platform|product"
    r"|expertise|know-how)\b",
    r"(?:our|my) (?:[\w-]+ )?(?:coaching|training|consulting|workshops?) (?:will|would|can)\b",
    r"(?:with|through|using|via) our (?:[\w-]+ )?(?:training|coaching|consulting|workshops?)\b",
    r"(?:we|i) have the (?:expertise|experience|skills|know-how)\b",
    rf"(?:we|i) (?:help|offer|save|give) {_THEIRS}\b",
    r"delivered by our (?:team|experts?|consultants?)",
    r"seamless (?:integration|turnkey|end-to-end)|innovative, seamless",
    r"(?:their|the client's) [\w ]{1,30}with our\b",
)
"""What asks in a goal or a need; in a challenge a client may say as much of their own firm."""
BEGINNINGS = frozenset(
    (
        "adde awar besp best clos cros cust cutt ente full game holi i idea lead leve me my next obje one our "
        "part plat seam sell sing solu stat supe tail trac tria turn unbe unma unpa unri upse us we win worl"
    ).split()
)
"""How a word begins that stands in whatever this list asks about: a text without one is not looked through."""
