"""Hedges by language: words that make a *yes* less than one.

A pattern each. It asks wherever it stands in an answer, so nothing is in it that a firm yes may hold.
"""

HEDGES = {
    "en": (
        r"\b(?<!no )(?<!not )(?:maybe|perhaps|possibly|probably|presumably|i (?:guess|suppose|imagine|think so)"
        r"|(?:sort|kind) of|more or less|in a way|in theory|on paper|up to a point|to (?:some|a certain) (?:extent"
        r"|degree)"
        r"|partly|partially|mostly|somewhat|not (?:quite|entirely|exactly|really|so sure|sure|certain|fully"
        r"|completely"
        r"|wholly|convinced)|i(?:'d| would|'ll| will) (?:have|need|want|like) to (?:think|check|ask|look|see|sleep"
        r"|talk|discuss)"
        r"|(?:have|need|want) to (?:think|sleep on)|i(?:'ll| will) (?:think|check|see|get back)|let me (?:think"
        r"|check|ask|see)"
        r"|(?:it|that|this|you) (?:might|may|could) (?:well )?be(?: right| so| true|\W*$|,)|could be\W*$|might be\W*$"
        r"|(?:it|that) depends|depends on|we'll see|(?:hard|difficult) to say|who knows|as far as i (?:know|can tell"
        r"|see)"
        r"|if you say so|i (?:don't|do not) (?:really )?know|i wonder|yes and no|yes,? but|not necessarily"
        r"|if i had to"
        r"|something like that|along those lines|i'm not the one"
        r"|(?:could|can|would) you (?:please )?(?:say|repeat) (?:that|it)"
        r"|i did(?:n't| not) (?:quite )?(?:catch|hear) (?:that|you)|whatever (?:gets|works))\b"
    ),
    "de": (
        r"\b(?:vielleicht|eventuell|womöglich|möglicherweise|wahrscheinlich|vermutlich|irgendwie|im prinzip|jein"
        r"|mehr oder"
        r" weniger|teilweise|teils|halbwegs|so ungefähr|nicht (?:ganz|wirklich|unbedingt|sicher)|kann (?:schon )?sein"
        r"|könnte sein|mag sein|ich (?:glaube|denke|schätze) (?:schon|ja)|muss ich (?:mir )?(?:noch )?(?:überlegen"
        r"|nachdenken"
        r"|fragen|schauen)|müsste ich|mal sehen|schauen wir mal|kommt (?:darauf|drauf) an|schwer zu sagen"
        r"|ja,? aber)\b"
        r"|\b(?:(?:dazu|darüber|hierzu) (?:möchte|will|sage|kann) ich (?:lieber )?nichts|(?:darüber|davon) (?:reden"
        r"|sprechen) wir (?:ein andermal|später)|was haben sie gesagt|^\W*keine ahnung(?=\W*$|,? (?:sagen|fragen)))"
    ),
    "fr": (
        r"\b(?:peut-être|probablement|sans doute|éventuellement|plus ou moins|en quelque sorte|en partie|en principe"
        r"|en théorie"
        r"|pas (?:tout à fait|vraiment|sûre?|forcément)|je (?:suppose|crois que oui|pense que oui)|ça dépend"
        r"|on verra|ça se peut"
        r"|difficile à dire|oui,? mais|il faut(?:drait)? que j|je dois (?:y )?réfléchir|à voir)\b"
    ),
    "es": (
        r"\b(?:quizás?|tal vez|a lo mejor|probablemente|posiblemente|más o menos|en parte|en teoría|en principio"
        r"|supongo"
        r"|puede ser|podría ser|no (?:del todo|estoy segur[oa]|exactamente|necesariamente)|creo que sí|depende"
        r"|ya veremos"
        r"|tendría que pensar\w*|tengo que pensar\w*|déjeme pensar\w*|sí,? pero|difícil de decir)\b"
    ),
    "it": (
        r"\b(?:forse|magari|probabilmente|può darsi|più o meno|in parte|in teoria|in un certo senso|suppongo"
        r"|credo di sì"
        r"|penso di sì|non (?:proprio|del tutto|sono sicur[oa]|esattamente)|dipende|vedremo|dovrei pensarci"
        r"|ci devo pensare"
        r"|devo pensarci|potrebbe (?:essere|darsi)|sì,? ma|difficile da dire)\b"
    ),
    "nl": (
        r"\b(?:misschien|wellicht|mogelijk|waarschijnlijk|vermoedelijk|min of meer|een beetje|deels|gedeeltelijk"
        r"|in principe"
        r"|niet (?:helemaal|echt|zeker|per se)|ik (?:denk|geloof) (?:het|van wel)|kan (?:wel )?zijn|zou kunnen"
        r"|het hangt ervan af"
        r"|we zullen zien|daar moet ik (?:nog )?over nadenken|ik zou (?:nog )?moeten|moeilijk te zeggen|ja,? maar)\b"
        r"|\b(?:een andere keer over|daar (?:zeg|wil) ik (?:liever )?niets over|wat zei (?:u|je)\b"
        r"|^\W*geen idee(?=\W*$|,? (?:zeg|vraag)))"
        r"|\bmoet ik (?:eerst|nog) (?:nog )?(?:met|aan) (?:mijn|onze|de|het)\b"
    ),
    "pt": (
        r"\bdepois a gente vê\b"
        r"|\b(?:talvez|provavelmente|possivelmente|quem sabe|mais ou menos|em parte|em teoria|em princípio|suponho"
        r"|acho que sim"
        r"|pode ser|poderia ser|não (?:exatamente|tenho certeza|totalmente|necessariamente)|depende|vamos ver"
        r"|teria que pensar"
        r"|tenho (?:de|que) pensar|preciso pensar|sim,? mas|difícil dizer)\b"
        r"|\b(?:tenho|temos) (?:de|que) (?:falar|consultar|perguntar)\b"
    ),
    "ru": (
        r"\b(?:наверное|наверно|возможно|может быть|вероятно|вроде(?: бы)?|как бы|пожалуй|более или менее|отчасти"
        r"|не совсем"
        r"|не уверен\w*|надо (?:ещё )?подумать|подумаю|посмотрим|трудно сказать|зависит|да,? но)\b"
        r"|\b(?:не хотел\w* (?:бы )?(?:это |этого )?комментировать|без комментариев|что вы сказали"
        r"|обсудим (?:это )?(?:внутри|у себя)|поговорим (?:об этом )?(?:в другой раз|позже))"
        r"|^\W*понятия не имею(?=\W*$|,? (?:вам|это вы|скажите))"
        r"|\b(?:надо|нужно) (?:ещё )?(?:сначала )?(?:посоветоваться|поговорить|спросить|обсудить)\b"
    ),
    "pl": (
        r"\b(?:może|być może|chyba|pewnie|prawdopodobnie|mniej więcej|po części|nie (?:całkiem|do końca"
        r"|jestem pewn\w+)"
        r"|muszę (?:się )?(?:nad tym )?zastanowić|zobaczymy|trudno powiedzieć|to zależy|tak,? ale)\b"
        r"|\b(?:wol\w+ (?:tego )?nie komentować|bez komentarza|co (?:pan|pani) powiedzia\w+|(?:omówimy"
        r"|przedyskutujemy) to|porozmawiamy o tym)|^\W*nie mam pojęcia(?=\W*$|,? niech)"
        r"|\bmuszę (?:to |się )?(?:najpierw )?(?:omówić|porozmawiać|zapytać|skonsultować)\b"
    ),
    "ar": (
        r"(?:ربما|لعل|من الممكن|على الأرجح|إلى حد ما|نوعا ما|لست متأكد\w*|غير متأكد\w*|سأفكر|علي أن أفكر|سنرى"
        r"|يعتمد على"
        r"|نعم,? ?،? ?لكن|أظن ذلك)"
        r"|لا تعليق|سنناقش\w* (?:الأمر )?داخليا|نتحدث (?:في|عن) (?:ذلك|هذا) لاحقا|ماذا قلت"
    ),
    "hi": (
        r"(?:शायद|हो सकता है|लगभग|कुछ हद तक|पक्का नहीं|सोचना पड़ेगा|सोचूँगा|सोचूंगी|देखते हैं|कह नहीं सकत\w*"
        r"|हाँ,? लेकिन|हाँ,? मगर)"
        r"|कोई टिप्पणी नहीं|आपस में (?:बात|चर्चा) करेंगे|बाद में बात करेंगे|क्या कहा आपने|आपने क्या कहा"
    ),
    "th": r"(?:อาจจะ|คงจะ|น่าจะ|บางที|ประมาณนั้น|ไม่แน่ใจ|ขอคิดดูก่อน|ต้องคิดดู|แล้วแต่|เดี๋ยวดูก่อน|ใช่ แต่)",
    "ja": (
        r"(?:たぶん|多分|おそらく|かもしれ|でしょうね|と思いますけど|ような気が|気もし|一応|ある程度|だいたい"
        r"|大体|わかりませんが"
        r"|自信は(?:ない|ありません)|考えてみ|考えないと|検討し|場合によ|何とも言え|どうでしょう|はい、(?:でも|ただ))"
        r"|(?:持ち帰|内部で|社内で)\S{0,6}(?:検討|相談|協議)|検討(?:いたし|させ)|申し上げられ|もう一度お願い"
        r"|また今度|ノーコメント|^\W*さあ、?わかり"
        r"|(?:相談|話し合って|聞いて)(?:し|み)(?:ないと|なければ|てから)"
    ),
    "ko": (
        r"(?:아마|글쎄|그럴지도|같기도|어느 정도|대체로|확실하지(?:는)? 않|잘 모르겠|생각해 봐야|생각해봐야"
        r"|두고 봐야|경우에 따라|네,? (?:그런데|하지만))"
        r"|말씀드리기 (?:어렵|곤란)|내부(?:적으로|에서) (?:검토|논의|상의)|(?:얘기는|이야기는) 다음에|뭐라고 하셨"
        r"|노코멘트"
        r"|(?:상의|의논)(?:해야|해 봐야|해봐야)|물어봐야"
    ),
    "sv": (
        r"\b(?:kanske|kanhända|möjligen|eventuellt|antagligen|förmodligen|troligen|nog (?:så|kanske)|typ så"
        r"|mer eller mindre|delvis|på sätt och vis|i princip|inte (?:helt|riktigt|säkert|säker)|jag (?:tror det"
        r"|antar|gissar)|kan (?:väl )?vara så|det beror på|vi får se|svårt att säga"
        r"|(?:får|måste|behöver|vill) (?:nog )?(?:tänka|fundera)|låt mig (?:tänka|fundera)|ja,? men)\b"
        r"|\b(?:vill (?:jag )?inte uttala mig|vad sa (?:du|ni)\b|tar med oss det|om det en annan gång"
        r"|inga kommentarer)|^\W*(?:har )?ingen aning(?=\W*$|,? (?:säg|fråga))"
        r"|\b(?:måste|får|ska) (?:jag|vi) (?:först )?(?:ta|prata|diskutera|höra) (?:det |om det )?med\b"
    ),
    "da": (
        r"\b(?:måske|muligvis|eventuelt|sandsynligvis|formentlig|mere eller mindre|delvist|på en måde|i princippet"
        r"|ikke (?:helt|rigtigt|sikker)|jeg (?:tror det|gætter)|det kan godt være|det kommer an på|vi får se"
        r"|svært at sige|(?:må|skal) (?:lige )?tænke|lad mig tænke|ja,? men)\b"
    ),
    "no": (
        r"\b(?:kanskje|muligens|eventuelt|sannsynligvis|antakelig|mer eller mindre|delvis|på en måte|i prinsippet"
        r"|ikke (?:helt|akkurat|sikker)|jeg (?:tror det|antar)|det kan (?:godt )?være|det kommer an på|vi får se"
        r"|vanskelig å si|må (?:nok )?tenke|la meg tenke|ja,? men)\b"
    ),
    "fi": (
        r"\b(?:ehkä|kenties|mahdollisesti|luultavasti|varmaankin|suurin piirtein|tavallaan|osittain|periaatteessa"
        r"|en (?:ole )?(?:ihan |aivan )?(?:varma|tiedä)|riippuu|katsotaan|vaikea sanoa|täytyy (?:vielä )?miettiä"
        r"|pitää (?:vielä )?miettiä|kyllä,? mutta)\b"
    ),
    "cs": (
        r"\b(?:možná|asi|snad|pravděpodobně|nejspíš|víceméně|částečně|v podstatě|ne (?:tak docela|úplně)"
        r"|nejsem si (?:jist\w+)|uvidíme|těžko říct|záleží|musím si to (?:ještě )?(?:promyslet|rozmyslet)"
        r"|ano,? ale)\b"
    ),
    "uk": (
        r"\b(?:мабуть|можливо|може бути|ймовірно|певно|більш-менш|частково|якось так|не (?:зовсім|певен"
        r"|певна|впевнен\w+)|(?:треба|мушу|маю) (?:ще )?подумати|подумаю|побачимо|важко сказати|залежить|так,? але)\b"
        r"|\b(?:без коментарів|що ви сказали|обговоримо (?:це )?(?:між собою|у себе)"
        r"|поговоримо (?:про це )?іншим разом)|^\W*гадки не маю\W*$"
    ),
    "el": (
        r"\b(?:ίσως|μπορεί(?= (?:και|έτσι)\b|\W*$|,)|πιθανόν|πιθανώς|μάλλον|εν μέρει|κατά κάποιο(?:ν)? τρόπο|θεωρητικά"
        r"|όχι (?:ακριβώς|εντελώς|απαραίτητα)|δεν είμαι (?:σίγουρ\w+|βέβαι\w+)|(?:πρέπει|θέλω|να) (?:να )?το σκεφτώ"
        r"|θα (?:το )?(?:δούμε|δω|σκεφτώ)|εξαρτάται|δύσκολο να πω|ναι,? αλλά)\b"
        r"|ουδέν σχόλιο|θα το συζητήσουμε (?:εσωτερικά|μεταξύ μας)|τι είπατε|μια άλλη φορά τα λέμε"
    ),
    "hu": (
        r"\b(?:talán|lehet(?:,? hogy|\W*$)|esetleg|valószínűleg|többé-kevésbé|részben|elvileg|nem (?:egészen|teljesen"
        r"|vagyok biztos)|attól függ|majd meglátjuk|nehéz megmondani|át kell gondolnom|igen,? de)\b"
    ),
    "ro": (
        r"\b(?:poate(?= că\b|\W*$|,)|probabil|posibil|mai mult sau mai puțin|într-un fel|în parte|în principiu"
        r"|nu (?:chiar|tocmai"
        r"|sunt sigur\w*)|depinde|vom vedea|greu de spus|trebuie să mă (?:mai )?gândesc|da,? dar)\b"
    ),
    "vi": (
        r"(?:có lẽ|có thể là|^\W*có thể\b|chắc là|hình như|đại khái|phần nào|không (?:hẳn|chắc)|để (?:tôi|em|anh|chị)"
        r" (?:nghĩ|xem)|phải (?:suy )?nghĩ (?:thêm|lại)|còn tùy|để xem|khó nói|vâng,? nhưng)"
        r"|không có ý kiến|bàn nội bộ|để lần khác|(?:anh|chị) (?:vừa )?nói gì"
    ),
    "id": (
        r"\b(?:mungkin|barangkali|kira-kira|kurang lebih|sebagian|tidak (?:yakin|pasti|juga)|belum (?:yakin|tentu)"
        r"|tergantung|lihat (?:saja )?nanti|susah dibilang|(?:saya )?pikir-pikir dulu|harus (?:saya )?pikirkan"
        r"|ya,? tapi)\b"
    ),
    "tr": (
        r"\b(?:belki|sanırım|galiba|muhtemelen|herhalde|aşağı yukarı|kısmen|emin değilim|düşünmem (?:lazım|gerek)"
        r"|bakarız"
        r"|duruma göre|evet,? ama)\b"
        r"|\b(?:yorum yapma\w*|yorum yok|ne dediniz|kendi aramızda|değerlendiririz|başka zaman konuş\w+)"
        r"|^\W*(?:hiç )?fikrim yok(?=\W*$|,? siz)"
        r"|\b(?:sormam|konuşmam|danışmam) (?:lazım|gerek)\w*"
    ),
    "zh": (
        r"也许|或许|可能吧|可能是|大概|应该是吧|好像是|差不多|某种程度|不太确定|不确定|说不准|不一定|再想想"
        r"|考虑一下|看情况|算是吧"
        r"|前提是|^\W*(?:如果|要是|只要)[^。！!]{1,30}[，, ]\s*"
        r"(?:那)?(?:就)?(?:对|對|是|行|可以|好)(?:的|了)?\W*$|"
        r"也許|或許|應該是吧|說不準|再說吧|再说吧|是吧|不好说|不好說"
        r"|内部(?:讨论|商量|研究)|下次再(?:聊|说|谈)|不方便(?:说|讲|透露)|^\W*不知道(?:\W+(?:您|你)说呢)?\W*$"
        r"|刚(?:才)?说(?:的)?什么|无可奉告"
    ),
}

