"""Function words by language, which carry a sentence and not its content.

A language without an entry here has none: all its words are then content words.
"""

FUNCTION_WORDS = {
    "en": (
        # articles, pronouns and what points
        "a an the this that these those i me my mine myself we us our ours ourselves you your yours yourself "
        "yourselves he him his himself she her hers herself it its itself they them their theirs themselves one "
        "ones who whom whose which what whatever whoever whichever someone somebody something anyone anybody "
        "anything everyone everybody everything nobody nothing none each every either neither both all any some "
        "such same other another others here there "
        # the forms of be, have, do, and the modal verbs
        "be am is are was were been being have has had having do does did doing done will would shall should can "
        "could may might must ought need needn let lets get gets got getting "
        # prepositions, conjunctions and particles
        "of in on at by for with from to into onto upon about above across after against along among around as "
        "before behind below beneath beside besides between beyond but despite down during except inside near "
        "off "
        "out outside over past per since than through throughout till toward towards under until up via within "
        "without and or nor so yet if then else because although though while whereas whether unless when where "
        "why how whenever wherever however therefore thus hence "
        # adverbs that only set degree, order or time, and answers
        "not no yes too very much many more most less least few little lot lots just only even still also again "
        "ever never always often now once quite rather really almost already soon well oh ok okay please "
        # what an apostrophe leaves behind
        "s t d m ll re ve don doesn didn isn aren wasn weren won wouldn can couldn shouldn hasn haven hadn ain"
    ),
    "de": (
        "der die das den dem des ein eine einen einem einer eines ich du er sie es wir ihr mich dich ihn uns "
        "euch mir dir "
        "ihm ihnen sich mein meine meinen meinem meiner dein deine deinen sein seine seinen seinem seiner ihre "
        "ihren ihrem "
        "ihrer unser unsere unseren unserem unserer euer eure dieser diese dieses diesen diesem jener jene "
        "jenes jenen "
        "wer was wen wem wessen welche welcher welches welchen man jemand niemand etwas nichts alles alle allem "
        "allen aller "
        "jeder jede jedes jeden jedem beide beiden manche einige solche solcher kein keine keinen keinem keiner "
        "andere "
        "anderen anderer anderes hier da dort bin bist ist sind seid war waren warst gewesen sei wäre wären "
        "habe hast hat "
        "haben hatte hatten hätte hätten gehabt werde wirst wird werden wurde wurden worden geworden würde "
        "würden tun tut "
        "tat getan kann kannst können konnte könnte könnten muss müssen musste müsste soll sollen sollte "
        "sollten will "
        "wollen wollte darf dürfen mag mögen möchte möchten lässt lassen in im an am auf bei beim für mit von "
        "vom zu zum "
        "zur nach aus über unter vor hinter neben zwischen durch gegen ohne um bis seit während wegen trotz ab "
        "außer und "
        "oder aber denn sondern doch also dann wenn als ob weil dass daß damit obwohl falls sobald wie wo warum "
        "wann wohin "
        "woher deshalb deswegen daher darum davon dazu dabei dafür daran darauf darin darüber nicht nein ja zu "
        "sehr viel "
        "viele mehr meist wenig weniger nur auch noch schon wieder immer nie oft jetzt nun mal eben ganz "
        "ziemlich fast "
        "bereits bald wohl so ja bitte gar etwa je desto sonst zwar"
    ).replace("ß", "ss"),
    "fr": (
        "le la les l un une des du de d au aux je j tu il elle on nous vous ils elles me m te t se s lui leur "
        "leurs y en "
        "moi toi soi eux mon ma mes ton ta tes son sa ses notre nos votre vos ce c cet cette ces celui celle "
        "ceux celles "
        "ceci cela ça qui que qu quoi dont où lequel laquelle lesquels quel quelle quels quelles quelqu quelque "
        "quelques "
        "chacun chaque aucun aucune rien personne tout toute tous toutes autre autres même mêmes tel telle ici "
        "là voici "
        "voilà suis es est sommes êtes sont été étais était étions étaient sera seront serait seraient être "
        "étant ai as a "
        "avons avez ont eu avais avait avaient aura aurait auraient avoir fais fait faire font faisait peux "
        "peut pouvons "
        "pouvez peuvent pourrait pouvoir dois doit devons devez doivent devrait devoir veux veut voulons "
        "veulent voudrait "
        "vouloir faut fallait à dans par pour sur sous avec sans chez vers entre depuis pendant avant après "
        "contre dès "
        "jusque jusqu malgré selon et ou mais ni car donc or si quand lorsque lorsqu puisque puisqu parce comme "
        "comment "
        "pourquoi combien alors ainsi aussi ne n pas non oui plus moins très trop peu beaucoup assez encore "
        "déjà toujours "
        "jamais souvent bien mal seulement presque surtout puis ensuite aujourd hui maintenant"
    ),
    "es": (
        "el la los las lo un una unos unas de del a al yo tú él ella ello nosotros nosotras vosotros ustedes "
        "usted ellos "
        "ellas me te se le les nos os mí ti sí mi mis tu tus su sus nuestro nuestra nuestros nuestras vuestro "
        "este esta "
        "estos estas ese esa esos esas aquel aquella aquellos esto eso aquello que qué quien quién quienes cual "
        "cuál cuales "
        "cuyo cuánto cuanto cuántos algo alguien alguno alguna algunos algún nada nadie ninguno ninguna ningún "
        "todo toda "
        "todos todas otro otra otros otras mismo misma cada tal aquí ahí allí soy eres es somos son era eran "
        "fue fueron "
        "sido ser sea será sería estoy está estamos están estaba estaban estar esté he has ha hemos han había "
        "habían "
        "haber habrá habría hay hago hace hacen hacer hecho puedo puede podemos pueden podía podría poder debo "
        "debe "
        "debemos deben debería tengo tiene tenemos tienen tenía tener quiero quiere queremos quieren va van voy "
        "vamos ir "
        "en por para con sin sobre entre desde hasta hacia contra según durante tras ante bajo y e o u pero "
        "sino ni "
        "porque pues si cuando como cómo donde dónde mientras aunque entonces así no más menos muy mucho mucha "
        "muchos "
        "poco poca tan tanto también tampoco ya aún todavía siempre nunca bien mal sólo solo casi además luego "
        "ahora"
    ),
    "it": (
        "il lo la i gli le l un uno una di d del dello della dei degli delle dell a al allo alla ai agli alle "
        "all da dal "
        "dallo dalla dai dagli dalle in nel nello nella nei negli nelle nell su sul sullo sulla sui sugli sulle "
        "con col "
        "per tra fra io tu lui lei noi voi loro egli essa essi mi ti si ci vi ne me te se sé mio mia miei mie "
        "tuo tua tuoi "
        "suo sua suoi sue nostro nostra nostri nostre vostro vostra vostri questo questa questi queste quest "
        "quello quella "
        "quelli quelle quell quel ciò che chi cui quale quali quanto quanta quanti qualcuno qualcosa qualche "
        "nessuno "
        "nessuna nessun niente nulla tutto tutta tutti tutte altro altra altri altre stesso stessa ogni ognuno "
        "qui qua lì "
        "là sono sei è siamo siete era erano ero stato stata stati essere sia siano sarà sarebbe ho hai ha "
        "abbiamo avete "
        "hanno aveva avevano avere avrà avrebbe avuto faccio fa facciamo fanno fare fatto posso può possiamo "
        "possono "
        "potrebbe potere devo deve dobbiamo devono dovrebbe dovere voglio vuole vogliamo vogliono volere vorrei "
        "sto sta "
        "stanno stare va vanno e ed o od ma né però se quando come dove perché poiché mentre anche benché "
        "allora quindi "
        "dunque così non no sì più meno molto molta molti poco poca pochi tanto troppo ancora già sempre mai "
        "bene male "
        "solo quasi poi ora adesso senza sopra sotto contro verso dopo prima durante"
    ),
    "nl": (
        "de het een der den des ik jij je u hij zij ze wij we jullie mij me jou hem haar ons hen hun zich mijn "
        "jouw zijn "
        "onze uw dit dat deze die wie wat welke welk wiens iemand niemand iets niets alles alle allen ieder "
        "iedere iedereen "
        "elk elke beide sommige ander andere anderen zelf zulke geen hier daar er ben bent is waren was geweest "
        "wees heb "
        "hebt heeft hebben had hadden gehad word wordt worden werd werden geworden doe doet doen deed gedaan "
        "kan kunt "
        "kunnen kon konden moet moeten moest moesten mag mogen wil wilt willen wou wilde zal zult zullen zou "
        "zouden ga gaat "
        "gaan laat laten in op aan bij voor met van naar uit over onder achter naast tussen door tegen zonder "
        "om tot sinds "
        "tijdens wegens te ter ten en of maar want dus dan als toen omdat doordat zodat terwijl hoewel indien "
        "hoe waar "
        "waarom wanneer waarheen daarom daarvan daarmee ervan erin hiervan niet nee ja wel zeer heel erg veel "
        "vele meer "
        "meest weinig minder ook nog al alleen weer altijd nooit vaak nu eens even bijna reeds toch zo maar "
        "slechts"
    ),
    "pt": (
        "o a os as um uma uns umas de do da dos das em no na nos nas num numa a ao à aos às por pelo pela pelos "
        "pelas para "
        "pra com sem sobre entre até desde contra após durante eu tu você vocês ele ela nós vós eles elas me te "
        "se lhe "
        "lhes mim ti si meu minha meus minhas teu tua seu sua seus suas nosso nossa nossos nossas este esta "
        "estes estas "
        "esse essa esses essas aquele aquela aqueles isto isso aquilo deste desta desse dessa disso que quem "
        "qual quais "
        "cujo quanto quantos algo alguém algum alguma alguns nada ninguém nenhum nenhuma tudo todo toda todos "
        "todas outro "
        "outra outros mesmo mesma cada tal aqui aí ali lá sou é somos são era eram foi foram sido ser seja será "
        "seria estou "
        "está estamos estão estava estar tenho tem temos têm tinha tinham ter teria há havia haver faço faz "
        "fazem fazer "
        "feito posso pode podemos podem podia poderia poder devo deve devemos devem deveria quero quer queremos "
        "querem vou "
        "vai vamos vão ir e ou mas nem porque pois se quando como onde enquanto embora então assim logo não sim "
        "mais menos "
        "muito muita muitos pouco pouca tão tanto também ainda já sempre nunca bem mal só apenas quase depois "
        "antes agora"
    ),
    "zh": " ".join(
        "的了着过地得之其所者们个些么是在有没不未也都就还又再才只已很太更最和与或而但且则虽若如因于以为被把让给从到向对跟比"
        "我你您他她它咱自己这那哪谁什怎吗呢吧啊呀嘛哦嗯会能可要将并及等着過個們還與這裡裏哪誰麼嗎對給從於為讓將並沒無会說说"
    ),
}

