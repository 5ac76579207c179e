"""Words of a need that is a purchase (RULES 14).

A verb of buying asks by itself where it opens the need or follows *need to*; a verb of building or setting up only with
a thing that is bought or built as its object, since *build trust* and *get an answer* are honest. *A website* alone is
a thing too. The thing ends its phrase: *a straight answer from the system's owner* and *the website password* ask
for no system and no website. Somebody who gets or uses a thing asks only for a new one: *get tools back* is honest.

In a user story (*As a shopper I want to buy ...*), and where shoppers, tenants or users need to buy, it is the
client's own customer who buys: there only the thing asks.
"""

BUYING = (
    r"buy(?!-in| (?:out|back|in|into)\b| [^,;]{1,40} (?:share|stake|half|part)s?\b)"
    r"|purchase(?! (?:orders?|history|ledgers?|prices?|decisions?|requests?))|procure|outsource"
    r"|subscribe to"
    r"|hiring (?:an?|some\w*|two|three|more|new)|hire(?! (?:cars?|fleet|shop|purchase|bikes?))"
    r"|recruit(?! (?:training|from))|employ|commission an?|engage an?"
    r"|invest in(?! (?:people|themselves|ourselves|each other))|(?:rent|lease) (?:an?|another|two|three|more)"
    r"|install (?:an?|new|more|some|solar|cameras)|bring in an?|investments? in|order (?:\d+|an?|two"
    r"|three|four|more|new)"
    r"|(?:procurement|purchase|acquisition|hiring) of"
)
MAKING = (
    r"implement|install|deploy|introduce|roll out|launch|adopt|put in|(?:migrate|switch|move|upgrade)(?: to)?|replace"
    r"|(?:implementation|installation|deployment|development|creation|introduction|replacement|rollout) of"
)
GETTING = r"(?:build|create|develop|design|get|use|set up|have)(?: (?:us|them|themselves|ourselves|me|him|her))?"
"""Verbs that ask only with a new thing: *set up a portal*, not *set up the portal before the shift*."""
THING = (
    r"apps?|applications?|websites?|web ?shops?|online shops?|crm|erp|software|platforms?|dashboards?|chatbots?"
    r"|databases?|data warehouses?|tools?|systems?|portals?|intranets?|(?<=the )cloud|logos?|rebrand|terminals?"
    r"|subscriptions?|(?:software|user|site|premium|additional|more) licen[cs]es?|calculators?|plug-?ins?|apis?|vpns?"
    r"|kiosks?|configurators?|(?:marketing|advertising|email|pr) campaigns?|ai (?:assistants?|tools?)"
    r"|(?:cloud-based|software|digital|online|it|saas|off-the-shelf|automated|hr|crm|payroll|accounting"
    r"|logistics) solutions?"
    r"|consultants?|agency|agencies|freelancers?|contractors?|vendors?|coaching|training courses?|trainings?"
    r"|consultancy|servers?|(?:new|more|another|better) (?:laptops?|tablets?|computers?|printers?"
    r"|cameras?|vans?|trucks?"
    r"|machines?|equipment|hardware|furniture)"
)
PART = (
    r"'|[-/]\w|\s+(?:passwords?|access|changes?|updates?|users?|owners?|errors?|tickets?|prices?|releases?|outages?"
    r"|failures?|data|settings?|time|costs?|issues?|problems?|tests?|days?|orders?|fees?|admins?|rules?|needs?|menus?"
    r"|number|manuals?|log-?ins?|accounts?|pages?)\b"
)
"""What follows the name of a thing where something of it is meant."""
WITHIN = (
    r"(?!(?:from|of(?! sale)|in|to|into|with|by|on|at|about|that|which|who|and|or|before|after|until"
    r"|without|when|what|how|if"
    r"|for|back|so|than|as|between|through|over|their|his|her|my|because|while|where|whether|is|are|can)\b)"
)
"""No word of these stands between a verb and the thing that is its object."""
NEEDING = (
    r"needs?|requires?|wants?|could use|would like|\w+'d like|seeks?"
    r"|(?:is|are|am|we're|they're) (?:looking for|seeking|in need of)"
)
SEEKING = r"looking for|seeking|in search of"
"""How a need begins that has left out who has it."""
SOMEBODY = (
    r"help from an? (?:external|outside|professional) \w+|(?:someone|somebody|people) (?:to (?:come|run|do|build"
    r"|handle|manage|design|write|set|take care|answer|look after|help|clean|drive|cook|mind|fix|teach|train"
    r"|translate"
    r"|organi[sz]e|market|cover|sort|assist)"
    r"|(?<!people )who (?:can )?(?:do(?:es)?|runs?|builds?|designs?|writes?|manages?) (?:our|the|their)\b)"
    r"|(?:an?|another|one|two) (?:(?:part-time|full-time|freelance|interim) (?:\w+|$)"
    r"|(?:external|outside) (?:auditor|designer|consultant|expert|advis[eo]r|coach|trainer|partner|agency|provider))"
)
TO = r"(?:to (?![^,;]{1,60}(?:,| )\s?(?:we|they|i|you|he|she|one) (?:must|have|has|need|first|should|would|can)\b))?"
"""How a purchase opens: *to hire at all, we must ...* tells what a change is for."""
SUPPLIER = (
    r"(?:an? )?(?:[\w-]+ ){0,3}?(?:suppliers?|vendors?|providers?|contractors?|consultants?|agency|firm|partners?)"
    r" (?:of|to|who|that|for|which)"
)
NOT_SO = r"\b(?:without|not|no longer|never|instead of|rather than|no|who|what|whether|if|when|before|why|how|than)\b"
OUGHT = r"should|must|have|has|ought|plans?|looking"
ARTICLE = r"an?|some|new|our|another|better|more|two|three|\d+"
FRESH = r"an?|some|new|another|better|more|two|three|\d+"
"""What stands before a thing that is not there yet."""
SUBSCRIPTION = r"subscriptions? to|(?:[\w-]+ )?software (?:for|to)|(?:workshops?|seminars?) on|\w+ coaching for"
STORY = r"^\s*as an?\b.{0,200}?\b(?:i|we) (?:want|need|would like)\s+(?:to )?"
"""How a user story opens, up to what is wanted."""
THEIRS = (
    r"^\s*(?:i|(?:the |our |all |a |an |new |any )*(?:[\w-]+ )?(?:users?|customers?|buyers?|shoppers?"
    r"|citizens?|residents?"
    r"|tenants?|visitors?|passengers?|travell?ers?|people|parents?|patients?|drivers?|students?|guests?|members?"
    r"|applicants?|employers?|owners?|landlords?))(?: who [\w ]{1,40}?)? (?:wants?|needs?|would like)\s+(?:to )?"
)
"""Whose need it is where a client's own customers buy."""
WHOM = r"(?:us|you|me|somebody|someone|themselves|ourselves)"
"""Who is to do it."""
DOING = (
    r"\s+(?:do|does|did|don't|doesn't|is|are|was|were|has|have|will|won't|can|cannot|can't|must|should"
    r"|stays?|works?|tells?"
    r"|keeps?|gets?|knows?)\b"
)
"""What follows a thing that does something already: it is no purchase."""
FOR_USE = (
    r"\s+(?:that|which) (?:my|our|their|the|every\w*|any\w*|some\w*|\w+s) .{0,60}"
    r"\b(?:without|no longer|instead of|not)\b"
)
"""What follows a thing where somebody uses it and something changes."""
NO_GOODS = (
    r"(?:second|third|fourth|last|first|spare|free|quiet|clear|firm|fair|straight|honest|fixed|full|whole|single)\b"
)
"""What stands before a noun of which no new one is to be bought."""
THINGS = (
    r"insurance|broadband|cctv|back-?ups?|hosting|furniture|uniforms?|laptops?|tablets?|printers?|panels?|cameras?"
    r"|vans?"
    r"|trucks?|lorries|vehicles?|machines?|machinery|equipment|hardware|licen[cs]es?|boilers?|pumps?|ovens?|gloves"
    r"|fences?|signs|signage|markings|supplies|shelving|storage space|office space|e-?mail|telephones?|phones?"
    r"|servers?"
    r"|generators?|lifts?|desks?|chairs?|radios?|trolleys|freezers?|fridges?|sprinklers?|alarms?|lighting|flooring"
    r"|funding|loans?|grants?|warehouses?|forklifts?|tyres|stationery|wi-?fi|air conditioning|heating|windows|doors"
)
"""Goods that a need may be without any word that tells what is done with them."""
SERVICES = (
    r"(?:legal|tax|financial|professional|independent|expert|technical|marketing|business) advice|training|cleaning"
    r"|maintenance|catering|consultancy|consulting|translation|interpreting|bookkeeping|accounting|hosting|marketing"
    r"|(?:project|property|facilities|social media|events?|waste|asset|change|fleet|account|content) management"
    r"|(?:first|second|third)[ -](?:line|level) support|(?:out-of-hours|round-the-clock) (?:support|cover)"
    r"|(?:it|technical|legal|accounting|admin\w*|marketing|customer|back-office|bookkeeping|software|remote"
    r"|on-site) support"
    r"|services?|representation|photography|gritting|servicing|surveys?(?= of\b)|audit|recruitment|roll-?out|redesign"
    r"|design(?= (?:of|and)\b)|refurbishment|renovation|removal(?= of\b)|supply(?= (?:of|and)\b)|provision(?= of\b)"
    r"|delivery(?= of (?:an?|training|the \w+"
    r" programme)\b)|and delivery|fitting|installation|construction|(?:waste|refuse|data|cash|glass) collection"
    r"|disposal"
    r"|repairs?(?= (?:of|to)\b)|pest control|security (?:guards?|patrols?|cameras?)|staffing|courses?|workshops?"
    r"|coaching|mentoring"
    r"|framework agreement|agreement(?= for\b)|printing|transport(?= of\b)|hire(?= of\b)|procurement|landscaping"
    r"|inspection(?= of\b)|valuation"
    r"|upgrade|resurfacing|decorating|treatment(?= of\b)|temporary staff|agency staff|temps|contract(?= for\b)"
    r"|licensing|branding|infrastructure|moderation|facilitation|arbitration|outsourcing|leasing|rental"
    r"|linen hire|equipment hire"
    r"|(?:tool|plant|car|van|coach|marquee|vehicle) hire|surveying|monitoring|patrolling|plastering|wiring"
    r"|plumbing|roofing|fencing|glazing"
    r"|typesetting|copy-?editing|ghostwriting|illustration|stenography|subtitling|dubbing|tutoring|invigilation"
    r"|bookbinding|dry-?cleaning"
    r"|tree work|weeding|mowing|harvesting|crop spraying|piloting|towage|stevedoring|freight(?: forwarding)?"
    r"|haulage|courier delivery"
    r"|quality (?:assurance|control)|health and safety|telematics|robotics|telephony|biometrics|\w+(?<!a)ware"
    r"|case management|data entry|call handling|debt collection|mystery shopping|market research|crowd control"
    r"|first aid cover"
    r"|copywriting|proofreading|campaigns?|seo|google ads|integration(?= with\b)|advertising|sponsorship"
    r"|transcription|scaffolding"
)
"""Services, as tenders and lists of wishes name them."""
STAFF = (
    r"(?:accountant|adviser|advisor|administrator|agent|agency|analyst|apprentice|architect|assistant|attorney"
    r"|auditor"
    r"|bookkeeper|broker|builder|caretaker|carpenter|chef|cleaner|coach|consultant|contractor|controller|cook"
    r"|copywriter"
    r"|counsellor|deputy head|designer|developer|director|editor|electrician|engineer|expert|facilitator|freelancer"
    r"|gardener|guard|handyman|head of \w+|illustrator|interpreter|installer|joiner|lawyer|manager|marketer|mechanic"
    r"|mediator|mentor|notary|nurse|officer|painter|photographer|planner|plumber|porter|programmer|receptionist"
    r"|recruiter|fundraiser|representative|roofer|sales(?:man|person| rep| team)|secretary|security firm|solicitor"
    r"|specialist"
    r"|strategist|supervisor|surveyor|teacher|technician|tender writer|trainer|translator|tutor|web designer"
    r"|writer)s?"
)
"""People to hire."""
WARES = (
    r"(?:temporary|digital|mobile|portable|modular|wireless|automated|automatic|electronic|online|remote|cloud"
    r"|smart|handheld|cordless"
    r"|waterproof|adjustable|external|outsourced|managed|dedicated|professional|certified|second-hand|replacement"
    r"|upgraded|custom"
    r"|off-the-shelf"
    r"|industrial|commercial|solar|electric|refurbished|networked|integrated|multilingual|on-site|off-site|turnkey)"
)
"""How goods and services are called in tenders."""
HANDS = (
    r"(?:steward|skipper|deckhand|operative|pilot|driver|courier|labourer|picker|stocktaker|seamstress|tailor|baker"
    r"|barista|butler|nanny|carer|midwife|vet|archivist|librarian|curator|stage manager|sound engineer|operator"
    r"|dispatcher|welder|mason|bricklayer|plasterer|glazier|arborist|waiter|waitress|bartender|groom|shepherd)s?"
)
"""People whom anybody may want for: one to hire only where that is all a need names."""
STATES = (
    r"answers?|agreement|balance|bed|beginning|break|calm|catch|chance|change|choice|conversation|crop|culture"
    r"|date|day"
    r"|days|deadline|decision|difference|ear|end|evening|eye|feeling|flow|future|grip|habit|hand|handle|handover"
    r"|harvest|home|hour|hours|idea|improvement|journey|life|light|limit|line|list|look|lunch|meal|meals|meeting"
    r"|minutes?|mix|moment|month|months|morning|mornings|night|nights|option|order|outcome|overview|pace|path|peace"
    r"|picture|place|plan|price|prices|promise|reason|recipe|relationship|rest|result|results|rhythm|room|route|rule"
    r"|rules|say|season|seat|sense|share|shift|shifts|silence|sleep|spring|start|summer|talk|time|trust|understanding"
    r"|version|view|visit|voice|way|week|weekend|weeks|welcome|winter|word|year|years|yes|no|sunday|saturday|holiday"
    r"|handshake|hearing|smile|deal|story|figure|figures|number|numbers|reply|warning|sight|step|stop|turn|try"
)
"""What an article may stand before where nothing is to be bought: times, states, words."""
SOME = r"an?|another|one|two|three|four|\d+|(?:one|two|three|four|\d+) more|extra|additional"
"""What stands before a thing that is not there yet, whatever the thing."""
ABSTRACT = r"[\w-]{2,}(?:ness|ity|ship|ence|ism|ency|acy)\b"
"""The ends of words that name no thing."""
SKILLED = (
    r"(?:knows?|can|speaks?|has|have|understands?|works?|does|do)\b(?!.{1,80}\b(?:is|are|was|answers?|comes?|stays?"
    r"|sits?"
    r"|meets?|sees?|gets?)\b)"
)
"""What is wanted of somebody to hire, with nothing after it that they do."""
CHANGE = (
    r"\b(?:without|no|not|never|nobody|none|nothing|less|fewer|\w+n't|than|instead|again|before|early|earlier|sooner"
    r"|later|faster|quicker|in time|on time|enough|only|the same|while|when|whenever|if|so that|so|because|whatever"
    r"|whoever|rather|is|are|was|were|be|can|could|must|should|will|would|does|do|has|have|knows?|gets?|stays?|comes?"
    r"|goes|makes?|matches|arrives?|works?|runs?|hears?|sees?|reads?|happens?|still|already|longer|first(?!-)"
    r"|by (?:noon|night|the end|\w+day|\d+|nine|ten|eleven|twelve|one|two|six|seven|eight)|better way)\b"
)
"""Words of change, of comparison or of *not*: with one of them a text without a verb of buying may be a need."""
LACKING = (
    r"(?:there(?:'s| is| are)? )?no|there (?:isn't|aren't) (?:an?|any)|(?:a |the )?lack of|missing|absence of"
    r"|without|(?:[\w' -]{1,40}? )?(?:lacks?|(?:has|have) no|(?:do"
    r"|does)(?:n't"
    r"| not) have|(?:is|are) missing|needs?(?= (?:an?|new|another)\b))"
)
"""How a challenge opens that is the want of a thing to buy."""
UNSPECIFIC = r"proper|good|decent|modern|professional|dedicated|suitable|real|strong|own|single|full-time|in-house"
r"|central|online"
NAMELY = (
    r"(?:what (?:they|we|you) (?:really |actually )?need is|it's|it is|i need|we need|they need|there should be)\s+"
)
"""What may open a need that is a thing, before the thing."""
AFTER = (
    r"(?:for|of|on|in|at|to|with|near|from|round|around|by|between|until|over|under|through|across|about|per|within"
    r"|outside|inside|along|behind|beside|next to)\b|and (?:\w+ ){0,2}\w+\s*(?:[,.;]|$)|and (?:\w+ )?of\b|that (?:they"
    r"|we) (?:want|need)"
)
"""What may follow a thing that ends its phrase."""
BEGINNINGS = frozenset(
    (
        "acco acqu admi advi agen anal api apis app appl appr apps arch assi atto audi book brin brok buil buy "
        "calc came camp care carp chat chef clea clou coac comm comp conf cons cont cook copy coun crm dash data "
        "desi deve dire edit elec empl enga engi equi erp expe faci firm free full fund furn gard guar hand hard head "
        "help hire hiri illu inst inte intr inve join kios lapt lawy leas lice logo mach mana mark mech medi ment "
        "nota nurs offi orde outs pain part peop phot plan plat plug plum port prin proc prog prov purc rebr rece "
        "recr rent repr roof sale secr semi serv shop soft soli solu some spec stra subs supe supp surv syst tabl "
        "teac tech term tool trai tran truc tuto van vans vend vpn vpns webs work writ"
    ).split()
)
"""How a word begins that stands in whatever this list asks about: a text without one is not looked through."""
