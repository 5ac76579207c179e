"""French patterns of what is asked about."""

_THING = (
    r"logiciels?|systèmes?|sites? (?:internet|web)|sites?|site|portail|boutique en ligne|applications?|applis?"
    r"|base de données|serveurs?|imprimantes?|ordinateurs?|plateformes?|outils?|licences?|caméras?|camionnettes?"
    r"|véhicules?|machines?|crm|erp|intranet|chatbot|tableau de bord|logo|campagne (?:publicitaire|de \w+)"
    r"|abonnement|financement|assurance|matériel"
)
_STAFF = (
    r"comptables?|consultant(?:e)?s?|conseill(?:er|ère)s?|technicien(?:ne)?s?|électriciens?|assistant(?:e)?s?"
    r"|avocate?s?|photographes?|graphistes?|développeu(?:r|se)s?|formateu(?:r|rice)s?|agence|prestataires?"
    r"|fournisseurs?|vendeu(?:r|se)s?|cuisini(?:er|ère)s?|experte?s?|ingénieure?s?|traducteu(?:r|rice)s?"
    r"|secrétaires?|commercia(?:l|le|ux)|responsable (?:marketing|commercial|rh|qualité)|community manager"
    r"|rédacteu(?:r|rice)s?|architectes?|coach|apprentis?"
    r"|directeurs?(?: \w+)?|directrices?(?: \w+)?|chefs? de (?:projet|produit|cuisine|rang|chantier)"
    r"|magasini(?:er|ère)s?"
    r"|chauffeurs?|infirmi(?:er|ère)s?|aide-\w+|animat(?:eur|rice)s?|modérat(?:eur|rice)s?|juriste|intérimaires?"
    r"|saisonniers?"
    r"|jardini(?:er|ère)s?|gardien(?:ne)?s?|interprètes?|manutentionnaires?|chargée? de \w+|auditeurs?"
    r"|menuisiers?|peintres?"
)
_SERVICE = (
    r"conseil(?= (?:juridique|fiscal|en)\b)|formations?(?= (?:du|des|de|en|au)\b)|nettoyage|entretien(?= (?:des"
    r"|de|du)\b)|maintenance|comptabilité|traduction|restauration(?= collective)|fourniture|pose(?= de\b)"
    r"|installation(?= de\b)|location(?= de\b)|prestations?|impression|gardiennage|coaching|marketing|publicité"
    r"|hébergement|transport(?= de\b)"
    r"|contrat(?:-cadre)?(?= (?:de|d'|pour)\b)|accord-cadre|animation(?= (?:de|du|d')\b)|externalisation"
    r"|diagnostic(?= (?:de|du)\b)"
    r"|étude(?= (?:de|du|d')\b)|audit|rénovation(?= (?:de|du|des)\b)|infrastructure|sécurisation"
    r"|collecte(?= (?:de|des)\b)"
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
    r"(?!.{0,20}?\b(?:clients?|clientes|gens|visiteurs|patients|parents|voisins|locataires|lecteurs|habitants"
    r"|familles|touristes|usagers)\b)"
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
NAMED = (
    rf"^\s*(?P<found>(?:(?:{_SOME})\s+)+{_WHICH}(?:{_THING}|{_STAFF}|[\w-]+ à (?:plein temps|mi-temps|temps partiel))"
    rf"|(?:(?:{_SOME})\s+)*(?:{_SERVICE})){_ENDS}"
)
LACKING = (
    r"^\s*(?P<found>(?:pas (?:de |d')|aucune? |manque (?:de |d')|absence (?:de |d')|il (?:nous |leur )?manque "
    r"|il n'y a pas (?:de |d')|(?:ils n'ont|nous n'avons|on n'a) pas (?:de |d')|(?:nous manquons"
    rf"|ils manquent) (?:de |d'))(?:(?:{_SOME})\s+)*{_WHICH}(?:{_THING}|{_STAFF})){_ENDS}"
)
CHANGE = (
    r"\b(?:ne|n|pas|jamais|personne|sans|moins|plus (?:tôt|vite|que|jamais)|avant|assez|seulement|pour que|quand"
    r"|parce|encore|déjà|reste\w*|sav\w+|sach\w+|peu(?:t|vent)|doit|est|sont|soi[ts]|soient|arriv\w+|quel\w*|combien"
    r"|comment|à temps|au lieu|mieux que|connai\w+|répond\w*)\b"
)
_OFFER = r"(?:solutions?|produits?|plateforme|logiciel|offre|services?|accompagnement|outil|pack|prestations?)"
SELLING = (
    rf"\b(?:(?:avec|grâce à|via|par|besoin de|utilis\w+|acheter|choisir|connaiss\w+|voient) (?:notre|nos) {_OFFER}\b"
    rf"|{_OFFER} (?:[\w-]+ )?(?:clés? en main|sur mesure|innovante?s?|tout-en-un|globale?s?"
    rf"|complète?s?) ?(?:adaptée?s? à leurs)?"
    r"|(?:sign|accept|valid)\w+ (?:notre|nos) (?:devis|offres?|contrats?|propositions?)"
    r"|(?:notre|nos) offres? leur|valeur ajoutée|gagnant-gagnant|(?:closer|conclure) (?:l'affaire|la vente)"
    r"|signer le contrat avec ce (?:compte|client)|(?:ce|gros) compte(?: clé)?(?= (?:avant|d'ici|signe))"
    r"|comptes? clés?|points? de douleur|faire appel à nous|(?:nous|me) (?:choisir|confier)|avec nous,? ils"
    r"|partenaire comme (?:nous|moi)"
    r"|(?:notre|nos) (?:sponsor|champion|relais|allié|contact)\w* (?:aux?|à la|dans|chez|côté|interne)"
    r"|le renouvellement (?:est|du contrat)"
    r"|(?:leurs?|des) (?:licences|sièges|postes) (?:ne |sont |rest|inutilis|payés)\w*"
    r"|avant la fin de notre (?:trimestre|exercice)"
    r"|(?:développer|faire grandir|fidéliser|récupérer) (?:le|ce) compte|(?:faire|les faire) signer"
    r"|bon de commande .{0,30}not?re|upsell\w*)(?!\w)"
)
PROMISING = (
    rf"\b(?:notre|nos) (?:{_OFFER}|équipe|experts?|méthode) (?:[\w-]+ )?(?:leurs?|permet\w*|fait|fera|aide\w*"
    rf"|apporte\w*|économis\w*"
    r"|rédui\w+|simplifi\w+|offre\w*|résou\w+|libèr\w*)\b"
)
_BETTER = (
    r"améliorer|optimiser|développer|renforcer|accroître|augmenter|favoriser|dynamiser|moderniser|digitaliser"
    r"|numériser|valoriser|promouvoir|soutenir|fidéliser|consolider|fluidifier|simplifier|accompagner|innover"
    r"|grandir|progresser|communiquer|professionnaliser|maximiser|pérenniser|booster"
)
VAGUE = (
    rf"^\s*(?:nous voulons |on veut |ils veulent )?(?P<found>(?:mieux )?(?:{_BETTER})\b"
    r"|gagner en \w+|(?:organiser|animer|tenir|mener|proposer|multiplier|participer à|faire) (?:des|de|plus de"
    r"|davantage de|les|régulièrement)(?: [\w-]+)? ?"
    r"(?:ateliers?|réunions?|formations?|rencontres|événements|enquêtes|actions|séminaires|campagnes)"
    r"|(?:explorer|accompagner|sensibiliser|fédérer|coordonner|impliquer|partager|échanger|étudier|analyser"
    r"|vivre nos)\b|(?:être|rester) (?:plus|au plus) proches?\b|se rapprocher d\w+|(?:être|devenir"
    r"|rester) (?:plus (?!de\b)[\w-]+|(?:encore |le |la |les |un |une )*(?:leaders?|référence|acteurs?"
    r"|incontournables?|meilleure?s?|reconnue?s?|(?:entreprise|marque|employeur|partenaire) (?:de|plus|re|mo|at"
    r"|in)))|(?:plus|davantage) d(?:e |')(?:visibilité|efficacité|clients|croissance|notoriété|sérénité|qualité"
    r"|cohésion|communication|clarté)|(?:une )?(?:meilleure|bonne) (?:communication|image|ambiance|organisation"
    r"|visibilité|collaboration|qualité|gestion)|(?:la |l')?(?:satisfaction|croissance|réussite|qualité"
    r"|excellence|innovation|notoriété|visibilité|cohésion|digitalisation|transformation \w+)(?=\s*(?:[,.;]|$)"
    r"|\s+(?:des?|du|au|dans|et)\b))"
)
RESULT = (
    r"\d|\b(?:pour ?cent|moitié|double[rs]?|doubler|triple[rs]?|tiers|quart|aucune?|personne|zéro|premi(?:er|ère)s?"
    r"|deuxième|second|troisième|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre"
    r"|décembre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|pâques|noël|toussaint|rentrée|avant|d'ici"
    r"|jusqu\w*|ouvrir|rouvrir|reprenn\w+|dettes|concours|gagner le|remporter|certifi\w+|vendre|vendu|deux|trois"
    r"|quatre|cinq|six|sept|huit|neuf|dix|douze|vingt|trente|quarante|cinquante|soixante|cent|mille|quand|classement"
    r"|médaille)\b"
)
OPEN = (
    r"^\W*(?:(?:et|mais|alors|donc|à|de|depuis|pour|avec|par|en|dans|sur|chez|d') ?)*(?:qu'est-ce|que (?!vous\b)\w"
    r"|qu'\w|quoi|qui|quel\w*|comment|pourquoi|où|quand|combien|lequel|laquelle)\b|^\W*(?:que|qu')\s?\w"
    r"|^\W*(?:racontez|décrivez|expliquez|parlez|montrez|dites|citez|donnez|aidez|imaginez)[- ]|^\W*(?:pouvez"
    r"|pourriez|voulez|voudriez)[- ]vous\b.{0,40}\b(?:raconter|décrire|expliquer|parler|dire|montrer|préciser"
    r"|détailler)\b"
)
LEADING = (
    r"\bn'est-ce pas\b|\bne (?:pensez|trouvez|croyez|voulez|seriez|souhaitez|préférez|voyez|sentez)[- ]vous pas\b"
    r"|^(?!\W*(?:(?:sur|de|à|en|pour|avec|par|chez|et) )*(?:quoi|qui|que|quel\w*|où|comment|combien|l[ae]quelle?)\b)"
    r".*\bn'(?:est|êtes|avez|aimeriez|auriez)[- ](?:il|vous|ce)\b.{0,20}\bpas\b|\b(?:vous êtes"
    r"|êtes-vous) d'accord (?:que|pour dire)|\b(?:sûrement|évidemment|forcément|sans doute)\b"
    r"|\bvous devez (?:être|perdre|en avoir)\b|,\s*(?:non|si|hein|pas vrai|d'accord)\s*\?\s*$"
    r"|\bcombien de temps perdez|\bà quel point (?:est-ce|êtes|c'est)|\b(?:avec|de) (?:notre|nos) (?:solution"
    r"|produit|logiciel|outil)|\b(?:que|quel\w*|comment|combien|où|quand|pourquoi|qui"
    r"|qu'\w+)\b[^?]{0,60}?\b(?:votre|vos|cette?|ces) (?:[\w-]+ ){1,3}?"
    r"(?:obsolètes?|lente?s?|vétustes?|chaotiques?|inefficaces?|dépassée?s?|compliquée?s?|coûteu(?:x|ses?)"
    r"|pénibles?|vieillissante?s?)"
    r"|\b(?:étant donné|vu (?:que|la|le|les|votre)|compte tenu|puisque vous|maintenant que vous)\b"
    r"|\bafin de (?:ne plus|cesser|réduire|gagner|économiser)\b|\bqu'est-ce qui vous (?:empêche(?! de dormir)|retient)"
    r"|\bquand avez-vous (?:compris|réalisé|remarqué)"
    r"|\bpourquoi (?:votre|vos|ce\w*|est-ce) [^?]{1,40}?\b(?:si|aussi|toujours|tellement) \w+|\bavec nous\s*\?"
    r"|\bpourquoi (?:votre|vos) [^?]{1,60}?\b(?:autant|tellement|à ce point)\b"
    r"|\bpourquoi n'(?:avez|êtes|utilisez)"
)
POLITE = (
    r"vous avez raison|très bien|bien|parfait|super|génial|d'accord|ok|okay|entendu|bien sûr|certainement"
    r"|pourquoi pas|ça marche|ça me va|ça me paraît (?:bien|bon|correct)|c'est (?:bien|intéressant|parfait|bon|noté)"
    r"|intéressant|merci|merci beaucoup|pas mal|je vois|si vous le dites|pas de (?:problème|souci)|volontiers"
    r"|avec plaisir"
)
BESIDE = r"oui|ouais|ah|oh|bon|ben|hum|hm+|euh|alors|et|donc|eh bien"
