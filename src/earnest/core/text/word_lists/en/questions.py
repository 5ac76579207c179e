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
NO_SUBJECT = (
    r"(?:not|(?:a|another) (?:look|think|guess|read|listen|moment)|and|or|me a favou?r|be|go on|try|tell|was|is"
    r"|your best)\b"
)
"""What follows such a verb where it is an order, or a name, and asks nothing."""
TELLING = (
    r"tell|describe|explain|walk|talk|show|share|give|help (?:me|us) understand|(?:take|bring) (?:me|us)|say more"
    r"|say a (?:bit|little)"
    r"|elaborate|expand|paint|picture|suppose|imagine|think (?:of|back)|list|name|let me hear|recall"
    r"|compare|outline"
)
_MANNER = r"(?: (?:please|maybe|just|briefly|perhaps|possibly|also|then))*"
_TO_TELL = (
    rf"describe|explain|elaborate|expand|recall|outline|compare|paint|picture|imagine|think (?:of|back)|say (?:more"
    rf"|something|a (?:bit|little|word)|in your"
    rf"|{ASKING})"
    rf"|tell (?:me|us|more|a (?:bit|little)|about|{ASKING})|(?:walk|talk|take|lead) (?:(?:me|us) )?through"
    rf"|talk (?:about|more)"
    rf"|(?:bring|take|lead|walk|talk) (?:me|us) (?:back|to|into)|put an? (?:number|figure|price|word) (?:on|to)"
    rf"|help (?:me|us) (?:understand|see|picture|follow|grasp|imagine)|spell (?:it|that|this) out|run (?:(?:me"
    rf"|us) )?through"
    rf"|shed (?:some |more )?light|clarify|offer (?:an?|some|more) (?:\w+ )?examples?|point (?:me |us )?to|go over"
    rf"|list|name|remember|draw|sketch|rank|unpack|spell out|go (?:through|back to|over)"
    rf"|break (?:it|that) down"
    rf"|put (?:it |that |this )?(?:in|into) words|fill (?:me|us) in|speak (?:to|about)|read (?:me|us)"
    rf"|show (?:me |us )?(?:{ASKING}|around)|let me (?:hear|know)"
    rf"|share (?:with (?:me|us) )?(?:an?|more|some|{ASKING}|with|your|any)"
    rf"|give (?:me |us )?(?:an? (?:example|idea|sense|picture|overview|feel\w*|few|bit|little|recent|rough|sketch)"
    rf"|some|more"
    rf"|examples)"
)
"""What the other is invited to do, where they are to tell: no errand, and nothing that the one who asks does."""
INVITING = (
    rf"(?:can|could|will|would|may|might|won't) (?:you|y'all){_MANNER} (?:[^,?.]{{1,80}}? and (?:then )?)?"
    rf"(?:{_TO_TELL})"
    rf"|(?:can|could|may|might|shall) (?:i|we){_MANNER} (?:ask (?:you )?(?:{ASKING}|about)|hear"
    rf"|(?:talk|speak|think|hear) about|(?:go|come|turn|get) back to|return to|look (?:at|into) (?:{ASKING}))"
    rf"|(?:can|could|would) you (?:please )?(?:start|begin)(?: off)? (?:by|with|at|from) \w+"
    rf"|(?:are you|would you be) (?:willing|able|open|happy|comfortable|kind enough|so kind as|so good as)(?: to)? "
    rf"(?:{TELLING}|telling|describing|sharing|talking)"
    rf"|(?:is it|would it be) (?:all right|alright|okay|ok|fine|possible)(?: if i| to|) (?:ask|hear)"
    rf"|(?:i|we)(?:'d| would) (?:love|like|be (?:glad|curious|happy|interested|keen|grateful)) to (?:hear|know"
    rf"|understand|learn|see)|(?:i'm|i am|we're) (?:curious|interested)(?: to (?:hear|know|learn))?,? (?:{ASKING}"
    rf"|about)"
    rf"|i(?: was|'m| am)? wonder(?:ing)?,? (?:{ASKING})"
    rf"|(?:apart from|aside from|besides|beyond|leaving|other than|except for|during|after|before|among|between|without"
    rf"|despite|within|with|over) \w+ [^,?]{{1,60}} (?:{ASKING})\b[^,]*$"
    rf"|(?:maybe|perhaps) (?:you|we) (?:can|could) (?:{_TO_TELL})|(?:do|would) you (?:want|like) to (?:{_TO_TELL})"
    rf"|(?:can|could|may) i (?:ask|invite) you to (?:{TELLING})"
    rf"|would it help(?: you)? to (?:{_TO_TELL}|tell|talk about)"
    rf"|(?:do|would) you mind (?:telling|describing|explaining|walking|talking|showing|sharing|giving"
    rf"|taking|saying|going|running|spelling|recalling|if i ask)|mind (?:telling|describing|explaining|sharing"
    rf"|saying|if i ask)"
    rf"|care to (?:{_TO_TELL})|ever wonder(?:ed)? (?:{ASKING})|any (?:thoughts|ideas?|examples?|sense|memory|stories)"
    rf" (?:on|of|about|{ASKING})|(?:then|such as|for (?:example|instance))\W*$"
    rf"|your (?:part|role|take|view|sense|hope|hunch|worry|guess|feeling|fear|reading) (?:in|on|of|about) [^,]*$"
    rf"|the (?:best|worst|last|first|hardest|\w{{3,}}est) (?!.*\b(?:{VERBS})\b)[^,]*$"
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
_TROUBLE = (
    r"slow|outdated|inefficient|poor|chaotic|messy|unreliable|confusing|clumsy|painful|tedious|cumbersome|annoying"
    r"|frustrating|clunky|overpriced|stressful|disorgani[sz]ed|lousy|antiquated|failing|sluggish|needless|endless"
)
_HARM = (
    r"hurt|waste|wasting|los(?:e|es|ing)|suffer\w*|struggl\w+|frustrat\w+|annoy\w*|bother\w*|disappoint\w*|fail(?:ed"
    r"|ing)?"
    r"|damag\w+|cost you|burden\w*|overwhelm\w*|unhappy|fed up|tired of|dissatisfied|worried"
)
PRESUMING = (
    r"^(?:so |and |but )*how (?:badly|much damage|(?:much|many) \w+(?: \w+)? (?:do|does|did|are|is|have|has) (?:you"
    r"|your \w+"
    r"|they|it) (?:be )?(?:los(?:e|ing)|wast(?:e|ing)|miss(?:ing)?)\b(?! (?:when|if)))",
    r"\bwhy (?:is|are|was|were|do|does|did) (?:your|the|this|that|their) (?:[\w-]+ ){1,4}?(?:so|such|too|waste"
    r"|always|never"
    r"|still)\b",
    r"\bwhy (?:is|was) it so (?:hard|difficult|slow|expensive|complicated|easy|painful)\b",
    r"\bwhy (?:haven't|hasn't|don't|didn't|aren't|won't|can't|have you not|do you not|did you not"
    r"|are you not) (?:you|your|they)?\b"
    r"(?! (?:use|like|want|know) it\b)",
    rf"\b(?:what|how|where|when|which|why|who)\b[^?]{{0,60}}?\b(?:(?:your|such an?|this|that|those"
    rf"|the) (?:[\w-]+ )?(?:{_TROUBLE})"
    rf"|(?:such an?|this|that|those|all (?:that|this|the)) (?:old|bad|broken|paper|expensive|mess)) "
    rf"(?!(?:enough|or|and|to|for|it|is|was|day|days)\b)\w+",
    rf"\bhow (?:long|often|much) (?:have|has|do|does|did|are|were) (?:you|your \w+|they) (?:been )?(?:{_HARM})",
    r"\bwhat (?:frustrates|annoys|bothers|irritates|disappoints) you (?:most |more )?(?:about|with) (?:your"
    r"|the)\b(?! way\b)",
    r"\bwhat do you (?:dislike|hate)(?: most)? about\b(?! (?:it|that|this|the way)\b)",
    r"\b(?:what|which) (?:problems?|issues?|trouble|damage|difficulties|losses|delays|pain) (?:have|has|had|do|does"
    r"|did|is|are|was|were) "
    r"(?:your|the|this|that|such|it|they)\b[^?]*\b(?:caus\w+|creat\w+|bring|brought|cost|giv\w+)\b",
    r"\b(?:how soon (?:will|do|would|can|could|should)|when (?:will|do|would|are)) (?:you|we|they)"
    r"(?: (?:finally|at last|(?:want|like|need|going|plan|intend) to))+ "
    r"(?:start|begin|switch|sign|buy|replace|get rid|change|move|upgrade|order|stop|drop|ditch)\b",
    r"\bwhat(?:'s| is| was)? (?:stop(?:s|ping)|keep(?:s|ing)|prevent(?:s|ing)|hold(?:s"
    r"|ing)) you (?:back )?from (?:switching|buying"
    r"|signing|starting|trying|using|hiring|moving|changing|ordering|upgrading|deciding)\b",
    r"\bcan we agree to\b|, i (?:imagine|suppose|guess|assume|presume|take it)\?|\bwhat would you (?:pay"
    r"|give) for an? \w+ (?:that|which)",
    r"\bhow (?:bad|terrible|serious|severe) (?:is|are|was|were) (?:the|your|this|that) (?:chaos|mess|problems?"
    r"|delays?|losses"
    r"|situation|backlog|stress|waste)\b|\bimagine (?:that )?you could (?:save|halve|double|cut|never|stop)\b",
    r"\b(?:with|for|do with) (?:all )?(?:the|that) (?:time|money|effort|hours|energy|space) (?:you|that you"
    r"|we) (?:would |will "
    r"|could )?"
    r"(?:sav\w+|gain\w*|free\w*)",
    r"\bwhich of (?:our|my|these|the) (?:\w+ )?(?:plans|packages|offers|options|products|solutions|services"
    r"|versions) "
    r"(?:suits?|would|do|fits?|works? best)\b",
    r"\bhow (?:would|will) it feel (?:to|if) (?:never|no longer|not|finally|you never)\b",
    r"\bwhose fault\b|\bwho is to blame\b|\bwho(?:'s| is) responsible for (?:this|the) (?:mess|delay|failure"
    r"|problem)",
    r"\b(?:what is it costing|what does it cost) you (?:to do nothing|not to)\b",
    r"\bhow (?:excited|happy|pleased|thrilled|glad|impressed|grateful) (?:are|were|will|would) you\b",
    r"\bwhat (?:made|makes) you (?:realise|realize|see|notice|understand|admit) that\b",
    r"\bwhen did you (?:first )?(?:notice|realise|realize|see|find out|admit) that (?:your|you|it|the)\b",
    r"\bfinally (?:get rid|be rid|stop|fix|solve|have|see|own)\b",
    r"\bhow (?:would|could|might) (?:having )?an? (?:dedicated|better|new|modern|faster|automated|single|simpler"
    r"|digital"
    r"|proper|professional|smarter) (?:[\w-]+ ){1,3}(?:change|help|improve|transform|ease|simplify|affect)\b",
    r"(?:^|[.!?] )(?:so |and |then )*you(?:'d| would) (?:also |then |surely )?be (?:happy|glad|willing|keen|ready"
    r"|prepared"
    r"|open|interested)\b",
    r"\bhow much (?:faster|easier|better|cheaper|happier|more [\w-]+|quicker|calmer|simpler) (?:would|could|will"
    r"|might)\b",
    r"\bhow (?:can|could|might) (?:we|i) (?:help|save|support|improve|make)\b",
    r"\bwould you agree with\b|\b(?:is|was) (?:it|that|this) because\b|\bis that why\b|\bwhy on earth\b"
    r"|\bhow could you\b",
    r"\bdo you (?:really|honestly|seriously|not|truly) (?:think|believe|want|feel|find|need)\b|\bwhy (?:not"
    r"|don't you) (?:just|simply)\b",
    r"\b(?<!how )would (?:it|that|this|life|things|your \w+)(?: not)? (?:be (?:much |far |so |a lot )?(?:easier|simpler"
    r"|better|faster|happier|nicer"
    r"|helpful|useful|great|nice|wonderful|good|fair)"
    r"|help(?! to (?:tell|talk|describe|start|begin|go)\b)|make sense|save you|make your \w+ (?:easier|better"
    r"|simpler))\b(?!.{0,60}\bor\b)",
    r"\b(?:how )?would you (?:also )?(?:like|love) to (?:save|have more|cut|double|grow|stop|never|get rid"
    r"|spend less|earn more)\b",
    r"\bwould you be open to\b|\bdo you (?:often |also |still |ever )?(?:struggle|suffer|waste|lose sleep)\b"
    r"|\bare you (?:often |also |still )?(?:tired of|struggling|fed up|frustrated|sick of"
    r"|unhappy)\b(?!.{0,40}\bor\b)",
    r"\bdo you (?:often |also )?find (?:it|that|this) (?:hard|difficult|frustrating|annoying|too|slow|stressful"
    r"|confusing)\b(?!.{0,40}\bor\b)",
    r"(?:^|[.!?] )(?:like|unlike) (?:most|many|other|all|every)\b|(?:^|[.!?] )as an? (?:caring|responsible|good"
    r"|smart|modern|sensible|serious)\b",
    r"\bwhat do you love(?: most| best)? about (?:our|my|this)\b|\bhow much (?:did you|do you) (?:enjoy|love"
    r"|like) (?:our|my|the new)\b",
    r"\bwhy did you (?:have|find|get) (?:so much |such |any |the )?(?:difficulty|trouble|problems?|it (?:hard"
    r"|difficult|confusing))\b",
    r"(?:^|[.!?] )if you (?:had|could have|were given|owned) [^?,]{1,80},? would you\b|\bif (?:price|money"
    r"|cost) (?:was|were) no\b",
    r"\b(?:everyone|everybody|all of us|you and i|we both) (?:wants?|needs?|know|agrees?|hates?|loves?)\b",
    r"\bsave (?:you )?(?:so much |a lot of |all that )?(?:time|money|trouble) (?:with|by using|if you)\b"
    r"|\bso you (?:would|'d) (?:be|like|want)\b",
    r"(?:^|[.!?] )(?:so |and )?(?:is|are|was|were|do|does|did|would|could|should|has|have)n't (?:the|your|this|that"
    r"|there|most)\b",
)
"""What takes a thing for granted under a question word."""
REASONS = (
    r"(?:^|, |; | - | – )(?:given(?: that| how| the| your| all| these| our)|considering(?: that| how| the| your| all)"
    r"|seeing (?:that|how|as)|since (?:your|you (?:are|have|can't|cannot|do|don't|never|lack|need)|it|nobody|nothing"
    r"|everyone|they|[\w-]+ (?:\w+ )?(?:does|do|is|are) (?:not|so|too))|now that (?:you|your)"
    r"|in (?:the )?light of|in view of|because (?:your|the|you|of(?! what\b))|as (?:your|you) (?:clearly"
    r"|obviously|know"
    r"|said yourself))\b"
    r"(?! (?:last|when|beginning|start|day|a free hand))",
    r"(?:^|, )with (?:\w+ )?(?:costs|prices|rents?|sales|complaints|staff|competition|wages"
    r"|rivals) (?:[\w-]+ )?(?:rising|falling|so|"
    r"leaving|growing|climbing|dropping|going)\b",
    r"\bin order (?:to (?:stop|avoid|save|sign|finally|fix|cut|reduce|prevent|get rid|win|grow|improve|be able|use"
    r"|buy|start)"
    r"|not to|that you)\b(?!.*\bfor the\b.* to pass)",
    r"\bso (?:as to|that you (?:can|could) finally)\b",
)
"""A reason that is hung on a question and says what the answer should be."""
FACT = (
    r"how (?:many|old|far|long|often|tall|wide|big|large)\b|how much (?:does|did|is|are|was|were|of|time|money)\b"
    r"|since when\b"
    r"|when (?:is|was|are|were|do|does|did|will)\b|(?:on |in |by |at )?(?:what|which) (?:time|day|date|year|month"
    r"|week|weekday"
    r"|number|floor|street|town|room|size)\b|what(?:'s| is| was| are) (?:your|the|his|her|their"
    r"|its) (?:[\w-]+ )?(?:names?"
    r"|numbers?|address|e-?mail|budget|price|deadline|date|title|postcode|size|headcount|turnover)\b"
    r"|who(?:'s| is| was| are| were) (?:the|your|there|in charge|responsible|on)\b|who (?:signs|decides|pays|owns"
    r"|runs|signed|decided|paid|called|wrote|said)\b"
)
"""How a question opens that a number, a name or a day answers."""
FURTHER = r"[,;:] (?:and|or) |\band (?:what|how|why|who|where|when|then)\b"
"""What a short fact does not go on with."""
INVERTED = (
    rf"\b(?:{ASKING})(?:,|\s*$)|\b(?:{ASKING})\b(?: (?!(?:they|we|you|he|she|it|i|the|your|their|our|this|that"
    rf"|to)\b)[\w'-]+){{0,2}}? (?:{VERBS}) "
    rf"(?:you|your|they|the|it|we|there|he|she|i|this|that)\b"
)
"""A question that is no statement, though a statement opens it."""
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
