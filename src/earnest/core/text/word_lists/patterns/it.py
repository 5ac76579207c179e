"""Italian patterns of what is asked about."""

_THING = (
    r"sit[oi] (?:web|internet)|sito|software|gestionale|programm[ai](?= (?:di|per)\b)|sistem[ai]|portale"
    r"|negozio online|e-commerce|applicazion[ei]|app|banca dati|server|stampant[ei]|computer|piattaform[ae]"
    r"|strument[oi]|licenz[ae]|telecamer[ae]|furgon[ei]|veicol[oi]|macchinar[io]+|crm|erp|intranet|chatbot|logo"
    r"|campagn[ae] (?:pubblicitaria|di \w+)|abbonament[oi]|finanziament[oi]|assicurazione"
)
_STAFF = (
    r"contabil[ei]|commercialista|consulent[ei]|tecnic[oi]|elettricist[ai]|assistent[ei]|avvocat[oi]|fotograf[oi]"
    r"|grafic[oi]|sviluppator[ei]|formator[ei]|agenzia|fornitor[ei]|venditor[ei]|cuoc(?:o|hi)|espert[oi]"
    r"|ingegner[ei]|traduttor[ei]|segretari[ao]|social media manager|copywriter|architett[oi]|impiegat[oi]"
    r"|direttor[ei](?: \w+)?|direttrice|responsabil[ei](?: \w+)?|capi?(?:o)? (?:cantiere|cuoco|reparto|progetto)"
    r"|magazzinier[ei]|autist[ai]|infermier[ei]|camerier[ei]|giardinier[ei]|moderator[ei]|interpret[ei]|revisor[ei]"
    r"|stagional[ei]|addett[oi]|custod[ei]|imbianchin[oi]|coordinator[ei]|operai[oi]?"
)
_SERVICE = (
    r"consulenza|corsi? di formazione|formazione(?= (?:del|di|per)\b)|pulizi[ae](?= (?:di|dei|degli|delle)\b)"
    r"|manutenzione|contabilità|traduzion[ei]|catering|fornitura|installazione(?= di\b)|noleggio"
    r"|serviz[io]+(?= di\b)|stampa(?= di\b)|vigilanza|coaching|marketing|pubblicità|contratto(?= (?:quadro|di"
    r"|per)\b)|accordo quadro|moderazione(?= (?:di|del)\b)|giardinaggio|revisione contabile|ristrutturazione"
    r"|infrastruttura|raccolta(?= (?:di|dei)\b)|rilievo(?= (?:di|del|con)\b)|montaggio|esternalizzazione"
)
_SOME = r"un[ao]?|un'|nuov[aoie]|buon[aoie]?|altr[aoie]|due|tre|quattro|cinque|\d+|miglior[ei]"
_WHICH = r"(?:(?!(?:che|di|del|a|per|\w+(?:are|ere|ire)|loro|nostr\w+)\b)[\w-]+ ){0,2}?"
_NEEDING = (
    r"(?:(?:hanno|abbiamo|ha|ho) bisogno di|(?:gli|ci|mi|vi) (?:serve|servono|serve)|serv(?:e|ono)|cerchiamo|cercano"
    r"|vogliono|vogliamo|dobbiamo|devono|occorre|occorrono|bisogna)"
)
_WHO = r"(?:[\w'-]+ ){0,3}?"
_CUSTOMERS = (
    r"(?!.{0,20}?\b(?:clienti|gente|vicini|visitatori|pazienti|genitori|inquilini|lettori|soci|famiglie|turisti"
    r"|ospiti|utenti)\b)"
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
NAMED = rf"^\s*(?P<found>(?:(?:{_SOME})\s*)+{_WHICH}(?:{_THING}|{_STAFF})\b|(?:(?:{_SOME})\s*)*(?:{_SERVICE})\b)"
LACKING = (
    r"^\s*(?P<found>(?:manca(?:no)?|mancanza di|assenza di|non (?:c'è|ci sono|abbiamo|hanno)|senza|nessun[ao]?)\s+"
    rf"(?:(?:{_SOME})\s*)*{_WHICH}(?:{_THING}|{_STAFF})\b)"
)
CHANGE = (
    r"\b(?:non|mai|nessun\w*|senza|meno|più (?:presto|veloce|di)|prima|in tempo|abbastanza|solo|affinché|quando"
    r"|perché|di nuovo|ancora|già|rest\w+|sapp\w+|sann?o|sa|può|possa\w*|possono|deve|è|sono|sia\w*|arriv\w+|qual\w+"
    r"|quant\w+|come|invece|rispond\w+|conosc\w+)\b"
)
_OFFER = r"(?:soluzion[ei]|prodott[oi]|piattaforma|software|offerta|serviz[io]+|strumento|pacchetto|proposta)"
SELLING = (
    rf"\b(?:(?:con|grazie a|tramite|bisogno|usa\w*|comprare|scegliere|conosc\w+|per) (?:l[ao] |il |i |alla |della "
    rf"|del )?nostr[aoie] {_OFFER}\b"
    rf"|{_OFFER} (?:[\w-]+ )?(?:su misura|chiavi in mano|innovativ[aoie]|a 360 gradi|complet[ao]|personalizzat[aoie])"
    r"|(?:firm|accett|approv)\w+ (?:il |la |i |le )?nostr[aoie] (?:preventiv[oi]|offert[ae]|contratt[oi]|propost[ae])"
    r"|valore aggiunto|win-win|chiudere (?:la vendita|il contratto|l'affare|questo cliente)|clienti? chiave"
    r"|key account|punti? dolenti|(?:sceglierci|affidarsi a noi)|con noi,? (?:risparmi|guadagn)\w+"
    r"|partner come noi|upsell|il nostro (?:sponsor|alleato|referente|champion) (?:in|all|negli|agli|interno"
    r"|presso)|il rinnovo (?:è|del contratto|rischia)|(?:le|loro|delle) licenze (?:non|sono|inutilizzate)"
    r"|prima (?:della fine|che finisca) (?:del )?(?:il )?nostro|(?:far crescere|ampliare|recuperare) (?:il"
    r"|questo) cliente|far(?:li|gli|lo)? firmare|ordine d'acquisto .{0,30}nostr\w)"
)
PROMISING = (
    rf"\bnostr[aoie] (?:{_OFFER}|team|esperti|metodo) (?:[\w-]+ )?(?:fa|farà|permett\w+|aiut\w+|offr\w+|riduc\w+"
    rf"|semplific\w+|risolv\w+|porta"
    r"|consent\w+|risparmi\w+|dà|liber\w+)\b"
)
_BETTER = (
    r"migliorare|ottimizzare|favorire|potenziare|rafforzare|incrementare|aumentare|sviluppare|modernizzare"
    r"|digitalizzare|promuovere|sostenere|fidelizzare|consolidare|semplificare|valorizzare|innovare|crescere"
    r"|comunicare|efficientare|massimizzare|posizionar\w+"
)
VAGUE = (
    rf"^\s*(?:vogliamo |vogliono )?(?P<found>(?:{_BETTER})\b"
    r"|(?:organizzare|tenere|svolgere|fare|proporre|partecipare a|promuovere) (?:più |regolari |dei |delle "
    r"|degli |i |le |gli )*(?:workshop|riunioni|incontri|corsi|eventi|sondaggi|laboratori|attività|campagne"
    r"|fiere)|(?:esplorare|accompagnare|sensibilizzare|coordinare|coinvolgere|condividere|studiare|analizzare"
    r"|vivere i nostri|lavorare (?:su|con|per|insieme))\b|(?:essere|stare) più vicin\w|avvicinarsi a|(?:diventare"
    r"|essere) (?:più (?!di\b)[\w-]+|(?:un |una |i |il |la |ancora )*(?:punto di riferimento|leader|miglior\w*"
    r"|riferimento|azienda (?:più|leader|moderna)|partner))|(?:più|maggiore) (?:visibilità|efficienza|clienti"
    r"|crescita|qualità|comunicazione)|(?:una )?(?:miglior[e]?|buona) (?:comunicazione|immagine|organizzazione"
    r"|gestione|qualità)|(?:la |l')?(?:soddisfazione|crescita|eccellenza|qualità|innovazione|visibilità"
    r"|digitalizzazione|trasformazione \w+)(?=\s*(?:[,.;]|$)|\s+(?:di|del|dei|della|delle|in|nel|e)\b))"
)
RESULT = (
    r"\d|\b(?:per ?cento|metà|doppio|raddoppiare|triplicare|terzo|quarto|nessun\w*|zero|prim[oaie]|second[oa]"
    r"|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|lunedì|martedì"
    r"|mercoledì|giovedì|venerdì|sabato|domenica|pasqua|natale|prima|entro|fino|aprire|riaprire|debiti|concorso"
    r"|vincere|certific\w+|vendere|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|dodici|venti|trenta|cento|mille"
    r"|quando|classifica|fine anno)\b"
)
OPEN = (
    r"^\W*(?:(?:e|ma|allora|a|di|da|per|con|in|su|fino) )*(?:che|cosa|chi|qual\w*|come|perché|dove|quando|quant\w+"
    r"|cos'\w+|com'\w+|dov'\w+)\b|^\W*(?:mi |ci )?(?:racconti|raccontami|descriva|spieghi|parli|mostri|dica|elenchi"
    r"|aiuti|immagini)\b|^\W*(?:mi |ci )?(?:può|potrebbe|potete|vuole) (?:raccontar|descriver|spiegar|parlar|dir"
    r"|mostrar)\w*"
)
LEADING = (
    r"^\W*(?:e |ma |allora )?non (?:pensa|crede|trova|ritiene|le sembra|vi sembra|direbbe|vorrebbe|preferirebbe"
    r"|sarebbe|è|sente)\w*\b.{0,60}\?|\b(?:sicuramente|ovviamente|certamente|senza dubbio|è d'accordo (?:che|sul)"
    r"|siete d'accordo (?:che|sul))\b|,\s*(?:vero|no|giusto|non è vero|eh|d'accordo)\s*\?\s*$"
    r"|\bquanto tempo perde\w*\b|\b(?:con|per) l[ao] nostr[ao] (?:soluzione|prodotto|software|strumento)\b|\b(?:che"
    r"|cosa|quale|quali|come|quant\w+|dove|quando|chi)\b[^?]{0,60}?\b(?:vostr\w+|suo|sua|suoi|sue"
    r"|quest\w) (?:[\w-]+ ){1,3}?(?:obsolet[oaie]|antiquat[oaie]|lent[oaie]|caotic[oaie]|inefficient[ei]"
    r"|complicat[oaie]|superat[oaie])\b|\b(?:dato che|visto che|considerato che|considerando|ora che (?:lei"
    r"|avete))\b|\bper (?:smettere di|non perdere più|risparmiare|evitare)\b|\bche cosa (?:vi|le) (?:impedisce|frena"
    r"|trattiene)|\bquando (?:avete|ha) (?:capito|realizzato)|\bperché (?:il|la|i|le|è|sono) [^?]{0,40}?\b(?:così"
    r"|sempre|troppo) \w+|\bperché (?:il|la|i|le) (?:su[oa]|suoi|sue|vostr\w+|tu\w+) [^?]{1,60}?\btanto\b"
    r"|\bcon noi\s*\?|\bperché (?:ancora )?non (?:avete|usate|ha)\b"
)
POLITE = (
    r"ha ragione|molto bene|bene|benissimo|perfetto|ottimo|d'accordo|va bene|ok|okay|certo|certamente|ma certo"
    r"|suona bene|mi sembra (?:giusto|buono|interessante)|interessante|grazie|grazie mille|non male|capisco"
    r"|nessun problema|se lo dice lei|ha senso|volentieri"
)
BESIDE = r"sì|ah|oh|beh|allora|ecco|hm+|eh|e|dunque"
