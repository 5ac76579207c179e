"""Words of a need that is a purchase (RULES 14).

A verb of buying asks by itself where it opens the need or follows *need to*; a verb of building or setting up only with
a thing that is bought or built beside it, since *build trust* and *get an answer* are honest. *A website* alone is a
thing too. In a user story (*As a shopper I want to buy ...*) it is the client's own customer who buys: there only the
thing asks.
"""

BUYING = r"buy(?!-in)|purchase(?! orders?)|procure|hire|recruit|outsource|invest in|subscribe to"
MAKING = r"build|create|develop|implement|install|deploy|introduce|roll out|set up|launch|adopt|get|migrate|replace"
THING = (
    r"apps?|websites?|web ?shops?|online shops?|crm|erp|software|platforms?|dashboards?|chatbots?|databases?"
    r"|data warehouses?|tools?|systems?|portals?|intranets?|cloud|logos?|rebrand|terminals?|subscriptions?|licen[cs]es?"
    r"|consultants?|agency|agencies|freelancers?|contractors?|coaching|trainings?|consultancy|servers?"
)
NEEDING = r"needs?|requires?|wants?|could use|would like"
SOMEBODY = r"(?:someone|somebody|people) to (?:come|run|do|build|handle|manage|design|write|set|take care)"
NOT_SO = r"\b(?:without|not|no longer|never|instead of|rather than|no)\b"
OUGHT = r"should|must|have|has|ought|plans?|looking"
ARTICLE = r"an?|some|new|our|another"
SUBSCRIPTION = r"subscriptions? to"
STORY = r"^\s*as an?\b.*?\bi (?:want|need|would like)\s+"
"""How a user story opens, up to what is wanted."""
