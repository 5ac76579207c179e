"""Words that say no, by language.

FLAT holds what refuses by itself. UNWANTED holds *we do not want* and its like: it refuses a claim only where it speaks
of that claim. HARM and CONTRAST hold what makes an honest complaint of it: *we do not want to lose the shop*, *we do
not want more guests, we want them earlier*.
"""

FLAT = {
    "en": (
        r"leave (?:it|us|me|them|that|this|things|(?:the|our|my) \w+) (?:alone|in peace|be\b|as (?:it is|they are))"
        r"|out of the question|(?:that|this|it)(?:'s| is| was) (?:really |simply |just )?(?:not|none of"
        r"|no) (?:our|my) "
        r"(?:problem|concern|worry|goal|business|priority)|(?:not|n't|never|hardly) (?:really |at all )?interested"
        r"|(?:no|little) interest in|not going to happen|over my dead body|forget (?:it|about (?:it|that)|that)\b"
        r"|(?:that|this)(?:'s| is| was) (?:all |just )?(?:nonsense|rubbish|wrong|not true|a mistake|not it"
        r"|not what)\b"
        r"|(?:i|we) never (?:said|asked|wanted)|(?:we|i)(?:'ve| have)? (?:dropped|given up on|decided against"
        r"|said no to|turned it down)|(?:happy|fine|content) (?:with (?:it|things|what we have)|as (?:it is|we are"
        r"|things are|they are))|no need (?:for|to|of)|we can live with|(?:why|what) would we|who (?:said"
        r"|says) (?:we|i)\b"
        r"|(?:does|do|would|did)(?:n't| not) (?:bother|matter to|concern|interest|trouble) (?:us|me|any)"
        r"|(?:nothing|not a thing) (?:has|needs) to (?:change|be different)|nothing wrong with|(?:we|i) refuse"
        r"|(?:thanks,? but )?no,? thank(?:s| you)\b|not for us\b|we(?:'ll| will) pass\b|works? fine as"
        r"|count (?:us|me) out|could(?:n't| not) care less|not on my watch|when hell freezes"
        r"|pigs (?:might|will|can) fly"
        r"|(?:dream on|in your dreams)\W*$"
        r"|nothing (?:at all )?to do with us\b|(?:trouble|bother) yoursel(?:f|ves)\W*$"
    ),
    "de": (
        r"nicht in ?frage|das (?:ist|war) (?:doch |alles )?(?:unsinn|quatsch|falsch|blödsinn|nicht (?:unser|mein)\w*"
        r" (?:problem|ziel|sache|thema))|nicht unser (?:problem|bier|thema|ziel)|(?:kein|null"
        r"|keinen) (?:interesse|bedarf)"
        r"|lass(?:t|en sie)? (?:uns|mich|das|es|(?:die|den|das) \w+) (?:bitte )?(?:in ruhe|in frieden|sein|so)\b"
        r"|in ruhe lassen|vergessen sie (?:das|es)"
        r"|(?:das|so ?etwas|sowas) (?:brauchen|wollen|machen|möchten) wir (?:\w+ ){0,2}?nicht\b"
        r"|(?:sind|bin) zufrieden (?:mit dem|so|wie)|so wie es ist|(?:stört|interessiert|kümmert|juckt) (?:uns"
        r"|mich) nicht"
        r"|nie gesagt|hat sich erledigt|warum sollten wir|wozu (?:auch|denn|sollten)|auf keinen fall|keinesfalls"
        r"|lehnen wir ab|nein,? danke|muss sich nichts ändern|läuft doch gut"
        r"|können (?-i:Sie) sich (?:\w+ )?sparen|kommt nicht (?:infrage|in die tüte)|bleiben sie mir (?:weg|vom leib)"
        r"|damit haben wir (?:gar )?nichts (?:zu tun|am hut)|machen sie sich keine mühe\W*$|bemühen sie sich nicht\W*$"
    ),
    "fr": (
        r"hors de question|pas (?:notre|mon) (?:problème|objectif|affaire|priorité|but)|ne (?:nous|m') ?(?:intéresse"
        r"|regarde|concerne|dérange) pas|laissez[- ](?:nous|moi|l\w+ \w+) (?:tranquilles?|en paix|comme)"
        r"|oubliez (?:ça|cela)"
        r"|n'importe quoi|pas besoin|aucun besoin|c'(?:est|était) (?:faux|une erreur|une bêtise|absurde)"
        r"|(?:très )?bien comme "
        r"(?:ça|c'est)|jamais dit|(?:avons|a|ai) renoncé|pourquoi (?:changer|est-ce qu'on)|(?:nous|je|on) refus\w+"
        r"|non,? merci|pas pour nous|rien ne doit changer|ça nous convient"
        r"|très peu pour (?:moi|nous)|jamais de la vie(?=\W*$|[.,;!])|n'en est pas question|même pas en rêve"
        r"|(?:nous|on|je) (?:n'|ne )?(?:avons|a|ai) rien à voir (?:avec|là)|ne vous (?:dérangez|embêtez) pas\W*$"
    ),
    "es": (
        r"no es (?:nuestr\w|mi) (?:problema|objetivo|asunto|prioridad|meta)|ni hablar|de ninguna manera|no (?:nos"
        r"|me) "
        r"(?:interesa|importa|molesta)|(?:déjenos|déjeme|dejen|deje)\b.{0,30}(?:en paz|tranquil\w+|como está\w*)"
        r"|olvíd(?:elo"
        r"|ese)|(?:eso|esto) (?:es|fue|era) (?:una tontería|falso|mentira|un error)|no (?:nos )?hace falta"
        r"|estamos bien "
        r"(?:así|como)|nunca (?:dije|dijimos)|hemos (?:renunciado|descartado)|para qué (?:cambiar|queremos)"
        r"|no,? gracias"
        r"|ningún interés|no es para nosotros|nada tiene que cambiar|ni se les? ocurra"
        r"|ni (?:en sueños|de broma)(?=\W*$|[.,;!])"
        r"|no cuente\w* (?:conmigo|con nosotros)"
        r"|(?:nosotros )?no tenemos nada que ver|no se (?:moleste\w*|preocupe\w*)\W*$"
    ),
    "it": (
        r"non è (?:il |la )?(?:nostr\w|mi\w) (?:problema|obiettivo|priorità)|fuori discussione|non (?:ci"
        r"|mi) (?:interessa"
        r"|riguarda|importa|serve)|lasci\w* (?:stare|in pace|perdere|l\w+ \w+ in pace)|se lo (?:scordi"
        r"|dimentichi)|sciocchezz\w+"
        r"|non (?:abbiamo|ho|c'è) bisogno|stiamo bene così|va bene così|mai detto|abbiamo (?:rinunciato|scartato)"
        r"|no,? grazie"
        r"|nessun interesse|non fa per noi|perché (?:mai )?dovremmo"
        r"|non se ne parla(?: neanche| nemmeno| proprio)?\W*$"
        r"|(?:neanche|nemmeno) per (?:sogno|idea)(?=\W*$|[.,;!])"
        r"|non c'entriamo|non abbiamo niente a che (?:fare|vedere)|non si (?:disturbi|scomodi)\W*$"
    ),
    "nl": (
        r"geen sprake van|niet on(?:s|ze) (?:probleem|doel|zorg|zaak)|geen (?:interesse|behoefte|belangstelling)"
        r"|laat (?:ons|mij"
        r"|het|de \w+) (?:met rust|zo|zoals)|met rust (?:laten)?|vergeet het|dat (?:is|was) (?:onzin|fout"
        r"|niet waar)|niet nodig"
        r"|(?:interesseert|stoort|boeit) ons niet|goed zoals het is|nooit gezegd|van afgezien|nee,? (?:dank|bedankt)"
        r"|waarom zouden we|niets voor ons|daar (?:beginnen|doen) we niet aan|geen denken aan|over mijn lijk"
        r"|(?:daar|hier) hebben (?:wij|we) niets mee te maken|doe(?:t u)? geen moeite\W*$"
    ),
    "pt": (
        r"não é (?:o |a )?(?:noss\w|meu) (?:problema|objetivo|objectivo|assunto|prioridade)|fora de questão"
        r"|não (?:nos|me) "
        r"(?:interessa|diz respeito|incomoda)|deix(?:e|em)\b.{0,30}(?:em paz|como está)|esqueç\w+ isso|(?:isso"
        r"|isto) (?:é|foi"
        r"|era) (?:um disparate|falso|um erro|bobagem)|não (?:é|faz|há) (?:preciso|falta|necessidade)"
        r"|estamos bem assim"
        r"|nunca (?:disse|dissemos)|desistimos|não,? obrigad\w|não é para nós|para quê mudar"
        r"|nem (?:pensar(?: nisso)?|em sonhos)(?=\W*$|[.,;!])"
        r"|não contem? (?:comigo|connosco|conosco)"
        r"|(?:nós )?não temos nada a ver|não se (?:incomode|preocupe)\W*$"
    ),
    "pl": (
        r"nie (?:jest )?nasz\w* (?:problem|cel|sprawa)|nie (?:potrzebujemy|jesteśmy zainteresowani"
        r"|interesuje nas)|wykluczone"
        r"|mowy nie ma|dajcie\b.{0,20}spokój|bzdura|nigdy nie mówił\w+|dobrze jest jak jest|nie ma potrzeby"
        r"|nie,? dziękuj\w+|po moim trupie|nie wchodzi w grę|ani mi się śni"
        r"|nie mamy z tym nic wspólnego|nie kłopota\w+\W*$|nie trzeba się fatygować"
    ),
    "ru": (
        r"не наш\w* (?:проблем\w*|цель|забота|дело)|нам (?:это |этого |такое |такого )?не (?:нуж\w+|надо"
        r"|интересно)|не может быть"
        r" и речи|оставьте|в покое|ерунда|чепуха|глупост\w+|забудьте|не собираемся|нас (?:всё "
        r"|это )?(?:и так )?устраивает"
        r"|не говорил\w* так\w*|мы отказались|нас не (?:интересует|волнует|касается)|и так хорошо|незачем"
        r"|ни к чему|нет,? спасибо|и не думайте|ни за что на свете"
        r"|мы (?:тут|здесь|к этому) ни ?при ?ч[её]м|не имеем (?:к этому )?(?:никакого )?отношени\w+"
        r"|не (?:беспокойтесь|утруждайтесь)\W*$"
    ),
    "sv": (
        r"aldrig i livet|(?:det|detta) är inte (?:vårt|mitt|aktuellt)|(?:inte|inget|inga|ingen) (?:intresserad\w*"
        r"|intresse)|intresserar (?:oss|mig) inte|lämna \w+ (?:\w+ )?i (?:fred|ro)|låt \w+ (?:\w+ )?vara\b"
        r"|glöm det|behöver (?:vi |jag )?ing(?:en|et|a)\b|tack,? men nej|nej,? tack"
        r"|struntprat|nonsens|nöjda (?:med det|som det är)|bra som det är|vi avstår|har aldrig sagt"
        r"|kommer inte på fråga|kan (?:ni|du) glömma|över min döda kropp"
        r"|har vi ingenting med att göra|gör er inget besvär|bry er inte\W*$"
    ),
    "da": (
        r"ikke (?:vores|mit) (?:problem|mål|bord)|(?:ikke|ingen) interess\w+|lad (?:os|mig|\w+) (?:være )?i fred"
        r"|glem det|har ikke brug for (?:det|noget|nogen)\b|ellers tak|nej,? tak|kommer ikke på tale|sludder"
        r"|fint som det er"
    ),
    "no": (
        r"ikke (?:vårt|mitt) (?:problem|mål|bord)|(?:ikke|ingen) interess\w+|la (?:oss|meg|\w+) (?:være )?i fred"
        r"|glem det|har ikke bruk for (?:det|noe|noen)\b|nei,? takk|ikke aktuelt|tull|fint som det er"
    ),
    "fi": (
        r"ei (?:ole )?(?:meidän|minun) (?:ongelma\w*|tavoite\w*|asia\w*)|ei kiinnosta|(?:emme"
        r"|en) tarvitse (?:sitä|mitään|sellais\w+)"
        r"|jättäkää (?:meidät|se|ne) (?:rauhaan|sikseen)|unohtakaa se|ei kiitos|ei tule kuuloonkaan|hölynpölyä"
    ),
    "cs": (
        r"(?:to )?není (?:náš|můj|naše|moje) (?:problém|cíl|věc|starost)|nezajímá (?:nás|mě)|nemáme zájem"
        r"|nechte (?:nás|mě|to) (?:na pokoji|být)|zapomeňte na to|nepotřebujeme (?:to|nic|žádn\w+)|ne,? děkuj\w+"
        r"|nepřipadá v úvahu"
        r"|nesmysl|je to dobré tak"
    ),
    "uk": (
        r"(?:це )?не (?:наша|моя) (?:справа|проблема|мета)|(?:нам|мені) (?:це|воно) (?:не (?:потрібно|треба|цікаво)"
        r"|ні до чого)|нас не (?:цікавить|обходить)|(?:облиште|залиште|дайте) (?:нас|нам|мене|мені|це)"
        r" (?:у спокої|спокій)|забудьте|про це не може бути й мови|дурниц\w+|нас усе влаштовує|ні,? дякую"
        r"|відмовляємос\w+"
        r"|не турбуйтес\w*\W*$|не маємо (?:до цього )?(?:жодного )?стосунку"
    ),
    "el": (
        r"δεν (?:είναι )?(?:δικ\w+ μας|δικ\w+ μου) (?:πρόβλημα|στόχος|δουλειά)|δεν (?:μας|με) (?:ενδιαφέρει|αφορά"
        r"|νοιάζει|πειράζει|χρειάζεται)|αφήστε (?:μας|με|το|τ\w+ \w+) (?:ήσυχ\w+|στην ησυχία|όπως)|ξεχάστε το"
        r"|αποκλείεται|ούτε (?:κουβέντα|λόγος)|όχι,? ευχαριστώ|δεν χρειαζόμαστε (?:τίποτα|τέτοι\w+)|ανοησίες"
        r"|καλά είμαστε έτσι"
        r"|μην (?:ενοχλείστε|κουράζεστε|ανησυχείτε)\W*$|δεν έχουμε (?:καμία )?σχέση"
    ),
    "hu": (
        r"nem a mi (?:gondunk|célunk|dolgunk)|nem érdekel|nincs rá szükség\w*|hagyjanak (?:minket )?békén"
        r"|felejtsék el|szó sem lehet róla|nem,? köszön\w+|badarság|jó ez így"
    ),
    "ro": (
        r"nu (?:e|este) (?:problema|scopul|treaba) (?:noastr\w+|mea)|nu (?:ne|mă) interesează"
        r"|nu avem nevoie de (?:așa|asta|nimic|niciun\w*)"
        r"|lăsați-(?:ne|mă|o) (?:în pace|așa)|nici vorbă|uitați de asta|nu,? mulțumesc|prostii|ne e bine așa"
    ),
    "vi": (
        r"không (?:phải )?(?:là )?(?:việc|vấn đề|mục tiêu) của (?:chúng )?tôi|(?:chúng )?tôi không (?:quan tâm"
        r"|cần (?:chuyện"
        r"|cái|điều|thứ|gì))|để (?:yên|mặc) (?:cho )?(?:chúng )?tôi|quên (?:chuyện đó|đi)|không,? cảm ơn"
        r"|không đời nào|vớ vẩn"
        r"|cứ để như (?:cũ|vậy)"
        r"|khỏi (?:bận tâm|phải lo)|không liên quan (?:gì )?(?:đến|tới) (?:chúng )?tôi"
    ),
    "id": (
        r"bukan (?:masalah|tujuan|urusan) (?:kami|saya)|(?:kami|saya) tidak (?:butuh|tertarik)"
        r"|biarkan (?:kami|saya|saja)|lupakan saja|tidak,? terima kasih|tidak mungkin|omong kosong|sudah baik begini"
    ),
    "tr": (
        r"ihtiyacımız yok|istemiyoruz|bizim (?:sorunumuz|derdimiz|hedefimiz) değil|ilgilenmiyoruz"
        r"|söz konusu (?:bile )?(?:değil"
        r"|olamaz)|gerek yok|yapmayacağız|rahat bırak\w*|vazgeçtik|saçmalık|hayır,? teşekkür\w*"
        r"|(?:hayatta|asla) olmaz(?=\W*$|[.,;!])"
        r"|hiçbir (?:ilgimiz|alakamız) yok|zahmet etmeyin\W*$"
    ),
    "ar": (
        r"ليست? (?:هذه |هذا )?(?:مشكلتنا|هدفنا|شأننا)|لا نحتاج|لسنا بحاجة|لا نريد(?! أن (?:نخسر|نفقد|نغلق))"
        r"|لسنا مهتم|لا يهمنا"
        r"|لا يعنينا|اتركو\w*|دعو\w+|هراء|لا داعي|لا حاجة|تراجعنا|لم أقل|لن (?:نفعل|نغير|نشتري|نفتح)|غير وارد|لا شكرا"
        r"|لا علاقة لنا|لا تتعب نفسك\W*$|سنتولى (?:ذلك|الأمر|هذا) بأنفسنا"
    ),
    "he": (
        r"לא (?:ה)?(?:בעיה|מטרה|עניין) שלנו|לא צריכים|לא רוצים|לא מעניין|עזבו|אין צורך|לא בא בחשבון|שטויות"
        r"|לא נעשה|לא תודה"
        r"|אף פעם לא אמר"
    ),
    "hi": (
        r"नहीं चाहिए|ज़रूरत नहीं|जरूरत नहीं|हमारी समस्या नहीं|हमारा (?:काम|मामला|लक्ष्य) नहीं|दिलचस्पी नहीं"
        r"|रहने (?:दो|दीजिए|दें)"
        r"|छोड़ (?:दो|दीजिए)|बकवास|नहीं करेंगे|नहीं चाहते|सवाल ही नहीं|ऐसे ही ठीक|मना कर"
        r"|लेना[- ]देना नहीं|(?:आप )?परेशान न(?:ा)? हों\W*$"
    ),
    "th": (
        r"ไม่ต้องการ|ไม่อยากได้|ไม่จำเป็น|ไม่ใช่ปัญหาของ(?:เรา|ผม|ฉัน)|ไม่เกี่ยวกับเรา|ไม่สนใจ|ไม่เอา(?:แล้ว"
        r"|หรอก)?|ไร้สาระ|ไม่มีทาง"
        r"|พอใจแล้ว|อย่ามายุ่ง|ปล่อย.{0,10}ไว้"
    ),
    "zh": (
        r"不是我们的(?:问题|目标|事)|不是我們的(?:問題|目標|事)|不关我们|不關我們|没兴趣|沒興趣|不感兴趣|免谈"
        r"|算了吧|别管|别碰|别动"
        r"|胡说|瞎说|没(?:有)?必要|沒(?:有)?必要|用不着|不打算|不考虑|不考慮|现在这样(?:挺|就|很)好"
        r"|从来没(?:有)?说过|不用了|我们拒绝|想都别想|门都没有|休想|(?<![避減减豁])免了(?:吧)?\W*$"
        r"|(?:这|那|这个|那个)(?:个)?我们?不(?:需要|想要|要)"
        r"|(?:跟|和|与)我们(?:一点|半点)?(?:关系)?(?:都|也)?(?:没|沒)(?:有)?(?:什么)?(?:关系)?\W*$|不用(?:您|你"
        r"|你们)?(?:操心|费心)|不劳(?:您|你)"
    ),
    "ja": (
        r"必要(?:は|が)?(?:ない|無い|ありません)|(?:いり|要り)ません|いらない|要らない|興味(?:は|が)?(?:ない"
        r"|ありません)|結構です"
        r"|お断り|問題では(?:ない|ありません)|関係(?:が)?(?:ない|ありません)|放っておいて|(?:その|この"
        r"|今の)ままで(?:いい|結構|十分)"
        r"|つもりは(?:ない|ありません)|考えていません|やりません|遠慮して?おきます|遠慮します|ごめんです|真っ平"
        r"|お気遣いなく|関わり(?:の|が|は)?ない|お構いなく|余計なお世話"
    ),
    "ko": (
        r"필요\s?(?:가 |는 )?(?:없|하지 않)|관심\s?(?:이 |은 )?없|우리 (?:문제|목표)가 아니|상관\s?없|됐어요"
        r"|내버려|그대로 (?:두|놔|가)"
        r"|생각(?:이|은)? 없|원하지 않|말도 안|절대 안|안 할 (?:거|겁)|거절|사양(?:할게|하겠|합니다)|어림없"
        r"|신경 (?:쓰지 마|안 쓰셔도)|상관(?:이|은|도) ?없|알아서 (?:할게요|하겠습니다)"
    ),
}
"""What refuses by itself."""

