"""French patterns of what is asked about."""

_THING = (
    r"logiciels?|systèmes?|sites? (?:internet|web)|sites?|site|portail|boutique en ligne|applications?|applis?"
    r"|base de données"
    r"|serveurs?|imprimantes?|ordinateurs?|plateformes?|outils?|licences?|caméras?|camionnettes?|véhicules?"
    r"|machines?|crm|erp"
    r"|intranet|chatbot|tableau de bord|logo|campagne (?:publicitaire|de \w+)|abonnement|financement|assurance"
    r"|matériel"
)
_STAFF = (
    r"comptables?|consultant(?:e)?s?|conseill(?:er|ère)s?|technicien(?:ne)?s?|électriciens?|assistant(?:e)?s?"
    r"|avocate?s?"
    r"|photographes?|graphistes?|développeu(?:r|se)s?|formateu(?:r|rice)s?|agence|prestataires?|fournisseurs?"
    r"|vendeu(?:r|se)s?|cuisini(?:er|ère)s?|experte?s?|ingénieure?s?|traducteu(?:r|rice)s?|secrétaires?"
    r"|commercia(?:l|le|ux)"
    r"|responsable (?:marketing|commercial|rh|qualité)|community manager|rédacteu(?:r|rice)s?|architectes?|coach"
    r"|apprentis?"
)
_SERVICE = (
    r"conseil(?= (?:juridique|fiscal|en)\b)|formations?(?= (?:du|des|de|en|au)\b)|nettoyage|entretien(?= (?:des"
    r"|de|du)\b)"
    r"|maintenance|comptabilité|traduction|restauration(?= collective)|fourniture|pose(?= de\b)"
    r"|installation(?= de\b)|location"
    r"(?= de\b)|prestations?|impression|gardiennage|coaching|marketing|publicité|hébergement|transport(?= de\b)"
)
_SOME = r"une?|des|de(?: nouve\w+)?|nouve(?:au|l|lle|aux)|bon(?:ne)?|deux|trois|quatre|cinq|\d+|autre"
_WHICH = r"(?:(?!(?:que|qui|de|du|des|à|pour|\w+(?:er|ir|re)|leurs?|nos|notre|ses|vos)\b)[\w-]+ ){0,2}?"
_NEEDING = (
    r"(?:(?:il )?(?:nous|leur|me|lui|vous) (?:faut|faudrait)|(?:il )?faut|(?:ont|avons|a|ai) besoin (?:de |d')"
    r"|recherch\w+|cherch(?:ons|e|ent)|veulent|voulons|souhait\w+|doivent|devons|dois|doit)"
)
_WHO = r"(?:[\w'-]+ ){0,3}?"
_ENDS = r"(?!\s+(?:sach|soi|puiss|fass|arriv|vienn|ai)\w*)\b"
_CUSTOMERS = (
    r"(?!.{0,20}?\b(?:clients?|clientes|gens|visiteurs|patients|parents|voisins"
    r"|locataires|lecteurs|habitants|familles|touristes|usagers)\b)"
)
"""Who buys from the client: what they want to buy is no purchase of the client's."""
PURCHASE = (
    rf"^\s*{_CUSTOMERS}(?:{_WHO}{_NEEDING}\s*)?(?P<found>(?:acheter|achat d(?:es?|u|')|acquérir"
    rf"|acquisition d(?:es?|u|')|embaucher|recruter"
    rf"|recrutement d(?:es?|u|')"
    r"|faire appel à une?|externaliser|sous-traiter|louer (?:une?|des|deux)|investir dans (?:une?|des|le)"
    r"|s'équiper d(?:es?|')"
    rf"|engager une?|commander (?:une?|des|deux|trois)|s'abonner à)\b"
    rf"|(?:mettre en place|installer|déployer|introduire|créer|développer|refaire) (?:(?:{_SOME}|le"
    rf"|la)\s+)+{_WHICH}(?:{_THING}))"
    rf"|^\s*{_CUSTOMERS}{_WHO}{_NEEDING}\s*(?P<needed>(?:(?:{_SOME})\s+)*{_WHICH}(?:{_THING}|{_STAFF}"
    rf"|{_SERVICE}){_ENDS})"
)
NAMED = rf"^\s*(?P<found>(?:(?:{_SOME})\s+)+{_WHICH}(?:{_THING}|{_STAFF})|(?:{_SERVICE})){_ENDS}"
LACKING = (
    r"^\s*(?P<found>(?:pas (?:de |d')|aucune? |manque (?:de |d')|absence (?:de |d')|il (?:nous |leur )?manque "
    r"|(?:nous manquons"
    rf"|ils manquent) (?:de |d'))(?:(?:{_SOME})\s+)*{_WHICH}(?:{_THING}|{_STAFF})){_ENDS}"
)
CHANGE = (
    r"\b(?:ne|n|pas|jamais|personne|sans|moins|plus (?:tôt|vite|que|jamais)|avant|assez|seulement|pour que|quand"
    r"|parce"
    r"|encore|déjà|reste\w*|sav\w+|sach\w+|peu(?:t|vent)|doit|est|sont|soi[ts]|soient|arriv\w+|quel\w*|combien"
    r"|comment"
    r"|à temps|au lieu|mieux que|connai\w+|répond\w*)\b"
)
_OFFER = r"(?:solutions?|produits?|plateforme|logiciel|offre|services?|accompagnement|outil|pack|prestations?)"
SELLING = (
    rf"\b(?:(?:avec|grâce à|via|par|besoin de|utilis\w+|acheter|choisir|connaiss\w+|voient) (?:notre|nos) {_OFFER}\b"
    rf"|{_OFFER} (?:[\w-]+ )?(?:clés? en main|sur mesure|innovante?s?|tout-en-un|globale?s?"
    rf"|complète?s?) ?(?:adaptée?s? à leurs)?"
    r"|(?:notre|nos) offres? leur|valeur ajoutée|gagnant-gagnant|(?:closer|conclure) (?:l'affaire|la vente)"
    r"|signer le contrat avec ce (?:compte|client)|(?:ce|gros) compte(?: clé)?(?= (?:avant|d'ici|signe))"
    r"|comptes? clés?"
    r"|points? de douleur|faire appel à nous|(?:nous|me) (?:choisir|confier)|avec nous,? ils"
    r"|partenaire comme (?:nous|moi)"
    r"|upsell\w*)(?!\w)"
)
PROMISING = (
    rf"\b(?:notre|nos) (?:{_OFFER}|équipe|experts?|méthode) (?:[\w-]+ )?(?:leurs?|permet\w*|fait|fera|aide\w*"
    rf"|apporte\w*|économis\w*"
    r"|rédui\w+|simplifi\w+|offre\w*|résou\w+|libèr\w*)\b"
)
_BETTER = (
    r"améliorer|optimiser|développer|renforcer|accroître|augmenter|favoriser|dynamiser|moderniser|digitaliser"
    r"|numériser"
    r"|valoriser|promouvoir|soutenir|fidéliser|consolider|fluidifier|simplifier|accompagner|innover|grandir"
    r"|progresser"
    r"|communiquer|professionnaliser|maximiser|pérenniser|booster"
)
VAGUE = (
    rf"^\s*(?:nous voulons |on veut |ils veulent )?(?P<found>(?:mieux )?(?:{_BETTER})\b"
    r"|gagner en \w+|(?:être|devenir|rester) (?:plus (?!de\b)[\w-]+|(?:encore |le |la |les |un |une )*(?:leaders?"
    r"|référence|acteurs?|incontournables?|meilleure?s?|reconnue?s?|(?:entreprise|marque|employeur"
    r"|partenaire) (?:de|plus|re|mo|at|in)))|(?:plus"
    r"|davantage) d(?:e |')"
    r"(?:visibilité|efficacité|clients|croissance|notoriété|sérénité|qualité|cohésion|communication|clarté)"
    r"|(?:une )?(?:meilleure|bonne) (?:communication|image|ambiance|organisation|visibilité|collaboration|qualité"
    r"|gestion)"
    r"|(?:la |l')?(?:satisfaction|croissance|réussite|qualité|excellence|innovation|notoriété|visibilité|cohésion"
    r"|digitalisation"
    r"|transformation \w+)(?=\s*(?:[,.;]|$)|\s+(?:des?|du|au|dans|et)\b))"
)
RESULT = (
    r"\d|\b(?:pour ?cent|moitié|double[rs]?|doubler|triple[rs]?|tiers|quart|aucune?|personne|zéro|premi(?:er"
    r"|ère)s?|deuxième"
    r"|second|troisième|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
    r"|lundi|mardi"
    r"|mercredi|jeudi|vendredi|samedi|dimanche|pâques|noël|toussaint|rentrée|avant|d'ici|jusqu\w*|ouvrir|rouvrir"
    r"|reprenn\w+"
    r"|dettes|concours|gagner le|remporter|certifi\w+|vendre|vendu|deux|trois|quatre|cinq|six|sept|huit|neuf|dix"
    r"|douze|vingt"
    r"|trente|quarante|cinquante|soixante|cent|mille|quand|classement|médaille)\b"
)
OPEN = (
    r"^\W*(?:(?:et|mais|alors|donc|à|de|depuis|pour|avec|par|en|dans|sur|chez|d') ?)*(?:qu'est-ce"
    r"|que (?!vous\b)\w|qu'\w|quoi"
    r"|qui|quel\w*|comment|pourquoi|où|quand|combien|lequel|laquelle)\b|^\W*(?:que|qu')\s?\w"
    r"|^\W*(?:racontez|décrivez|expliquez|parlez|montrez|dites|citez|donnez|aidez|imaginez)[- ]"
    r"|^\W*(?:pouvez|pourriez|voulez|voudriez)[- ]vous\b.{0,40}\b(?:raconter|décrire|expliquer|parler|dire"
    r"|montrer|préciser"
    r"|détailler)\b"
)
LEADING = (
    r"\bn'est-ce pas\b|\bne (?:pensez|trouvez|croyez|voulez|seriez|souhaitez|préférez|voyez|sentez)[- ]vous pas\b"
    r"|\bn'(?:est|êtes|avez|aimeriez|auriez)[- ](?:il|vous|ce)\b.{0,20}\bpas\b|\b(?:vous êtes"
    r"|êtes-vous) d'accord (?:que|pour dire)"
    r"|\b(?:sûrement|évidemment|forcément|sans doute)\b|\bvous devez (?:être|perdre|en avoir)\b|,\s*(?:non|si"
    r"|hein|pas vrai"
    r"|d'accord)\s*\?\s*$|\bcombien de temps perdez|\bà quel point (?:est-ce|êtes|c'est)|\b(?:avec|de) (?:notre"
    r"|nos) (?:solution"
    r"|produit|logiciel|outil)|\bpourquoi n'(?:avez|êtes|utilisez)"
)
POLITE = (
    r"vous avez raison|très bien|bien|parfait|super|génial|d'accord|ok|okay|entendu|bien sûr|certainement"
    r"|pourquoi pas"
    r"|ça marche|ça me va|ça me paraît (?:bien|bon|correct)|c'est (?:bien|intéressant|parfait|bon|noté)"
    r"|intéressant|merci"
    r"|merci beaucoup|pas mal|je vois|si vous le dites|pas de (?:problème|souci)|volontiers|avec plaisir"
)
BESIDE = r"oui|ouais|ah|oh|bon|ben|hum|hm+|euh|alors|et|donc|eh bien"
