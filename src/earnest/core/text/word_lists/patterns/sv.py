"""Swedish patterns of what is asked about."""

_THING = (
    r"\w*program(?:vara)?|\w*system(?:et)?|\w*webbplats(?:en)?|hemsida|webbshop|portal|app(?:ar)?|\w*databas|server"
    r"|skrivare|datorer|plattform|verktyg|licenser|\w*kameror|skåpbilar?|fordon|maskin(?:er)?|crm|intranät|chattbot"
    r"|instrumentpanel|logotyp|\w*kampanj|abonnemang|försäkring|\w*truck(?:ar)?"
)
_STAFF = (
    r"\w*revisor(?:er)?|\w*rådgivare|\w*konsult(?:er)?|\w*tekniker|elektriker|\w*medarbetare|assistent|jurist"
    r"|fotograf|\w*designer|\w*utvecklare|\w*byrå|\w*leverantör(?:er)?|säljare|kock(?:ar)?|\w*expert(?:er)?"
    r"|ingenjör(?:er)?|översättare|sekreterare|\w*chef|frilansare|coach|\w*chaufför(?:er)?|\w*sköterskor?|\w*tolk"
    r"|målare|\w*vakt(?:er)?|\w*ekonom|\w*controller|\w*planerare"
)
_SERVICE = (
    r"\w*rådgivning|\w*utbildning(?:ar)?(?= (?:i|för|av)\b)|\w*städning|underhåll(?= av\b)|bokföring|översättning"
    r"|catering|leverans(?= av\b)|installation(?= av\b)|uthyrning|\w*tjänster|tryckning|bevakning|coachning"
    r"|marknadsföring|reklam|\w*avtal(?= (?:om|för|med)\b)|upphandling(?= av\b)|inköp(?= av\b)|montering"
)
_SOME = r"en|ett|nya?|nytt|fler|bättre|bra|annan|annat|två|tre|fyra|fem|\d+"
_WHICH = r"(?:(?!(?:som|att|av|om|för|sin|vår)\b)[\w-]+ ){0,2}?"
_NEEDING = r"(?:behöver|behövs|söker|vill ha|måste ha|kräver|önskar)"
_WHO = r"(?:[\w'-]+ ){0,3}?"
_ENDS = r"(?=\s*(?:[,.;(]|$)|\s+(?:för|i|på|till|med|av|och|åt)\b)"
_CUSTOMERS = (
    r"(?!.{0,20}?\b(?:kunder(?:na)?|folk|besökare|patienter|föräldrar|hyresgäster|grannar|läsare|medlemmar|gäster)\b)"
)
"""Who buys from the client: what they want to buy is no purchase of the client's."""
PURCHASE = (
    rf"^\s*{_CUSTOMERS}(?P<found>(?:(?:att|vi|de|man|ska|måste|vill|behöver) ){{0,3}}?(?:köpa|anställa|hyra in|hyra"
    rf"|leasa|anlita|införa|beställa|upphandla|skaffa|outsourca|rekrytera|installera|bygga)\s+(?:(?:in|{_SOME})\s+)*"
    rf"{_WHICH}[\w-]+){_ENDS}"
    rf"|^\s*{_CUSTOMERS}{_WHO}{_NEEDING}\s+(?P<needed>(?:(?:{_SOME})\s+)*{_WHICH}(?:{_THING}|{_STAFF}"
    rf"|{_SERVICE})){_ENDS}"
)
NAMED = rf"^\s*(?P<found>(?:(?:{_SOME})\s+)+{_WHICH}(?:{_THING}|{_STAFF})|(?:{_SERVICE})){_ENDS}"
LACKING = (
    r"^\s*(?P<found>(?:inget|ingen|inga|brist på|avsaknad av|saknar|det (?:finns|saknas) (?:inget|ingen|inga)?"
    rf"|(?:vi|de) (?:saknar|har (?:inget|ingen|inga)))\s+(?:(?:{_SOME}|egen|eget)\s+)*{_WHICH}(?:{_THING}"
    rf"|{_STAFF})){_ENDS}"
)
CHANGE = (
    r"\b(?:inte|ingen|inget|inga|aldrig|utan|mindre|färre|tidigare|innan|i tid|snabbare|tillräckligt|bara|så att|om"
    r"|när|eftersom|igen|redan|kommer|vet|kan|är|blir|hör|ser|vilken|vilka|vem|vad|hur|i stället|istället|som|att"
    r"|känner|svarar|slipper)\b"
)
_OFFER = r"(?:lösning(?:ar|en)?|produkt(?:er|en)?|plattform|programvara|erbjudande|paket|tjänst(?:er)?|verktyg|förslag)"
SELLING = (
    rf"\b(?:(?:med|tack vare|genom|via|behöver|använda|köpa|för) vår[at]?\s+{_OFFER}\b"
    rf"|(?:skräddarsydd\w*|innovativ\w*|komplett\w*|skalbar\w*|heltäckande)[- ]?{_OFFER}|allt under ett tak"
    r"|mervärde|win-win|(?:den här |hela )?affären (?:stängs|går igenom)|stänga affären|nyckelkund\w*|smärtpunkt\w*"
    r"|välja oss|partner som (?:vi|oss)|vår (?:sponsor|ambassadör|förespråkare) (?:hos|på|i)|förnyelsen (?:är|står)"
    r"|(?:våra|deras) licenser (?:används|står)\w*|före (?:slutet av )?vårt kvartal|merförsälj\w*|skriva på hos oss)"
)
PROMISING = (
    rf"\bvår[at]?\s+(?:{_OFFER}|team|experter|metod) (?:[\w-]+ )?(?:sparar|löser|hjälper|ger|erbjuder|sänker|ser till"
    r"|gör|tar|levererar)\b"
)
_BETTER = (
    r"förbättra|optimera|öka|stärka|främja|stimulera|utveckla|modernisera|digitalisera|professionalisera|stödja"
    r"|förenkla|bygga ut|positionera|effektivisera|samarbeta|synliggöra"
)
_MOOD = (
    r"\w*synlighet|\w*kommunikation|\w*samarbete|\w*effektivitet|\w*kvalitet|\w*nöjdhet|tillväxt|varumärke|framgång"
    r"|digitalisering|innovation|hållbarhet|kultur|transparens|trivsel|stämning"
)
VAGUE = (
    rf"^\s*(?:(?:vi|de|man) (?:vill|ska|måste) |att )?(?P<found>(?:{_BETTER})\b(?: [\w-]+){{1,5}}\s*[.!]?\s*$"
    r"|(?:hålla|anordna|ordna|ha|genomföra|delta i|köra) (?:[\w-]+ ){0,3}?(?:workshop(?:par|s)?|möten|träffar"
    r"|utbildningar|evenemang|enkäter|kampanjer|aktiviteter)\s*[.!]?\s*$"
    r"|(?:utforska|undersöka|analysera|samordna|involvera|dela|förankra)\b(?: [\w-]+){1,5}\s*[.!]?\s*$"
    rf"|(?:(?:mer|bättre|högre|ökad|ökat|god|starkt|starkare)\s+)+(?:{_MOOD})\b(?=\s*(?:[,.;]|$)|\s+(?:i|på|med"
    r"|mellan|och|hos)\b)"
    r"|(?:bli|vara|känna oss) (?:[\w-]+ ){0,3}?(?:bättre|starkare|större|modernare|effektivare|attraktivare"
    r"|innovativa|mer \w+)\s*[.!]?\s*$)"
)
RESULT = (
    r"\d|\b(?:procent|hälften|halvera\w*|dubbel\w*|fördubbla\w*|tredjedel|kvart|ingen|inga|inget|noll|först\w*|andra"
    r"|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|\w+dag|påsk\w*|jul\w*"
    r"|midsommar|före|innan|senast|öppna\w*|överlämna\w*|skuld\w*|vinna|mästare|certifiera\w*|tillstånd|sälja|två"
    r"|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv|tjugo|trettio|hundra|tusen|när|så snart)\b"
)
OPEN = (
    r"^\W*(?:(?:och|men|så|på|med|av|för|sedan|till|i|om|från|under) )*(?:vad|hur\w*|varför|vilken|vilket|vilka|vem"
    r"|vems|när|var|vart|varifrån)\b|^\W*(?:berätta|beskriv|förklara|visa|nämn|ge|hjälp)\b"
    r"|^\W*(?:kan|skulle|vill) (?:ni|du|jag)\b.{0,40}\b(?:berätta|beskriva|förklara|säga|visa|höra|utveckla)\b"
)
LEADING = (
    r"^\W*(?:tycker|tror|anser|skulle|är|vill) (?:ni|du|det) inte\b|^\W*(?:visst|nog|väl) \b|\bhåller (?:ni|du) inte"
    r" med\b|\b(?:naturligtvis|givetvis)\b|\bvarför (?:har|använder|gör) (?:ni|du) (?:inte|fortfarande)\b"
    r"|\b(?:med|av) vår[at]? (?:lösning|produkt|programvara|verktyg)\b|\bvad hindrar (?:er|dig) från\b"
    r"|,\s*(?:eller hur|inte sant|väl|va|visst)\s*\?\s*$"
)
POLITE = (
    r"ni har rätt|du har rätt|mycket bra|jättebra|bra|fint|perfekt|super|okej|ok|visst|naturligtvis|självklart"
    r"|låter bra|det låter bra|intressant|tack|tack så mycket|inte illa|jag förstår|inga problem|gärna|toppen"
    r"|noterat|mottaget|tack för (?:sammanfattningen|anteckningarna)"
)
BESIDE = r"ja|jo|ah|åh|nå|så|hm+|och|väl|tja|jaha"
