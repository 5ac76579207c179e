"""Words that say little of anybody's world, by language.

They are no function words: those decide and are frozen. These only make a text thin, which is asked about.
"""

EMPTY_WORDS = {
    "en": (
        "know mean means think thing things stuff nice good great fine better best really basically overall "
        "somehow something anything somewhat involved lot lots kind sort way ways course say says said guess "
        "suppose maybe perhaps actually honest honestly general generally matter matters work works working right "
        "like sure interesting important helpful useful improve improved improvement absolutely synergy synergies "
        "alignment aligned forward forth etcetera definitely exactly thanks thank happen happens day end today "
        "together hang hangs look looks see sees go goes going yeah basically certain certainly stuff bit anyway "
        "obviously totally everything everywhere leverage leveraged leveraging holistic holistically ecosystem "
        "journey seamless seamlessly empower empowered empowering unlock unlocking scalable robust innovative "
        "innovation transformation transformative paradigm disruptive agile excellence world class cutting edge "
        "level potential success successful successfully optimal optimally optimize optimise proactive proactively"
    ),
    "de": (
        "weiß wissen meine meinen denke denken glaube sache sachen dinge ding gut gute guten schön toll besser "
        "beste besten wirklich irgendwie irgendwas insgesamt allgemein art weise sagen sage gesagt vielleicht "
        "eigentlich ehrlich wichtig hilfreich nützlich interessant verbessern verbesserung laufen läuft klar "
        "sicher genau danke ende tages heute zusammen hängt gehen geht sehen grundsätzlich natürlich beteiligten "
        "beteiligt machen gemeinsam überall"
    ),
    "fr": (
        "sais savez veux dire pense crois chose choses truc trucs bien bon bonne mieux meilleur vraiment "
        "globalement généralement façon manière dit dire peut-être franchement important utile intéressant "
        "améliorer amélioration marche marcher sûr certainement exactement merci fin journée aujourd'hui ensemble "
        "voir aller forcément concernés partout"
    ),
    "es": (
        "sabe saben quiero decir creo pienso cosa cosas bien bueno buena bonito mejor mejores realmente general "
        "manera forma digo dice quizás honestamente importante útil interesante mejorar mejora funciona funcionar "
        "claro seguro exactamente gracias final día hoy juntos ver va vamos básicamente implicados vez partes"
    ),
    "it": (
        "so sa dire penso credo cosa cose bene buono buona bello meglio migliore davvero generale modo maniera "
        "dico dice forse onestamente importante utile interessante migliorare miglioramento funziona funzionare "
        "chiaro sicuro esattamente grazie fine giorno oggi insieme vedere va andare fondamentalmente coinvolti "
        "ovunque quanto"
    ),
    "nl": (
        "weet weten bedoel bedoelen denk geloof ding dingen zaak zaken goed goede mooi beter beste echt ergens "
        "algemeen manier zeg gezegd misschien eigenlijk eerlijk belangrijk nuttig handig interessant verbeteren "
        "verbetering werkt werken duidelijk zeker precies bedankt eind dag vandaag samen zien gaan gaat "
        "natuurlijk betrokkenen overal"
    ),
    "pt": (
        "sei sabe quero dizer acho penso coisa coisas bem bom boa bonito melhor melhores realmente geral maneira "
        "forma digo diz talvez honestamente importante útil interessante melhorar melhoria funciona funcionar "
        "claro certo exatamente obrigado obrigada fim dia hoje juntos ver vai vamos basicamente envolvidos vez "
        "lado parte"
    ),
    "sv": (
        "allt alltid mer bättre bäst bra tillsammans överallt och att i på det som en ett förbättra förbättring "
        "förbättras utveckla göra vi ska hela tiden ännu"
        " är var er ni du jag den de med till för av om kan har"
    ),
    "pl": (
        "wszystko zawsze bardziej lepiej lepszy lepsze razem wszędzie i w na coraz poprawić poprawa ulepszyć "
        "rozwijać robić być się dobrze jeszcze"
    ),
    "tr": (
        "her şey şeyi şeyin yerde her zaman birlikte daha iyi iyisi ve en yapmak olmak olsun geliştirmek "
        "iyileştirmek iyileştirme hep"
    ),
    "ru": (
        "всё все всегда везде вместе лучше лучшее больше и в на ещё улучшить улучшать улучшение развивать "
        "развитие делать быть стать хорошо"
    ),
    "zh": "一 切 越 来 來 更 好 共 同 进 進 步 都 全 面 提 升 努 力 大 家 发 發 展 让 讓 加 强",
}

HOLLOW_WORDS = {
    "en": ("strongly agree disagree neutral somewhat completely fully satisfied couldn"),
    "de": ("stimme stimmt voll trifft na halt grossen ganzen recht gebe"),
    "fr": ("accord totalement entièrement avis"),
    "es": "totalmente acuerdo",
    "it": ("completamente accordo beh insomma perfettamente ragione"),
    "nl": ("mee eens zoals zegt nou zoiets min gelijk"),
    "pt": ("totalmente plenamente concordo senhor senhora toda razão tem"),
    "sv": (
        "jag du ni dig er mig vi den är var helt med om säger sa sade håller instämmer mycket viktigt av alltså "
        "typ så där sätt något precis exakt ju nog väl"
        " har rätt i allt"
    ),
    "pl": (
        "jest jak tak to z pani pan panem panią mówi powiedział powiedziała ja całkowicie zgadzam zdecydowanie "
        "zgadza ważne bardzo sumie jakoś mniej więcej no dokładnie właśnie"
        " ma rację całkowitą we wszystkim"
    ),
    "tr": (
        "siz size sizin sizinle bu o aynen evet dediğiniz dediğin söylediğiniz gibi olmali olmalı tamamen "
        "kesinlikle katiliyorum çok önemli yani işte öyle böyle bir aşaği yukari üzerinden"
        " konuda haklisiniz haklısınız"
    ),
    "ru": (
        "как вы вам вами я с так то это именно говорите сказали говорит полностью согласен согласна совершенно "
        "очень важно из ну общем вот"
        " во всём совершенно правы"
    ),
    "zh": ("像 刚 剛 样 樣 完 意 法 非 常 分 大 概 差 多 吧 嗯 说 說 重 要 您 得 很"),
    "ja": (
        "は い お っ し ゃ る 通 り だ と 思 ま す 全 く そ の 非 常 に う 段 階 中 で か ね あ た ん な 感 じ え 重 要"
        " べ て ご も"
    ),
    "ko": (
        "말씀하신 그대로입니다 정말요 정말 전적으로 동의합니다 동의해요 매우 그렇다 그렇습니다 5점 만점에 뭐 대충 "
        "그런 거죠 그냥 아주 중요합니다"
        " 전부 다 맞는 말씀입니다 말씀이에요"
    ),
    "ar": "الأمر كما تقول قلت تماما هو أوافقك أوافق بشدة معك",
    "hi": "वैसा वैसे ही जैसा जैसे आप कहते कह रहे हैं है पूरी तरह सहमत हूँ बहुत ज़रूरी",
}
"""What a quote may be made of that only agrees or ticks a box, as `words` returns them.

They make a quote thin, and nothing else.
"""