SIGNS = {
    "en": frozenset(
        (
            "t not no never none nothing hardly little leave question forget nonsense rubbish wrong mistake dropped "
            "given decided said turned asked wanted happy fine content why who refuse pass dead live count"
            " watch hell pigs dream dreams"
        ).split()
    )
}
"""Words of which a refusal holds one at least: a text without them is not looked through."""

DENIAL = {
    "en": (
        r"(?:that|it|this)(?:'s| is| was)(?: really| simply)? (?:not (?:it|right|true|correct|what (?:i|we))\b"
        r"|wrong\b(?! of| to))"
        r"|you(?:'ve| have)? (?:completely |rather |quite )?(?:mis(?:read|understood|heard|took)|got (?:it|that"
        r"|us) wrong)"
        r"|quite the opposite|i disagree|i never said|(?:that|it) isn't (?:it|right|true|what)\b"
    ),
    "de": (
        r"das (?:stimmt|passt) (?:so )?nicht|so ist (?:es|das) nicht|das ist (?:so )?(?:falsch|nicht (?:richtig"
        r"|wahr|korrekt))"
        r"|missverst\w+|falsch verstanden|im gegenteil|das habe ich (?:so )?nicht gesagt"
    ),
    "fr": r"ce n'est pas (?:ça|vrai|exact|juste)|c'est faux|mal compris|au contraire|je n'ai pas dit",
    "es": r"no es (?:eso|así|verdad|cierto|correcto)\b|(?:ha|han) entendido mal|al contrario|yo no dije",
    "it": r"non è (?:così|vero|esatto|giusto)\b|ha (?:capito male|frainteso)|al contrario|non ho detto",
    "nl": (
        r"(?:dat|het) klopt niet|(?:dat|het) is niet (?:juist|waar)|verkeerd begrepen|integendeel"
        r"|dat heb ik niet gezegd"
    ),
    "pt": (
        r"não é (?:isso|assim|verdade|bem assim)\b|(?:percebeu|entendeu|compreendeu) mal|pelo contrário"
        r"|não disse isso"
    ),
    "pl": r"to nie (?:tak|prawda)\b|źle (?:pan |pani |państwo )?zrozumia\w+|wręcz przeciwnie|nie powiedział\w+ tego",
    "ru": (
        r"(?:это|всё) не так(?=\W*$|\s*[,.!])|неверно|неправильно|вы не (?:так )?поняли|наоборот"
        r"|я так\w* не говорил\w*"
    ),
    "tr": r"öyle değil|yanlış anla\w+|tam tersi|bu doğru değil|öyle demedim",
    "ar": r"ليس كذلك|غير صحيح|أسأت (?:ال)?فهم|على العكس|لم أقل",
    "he": r"זה לא (?:זה|נכון)|לא הבנת|להפך|לא אמרתי",
    "hi": r"ऐसा नहीं है|गलत (?:समझ|है)|ग़लत (?:समझ|है)|मैंने (?:यह |ऐसा )?नहीं कहा",
    "th": r"ไม่ใช่(?:อย่าง|แบบ)นั้น|เข้าใจผิด|ไม่ถูกต้อง|ตรงกันข้าม|ไม่ได้พูดอย่างนั้น",
    "zh": (
        r"^\W*不对(?!吗)|^\W*不對|不是(?:这个意思|这样|那样|這樣|這個意思)|误会|誤會|理解错|搞错|恰恰相反"
        r"|我没(?:有)?这么说"
    ),
    "ja": r"^\W*(?:いや|いえ|いいえ)?\W*違(?:います|う)|そうじゃ(?:ない|ありません)|誤解|逆です|そうは言っていません",
    "ko": r"그게 아니|틀렸|틀립니다|오해|정반대|그런 말(?:은)? (?:안|한 적)",
}
"""What says of something said back that it is wrong."""

