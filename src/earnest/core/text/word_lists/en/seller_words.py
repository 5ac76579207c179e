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
"""What follows where a part of the speaker's own firm is meant."""
HANDING = (
    r"thanks to|needs?|requires?|leverag\w+|(?:see|understand|reali[sz]e|know"
    r"|appreciate) the (?:\w+ )?(?:value|benefits?) of|benefit from|how much|not using"
    r"|switch to|unlike|buy"
    r"|take advantage of|demo of|sign(?: up (?:for|to))?|implement|adopt|deploy|choose|cannot match"
    r"|partner like|experience how|without"
)
BESIDE = r"with|using|through|via|from|by|only|of|for|on|use|but|where|which|that"
THEY = r"they|them|their|the (?:client|customer|buyer|prospect)|will"
CLIENTS = (
    r"(?:the|this|every|each) (?:[\w-]+ ){0,2}?(?:firm|company|client|customer|prospect|account|buyer|clinic|hospital"
    r"|school|ministry|council|port|city|bank|agency|university|library|museum|hotel|factory|plant|department"
    r"|head office|government|charity|practice)"
)
"""Whose name beside *our* thing shows that a seller speaks."""
SOLD = (
    r"(?:[\w-]+ ){0,2}?(?:products?|solutions?|platform|software|tools?|offerings?|package|plan|licen[cs]es?|method"
    r"|consultants?|(?:service|maintenance|support) contract|services|demo|proposal|quote|pricing|pilot|upgrade"
    r"|module"
    r"|dashboard|features)"
)
"""What a seller's *our* stands before, beside such a name."""
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
DEAL = (
    r"(?:close|win|land|save|clinch|seal|sign) (?:this|that) deal\b|(?<!\w )(?:close|win|land|clinch) the deal\b",
    r"(?:land|win(?: back)?|grow|expand|save|renew|close|onboard|penetrate|retain|crack|farm|mature|upsell"
    r"|keep) (?:the|this"
    r"|that) "
    r"(?:[\w-]+ )?account\b(?! (?:book|of))",
    r"the account (?:needs|wants|renews|churns|expands|goes live|team|executive|plan)\b",
    r"(?:key|named|target) accounts?\b",
    r"(?:internal|no|our|executive) champions?\b(?= (?:at|in|inside|has|left|went|leaves|moved|is|by|there|on|who"
    r"|within|and)\b|[,.;]"
    r"|\s*$)",
    r"(?:find|win|need|needs|build|lack|lacks|make \w+ our"
    r"|head of \w+ our) (?:an? )?(?:internal )?champion\b(?! (?:of|title))",
    r"(?:the|their|this|next|upcoming|a) renewal\b(?! (?:of|form|notice|fee|office|process|application|letter|for the"
    r"|at the town))(?= (?:is|in|at|and|before|by|call|date|on|closes|slips|to|this)\b|[,.;]|\s*$)",
    r"(?:them|him|her|client|customer|account) (?:to )?renew\b",
    r"renew with us\b",
    r"seat (?:usage|licen[cs]es?|count|utili[sz]ation|expansion)\b",
    r"(?:close|land|book|sign) (?:[\w'-]+ ){0,4}(?:this|next|before the|by the end of the) quarter\b",
    r"before the quarter ends\b",
    r"(?:my|our|the sales) quota\b",
    r"(?:new|more|two|three) logos\b(?= (?:this|by|before|in|on)\b|\s*$)",
    r"(?:up-?sell|cross-?sell) (?:[\w-]+ )?(?:seats|licen[cs]es|modules|services)\b",
    r"economic buyer\b",
    r"(?:get|have|persuade|convince|push|nudge|bring|make|talk) (?:them|him|her|the (?:client|customer|buyer"
    r"|prospect|account)) "
    r"(?:to |into )?(?:sign|commit|buy|switch|renew|upgrade|order|invest|say yes|go ahead|see (?:that|the value|how)"
    r"|signing|buying)\b",
    r"(?:unlock|transform|future-proof|streamline|maximi[sz]e|supercharge|revolutioni[sz]e|elevate|accelerate"
    r"|optimi[sz]e|drive) "
    r"(?:their|the client's|the customer's) (?:business|roi|operations|workflows?|process(?:es)?|growth|revenue"
    r"|efficiency"
    r"|productivity|data|brand|value|investment|supply chain|digital \w+|sales|customer \w+)\b",
    r"(?:their |customer |the client's )?pain[- ]points?\b|low-hanging fruit\b|no-brainer\b|hassle-free\b"
    r"|plug[- ]and[- ]play\b",
    r"(?:all-in-one|end-to-end|full-service|full-stack|one-stop|cost-effective|value-added|tailored|scalable"
    r"|future-proof|proven"
    r"|ready-made|white-glove|premium|flexible|innovative|robust|comprehensive|smart) (?:[\w-]+ )?(?:solutions?"
    r"|platforms?|services?"
    r"|packages?|partner|approach|suite|offering|methodology|framework|alternative|portfolio)\b",
    r"(?:a|at a) fraction of the (?:cost|price)\b|thought leader(?:ship)?\b|value[- ]adds?\b|trusted advis[eo]r\b"
    r"|trusted by\b",
    r"(?:we|i) (?:have (?:already )?helped|specialise in|specialize in|understand their|would love to"
    r"|bring (?:\w+ ){0,3}(?:years|expertise"
    r"|experience))\b|(?:as|like|what) we did (?:for|at|with)\b",
    r"(?:buying signals?|(?:hot|warm|qualified|inbound) leads?|sales (?:cycle|funnel|opportunity|pitch)|ready to buy"
    r"|price objections?"
    r"|budget objections?|upsell opportunity|cross-sell opportunity|total contract value)\b",
    r"(?:hire|choose|pick|go with|partner with|work with|sign with|buy from|book|consider|recommend) (?:us"
    r"|me)\b(?! (?:again|a)\b)",
    r"(?:accept|accepts|approve|approves|sign|signs|take|takes|like|likes|reject|rejects|read|reads) our (?:offer"
    r"|proposal|bid|terms|quote"
    r"|quotation|rates|fees?)\b",
    r"(?:need|needs|use|uses|buy|buys|book|books|value of|benefits of|pay for|through|without) my (?:services?|offer"
    r"|product|coaching"
    r"|expertise|experience|software|app|help|consulting|training|tool|course)\b",
    r"(?:do not|don't|does not|doesn't|haven't|have not|not) (?:yet )?(?:know|realise|realize|see"
    r"|understand)s? (?:what they are|they are|how"
    r" much they|what they're) (?:missing|losing|wasting)\b",
    r"decision[- ]makers?\b[^.;]{0,40}\b(?:my|me|us|our (?:calls?|demo|pitch|offer|proposal|e?mails?|messages))\b",
    r"(?:see|sees|understand|understands|prove|show them) the roi\b",
    r"(?:buy-in|sponsor|sign-off|approval) (?:[\w'-]+ ){0,4}for our\b",
    r"(?:pushes|push|pushing) back on our\b",
    r"(?:seen|watched|attended|had|book(?:ed)?|joined) (?:our|the|a|my) demo\b",
    r"the prospect (?:has|does|doesn't|wants|needs|went|will)\b",
    r"(?:they|client|customer|account) (?:are|is) (?:locked in|happy|tied|signed|stuck) (?:in |up )?with "
    r"(?:an?|our|the|another) (?:compet|rival)\w+",
    r"(?:purchase order|budget|sign-off|approval|security review) (?:[\w'-]+ ){0,6}?our (?:rollout|pilot"
    r"|deployment|implementation|onboarding"
    r"|renewal|platform|solution|proposal|software|contract)\b",
    r"(?:fewer|less|half|most|more|none|some|many) (?:than )?(?:half )?(?:of )?(?:their|its)"
    r" (?:seats|licen[cs]es|logins)\b",
    r"before our (?:quarter|year|month|financial year) (?:ends|closes|is over)\b|by our (?:quarter|year)[- ]end\b",
    r"(?:multi-?threaded|single-?threaded|churn risk|expansion opportunity|white ?space)\b",
    r"(?:reason|ready|likely|pressure|incentive) to renew\b|renew (?:before|by) (?:the|our|their) (?:quarter|year)\b",
    r"churn(?:ed|ing|s)? (?:from|off|out of) (?:us|our|the (?:[\w-]+ )?(?:plan|tier))\b",
    r"(?:see|sees|seen|understand|understands|appreciate|appreciates|grasp|recogni[sz]e) (?:the )?"
    r"(?:value|benefits?|point|worth|merits?) (?:of|in) (?:our|my|us|me)\b",
    r"their spend\b",
    r"spend with us\b",
    r"(?:goes|go|run|runs|comes|come) through us\b",
    r"(?:share of wallet|wallet share|land and expand|mutual action plan|closed[- ]won|proof of value)\b",
    r"(?:off|from) their hands\b",
    r"preferred (?:supplier|partner|vendor) (?:for|of|to)\b",
    r"(?:become|be|are|remain) their (?:preferred |main |only |trusted |first )?(?:supplier|vendor|partner"
    r"|provider)\b",
    r"(?:upgrade|move|migrate|convert|switch|sign) (?:them|him|her|the client|the account) (?:to|onto|up)\b",
    r"better off with (?:us|me|our)\b",
    r"most out of our (?:licen[cs]es?|platform|product|solution|tool|software|service)",
    r"instead of (?:from )?us\b",
    r"(?:premium|enterprise|pro|gold) (?:plan|tier|features|package)\b",
    r"(?:rely|relies|depend|depends|bank) on our (?:expertise|experience|know-how|support|solution|platform)\b",
)
"""Words of the deal: account, renewal, champion, quota, where they can mean nothing else."""
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
    r"(?:\w+n't|not) (?:yet )?(?:discovered|seen|tried) our\b",
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
    r"our (?:[\w-]+ ){1,3}?(?:would|could|will|can) (?:save|help|give|free|let|show|solve|fix|spare|cut|halve"
    r"|double|take) "
    r"(?:them|their)\b",
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
    r"our (?:[\w-]+ )?(?:team|consultants?|experts?|specialists?|coach(?:es)?|trainers?|people) [^.;]{1,60}\b"
    r"(?:their|them)\b",
    r"(?:they|their|them)\b[^.;]{1,60}\bour (?:[\w-]+ )?(?:platform|solution|software|tool|product|dashboard|package"
    r"|method"
    r"|licen[cs]es?|consultants?)\b",
)
"""What asks in a goal or a need; in a challenge a client may say as much of their own firm."""
BEGINNINGS = frozenset(
    (
        "a acco awar besp best buil chur clie clin clos comp cost cros cust cutt econ end ente exec expa find "
        "flex full game gold hass her him holi i inno inte lack land lead leve lice logi low me more mult mutu my "
        "need new next no obje one our pain part plug pref prem pro proo prov read rene robu sale save scal seal "
        "seam seat sell sign sing smar supe tail the thei them they this thre trus turn two unbe unma unpa unri "
        "upse us valu wall we whit win worl"
    ).split()
)
"""How a word begins that stands in whatever this list asks about: a text without one is not looked through."""
