"""Polish patterns of what is asked about."""

_THING = (
    r"oprogramowani[ea]|system(?:u|y|ów)?|stron[aęy](?: internetow\w+)?|sklepu? internetow\w+|portal|aplikacj[aięe]"
    r"|baz[aęy] danych|serwer(?:y|ów)?|drukark[aęi]|laptop(?:y|ów)?|komputer(?:y|ów)?|platform[aęy]|narzędzi[ea]"
    r"|licencj[aięe]|kamer[aęy]?|samoch(?:ód|ody|odów)|pojazd(?:y|ów)?|maszyn[aęy]?|crm|erp|intranet|chatbota?"
    r"|logo|kampani[aięe]|abonament|ubezpieczeni[ea]|wóz(?:ki|ków)? widłow\w+"
)
_STAFF = (
    r"księgow\w+|doradc[aęy]|konsultant\w*|technik\w*|elektryk\w*|pracownik\w*|asystent\w*|prawnik\w*|fotograf\w*"
    r"|projektant\w*|programist\w*|agencj[aięe]|dostawc[aęy]|handlow(?:iec|ca|ców)|kucharz\w*|ekspert\w*|inżynier\w*"
    r"|tłumacz\w*|sekretark[aęi]|kierownik\w*|menedżer\w*|freelancer\w*|trener\w*|kierowc[aęy]|pielęgniark[aęi]"
    r"|ochroniarz\w*|malarz\w*"
)
_SERVICE = (
    r"doradztw[oa]|szkoleni[ea](?= (?:z|dla)\b)|sprzątani[ea]|konserwacj[aięe]|księgowoś[ćci]+|tłumaczeni[ea]"
    r"|katering|dostaw[aęy](?= [\w-]+)|instalacj[aięe](?= [\w-]+)|wynajem|usług[iaę](?= [\w-]+)|druk|ochron[aęy]"
    r"|coaching|marketing|reklam[aęy]|umow[aęy](?= (?:na|o|z)\b)|zakup(?= [\w-]+)|montaż"
)
_SOME = r"now\w+|lepsz\w+|dobr\w+|inn\w+|jak(?:iś|aś|ieś|iegoś|ąś)|dw(?:a|ie|óch)|trzy|trzech|cztery|pięć|kilk[au]|\d+"
_WHICH = r"(?:(?!(?:któr\w+|że|żeby|aby|dla|nasz\w*)\b)[\w-]+ ){0,2}?"
_NEEDING = r"(?:potrzebuj\w+|potrzeba|trzeba(?: im)?|szukaj\w+|chc[ąe]\w*|wymaga\w*|muszą mieć)"
_WHO = r"(?:[\w'-]+ ){0,3}?"
_ENDS = r"(?=\s*(?:[,.;(]|$)|\s+(?:dla|do|w|na|z|od|i|przy)\b)"
_CUSTOMERS = (
    r"(?!.{0,20}?\b(?:klien\w+|ludzie|goście|pacjen\w+|rodzice|najemcy|sąsiedzi|czytelnicy|członkowie|turyści)\b)"
)
"""Who buys from the client: what they want to buy is no purchase of the client's."""
PURCHASE = (
    rf"^\s*{_CUSTOMERS}(?P<found>(?:(?:musimy|muszą|trzeba|chcemy|chcą|należy) )?(?:kupić|zatrudnić|wynająć"
    rf"|wydzierżawić|wdrożyć|zamówić|nabyć|zlecić|zainstalować|wprowadzić|zbudować|zakupić)\s+(?:(?:{_SOME})\s+)*"
    rf"{_WHICH}[\w-]+){_ENDS}"
    rf"|^\s*{_CUSTOMERS}{_WHO}{_NEEDING}\s+(?P<needed>(?:(?:{_SOME})\s+)*{_WHICH}(?:{_THING}|{_STAFF}"
    rf"|{_SERVICE})){_ENDS}"
)
NAMED = rf"^\s*(?P<found>(?:(?:{_SOME})\s+)+{_WHICH}(?:{_THING}|{_STAFF})|(?:{_SERVICE})(?: [\w-]+){{0,2}}){_ENDS}"
LACKING = (
    rf"^\s*(?P<found>(?:brak|nie (?:ma|mają|mamy))\s+(?:(?:{_SOME}|własn\w+)\s+)*{_WHICH}(?:{_THING}"
    rf"|{_STAFF})){_ENDS}"
)
CHANGE = (
    r"\b(?:nie|nigdy|nikt|żaden|bez|mniej|wcześniej|zanim|na czas|szybciej|dość|tylko|żeby|aby|jeśli|kiedy|gdy"
    r"|ponieważ|bo|znów|znowu|już|wie|wiedzą|może|mogą|jest|są|będzie|będą|słyszy|widzi|któr\w+|kto|co|jak|zamiast"
    r"|zna|odpowiada|przestał\w*)\b"
)
_OFFER = (
    r"(?:rozwiązani[ea]\w*|produkt\w*|platform\w+|oprogramowani\w+|ofert\w+|pakiet\w*|usług\w*|narzędzi\w+"
    r"|propozycj\w+)"
)
SELLING = (
    rf"\b(?:(?:z|dzięki|przez|potrzebuj\w+|używać|kupić|dla) nasz\w+ {_OFFER}\b"
    rf"|(?:innowacyjn\w+|kompleksow\w+|skalowaln\w+|szyt\w+ na miarę|dedykowan\w+) {_OFFER}"
    r"|wszystko pod jednym dachem|wartość dodan\w+|win-win|(?:domknąć|zamknąć) (?:ten |tę )?(?:deal|transakcj\w+"
    r"|sprzedaż)|klient\w* kluczow\w+|punkt\w* bólu|wybrać nas|partner\w* (?:jak|takich jak) my"
    r"|nasz (?:sponsor|ambasador|sojusznik) (?:w|u|po)|odnowieni\w+ (?:jest|wisi|umowy z nami)"
    r"|przed końcem naszego kwartału|(?:up|cross)-?sell\w*|podpisać (?:umowę )?z nami)"
)
PROMISING = (
    rf"\bnasz\w* (?:{_OFFER}|zespół|eksperci|metod\w+) (?:[\w-]+ )?(?:oszczędz\w+|rozwiąż\w+|rozwiązuj\w+|pomag\w+"
    r"|pomoż\w+|da\w*|oferuj\w+|obniż\w+|zapewni\w*|sprawi\w*|dostarcz\w+)\b"
)
_BETTER = (
    r"poprawić|poprawa|usprawnić|usprawnienie|zwiększyć|zwiększenie|wzmocnić|wzmocnienie|wspierać|wspieranie|rozwijać"
    r"|rozwój|rozwinąć|unowocześnić|cyfryzować|cyfryzacja|zoptymalizować|optymalizacja|uprościć|promować|promocja"
)
_MOOD = (
    r"widocznoś[ćci]+|komunikacj[aięe]|współprac[aęy]|efektywnoś[ćci]+|jakoś[ćci]+|satysfakcj[aięe]|zadowoleni[ea]"
    r"|wzrost|rozpoznawalnoś[ćci]+|sukces|innowacyjnoś[ćci]+|kultur[aęy]|wizerun(?:ek|ku)|atmosfer[aęy]|przejrzystoś[ćci]+"
)
VAGUE = (
    rf"^\s*(?:(?:chcemy|chcą|musimy|muszą) )?(?P<found>(?:{_BETTER})\b(?: [\w-]+){{1,5}}\s*[.!]?\s*$"
    r"|(?:organizować|zorganizować|prowadzić|przeprowadzić|robić) (?:[\w-]+ ){0,3}?(?:warsztaty|spotkania|szkolenia"
    r"|wydarzenia|ankiety|kampanie|konferencje)\s*[.!]?\s*$"
    r"|(?:zbadać|badać|analizować|koordynować|angażować|dzielić się|wspólnie)\b(?: [\w-]+){1,5}\s*[.!]?\s*$"
    rf"|(?:(?:większ\w+|lepsz\w+|wyższ\w+|dobr\w+|siln\w+)\s+)+(?:{_MOOD})\b(?=\s*(?:[,.;]|$)|\s+(?:w|z|między|i"
    r"|wśród)\b)"
    r"|być (?:po prostu )?(?:[\w-]+ ){0,3}?(?:lepsi|lepszą|silniejsi|więksi|nowocześniejsi|innowacyjni|innowacyjną"
    r"|bardziej \w+)(?: [\w-]+){0,2}\s*[.!]?\s*$)"
)
RESULT = (
    r"\d|\b(?:procent\w*|połow\w+|podwoi\w+|dwukrotn\w+|ćwierć|nikt|żaden|zero|pierwsz\w+|drug\w+|stycz\w+|lut\w+"
    r"|marz?c\w*|kwie\w+|maj\w*|czerw\w+|lip\w+|sierp\w+|wrze\w+|paździer\w+|listopad\w*|grud\w+|poniedział\w+"
    r"|wtor\w+|środ\w+|czwart\w+|piąt\w+|sobot\w+|niedziel\w+|wielkanoc\w*|święt\w+|przed|zanim|otworz\w+|otwarci\w+"
    r"|przekaza\w+|dług\w*|wygra\w+|mistrz\w*|certyfik\w+|pozwoleni\w+|sprzeda\w+|dwa|dwie|trzy|cztery|pięć|sześć"
    r"|siedem|osiem|dziewięć|dziesięć|dwanaście|dwadzieścia|trzydzieści|sto|tysiąc\w*|kiedy|gdy|do końca)\b"
)
OPEN = (
    r"^\W*(?:(?:a|i|ale|więc|na|z|ze|od|do|w|we|po|dla|przy|o) )*(?:co|jak\w*|dlaczego|czemu|któr\w+|kto|kogo|komu"
    r"|kim|czym|czego|kiedy|gdzie|skąd|dokąd|ile)\b|^\W*(?:proszę )?(?:opowie\w+|opisz\w*|opisać|opowiedzieć"
    r"|wyjaśni\w+|pokaż\w*|podaj\w*|pomóż\w*)\b"
    r"|^\W*czy (?:może|mogliby|mógłby|mogłaby|mogę|możecie)\b.{0,50}\b(?:opowiedzieć|opisać|wyjaśnić|powiedzieć"
    r"|pokazać|posłuchać)\b"
)
LEADING = (
    r"^\W*(?:czy )?nie (?:uważa|sądzi|myśli|wydaje|chciał)\w*\b|\b(?:oczywiście|z pewnością) \b|\bzgodz\w+ się\b"
    r"|\bdlaczego (?:jeszcze nie|nadal|wciąż|ciągle) \w+|\b(?:z|dzięki) nasz\w+ (?:rozwiązani\w+|produkt\w+"
    r"|oprogramowani\w+|narzędzi\w+)\b|\bco was powstrzymuje\b|,\s*(?:prawda|nieprawdaż|tak|co nie)\s*\?\s*$"
)
POLITE = (
    r"ma pan rację|ma pani rację|macie rację|bardzo dobrze|dobrze|świetnie|super|doskonale|ok|okej|oczywiście|jasne"
    r"|brzmi dobrze|to brzmi dobrze|ciekawe|dziękuję|dziękuję bardzo|dzięki|nieźle|rozumiem|nie ma problemu|chętnie"
    r"|racja|zgoda|przyjąłem|przyjęłam|(?:dzięki|dziękuję) za (?:podsumowanie|notatki)"
)
BESIDE = r"tak|no|ach|och|więc|hm+|i|cóż|aha"