CONDITIONS = {
    "en": (
        r"yes|yeah|yep|sure|ok(?:ay)?|right|exactly|(?:that|this)(?:'s| is) (?:it|right|fine)",
        r"(?:but )?(?:only )?(?:if(?! you (?:ask|will)| i(?:'m| am| may)| any| ever| only| not"
        r"| (?:we|they|it|i|he|she|this|you) .*\b(?:we|they|it|i|he|she|you) )|(?:so|as) long as|provided(?: that)?"
        r"|assuming(?: that)?|on (?:the )?condition that|subject to|unless)",
    ),
    "de": (
        "ja|genau|stimmt|richtig|klar|gut",
        "(?:aber )?(?:nur )?(?:(?:wenn|falls)(?! ich ehrlich)|sofern|solange|vorausgesetzt,?"
        "|unter der bedingung, dass)",
    ),
    "fr": (
        "oui|voilà|exact|exactement|d'accord|c'est ça",
        "(?:mais )?(?:seulement )?(?:si|à condition que|pourvu que)",
    ),
    "es": (
        "sí|exacto|eso es|claro",
        "(?:pero )?(?:solo )?(?:si|siempre (?:que|y cuando)|a condición de que|con tal de que)",
    ),
    "it": ("sì|esatto|ecco|certo", "(?:ma )?(?:solo )?(?:se|a (?:patto|condizione) che|purché|sempre che)"),
    "nl": ("ja|precies|klopt|juist", "(?:maar )?(?:alleen )?(?:als|mits|op voorwaarde dat|zolang)"),
    "pt": ("sim|isso|exato|exatamente|claro", "(?:mas )?(?:só )?(?:se|desde que|contanto que|na condição de que)"),
    "sv": ("ja|jo|precis|visst", "(?:men )?(?:bara )?(?:om|förutsatt att|under förutsättning att)"),
    "pl": ("tak|zgadza się|dokładnie", "(?:ale )?(?:tylko )?(?:jeśli|jeżeli|o ile|pod warunkiem,? że)"),
    "ru": ("да|верно|точно", "(?:но )?(?:только )?(?:если|при условии,? что)"),
}
"""A yes, and what makes a condition of the few words behind it.

*Yes, if the board agrees* is no yes yet; *yes, if this goes on, we close at Christmas* is one.
"""

