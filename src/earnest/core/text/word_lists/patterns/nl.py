"""Dutch patterns of what is asked about."""

_THING = (
    r"\w*software|\w*softwarepakket|\w*systeem|\w*website|webwinkel|webshop|portaal|apps?|\w*database|servers?"
    r"|printers?|laptops?|computers?|platform|tools?|licenties?|\w*camera's?|bestelwagens?|voertuigen?|machines?|crm"
    r"|erp|intranet|chatbot|dashboard|logo|\w*campagne|abonnement|financiering|verzekering|\w*programma(?= voor\b)"
)
_STAFF = (
    r"\w*boekhouder|\w*adviseur|consultant|\w*technicus|elektricien|\w*medewerkers?|\w*assistente?|advocaat"
    r"|fotograaf|\w*ontwerper|\w*ontwikkelaar|\w*trainer|\w*bureau|\w*leveranciers?|\w*dienstverlener|verkoper|kok"
    r"|\w*expert|ingenieur|vertaler|secretaresse|\w*manager|tekstschrijver|aannemer|freelancer|coach|\w*directeur"
    r"|\w*magazijnmedewerkers?|\w*chauffeurs?|\w*verpleegkundigen?|\w*tuinman|\w*hovenier|\w*moderator|\w*tolk"
    r"|\w*schilder|\w*bewaker|\w*leider|\w*hulp|\w*kracht(?:en)?|\w*accountant|\w*controleur|\w*planner"
)
_SERVICE = (
    r"\w*advies(?= (?:over|bij)\b)|juridisch advies|\w*trainingen?|opleidingen?(?= voor\b)|\w*schoonmaak"
    r"|onderhoud(?= (?:van|en)\b)|boekhouding|vertalingen?|catering|levering(?= (?:van|en)\b)|installatie(?= van\b)"
    r"|verhuur|\w*diensten|drukwerk|bewaking|coaching|marketing|reclame|\w*overeenkomst(?= (?:voor|met|over)\b)"
    r"|\w*contract(?= (?:voor|met)\b)|\w*moderatie|groenonderhoud|\w*renovatie|\w*infrastructuur"
    r"|begeleiding(?= van\b)|\w*inspectie(?= van\b)|uitbesteding|inzameling(?= van\b)|montage|aanschaf(?= van\b)"
    r"|inkoop(?= van\b)"
)
_SOME = r"een|nieuwe?|extra|betere?|goede?|andere|twee|drie|vier|vijf|\d+"
_WHICH = r"(?:(?!(?:die|dat|van|om|voor|hun|onze)\b)[\w-]+ ){0,2}?"
_NEEDING = r"(?:hebben|heeft|heb|zoek(?:en|t)|willen|wil|moeten|moet|vereis\w+|zouden graag)"
_WHO = r"(?:[\w'-]+ ){0,3}?"
_ENDS = r"(?=\s*(?:[,.;(]|$)|\s+(?:voor|in|op|bij|met|van|aan|en|nodig|aannemen|inhuren|kopen)\b)"
_CUSTOMERS = (
    r"(?!.{0,20}?\b(?:klanten|mensen|bezoekers|patiënten|ouders|huurders|buren|reizigers|lezers|leden|gezinnen"
    r"|gasten|toeristen)\b)"
)
"""Who buys from the client: what they want to buy is no purchase of the client's."""
PURCHASE = (
    rf"^\s*{_CUSTOMERS}(?:{_WHO}{_NEEDING}\s+)?(?P<found>(?:(?:{_SOME})\s+)+(?:[\w-]+ ){{1,4}}?(?:aanschaffen"
    rf"|kopen|inhuren"
    rf"|aannemen|huren|leasen|invoeren|invoering"
    r"|implementeren|bestellen|uitbesteden)\s*[.!]?\s*$|(?:kopen|aankoop|aanschaf|inkoop|uitbesteden) van [\w-]+)"
    rf"|^\s*{_CUSTOMERS}{_WHO}{_NEEDING}\s+(?P<needed>(?:(?:{_SOME})\s+)*{_WHICH}(?:{_THING}|{_STAFF}"
    rf"|{_SERVICE}){_ENDS})"
)
NAMED = rf"^\s*(?P<found>(?:(?:{_SOME})\s+)+{_WHICH}(?:{_THING}|{_STAFF})|(?:(?:{_SOME})\s+)*(?:{_SERVICE})){_ENDS}"
LACKING = (
    r"^\s*(?P<found>(?:geen|gebrek aan|gemis van|(?:er )?(?:is|zijn) geen|het ontbreekt aan|(?:we|wij"
    r"|ze) hebben geen)\s+"
    rf"(?:(?:{_SOME}|eigen)\s+)*{_WHICH}(?:{_THING}|{_STAFF})){_ENDS}"
)
CHANGE = (
    r"\b(?:niet|geen|nooit|niemand|zonder|minder|eerder|voordat|op tijd|sneller|genoeg|alleen|zodat|als|wanneer"
    r"|omdat|weer|nog|al|blij\w+|komt|komen|weet|weten|kan|kunnen|is|zijn|wordt|worden|hoort|ziet|welke|wie|wat|hoe"
    r"|in plaats|die|dat|kent|antwoordt)\b"
)
_OFFER = r"(?:oplossing(?:en)?|product(?:en)?|platform|software|aanbod|pakket|diensten|dienst|tool|voorstel)"
SELLING = (
    rf"\b(?:(?:met|dankzij|via|door|nodig|gebruiken|kopen|kennen|voor) on(?:ze|s) {_OFFER}\b"
    rf"|(?:maatwerk|op maat gemaakte|innovatieve|totaal|complete|schaalbare)[- ]?{_OFFER}|{_OFFER} op maat"
    rf"|alles onder één dak|ontzorgen"
    r"|(?:onze|ons) (?:offertes?|aanbieding|voorstel|contract) .{0,30}?\b(?:ge|onder)?(?:getekend|goedgekeurd|aanvaard)"
    r"|toegevoegde waarde|win-win|(?:de|deze) deal (?:sluiten|binnenhalen)|key ?accounts?|pijnpunten?|(?:voor ons"
    r"|ons) kiezen|met ons (?:besparen|werken)|partner als (?:wij|ons)|onze (?:sponsor|ambassadeur|champion"
    r"|medestander|contactpersoon) (?:bij|in|op|binnen|is|heeft)|de verlenging (?:is|staat|wankelt|loopt)|(?:hun"
    r"|de) (?:licenties|seats|plekken) (?:niet|worden|zijn|ongebruikt)\w*"
    r"|voor(?:dat)? (?:het einde van )?ons kwartaal|(?:de|deze) (?:klant|account) (?:uitbouwen|binnenhalen"
    r"|behouden)|laten tekenen|inkooporder .{0,30}on[sz]\w*|upsell\w*)"
)
PROMISING = (
    rf"\bon(?:ze|s) (?:{_OFFER}|team|experts|methode) (?:[\w-]+ )?(?:bespa\w+|lost|helpt|geeft|biedt|verlaagt|zorgt"
    r"|maakt|neemt|levert)\b"
)
_BETTER = (
    r"verbeteren|optimaliseren|verhogen|versterken|bevorderen|stimuleren|vergroten|ontwikkelen|moderniseren"
    r"|digitaliseren|professionaliseren|ondersteunen|vereenvoudigen|uitbouwen|positioneren|innoveren|groeien"
    r"|samenwerken|uitdragen|benutten"
)
_MOOD = (
    r"\w*zichtbaarheid|\w*communicatie|\w*samenwerking|\w*efficiëntie|\w*kwaliteit|\w*tevredenheid|groei"
    r"|naamsbekendheid|succes|digitalisering|innovatie|duurzaamheid|cultuur|transparantie|imago|sfeer"
)
VAGUE = (
    rf"^\s*(?:we willen |wij willen |ze willen )?(?P<found>(?:[\w-]+ ){{0,7}}?(?:{_BETTER})\s*[.!]?\s*$"
    r"|meer samenwerken\b|meer (?:[\w-]+ )?(?:bekendheid|aandacht|zichtbaarheid|ruchtbaarheid) (?:geven|krijgen|vragen)"
    r"|dichter bij [\w ]{1,40}\s*$"
    r"|(?:[\w-]+ ){0,3}?(?:workshops?|overleggen|bijeenkomsten|trainingen|evenementen|enquêtes|vergaderingen"
    r"|campagnes|acties)(?: \w+){0,3} (?:organiseren|houden|geven|doen|bijwonen|voeren)"
    r"|(?:[\w-]+ ){0,4}?(?:verkennen|begeleiden|betrekken|delen|afstemmen|bewustmaken|onderzoeken|analyseren"
    r"|uitdragen|coördineren)\s*[.!]?\s*$"
    rf"|(?:(?:meer|betere?|hogere?|een|goede?|sterke?)\s+)*(?:{_MOOD})\b(?=\s*(?:[,.;]|$)|\s+(?:in|van|op|bij|met"
    rf"|tussen|en)\b)"
    r"|(?:[\w-]+ ){0,5}?(?:beter|sterker|groter|moderner|\w+(?:iënter|iever|eler|aarder"
    r"|amer)) (?:en \w+er )?(?:worden|zijn|werken)\s*[.!]?\s*$)"
)
RESULT = (
    r"\d|\b(?:procent|helft|dubbel\w*|verdubbel\w*|derde|kwart|geen|niemand|nul|eerste|tweede|januari|februari|maart"
    r"|april|mei|juni|juli|augustus|september|oktober|november|december|\w+dag|pasen|kerst\w*|pinksteren|voor (?:de"
    r"|het|eind)|voordat|tot|open(?:t|en)|overdra\w+|schuld\w*|winnen|kampioen|gecertificeerd|vergunning|verkopen"
    r"|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|twintig|dertig|honderd|duizend|als|zodra|ranglijst)\b"
)
OPEN = (
    r"^\W*(?:(?:en|maar|dus|bij|met|van|voor|sinds|tot|in|aan|op|uit|om|door) )*(?:wat|hoe\w*|waarom|welke?|wie"
    r"|wiens|wanneer|waar\w*)\b|^\W*(?:vertel|beschrijf|leg|toon|noem|geef|help|stel)\b|^\W*(?:kunt|kan|zou|wilt"
    r"|wil) (?:u|je|jij|ik)\b.{0,40}\b(?:vertellen|beschrijven|uitleggen|zeggen|tonen|toelichten|horen|schetsen)\b"
)
LEADING = (
    r"^\W*(?:vindt|denkt|gelooft|zou|is|wilt|bent) (?:u|het|dat|je)(?: \w+)? niet\b|\b(?:ook niet|toch (?:zeker|ook"
    r"|wel)|ongetwijfeld|uiteraard|bent u het (?:er)?mee eens|eens dat|hoeveel (?:tijd verliest|beter|makkelijker)"
    r"|(?:wat|hoe|waar|wanneer|waarom|welke?|wie)\b[^?]{0,60}?\b(?:uw|jullie|deze|die"
    r"|zo'n) (?:[\w-]+ )?(?:verouderde?|trage?|langzame?|chaotische?|inefficiënte?|omslachtige?|onoverzichtelijke?"
    r"|dure?|gebrekkige?) \w+|gezien (?:uw|de|het|dat)|nu u|om (?:eindelijk|niet langer|kosten te|tijd te)"
    r"|waarom (?:is|zijn|duurt|werkt) (?:uw|jullie|dat|die|het) [^?]{1,40}?\b(?:zo|te|altijd|nog steeds) \w+"
    r"|wat (?:weerhoudt|houdt) u|wanneer (?:besefte|merkte) u|waarom (?:heeft|gebruikt|bent) u (?:nog )?(?:niet"
    r"|geen)|(?:met|van) on(?:ze|s) (?:oplossing|product|software|tool))\b|,\s*(?:toch|niet|niet waar|nietwaar|hè"
    r"|of niet|oké)\s*\?\s*$"
)
POLITE = (
    r"u hebt gelijk|u heeft gelijk|je hebt gelijk|heel goed|goed|prima|mooi|perfect|super|oké|oke|ok|akkoord"
    r"|natuurlijk|uiteraard|zeker|klinkt goed|dat klinkt goed|interessant|dank u|dank u wel|dank je wel|bedankt"
    r"|niet slecht|ik snap het|geen probleem|als u het zegt|logisch|graag"
)
BESIDE = r"ja|ah|oh|nou|dus|hm+|en|wel|eh|tja"