UNWANTED = {
    "en": (
        r"\b(?:we|i)(?: really| simply| just| honestly)? (?:do not|don't|will not|won't|would not|wouldn't|no longer"
        r"|never|are not going to|aren't going to|am not going to|have no|see no)(?: ever| really| actually)? (?:need"
        r"|want|plan|intend|wish|care|do|open|sell|pay|buy|change|move|hire|touch|let|allow|use|spend|start"
        r"|go for|have"
        r"|reason|point|serve|bring|give|put|take|send|expand|offer)\b"
    ),
    "de": (
        r"\b(?:wir|ich) (?:brauchen?|wollen|will|möchten?|werden?|planen?|benötigen?)\b[^,.;!?]{0,80}?\b(?:nicht"
        r"|kein\w*"
        r"|niemals)\b|\bkein\w*\b[^,.;!?]{0,40}\b(?:brauchen|wollen) (?:wir|ich)\b|\bnenne ich weiter selbst\b"
    ),
    "fr": (
        r"\b(?:nous|on|je) (?:ne |n')(?:en )?(?:voul\w+|veu[xt]|souhait\w+|f(?:erons|era|erai)|compt\w+|va|allons"
        r"|vais"
        r"|cherch\w+|ouvr\w+|vend\w+|chang\w+)\b[^,.;!?]{0,20}\b(?:pas|plus|jamais|aucun\w*)\b"
    ),
    "es": (
        r"\bno (?:lo |la |los |las |nos )?(?:queremos|quiero|necesitamos|necesito|vamos a|voy a|pensamos|haremos|haré"
        r"|buscamos|deseamos)\b"
    ),
    "it": r"\bnon (?:lo |la |ne |ci )?(?:vogliamo|voglio|faremo|farò|intendiamo|cerchiamo|vorremmo|apriremo"
    r"|cambieremo)\b",
    "nl": (r"\b(?:we|wij|ik) (?:willen|wil|hoeven|hoef|gaan|ga|zullen|zal)\b[^,.;!?]{0,60}?\b(?:niet|geen|nooit)\b"),
    "pt": (
        r"\bnão (?:o |a |os |as |nos )?(?:queremos|quero|precisamos|preciso|vamos|vou|pretendemos|faremos|farei"
        r"|procuramos)\b"
    ),
    "ru": r"\b(?:мы|я) не (?:хотим|хочу|будем|буду|станем|планируем)\b",
    "zh": r"(?:我们?|咱们?)(?:真的|根本|完全)?不(?:需要|想要?|要|会|愿意|准备)",
    "ja": r"(?:ほしく|欲しく|たく)(?:は)?(?:ない|ありません)",
}
"""*We do not want* and its like."""

