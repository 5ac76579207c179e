"""Italian patterns of what is asked about."""

_THING = (
    r"sit[oi] (?:web|internet)|sito|software|gestionale|programm[ai](?= (?:di|per)\b)|sistem[ai]|portale"
    r"|negozio online|e-commerce"
    r"|applicazion[ei]|app|banca dati|server|stampant[ei]|computer|piattaform[ae]|strument[oi]|licenz[ae]"
    r"|telecamer[ae]|furgon[ei]"
    r"|veicol[oi]|macchinar[io]+|crm|erp|intranet|chatbot|logo|campagn[ae] (?:pubblicitaria|di \w+)"
    r"|abbonament[oi]|finanziament[oi]"
    r"|assicurazione"
)
_STAFF = (
    r"contabil[ei]|commercialista|consulent[ei]|tecnic[oi]|elettricist[ai]|assistent[ei]|avvocat[oi]|fotograf[oi]"
    r"|grafic[oi]"
    r"|sviluppator[ei]|formator[ei]|agenzia|fornitor[ei]|venditor[ei]|cuoc(?:o|hi)|espert[oi]|ingegner[ei]"
    r"|traduttor[ei]|segretari[ao]"
    r"|social media manager|copywriter|architett[oi]|impiegat[oi]"
)
_SERVICE = (
    r"consulenza|corsi? di formazione|formazione(?= (?:del|di|per)\b)|pulizi[ae](?= (?:di|dei|degli|delle)\b)"
    r"|manutenzione|contabilità"
    r"|traduzion[ei]|catering|fornitura|installazione(?= di\b)|noleggio|serviz[io]+(?= di\b)|stampa(?= di\b)"
    r"|vigilanza|coaching"
    r"|marketing|pubblicità"
)
_SOME = r"un[ao]?|un'|nuov[aoie]|buon[aoie]?|altr[aoie]|due|tre|quattro|cinque|\d+|miglior[ei]"
_WHICH = r"(?:(?!(?:che|di|del|a|per|\w+(?:are|ere|ire)|loro|nostr\w+)\b)[\w-]+ ){0,2}?"
_NEEDING = (
    r"(?:(?:hanno|abbiamo|ha|ho) bisogno di|(?:gli|ci|mi|vi) (?:serve|servono|serve)|serv(?:e|ono)|cerchiamo"
    r"|cercano|vogliono|vogliamo"
    r"|dobbiamo|devono|occorre|occorrono|bisogna)"
)
_WHO = r"(?:[\w'-]+ ){0,3}?"
_CUSTOMERS = (
    r"(?!.{0,20}?\b(?:clienti|gente|vicini|visitatori|pazienti|genitori|inquilini"
    r"|lettori|soci|famiglie|turisti|ospiti|utenti)\b)"
)
"""Who buys from the client: what they want to buy is no purchase of the client's."""
PURCHASE = (
    rf"^\s*{_CUSTOMERS}(?:{_WHO}{_NEEDING}\s+)?(?P<found>(?:comprare|acquistare|acquisto di|assumere|assunzione di"
    rf"|ingaggiare"
    rf"|esternalizzare"
    r"|noleggiare (?:un|due|tre)\w*|investire in (?:un|nuov)\w*|abbonarsi a|affidarsi a un\w*|commissionare)\b"
    rf"|(?:introdurre|implementare|installare|adottare|creare|sviluppare) (?:(?:{_SOME}|il|la"
    rf"|lo)\s*)+{_WHICH}(?:{_THING})\b)"
    rf"|^\s*{_CUSTOMERS}{_WHO}{_NEEDING}\s+(?P<needed>(?:(?:{_SOME})\s*)*{_WHICH}(?:{_THING}|{_STAFF}|{_SERVICE})\b)"
)
NAMED = rf"^\s*(?P<found>(?:(?:{_SOME})\s*)+{_WHICH}(?:{_THING}|{_STAFF})\b|(?:{_SERVICE})\b)"
LACKING = (
    r"^\s*(?P<found>(?:manca(?:no)?|mancanza di|assenza di|non (?:c'è|ci sono|abbiamo|hanno)|senza|nessun[ao]?)\s+"
    rf"(?:(?:{_SOME})\s*)*{_WHICH}(?:{_THING}|{_STAFF})\b)"
)
CHANGE = (
    r"\b(?:non|mai|nessun\w*|senza|meno|più (?:presto|veloce|di)|prima|in tempo|abbastanza|solo|affinché|quando"
    r"|perché|di nuovo|ancora"
    r"|già|rest\w+|sapp\w+|sann?o|sa|può|possa\w*|possono|deve|è|sono|sia\w*|arriv\w+|qual\w+|quant\w+|come"
    r"|invece|rispond\w+|conosc\w+)\b"
)
_OFFER = r"(?:soluzion[ei]|prodott[oi]|piattaforma|software|offerta|serviz[io]+|strumento|pacchetto|proposta)"
SELLING = (
    rf"\b(?:(?:con|grazie a|tramite|bisogno|usa\w*|comprare|scegliere|conosc\w+|per) (?:l[ao] |il |i |alla |della "
    rf"|del )?nostr[aoie] {_OFFER}\b"
    rf"|{_OFFER} (?:[\w-]+ )?(?:su misura|chiavi in mano|innovativ[aoie]|a 360 gradi|complet[ao]|personalizzat[aoie])"
    r"|valore aggiunto|win-win|chiudere (?:la vendita|il contratto|l'affare|questo cliente)|clienti? chiave"
    r"|key account|punti? dolenti"
    r"|(?:sceglierci|affidarsi a noi)|con noi,? (?:risparmi|guadagn)\w+|partner come noi|upsell"
    r")"
)
PROMISING = (
    rf"\bnostr[aoie] (?:{_OFFER}|team|esperti|metodo) (?:[\w-]+ )?(?:fa|farà|permett\w+|aiut\w+|offr\w+|riduc\w+"
    rf"|semplific\w+|risolv\w+|porta"
    r"|consent\w+|risparmi\w+|dà|liber\w+)\b"
)
_BETTER = (
    r"migliorare|ottimizzare|favorire|potenziare|rafforzare|incrementare|aumentare|sviluppare|modernizzare"
    r"|digitalizzare|promuovere"
    r"|sostenere|fidelizzare|consolidare|semplificare|valorizzare|innovare|crescere|comunicare|efficientare"
    r"|massimizzare|posizionar\w+"
)
VAGUE = (
    rf"^\s*(?:vogliamo |vogliono )?(?P<found>(?:{_BETTER})\b"
    r"|(?:diventare|essere) (?:più (?!di\b)[\w-]+|(?:un |una |i |il |la |ancora )*(?:punto di riferimento|leader"
    r"|miglior\w*|riferimento|azienda (?:più|leader|moderna)|partner))|(?:più|maggiore) (?:visibilità"
    r"|efficienza|clienti|crescita"
    r"|qualità|comunicazione)|(?:una )?(?:miglior[e]?|buona) (?:comunicazione|immagine|organizzazione|gestione"
    r"|qualità)"
    r"|(?:la |l')?(?:soddisfazione|crescita|eccellenza|qualità|innovazione|visibilità|digitalizzazione"
    r"|trasformazione \w+)"
    r"(?=\s*(?:[,.;]|$)|\s+(?:di|del|dei|della|delle|in|nel|e)\b))"
)
RESULT = (
    r"\d|\b(?:per ?cento|metà|doppio|raddoppiare|triplicare|terzo|quarto|nessun\w*|zero|prim[oaie]|second[oa]"
    r"|gennaio|febbraio|marzo"
    r"|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|lunedì|martedì|mercoledì|giovedì"
    r"|venerdì|sabato|domenica"
    r"|pasqua|natale|prima|entro|fino|aprire|riaprire|debiti|concorso|vincere|certific\w+|vendere|due|tre|quattro"
    r"|cinque|sei|sette|otto"
    r"|nove|dieci|dodici|venti|trenta|cento|mille|quando|classifica|fine anno)\b"
)
OPEN = (
    r"^\W*(?:(?:e|ma|allora|a|di|da|per|con|in|su|fino) )*(?:che|cosa|chi|qual\w*|come|perché|dove|quando"
    r"|quant\w+|cos'\w+|com'\w+|dov'\w+)\b"
    r"|^\W*(?:mi |ci )?(?:racconti|raccontami|descriva|spieghi|parli|mostri|dica|elenchi|aiuti|immagini)\b"
    r"|^\W*(?:mi |ci )?(?:può|potrebbe|potete|vuole) (?:raccontar|descriver|spiegar|parlar|dir|mostrar)\w*"
)
LEADING = (
    r"^\W*(?:e |ma |allora )?non (?:pensa|crede|trova|ritiene|le sembra|vi sembra|direbbe|vorrebbe|preferirebbe"
    r"|sarebbe|è"
    r"|sente)\w*\b.{0,60}\?"
    r"|\b(?:sicuramente|ovviamente|certamente|senza dubbio|è d'accordo (?:che|sul)|siete d'accordo (?:che|sul))\b"
    r"|,\s*(?:vero|no|giusto|non è vero|eh|d'accordo)\s*\?\s*$|\bquanto tempo perde\w*\b|\b(?:con"
    r"|per) l[ao] nostr[ao] (?:soluzione|prodotto"
    r"|software|strumento)\b|\bperché (?:ancora )?non (?:avete|usate|ha)\b"
)
POLITE = (
    r"ha ragione|molto bene|bene|benissimo|perfetto|ottimo|d'accordo|va bene|ok|okay|certo|certamente|ma certo"
    r"|suona bene|mi sembra (?:giusto"
    r"|buono|interessante)|interessante|grazie|grazie mille|non male|capisco|nessun problema|se lo dice lei"
    r"|ha senso|volentieri"
)
BESIDE = r"sì|ah|oh|beh|allora|ecco|hm+|eh|e|dunque"
