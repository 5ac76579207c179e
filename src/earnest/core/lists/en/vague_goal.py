"""Words of a goal that is an activity or a mood (RULES 16), and words that make any goal a result.

Two lists against each other: a goal is asked about only where a word of betterment stands in it and nothing of a
number, a day, a rank, an amount or an event does. So a goal in words that stand in neither list is left alone.
"""

BETTERMENT = (
    r"improv\w+|enhanc\w+|strengthen\w*|foster\w*|boost\w*|optimi[sz]\w+|streamlin\w+|empower\w*|engag\w+"
    r"|delight\w*"
    r"|grow|growth|increas\w+|rais\w+ awareness|awareness|digitali[sz]\w+|moderni[sz]\w+|transform\w*"
    r"|leverag\w+|elevat\w+"
    r"|next level|excellence|innovati\w+|more|better|smarter|greener|stronger|happier|smoother"
    r"|second to none|a place where"
    r"|one-stop|focus on|put\w* \w+ \w+ first"
)
RESULT = (
    r"first|second(?! to none)|third|fourth|fifth|tenth|top|best of|half|halve[sd]?|doubl\w+|tripl\w+"
    r"|twice|quarters?"
    r"|thirds|fifths|dozens?|every|each|all (?:of|the|three|four|five)|both|(?<!to )none|nobody|zero|not one"
    r"|no \w+ (?:months?|days?)|break even|per cent|percent|rank\w*|league|share of"
    r"|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday"
    r"|thursday|friday|saturday|sunday|spring|summer|autumn|fall|winter|easter|christmas|midsummer"
    r"|halloween|ramadan|diwali"
    r"|by the end|year-end|next year|this year|next (?:month|week|season)|before|until|till|by may|in may|when"
    r"|open|launch|sell|sign\w*|win|licen[cs]e|certificate|certified|accredit\w+|permit|tender|merger"
    r"|election|inspect\w+"
    r"|hand (?:\w+ ){1,4}over|hand over|retire|ipo|patent|than"
)