GOING_ON = {
    "en": "because,which,so,so that,in order to,and,but,until,unless,while,since,as,that,then,or,whereas,before",
    "de": "weil,da,damit,sodass,so dass,und,aber,bis,während,denn,dass,die,was,obwohl,sonst,bevor,nachdem",
    "fr": "parce que,car,qui,pour que,afin que,et,mais,jusqu'à,tandis que,donc,sinon,avant que,puisque",
    "es": "porque,que,para que,así que,y,pero,hasta que,mientras,pues,ya que,sino,antes de que",
    "it": "perché,che,affinché,così,e,ma,finché,mentre,poiché,quindi,altrimenti,prima che",
    "nl": "omdat,die,zodat,en,maar,tot,terwijl,want,dus,anders,voordat",
    "pt": "porque,que,para que,e,mas,até que,enquanto,pois,então,senão,antes que",
    "sv": "eftersom,därför att,för att,så att,som,och,men,tills,medan,annars,innan,när,att",
    "da": "fordi,så at,så,som,der,og,men,indtil,mens,ellers,inden,at",
    "no": "fordi,slik at,så,som,og,men,til,mens,ellers,innan,før,at",
    "fi": "koska,jotta,joka,että,ja,mutta,kunnes,kun,muuten,ennen kuin",
    "pl": "ponieważ,bo,żeby,aby,który,która,które,i,a,ale,dopóki,podczas gdy,inaczej,zanim,więc",
    "cs": "protože,aby,který,která,které,a,ale,dokud,zatímco,jinak,než,takže",
    "uk": "бо,тому що,щоб,який,яка,які,і,й,та,але,доки,поки,інакше,перш ніж",
    "ru": "потому что,чтобы,который,которая,которые,и,но,пока,иначе,прежде чем,так что",
    "el": "γιατί,επειδή,ώστε,που,και,αλλά,μέχρι,ενώ,αλλιώς,πριν",
    "hu": "mert,hogy,aki,amely,és,de,amíg,miközben,különben,mielőtt",
    "ro": "pentru că,ca să,care,și,dar,până când,în timp ce,altfel,înainte",
    "tr": "çünkü,ki,ve,ama,fakat,yoksa,böylece,oysa",
    "vi": "vì,bởi vì,để,mà,và,nhưng,cho đến khi,trong khi,nếu không,trước khi",
    "id": "karena,supaya,agar,yang,dan,tetapi,tapi,sampai,sementara,kalau tidak,sebelum",
    "zh": "因为,所以,而且,但是,但,以便,直到,否则,然后,并且,这样",
}
"""Lists for Chinese match at the beginning of the text; others match whole words."""
"""Words with which a sentence goes on: only those that seldom begin one of their own (RULES 5)."""