IRONY = {
    "": "[\U0001f644\U0001f60f\U0001f612\U0001f611\U0001f643\U0001f921\U0001f926]|(?:^|\\s)/s\\W*$",
    "en": (
        r"^\W*(?:oh,? |ha,? )?(?:yeah,? right|yeah,? sure|sure,? sure|yeah,? yeah|sure you do|sure it is"
        r"|right,? sure|sure,? jan|big surprise|whatever|as if|you wish|dream on|in your dreams"
        r"|tell me another|pull the other one|good luck with that|if you like|so you say|says you)\W*$"
        r"|\b(?:whatever you say|if that makes you happy|and pigs (?:might|will|can) fly|when pigs fly"
        r"|that'll be the day|yeah,? right)\W*$"
    ),
    "de": (
        r"^\W*(?:ja,? ja|na,? klar doch|wer's glaubt|schön wär's|träum(?:en sie)? weiter|von wegen|aber sicher doch"
        r"|ja,? sicher doch|ha,? ha|wie sie meinen|wenn sie meinen)\W*$|\bwer's glaubt,? wird selig\b"
        r"|\bwenn sie das (?:sagen|meinen)\W*$|\b(?:weihnachtsmann|osterhase)\b"
    ),
    "fr": (
        r"^\W*(?:c'est ça,? oui|ben voyons|ouais,? c'est ça|cause toujours|mais oui,? mais oui|la belle affaire"
        r"|tu parles|vous parlez)\W*$|\bsi (?:vous le dites|tu le dis)\W*$|\bquand les poules auront des dents\b"
        r"|\b(?:c'est )?une façon de voir(?: les choses)?\W*$"
    ),
    "es": (
        r"^\W*(?:ya,? ya|sí,? sí,? claro|sí,? hombre|claro,? claro|ni en sueños|vamos,? anda|anda ya)\W*$"
        r"|\b(?:lo que usted diga|si usted lo dice|si tú lo dices)\W*$|\bcuando las ranas críen pelo\b"
    ),
    "it": (
        r"^\W*(?:sì,? come no|come no|sì,? sì,? certo|ma va'?|ma figurati|seh|campa cavallo)\W*$"
        r"|\bse lo dice lei\W*$|\bse lo dici tu\W*$"
    ),
    "nl": (
        r"^\W*(?:ja,? ja|ja,? hoor|tuurlijk,? joh|ja,? vast|het zal wel|dat zal wel|droom maar lekker)\W*$"
        r"|\bals (?:u|jij|je) het zegt\W*$"
        r"|\béén manier om ernaar te kijken\W*$"
    ),
    "pt": (
        r"^\W*(?:aham,? sei|sei,? sei|tá,? tá|tá bom então|até parece|pois,? pois|vai sonhando)\W*$"
        r"|\b(?:se você diz|se o senhor diz|se a senhora diz)\W*$"
        r"|\buma (?:forma|maneira) de ver(?: as coisas)?\W*$"
    ),
    "sv": (
        r"^\W*(?:jo,? tjena|ja,? ja|visst,? visst|jovisst,? jovisst|drömma kan man|i dina drömmar)\W*$"
        r"|\bom du säger det\W*$"
        r"|\boch jag är (?:kungen|påven|drottningen)\b"
    ),
    "pl": (
        r"^\W*(?:akurat|jasne,? jasne|no jasne,? jasne|tak,? tak,? jasne|już to widzę|dobre sobie)\W*$"
        r"|\bskoro (?:pan|pani) tak (?:mówi|twierdzi)\W*$"
        r"|^\W*akurat,? już to widzę\W*$|,? a ja (?:jestem|to) (?:papież\w*|król\w*)\W*$"
    ),
    "tr": (
        r"^\W*(?:tabii,? tabii|hadi canım|hadi oradan|he he|rüyanda görürsün|yersen)\W*$"
        r"|\b(?:öyle diyorsan(?:ız)?|siz öyle diyorsanız)\W*$"
        r"|\bben de (?:padişahım|kralım|papayım)\W*$"
        r"|^\W*ilginç (?:bir )?(?:bakış|fikir|yaklaşım)\w*(?: açısı)?\W*$"
    ),
    "ru": (
        r"^\W*(?:ага,? конечно|ну да,? ну да|как же|ага,? щас|ну-ну|да-да,? конечно)\W*$"
        r"|\b(?:если вы так говорите|держи карман шире|когда рак на горе свистнет)\W*$"
        r"|\bа я (?:балерина|папа римский|королева|король)\W*$"
    ),
    "zh": r"^\W*(?:呵呵|你说是就是吧|你說是就是吧|想得美|才怪|你开心就好|你開心就好)\W*$",
    "ja": (
        r"^\W*(?:はいはい|へえ、そうですか|ご冗談を|そう思いたければどうぞ)\W*$"
        r"|^\W*(?:なかなか)?(?:面白|興味深|おもしろ)い(?:ご意見|お話|見方|考え)(?:です)?ね?。?\W*$"
    ),
    "ko": r"^\W*(?:퍽이나요?|어련하시겠어요|네네|그러시겠죠)\W*$",
}
"""Answers that say yes and mean no; under no language what is understood in all.

An answer is ironic as a whole: nothing here is in one that goes on to say what is right.
"""