ABOUT_IT = {
    "en": r"\b(?:it|that|this|those|these|any|such)\b",
    "de": r"\b(?:das|es|dies\w*|davon|so ?etwas|sowas)\b",
    "fr": r"\b(?:ça|cela|en|ce)\b",
    "es": r"\b(?:eso|esto|lo|ello|nada)\b",
    "it": r"\b(?:questo|quello|lo|ne|nulla|niente)\b",
    "nl": r"\b(?:dat|dit|het|daar\w*|zoiets)\b",
    "pt": r"\b(?:isso|isto|o|nada)\b",
    "ru": r"\b(?:эт\w+|так\w+)\b",
    "zh": r"这个?|那个?|它",
    "ja": r"それ|これ|そんな|こんな",
}
"""What stands for the thing that is not wanted."""

HARM = {
    "en": (
        r"\b(?:if|unless|without|until|otherwise|another|again|any ?more|any longer|like (?:this|that)|lose"
        r"|losing|lost"
        r"|miss|fail|end up|go under|close|shut|wait|worry|owe|inherit|depend|rely|have to|only|just because)\b"
    ),
    "de": (
        r"\b(?:wenn|falls|sonst|ohne|bis|noch ein\w*|wieder|mehr (?:warten|zusehen)|länger|verlier\w+|verpass\w+"
        r"|scheiter\w+"
        r"|schließen|warten|schulden|müssen|so ein\w*|dass)\b"
    ),
    "fr": r"\b(?:si|s'il|sans|sinon|jusqu\w*|encore|perdre|rater|fermer|attendre|dettes|comme ça|seulement|que)\b",
    "es": r"\b(?:si|sin|hasta|otra vez|otro|perder|fallar|cerrar|esperar|deudas|así|solo|que)\b",
    "it": r"\b(?:se|senza|fino|ancora|un altro|perdere|fallire|chiudere|aspettare|debiti|così|solo|che)\b",
    "nl": r"\b(?:als|zonder|anders|tot|weer|nog een|verliezen|missen|sluiten|wachten|schulden|zo'n|alleen|dat)\b",
    "pt": r"\b(?:se|sem|até|outra vez|outro|perder|falhar|fechar|esperar|dívidas|assim|só|que)\b",
    "ru": r"\b(?:если|без|иначе|пока|снова|опять|потерять|терять|закры\w+|ждать|долг\w*|чтобы)\b",
    "zh": r"如果|要是|否则|不然|除非|再|失去|倒闭|关门|等|亏|欠",
    "ja": r"もし|なければ|ないと|失い|負け|二度と|また|閉め|待た",
}
"""What makes an honest complaint of it."""

