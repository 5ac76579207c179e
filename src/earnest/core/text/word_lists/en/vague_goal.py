"""Words of a goal that is no result (RULES 16).

Such a goal is an activity or a mood. | And words that make any goal a result.

Lists against each other: a goal is asked about only where it speaks of betterment, or gives a mood for a result, and
nothing of a number, a day, a rank, an amount or an event stands in it. So a goal in words that stand in no list is left
alone. Words of doing (*reduce*, *support*, *expand*) ask only where they open the goal, and the broad ones (*deliver*,
*create*, *become*) only with a mood as their object: *create a culture*, not *create a park*. A year or a season to
come is no result by itself; a month or a day is.
"""

BETTERMENT = (
    r"improv\w+|enhanc\w+|strengthen\w*|foster\w*|boost\w*|optimi[sz]\w+|streamlin\w+|empower\w*|engag\w+"
    r"|delight\w*|maximi[sz]\w+|minimi[sz]\w+"
    r"|grow|growth|increas\w+|rais\w+ (?:awareness|the (?:profile|visibility|standing))|awareness|digitali[sz]\w+"
    r"|moderni[sz]\w+|transform\w*|leverag\w+|elevat\w+"
    r"|next level|excellence|innovati\w+|more|better|smarter|greener|stronger|happier|smoother|easier"
    r"|faster|healthier"
    r"|closer|fairer|simpler|leaner|safer|calmer|nicer"
    r"|second to none|a place where|best (?:possible )?version of|employer of choice|competitive advantage"
    r"|effortless\w*|seamless\w*|customer[- ]centric|data-driven|wherever possible|as (?:much|well) as possible"
    r"|one-stop|focus on|put\w* \w+ \w+ first"
)
OPENING = (
    r"^\s*(?:o: |to |we (?:want|wish|aim) to |they want to )?(?:reduc\w+|lower|promot(?:e|ing)"
    r"|accelerat\w+|expand\w*(?! (?:in)?to)"
    r"|support(?:ing)?(?! (?:for|of))|contribut\w+ to|attract\w*|retain\w*|nurtur\w+|cultivat\w+|inspir\w+"
    r"|learn (?:more|new|as much|from)|dominate"
    r"|collaborat\w+|embrac\w+|revolutioni[sz]\w+|reinforc\w+|stay (?:relevant|competitive|ahead)"
    r"|professionali[sz]\w+|sharpen|rethink|unleash"
    r"|diversify|take care of|make a difference|(?:get|make) the most (?:out )?of|strive for|live up to"
    r"|work on|position (?:the|our|us|ourselves)|advance"
    r"|do good|get (?:our|the) name out|raise (?:the )?(?:quality|standards?|bar)|help people|bring the \w+ together"
    r"|keep (?:our |the |all )*(?:customers?|costs?|staff|clients?|everyone|people) (?:happy"
    r"|under control|satisfied|motivated|engaged)"
    r"|manage \w+ well)"
)
"""Activities that a goal may open with."""
MOOD = (
    r"(?:deliver|provid\w*|creat\w+|build\w*|driv\w+|ensur\w+|develop\w*|maintain\w*|achiev\w+|becom\w+|be|offer|gain"
    r"|establish\w*|have|make|demonstrat\w+|champion) (?:[\w'-]+ ){0,4}?"
    r"(?:high[- ]quality|quality|satisfaction|efficien\w+|productiv\w+|sustainab\w+|culture|well-?being|engagement"
    r"|visibility|reputation|collaboration|communication|teamwork|transparency|skills|outstanding|exceptional"
    r"|excellent|world-class|leading|leader in|trusted|happy|motivated|positive|inclusive|agile|recogni[sz]ed|modern"
    r"|proactive|activation|success(?:ful)?|attractive|vibrant|thriving|resilient|relevant|favou?rite"
    r"|reliable|go-to|place to be|great (?:place|team|company|brand|experience)|market leader|known (?:as"
    r"|for)|premium|best (?!of)\w+)"
)
RESULT = (
    r"(?<!patient )(?<!patients )(?<!customer )(?<!customers )(?<!people )first(?! in everything)|second(?! to none)"
    r"|third|fourth|fifth|tenth|top (?:of|three|five|ten|twenty|hundred)|best of(?! both)|half|halve[sd]?|doubl\w+"
    r"|tripl\w+|twice|quarters?"
    r"|thirds|fifths|dozens?|every|each(?! other)|all (?:of|the|three|four|five)|both|(?<!to )none|nobody"
    r"|zero|nothing|not one"
    r"|no \w+ (?:months?|days?)|break even|per cent|percent|rank\w*|league|share of|championships?|champions?"
    r"|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday"
    r"|thursday|friday|saturday|sunday|easter|christmas|midsummer|halloween|ramadan|diwali"
    r"|by the end|by (?:the )?(?:summer|autumn|fall|winter|spring|harvest)|year-end|before|until|till"
    r"|by may|in may|when(?! it comes)"
    r"|open|launch|sell(?! more| better)|sign(?:s|ed|ing)?|win(?! more| new| over)|licen[cs]e|certificate"
    r"|certified|accredit\w+"
    r"|permit|tender|merger|election|inspect\w+|exams?|audit|promoted|elected|publish\w*|festival|listed"
    r"|hand (?:\w+ ){1,4}over|hand over|retire|ipo|patent|than(?! ever)"
)
BEGINNINGS = frozenset(
    (
        "acce acti adva agil attr awar best bett boos brin calm clos coll comm cont cult cust data deli diff digi "
        "dive domi easi effi effo elev embr empl empo enga enha exce expa fair fast favo firs focu fost go good "
        "grea gree grow happ heal help impr incl incr inno insp know lead lean lear leve live lowe maxi mini mode "
        "more most moti name nice nurt opti outs plac posi poss prem proa prod prof prom qual rais reco redu rein "
        "rele reli repu resi reta reth revo safe sati seam seco shar simp skil smar smoo stay stop stre stri stro "
        "succ supp sust take team thri tran trus unle vibr visi well work worl"
    ).split()
)
"""How a word begins that stands in whatever this list asks about: a text without one is not looked through."""
