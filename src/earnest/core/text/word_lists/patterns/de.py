"""German patterns of what is asked about."""

_THING = (
    r"\w*software|\w*programme?"
    r"|\w*systeme?|\w*website|webseite|homepage|\w*portal|online-?shop|webshop|apps?|\w*datenbank"
    r"|servers?|\w*drucker|laptops?|computer|plattform|tools?|lizenz(?:en)?|\w*kameras?|lieferwagen|lkws?|fahrzeuge?"
    r"|crm|erp|intranet|chatbot|dashboard|logo|werbekampagne|kampagne|abonnement|förderung|kredit|versicherung"
)
_STAFF = (
    r"\w*berater(?:in)?s?|\w*techniker(?:in)?|elektriker(?:in)?|\w*fachkr(?:aft|äfte)|\w*mitarbeiter(?:in)?"
    r"|\w*assistent(?:in)?|buchhalter(?:in)?|\w*anwalt|anwältin|fotograf(?:en|in)?|\w*designer(?:in)?"
    r"|\w*entwickler(?:in)?|\w*trainer(?:in)?|\w*agentur|\w*dienstleister|\w*lieferanten?|verkäufer(?:in)?|koch"
    r"|köchin|\w*experten?|\w*expertin|\w*leiter(?:in)?|ingenieur(?:in)?|grafiker(?:in)?|aushilfen?|azubis?"
    r"|\w*anbieter|freelancer|handwerker|hausmeister|übersetzer(?:in)?|texter(?:in)?|verstärkung|sekretär(?:in)?"
    r"|(?:voll|teil)zeit-?\w+|\w*lehrer(?:in)?|\w*direktor(?:in)?|geschäftsführer(?:in)?|\w*manager(?:in)?"
    r"|\w*lagerist(?:en|in)?|\w*verkäuferin|\w*fahrer(?:in)?|\w*pfleger(?:in)?|\w*reinigungskräfte?|\w*hilfen?"
    r"|\w*gärtner(?:in)?|\w*moderator(?:in)?|\w*prüfer(?:in)?|\w*(?:dolmetscher|planer|maler|maurer|schlosser|bäcker"
    r"|wachleute|gutachter|steuerberater)(?:in)?"
)
_SERVICE = (
    r"\w*beratung|\w*schulung(?:en)?|weiterbildung(?:en)?|fortbildung(?:en)?|\w*reinigung|wartung|buchhaltung"
    r"|übersetzung(?:en)?|\w*dienstleistung(?:en)?|marketing|werbung|webdesign|catering|\w*überwachung|beschaffung"
    r"|montage|coaching|unterhaltsreinigung|winterdienst|lieferung(?= und| von)|einbau(?= von)|druck(?= von)"
    r"|miete(?= von)|workshops?|\w*vertrag(?= für| über| mit| zur)|\w*moderation|\w*pflege(?= der| des| von)"
    r"|\w*sanierung|\w*gutachten|\w*bewachung|\w*entsorgung|\w*infrastruktur|bereitstellung(?= von| der| eine)"
    r"|durchführung(?= von| der| eine)|planung und \w+|\w*vermessung|\w*betreuung(?= der| des| von)"
    r"|verpflegung(?= der| für)"
)
_SOME = r"ein(?:e[nrms]?)?|neue[nrsm]?|weitere[nrs]?|bessere[nrs]?|moderne[nrs]?|zwei|drei|vier|fünf|\d+"
_WHICH = r"(?:[\w-]+e[nrsm]? ){0,2}?"
_ENDS = r"(?=\s*(?:[,.;(]|$)|\s+(?:für|in|im|an|am|auf|bei|zur?|zum|mit|von|vom|durch|der|des|und|nötig)\b)"
_NEEDING = r"(?:brauch\w+|benötig\w+|such(?:en|t|e)|möchten?|wollen|will|wünsch\w+|müssen|muss|sollen|sollten)"
_WHO = r"(?:[\w-]+ ){0,3}?"
_CUSTOMERS = (
    r"(?!.{0,20}?\b(?:kunden|kundinnen|gäste|leute|käufer|besucher|patienten|eltern|mieter|nachbarn|fahrgäste|leser"
    r"|mitglieder|familien)\b)"
)
"""Who buys from the client: what they want to buy is no purchase of the client's."""
PURCHASE = (
    rf"^\s*{_CUSTOMERS}(?:{_WHO}{_NEEDING}\s+)?(?P<found>(?:kaufen|kauf|anschaffung|beschaffung|einkauf|erwerb"
    rf"|einstellung"
    rf"|anmietung"
    r"|einführung) (?:von|ein(?:e[sr])|neuer|de[sr]) [\w-]+)"
    rf"|^\s*{_CUSTOMERS}{_WHO}{_NEEDING}\s+(?:(?:noch|dringend|dafür) )*(?P<needed>(?:(?:{_SOME})\s+)*{_WHICH}"
    rf"(?:{_THING}|{_STAFF}|{_SERVICE}){_ENDS})"
    rf"|^\s*{_CUSTOMERS}(?:{_WHO}{_NEEDING}\s+)?(?P<bought>(?:{_SOME})\s+(?:[\w-]+ ){{1,4}}?(?:an ?schaffen"
    rf"|anzuschaffen"
    rf"|beauftragen"
    r"|engagieren|anheuern|leasen|beschaffen|kaufen|einstellen|anstellen|mieten|einführen|einkaufen)\s*[.!]?\s*$)"
)
"""A need or a goal that is a purchase."""
NAMED = rf"^\s*(?P<found>(?:(?:{_SOME})\s+)+{_WHICH}(?:{_THING}|{_STAFF})|(?:{_SOME}|\s)*(?:{_SERVICE})){_ENDS}"
"""A need that is a thing, a service or somebody to hire, where nothing changes."""
LACKING = (
    r"^\s*(?P<found>(?:kein(?:e[nrs]?)?|fehlende[rsn]?|es gibt kein(?:e[nrs]?)?|(?:ihm|ihr|dem \w+"
    r"|der \w+) fehl(?:t|en)|mangel an|(?:es|uns|ihnen) fehl(?:t|en)(?: uns| ihnen)?(?: an)?"
    rf"|(?:wir|sie) haben kein(?:e[nrs]?)?)\s+(?:ein(?:e[nrs]?)?\s+)?{_WHICH}(?:{_THING}|{_STAFF})){_ENDS}"
)
"""A challenge that is the want of such a thing."""
CHANGE = (
    r"\b(?:nicht|kein\w*|nie|niemand\w*|ohne|weniger|statt|bevor|ehe|früher|rechtzeitig|pünktlich|schneller|genug"
    r"|nur|damit|dass|wenn|weil|wieder|noch|schon|bleib\w*|kommen|kommt|weiß|wissen|kann|können|muss|soll|wird"
    r"|werden|ist|sind|hat|läuft|geht|erfährt|sieht|welche\w*|wer|was|wann|wie|kennt|steht|antwortet)\b|, (?:die|das"
    r"|der|den|dem|dass)\b"
)
"""Words of change, comparison or negation."""
_OFFER = r"(?:lösung(?:en)?|produkte?|plattform|software|angebot|paket|services?|dienstleistung(?:en)?|beratung|tool)"
SELLING = (
    rf"\b(?:(?:mit|dank|durch|brauchen|nutzen|kaufen|für|von|ohne) unser\w* (?:[\w-]+ ){{0,2}}?{_OFFER}\b"
    rf"|maßgeschneiderte\w* (?:[\w-]+ )?{_OFFER}|aus einer hand|rundum-?sorglos\w*|schlüsselfertige\w* {_OFFER}"
    rf"|mehrwert(?!\w)"
    rf"|win-win|ganzheitliche\w* (?:{_OFFER}|ansatz)|innovative\w* {_OFFER}|(?:key|ziel)[- ]?accounts?"
    rf"|zum abschluss bringen"
    r"|schmerzpunkte?|(?:uns|mich) (?:beauftragen|buchen|engagieren)|mit uns (?:sparen|arbeiten|gewinnen)"
    r"|upsell\w*|cross-?sell\w*|kaufbereit\w*|(?:den|diesen) deal|(?:nutzen|kennen|sehen"
    r"|verstehen) unser\w* (?:[\w-]+ )?"
    rf"{_OFFER}|alleinstellungsmerkmal|verlängerung (?:des|ihres) (?:abos|vertrags) mit uns|partner wie (?:uns|mich)"
    r"|unser\w* (?:fürsprecher|sponsor|champion|unterstützer|ansprechpartner)\w* (?:im|in der|bei|beim|ist|hat"
    r"|meldet)|(?:die|ihre|diese) (?:vertrags)?verlängerung (?:steht|ist|wackelt|wird)"
    r"|vor (?:ende )?unser\w* (?:quartal|jahr)\w*|(?:ihre[rn]? |der |gebuchten )*(?:lizenzen|plätze"
    r"|seats) (?:werden|sind|nutz|brach|ungenutzt)\w*|(?:den|diesen|großen) (?:kunden|account) (?:ausbauen"
    r"|gewinnen|halten|entwickeln|abschließen)|noch (?:in|vor) (?:diesem|dem) quartal\w* (?:unterschreib"
    r"|abschließ|unterzeichn)\w*|unser\w* (?:demo|pilot|rollout|angebot) (?:an|unterschreib|freigeb|abnehm)\w*)"
)
"""What a seller says."""
PROMISING = (
    rf"\bunser\w* (?:[\w-]+ )?(?:{_OFFER}|team|training|experten) (?:spar\w+|löst|lösen|hilft|helfen|gibt|bringt"
    rf"|bietet"
    r"|ermöglicht|senkt|reduziert|macht|sorgt|übernimmt|entlastet)\b"
)
"""What a seller says in a goal or a need."""
_BETTER = (
    r"verbessern|optimieren|steigern|stärken|fördern|vorantreiben|ausbauen|erhöhen|digitalisieren|modernisieren"
    r"|professionalisieren|weiterentwickeln|festigen|intensivieren|positionieren|unterstützen|maximieren|minimieren"
    r"|straffen|schärfen|vereinfachen|beleben"
)
_MOOD = (
    r"\w*sichtbarkeit|\w*kommunikation|\w*zusammenarbeit|teamgeist|teamarbeit|\w*effizienz|\w*qualität"
    r"|\w*zufriedenheit|wachstum|\w*bekanntheit|erfolg|digitalisierung|innovation\w*|nachhaltigkeit"
    r"|unternehmenskultur|transparenz|wertschätzung"
)
VAGUE = (
    rf"^\s*(?:wir (?:wollen|möchten|müssen) "
    rf"|sie wollen )?(?P<found>(?:[\w-]+ ){{0,7}}?(?:{_BETTER})(?:\s*[.!]?\s*$| und )"
    rf"|(?:(?:mehr|bessere[rs]?|höhere[rs]?|stärkere[rs]?|gute[rs]?|eine?|hohe|starke[rs]?|attraktive[rs]?"
    rf"|nachhaltige[rs]?|gesunde[rs]?|stetige[rs]?"
    rf"|moderne[rs]?)\s+)*"
    rf"(?:{_MOOD})\b(?=\s*(?:[,.;]|$)|\s+(?:am|in|im|der|des|bei|unter|zwischen|und|werden|sein)\b)"
    r"|(?:mehr|bessere[rs]?|gute[rs]?|ein(?: \w+er| \w+es)|starke[rs]?) (?:team|image|kunden|umsatz|arbeitgeber"
    r"|betriebsklima|service|ordnung|struktur)(?=\s*(?:[,.;]|$)| werden| sein| am markt)|(?:besser|innovativer"
    r"|moderner|attraktiver|bekannter|stärker|größer|effizienter|flexibler"
    r"|(?:[\w-]+ ){1,5}?(?-i:[a-zäöü]\w*er)) (?:und \w+er )?(?:werden|sein|arbeiten|auftreten"
    r"|dastehen)\s*[.!]?\s*$|(?:regelmäßige? |gemeinsame? |mehr |weitere )*\w*(?:workshops?|besprechungen|treffen"
    r"|schulungen|veranstaltungen|umfragen|gespräche|seminare|kampagnen)(?: \w+){0,3} (?:durchführen|abhalten"
    r"|organisieren|veranstalten|anbieten|führen|machen)|(?:[\w-]+ ){0,4}?(?:ausloten|begleiten|vernetzen"
    r"|sensibilisieren|koordinieren|prüfen|erforschen|analysieren|mitnehmen|einbinden|pflegen|leben"
    r"|teilen)\s*[.!]?\s*$|näher (?:am|an den|bei den|beim) \w+(?: \w+)?\s*[.!]?\s*$|(?:ein )?(?:attraktiv|modern"
    r"|verlässlich|stark|führend|innovativ)\w* (?:[\w-]+ )?(?:arbeitgeber|partner|anbieter|unternehmen|marke)\b)"
)
"""How a goal opens that is an activity or a mood."""
RESULT = (
    r"\d|\b(?:prozent|hälfte|doppelt\w*|verdoppel\w*|drittel|viertel|halb\w*|kein\w*|niemand|null|erste[nrs]?"
    r"|zweite[nrs]?|dritte[nrs]?|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember"
    r"|\w+tag|ostern|weihnachten|pfingsten|bis|vor (?:dem|der|ende)|eröffn\w+|übergeb\w*|übergabe|schuldenfrei"
    r"|gewinn\w*|meister\w*|liga|platz|zertifi\w+|genehmig\w+|verkauf\w*|zwei|drei|vier|fünf|sechs|sieben|acht|neun"
    r"|zehn|zwölf|zwanzig|dreißig|\w*hundert\w*|\w*tausend\w*|als|sobald|wenn)\b"
)
"""What makes a goal a result."""
OPEN = (
    r"^\W*(?:(?:und|aber|also|bei|mit|zu|von|für|seit|bis|in|an|auf|aus|um|nach|unter) )*(?:was|wie|warum|wieso"
    r"|weshalb|welche\w*|wer|wen|wem|wessen|wann|wo|woran|wodurch|womit|wofür|worauf|worüber|woher|wohin|wozu|worum"
    r"|worin|wovon|inwiefern)\b|^\W*(?:bitte )?(?:erzählen|beschreiben|schildern|erklären|zeigen|nennen|führen"
    r"|helfen|stellen) sie\b|^\W*(?:können|könnten|würden|mögen|möchten|dürfte|darf) (?:sie"
    r"|ich)\b.{0,60}\b(?:erzählen|beschreiben|schildern|erklären|sagen|zeigen|ausführen|hören|durchgehen)\b"
)
"""How a question opens that yes or no does not answer."""
LEADING = (
    r"(?:^|[.!?,;] )\W*(?:wäre|ist|sind|finden|glauben|denken|meinen|möchten|wollen) (?:es|das|sie"
    r"|ihr)(?: \w+)? nicht\b|^(?!\W*(?:wer|was|wie|wo|wann|warum|welche\w*|wodurch|wonach)\b).*\bbestimmt\b"
    r"|\b(?:nicht auch|doch (?:sicher|bestimmt|auch|wohl)|sicherlich|offensichtlich|stimmen sie (?:mir )?zu"
    r"|zustimmen|wie viel (?:besser|einfacher|schneller|leichter|zeit verlieren)|warum (?:haben|sind"
    r"|nutzen) sie (?:noch )?(?:nicht|kein\w*)|(?:was|wie|wo|wann|warum|welche\w*|wer)\b[^?]{0,60}?\b(?:ihr|euer"
    r"|dies|eur|solch)\w* (?:[\w-]+ )?(?:veraltet|langsam|unübersichtlich|chaotisch|ineffizient|umständlich"
    r"|überteuert|mühsam|schlecht|unzuverlässig|lästig|kaputt)\w* \w+|(?:angesichts|in anbetracht|da sie (?:ja )?"
    r"|wo sie doch)\b|um (?:endlich|nicht mehr|kosten zu|zeit zu)\b|warum (?:ist|sind|war|läuft|dauert) (?:ihr|euer"
    r"|eur|das|die|dies)\w* [^?]{1,40}?\b(?:so|zu|immer noch|ständig) \w+|was (?:hält|hindert) sie (?:davon )?(?:ab"
    r"|noch|daran)|(?:mit|durch) uns (?:sparen|gewinnen|gewonnene|gesparte)\w*|wann haben sie (?:bemerkt|gemerkt"
    r"|erkannt|eingesehen)|wie sehr (?:stört|ärgert|leiden|frustriert)|(?:mit|von|für) unser\w* (?:\w+ )?(?:produkt"
    r"|lösung|software|tool|hilfe))\b|(?:,|\.{3}|…| -| –)\s*(?:nicht wahr|oder(?: nicht)?|stimmt'?s|gell|richtig|ne"
    r"|nicht)\s*\?\s*$"
)
"""What gives the wanted answer away."""
POLITE = (
    r"(?:das )?(?:klingt|hört sich) (?:gut|super|toll|vernünftig|interessant|richtig)(?: an)?|da haben sie recht"
    r"|sie haben recht|gut|sehr gut|schön|super|prima|toll|klasse|perfekt|wunderbar|okay|ok|in ordnung|passt"
    r"|einverstanden|natürlich|klar|na klar|sicher|gern|gerne|alles gut|interessant|verstehe|danke|danke schön"
    r"|vielen dank|von mir aus|meinetwegen|wenn sie meinen|kein problem|macht sinn|das macht sinn|ergibt sinn"
    r"|nicht schlecht"
)
"""Replies that may be no more than polite."""
BESIDE = r"ja|ah|oh|ach|hm+|mhm|also|so|na|und|eben|doch|wirklich"
"""What may stand beside them and says nothing of its own."""