NEGATIONS = {
    "en": (
        "no, not, never, none, nobody, nothing, nowhere, neither, nor, without, cannot, instead, rather, anymore, "
        "lack, lacks, don t, doesn t, didn t, isn t, aren t, wasn t, weren t, won t, wouldn t, can t, couldn t, "
        "shouldn t, hasn t, haven t, hadn t, dont, doesnt, didnt, isnt, wont, cant, stop, stops, stopped, cease, "
        "ceases, avoid, avoids, prevent, prevents"
    ),
    "de": "nicht, nichts, nie, niemals, nimmer, kein*, niemand*, ohne, weder, statt, stattdessen, aufhör*, vermeid*",
    "fr": "ne, n, pas, jamais, rien, aucun*, personne, sans, ni, plutôt, cesse*, évite*",
    "es": "no, nunca, jamás, nada, nadie, ningún, ninguna, ninguno, sin, tampoco, ni, ya no, en vez, dejar de, evitar",
    "it": "non, mai, niente, nulla, nessun*, senza, né, invece, piuttosto, smettere, evitare",
    "nl": "niet, niets, nooit, geen, niemand, zonder, noch, liever, vermijd*",
    "pt": "não, nunca, jamais, nada, ninguém, nenhum*, sem, nem, em vez, deixar de, evitar",
    "sv": "inte, aldrig, inget, inga, ingen, ingenting, utan, slipp*, sluta*, undvik*, istället",
    "da": "ikke, aldrig, intet, ingen, ingenting, uden, hverken, undgå*, stedet",
    "no": "ikke, aldri, ingen, ingenting, intet, uten, verken, slipp*, unngå*, stedet",
    "fi": "ei, en, emme, eivät, ette, et, eikä, ilman, kukaan, koskaan, mitään, sijaan",
    "cs": "ne, není, nejsou, nebud*, nemá, nemaj*, nemus*, nechc*, nejd*, ani, bez, nikdo, nikdy, nic, žádn*, místo",
    "uk": "не, ні, ані, ніколи, нічого, ніхто, немає, нема, без, замість, переста*",
    "el": "δεν, δε, μη, μην, όχι, ποτέ, τίποτα, κανείς, κανένας, καμία, χωρίς, ούτε, αντί, παύ*, σταματ*",
    "hu": "nem, ne, nincs*, sem, soha, semmi, senki, nélkül, helyett",
    "ro": "nu, niciodată, nimic, nimeni, niciun, nicio, fără, nici, loc",
    "vi": "không, chẳng, chưa, đừng, chớ",
    "id": "tidak, tak, bukan, jangan, belum, tanpa, alih",
    "pl": "nie, nigdy, nic, nikt, żaden, żadn*, bez, ani, zamiast, przesta*",
    "ru": "не, нет, ни, никогда, ничего, никто, нельзя, без, вместо, переста*",
    "tr": "değil*, yok*, hiç, asla, olmadan, yerine, olmayan*, olmasın*",
    "ar": "لا, لم, لن, ليس, ليست, ما, غير, بدون, دون, بلا, أبدا, بدلا",
    "he": "לא, אין, אינו, אינה, בלי, ללא, לעולם, במקום",
    "hi": "नहीं, न, ना, मत, बिना, कभी नहीं, बजाय",
    "th": "ไม่, มิ, อย่า, ห้าม, เลิก, หยุด, แทน",
    "zh": "不, 没, 沒, 无, 無, 未, 非, 别, 別, 勿, 莫, 免, 反而",
    "ja": "ない, なく, なかっ, ません, ず, ぬ, 無, 不, 非, 未, やめ",
    "ko": "안, 못, *않*, *없*, *못하*, *아니*, *말고*, 대신",
}