CONTRAST = {
    "en": r"(?:[,;.–—-]|\bbut\b)\s*(?:but )?(?:we|i|what we|they) (?:do |really |just )?(?:need|want|would)\b"
    r"|\bbut\b|\brather\b",
    "de": r"\bsondern\b|[,;.]\s*(?:wir|ich) (?:brauch|will|woll|möcht)",
    "fr": r"\bmais\b|[,;.]\s*(?:nous|on|je) (?:veu|voul|souhait)|il (?:nous|me) faut",
    "es": r"\bsino\b|\bpero\b|[,;.]\s*(?:queremos|quiero|necesit)",
    "it": r"\bma\b|\bbensì\b|[,;.]\s*(?:vogliamo|voglio|ci serve)",
    "nl": r"\bmaar\b|[,;.]\s*(?:we|wij|ik) (?:will|wil|heb)",
    "pt": r"\bmas\b|\bsenão\b|[,;.]\s*(?:queremos|quero|precis)",
    "ru": r"\bа\b|\bно\b",
    "zh": r"而是|但是?|，\s*(?:我们)?(?:只)?(?:需要|想|要)|,\s*(?:我们)?(?:只)?(?:需要|想|要)",
    "ja": r"ではなく|でなく|が、|けど",
}
"""What says, after a no, what is wanted instead."""
