"""Words of a need that is a purchase (RULES 14).

A verb of buying asks by itself where it opens the need or follows *need to*; a verb of building or setting up only with
a thing that is bought or built as its object, since *build trust* and *get an answer* are honest. *A website* alone is
a thing too. The thing ends its phrase: *a straight answer from the system's owner* and *the website password* ask
for no system and no website. Whoever gets or uses a thing asks only for a new one: *get tools back* is honest.

In a user story (*As a shopper I want to buy ...*), and where shoppers, tenants or users need to buy, it is the
client's own customer who buys: there only the thing asks.
"""

BUYING = (
    r"buy(?!-in)|purchase(?! (?:orders?|history|ledgers?|prices?|decisions?|requests?))|procure|outsource"
    r"|subscribe to"
    r"|hire(?! (?:cars?|fleet|shop|purchase|bikes?))|recruit(?! (?:training|from))|employ|commission an?|engage an?"
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
    r"(?:someone|somebody|people) (?:to (?:come|run|do|build|handle|manage|design|write|set|take care)"
    r"|(?<!people )who (?:can )?(?:does?|runs?|builds?|designs?|writes?|manages?) (?:our|the|their)\b)"
    r"|(?:an?|another|one|two) (?:(?:part-time|full-time|freelance|interim) (?:\w+|$)"
    r"|(?:external|outside) (?:auditor|designer|consultant|expert|advis[eo]r|coach|trainer|partner|agency|provider))"
)
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
BEGINNINGS = frozenset(
    (
        "acqu agen api apis app appl apps assi brin buy calc came camp chat clou coac comm comp conf cons cont "
        "crm dash data empl enga equi erp exte firm free full furn hard hire hiri inst inte intr inve kios lapt "
        "leas lice logo mach orde outs part peop plat plug port prin proc prov purc rebr recr rent semi serv shop "
        "soft solu some subs supp syst tabl term tool trai truc van vans vend vpn vpns webs work"
    ).split()
)
"""How a word begins that stands in whatever this list asks about: a text without one is not looked through."""
