"""Answers that say yes, no or something polite, and nothing else.

Each is spelled in lower case, without signs between words. A quote made of these alone tells nothing of their world;
where other words stand beside them it does.
"""

POLITE_ANSWERS = {
    "ru": (
        "хорошо, ладно, спасибо, пожалуйста, большое спасибо, вы правы, согласен, согласна, отлично"
        ", разумеется, конечно"
        ", принято, получено, понятно, спасибо за резюме"
    ),
    "sv": (
        "bra, visst, naturligtvis, självklart, tack, tack så mycket, låter bra, det låter bra, du har rätt, okej"
        ", noterat, mottaget, tack för sammanfattningen"
    ),
    "da": (
        "godt, fint, selvfølgelig, tak, mange tak, lyder godt, du har ret, de har ret"
        ", noteret, modtaget, tak for opsummeringen"
    ),
    "no": (
        "bra, fint, selvsagt, takk, tusen takk, mange takk, høres bra ut, du har rett"
        ", notert, mottatt, takk for oppsummeringen"
    ),
    "fi": (
        "hyvä, totta kai, tietenkin, kiitos, kiitos paljon, olet oikeassa, selvä, vastaanotettu, kiitos yhteenvedosta"
    ),
    "cs": (
        "dobře, samozřejmě, jistě, děkuji, díky, prosím, máte pravdu, souhlasím"
        ", beru na vědomí, díky za shrnutí, děkuji za shrnutí"
    ),
    "uk": (
        "добре, гаразд, звичайно, звісно, дякую, дуже дякую, будь ласка, ви маєте рацію, згоден, згодна"
        ", прийнято, зрозуміло, дякую за підсумок"
    ),
    "el": (
        "καλά, εντάξει, φυσικά, βεβαίως, ευχαριστώ, ευχαριστώ πολύ, παρακαλώ, έχετε δίκιο, συμφωνώ, ωραία"
        ", ελήφθη, ευχαριστώ για την περίληψη"
    ),
    "hu": (
        "jó, rendben, persze, természetesen, köszönöm, köszönöm szépen, igaza van, egyetértek"
        ", megkaptam, köszönöm az összefoglalót"
    ),
    "ro": (
        "bine, desigur, sigur, mulțumesc, mulțumesc mult, vă rog, aveți dreptate, am primit, mulțumesc pentru rezumat"
    ),
    "vi": (
        "tốt, được, được rồi, tất nhiên, dĩ nhiên, cảm ơn, cảm ơn nhiều, hay quá, anh nói đúng, chị nói đúng, đồng ý"
        ", đã nhận, cảm ơn đã tóm tắt"
    ),
    "id": (
        "baik, bagus, tentu, tentu saja, terima kasih, terima kasih banyak, setuju, anda benar"
        ", sudah diterima, terima kasih atas ringkasannya"
    ),
    "pl": (
        "dobrze, oczywiście, dziękuję, dzięki, proszę, jasne, racja, ma pan rację"
        ", przyjąłem, przyjęłam, dzięki za podsumowanie, dziękuję za podsumowanie"
    ),
    "tr": (
        "tamam, peki, tabii, tabii ki, teşekkürler, teşekkür ederim, lütfen, haklısınız"
        ", aldım, anlaşıldı, özet için teşekkürler"
    ),
    "ar": "حسنا, طيب, طبعا, بالطبع, شكرا, شكرا جزيلا, من فضلك, معك حق, وصلت, تم, علم",
    "he": "בסדר, בטח, כמובן, תודה, תודה רבה, בבקשה, אתה צודק, קיבלתי, תודה על הסיכום",
    "hi": "ठीक है, ठीक, बेशक, धन्यवाद, शुक्रिया, कृपया, अच्छा, मिल गया, समझ गया, समझ गई",
    "th": "โอเค, แน่นอน, ขอบคุณ, ขอบคุณครับ, ขอบคุณค่ะ, รับทราบ, รับทราบครับ, รับทราบค่ะ",
    "ja": (
        "もちろん, なるほど, ありがとう, ありがとうございます, お願いします, いいですね, わかりました, 大丈夫です"
        ", 了解です, 了解しました, 承知しました, 承知いたしました"
    ),
    "ko": "좋아요, 좋습니다, 물론이죠, 감사합니다, 고맙습니다, 확인했습니다, 알겠습니다, 알겠어요",
}
"""Those of them that are no more than polite, in languages without a list of their own."""

AGREEING = {
    "en": (
        r"\b(?:yes|yeah|yep|yup|aye|exact\w*|precise\w*|rightly|correct\w*|true|truly|indeed|absolutely|definitely"
        r"|certainly|agree\w*|spot on|bang on|amen|quite so|so it is|well put|in a nutshell|word for word|every word"
        r"|nothing to add|my (?:mouth|mind|words)|nail\w*|under ?stood|understand\w*|finally|at last"
        r"|(?:that|this|it)(?:'s| is| was) (?:it|how|what|why|where|all"
        r"|just|so|me|us|right|about right"
        r"|the (?:whole|word|point|heart|one|thing))|(?<!all )right\b(?! (?:away|after|now|before))"
        r"|just (?:so|that|like that)"
        r"|you(?:'ve| have)? (?:just |really |only )?(?:got|get|hit|put|said|named|described|summed|caught|heard"
        r"|listened)|(?:put|said|say|sum\w*) (?:it|that) (?:all )?(?:up|better|like|so|well)"
        r"|(?:nobody|no one) (?:ever|has|had|else)"
        r"|(?:first|only) (?:person|one|time)|(?:hundred|100) ?(?:per ?cent|%))\b"
        r"|\b(?:as if you(?:'d| had)|read my|couldn't have|could not have)\b"
    ),
    "de": (
        r"\b(?:ja|jawohl|jep|doch|genau|richtig|stimmt|exakt|eben|absolut|treffend|getroffen|verstanden|endlich"
        r"|so (?:ist|war|sieht|läuft)|das ist (?:es|der|die|das)|das (?:trifft|sagt)|auf den punkt|wort für wort|besser"
        r" (?:kann|konnte|hätte)|nichts hinzuzufügen|(?:niemand|keiner) (?:hat|sonst)|aus der seele|ins schwarze)\b"
        r"|\b(?:als (?:hätten|wären) sie|gedanken gelesen|aus dem mund)\b"
    ),
    "fr": (
        r"\b(?:oui|ouais|exact\w*|voilà|tout à fait|absolument|effectivement|précisément|bien vu|compris|mot pour mot"
        r"|rien à (?:ajouter|redire)|vous avez (?:raison|mis|vu|bien)|c'est (?:ça|cela|bien|vrai|tout|juste|le mot)"
        r"|enfin quelqu'un|personne ne (?:m|l))\b"
        r"|\b(?:fais pas dire|(?:on dirait|comme si) (?:que )?vous|dans mes pensées|de la bouche|mieux dit|pas mieux)\b"
    ),
    "es": (
        r"\b(?:sí|exact\w*|eso|así (?:es|mismo)|correcto|cierto|justo|precisamente|efectivamente|es verdad|clavado"
        r"|(?:me )?(?:ha|han) entendido|nada que añadir|por fin|mejor dicho|nadie me|tal cual|en el clavo)\b"
        r"|\b(?:leíd\w+ (?:el pensamiento|la mente)|como si (?:hubiera|estuviera)|de la boca|no lo (?:diría"
        r"|habría dicho) mejor)\b"
    ),
    "it": (
        r"\b(?:sì|esatt\w*|giusto|proprio|ecco|è vero|precisamente|è così|corretto|capito|centrato|niente da aggiungere"
        r"|nulla da aggiungere|finalmente|nessuno (?:me|mi)|parola per parola|nel segno)\b"
        r"|\b(?:dirl\w+ meglio|nel pensiero|di bocca|come se (?:fosse|ci fosse))\b"
    ),
    "nl": (
        r"\b(?:ja|precies|klopt|juist|inderdaad|exact|zo is (?:het|dat)|dat is (?:het|hem)|helemaal|begrepen|eindelijk"
        r"|spijker op|woord voor woord|niets (?:aan )?toe te voegen|niemand heeft|raak)\b"
        r"|\b(?:beter had ik|kunnen zeggen|uit de mond|alsof (?:u|je)|gedachten gelezen)\b"
    ),
    "pt": (
        r"\b(?:sim|exat\w*|isso|correto|precisamente|é verdade|é assim|entendeu|percebeu|nem mais|nada a acrescentar"
        r"|finalmente|ninguém me|em cheio|tal e qual|acertou)\b"
        r"|\b(?:diria melhor|da boca|parece que esteve|como se (?:estivesse|tivesse)|os pensamentos)\b"
    ),
    "zh": r"对|對|是的|就是|没错|沒錯|正是|正确|正確|[说說](?:得|到|中|出)|理解|明白|确实|確實"
    r"|一点不差|一點不差|终于|終於"
    r"|心里去|心坎|一针见血|(?:说|讲)不了这么|好像.{0,4}在场|可不是|正中|就差|就这",
    "sv": (
        r"\b(?:ja|japp|precis|exakt|just (?:det|så)|stämmer|rätt|riktigt|sant|sanning\w*|så är|det är (?:så|det|den"
        r"|där)|absolut|verkligen|håller med|förstått|förstår|äntligen|där (?:satt|har)|mitt i prick|huvudet på"
        r"|ur munnen|bättre kunde|inget att tillägga|ingen har)\b|^\W*jo\b"
        r"|\b(?:samma sak|detsamma|likadant)\b"
    ),
    "pl": (
        r"\b(?:tak|właśnie|dokładnie|zgadza się|zgoda|racja|prawda|otóż|owszem|święte słowa|w punkt|trafi\w+|sedno"
        r"|o to (?:chodzi|mi)|z ust|lepiej (?:bym|nie)|jakby pa\w+|nic dodać|wreszcie|nareszcie|nikt (?:mi|mnie"
        r"|tego)|rozumie\w*|zrozumia\w+|ujęła|ujął)\b"
        r"|\bto samo\b"
    ),
    "tr": (
        r"\b(?:evet|aynen|tam (?:olarak|da|öyle|üstüne|isabet)|doğru|kesinlikle|öyle|işte (?:bu|o)|haklı\w*|budur"
        r"|ağzımdan|üstüne bastı\w*|anlamış\w*|anladı\w*|sonunda|nihayet|kimse (?:böyle|bunu)|daha iyi anlat\w*)\b"
        r"|\baynı şey\w*"
    ),
    "ru": (
        r"\b(?:да|ага|точно|именно|верно|правильно|так и есть|вот|это оно|согласн\w+|правда|в точку|лучше (?:и )?не"
        r"|мысли|с языка|поняли|понял\w*|наконец|никто (?:мне|меня|так)|ни (?:прибавить|убавить)|не в бровь"
        r"|абсолютно|совершенно|то самое|о том и речь)\b"
        r"|\bто же самое\b"
    ),
    "uk": (
        r"\b(?:так|атож|отож|саме|точно|вірно|правильно|правда|згод\w+|це воно|в точку|краще й? ?не|з язика"
        r"|зрозуміли|нарешті|ніхто (?:мені|мене|так)|авжеж|еге)\b"
    ),
    "ja": (
        r"はい|ええ|うん|そう|その通り|おっしゃる|まさに|図星|それ(?:です|だ|なん|が)|そこ(?:です|なん|が)|同感"
        r"|正解|ぴったり|(?:よく|良く)(?:わか|分か)|わかって|分かって|伝わ|(?:言|い)うより|言い当て|言いたか|やっと"
        r"|初めて|間違いな|違いな|なるほど|ですよね|ほんと|本当|全く|まったく"
        r"|同じ"
    ),
    "ko": (
        r"(?:^|[\s,.!])(?:네|예|응|맞\S*|그렇\S*|그래\S*|그거\S*|바로|정확\S*|그러니까\S*|그러게\S*|딱|옳\S*"
        r"|진짜)(?=[\s,.!~]|$)|제 말|그 말(?:이|씀)|읽으|하고 싶은 말|이해하|알아주|드디어|처음|동감|동의|공감"
        r"|똑같"
    ),
    "ar": (
        r"نعم|أيوه|ايوه|أجل|بالضبط|تماما|صحيح|هذا هو|هو كده|كلامك|أصبت|صدقت|فمي|كأنك|فهمت|أخيرا|لا أحد|بيت القصيد"
        r"|طبعا|(?<!\w)حقا|فعلا|بلى|والله"
    ),
    "hi": (r"हाँ|हां|जी|बिल्कुल|बिलकुल|सही|ठीक यही|यही|सच|सहमत|मुँह की बात|समझ|आखिर|एकदम|किसी ने"),
    "vi": (r"\b(?:đúng|vâng|dạ|phải|chuẩn|chính|ừ|thế đấy|vậy đó|đồng ý|hiểu|cuối cùng|chưa ai|đi guốc|trúng)\b"),
    "el": (
        r"\b(?:ναι|ακριβώς|σωστά|έτσι|μάλιστα|αυτό (?:είναι|ακριβώς)|αλήθεια|συμφωνώ|το στόμα|πετύχατε|καταλάβατε"
        r"|επιτέλους|κανείς|βρήκατε)\b"
    ),
}
"""How an answer agrees, a pattern by language.

An answer with any of these says a yes, whatever else is in it. It only keeps a remark silent.
"""

BARE_ANSWERS = (
    # English
    "yes, yeah, yep, yup, aye, no, nope, nah, ok, okay, sure, right, exactly, correct, true, indeed",
    "absolutely, definitely, certainly, totally, agreed, of course, fine, good, very good, all good, great",
    "nice, perfect, cool, lovely, brilliant, excellent, wonderful, thanks, thank you, many thanks",
    "thanks a lot, thank you very much, please, maybe, perhaps, possibly, hm, hmm, mm, mhm, uh, um, er, oh, ah",
    "well, hello, hi, bye, goodbye, sorry, that s it, that s right, that s true, that is right, that is it",
    "you re right, you are right, sounds good, sounds great, that sounds good, that sounds great, makes sense",
    "that makes sense, i agree, i think so, i see, so do i, not really, of course not, not at all, good point",
    "fair enough, no problem, my pleasure, got it",
    # German
    "ja, jawohl, jep, doch, nein, nee, nö, ok, okay, klar, na klar, genau, richtig, stimmt, das stimmt, eben",
    "gut, sehr gut, alles gut, super, prima, toll, schön, gern, gerne, natürlich, sicher, vielleicht, danke",
    "danke schön, danke sehr, vielen dank, bitte, bitte schön, so ist es, ganz genau, ach so, aha, hallo",
    "tschüss, passt, in ordnung, einverstanden, finde ich auch, klingt gut, das klingt gut, da haben sie recht",
    "sie haben recht, auf keinen fall",
    # French
    "oui, ouais, si, non, ok, okay, d accord, exact, exactement, c est ça, c est vrai, bien sûr, tout à fait",
    "voilà, très bien, bien, parfait, super, peut être, merci, merci beaucoup, s il vous plaît, bonjour",
    "au revoir, pas du tout, vous avez raison, je suis d accord, ça marche, pas de problème, absolument",
    "certainement, effectivement",
    # Spanish
    "sí, si, claro, claro que sí, no, vale, ok, de acuerdo, exacto, exactamente, eso es, es verdad",
    "por supuesto, muy bien, bien, perfecto, genial, quizás, tal vez, gracias, muchas gracias, por favor, hola",
    "adiós, tiene razón, tiene usted razón, para nada, desde luego, así es, estoy de acuerdo, me parece bien",
    "correcto, cierto",
    # Italian
    "sì, no, certo, esatto, esattamente, giusto, vero, è vero, va bene, bene, benissimo, perfetto, d accordo",
    "forse, grazie, grazie mille, prego, per favore, ciao, ha ragione, sono d accordo, assolutamente, ecco",
    "certamente",
    # Dutch
    "ja, nee, oké, oke, klopt, dat klopt, precies, juist, goed, heel goed, prima, prachtig, misschien",
    "natuurlijk, dank u, dank u wel, dank je, dank je wel, bedankt, alstublieft, u hebt gelijk, helemaal",
    "zeker, klinkt goed",
    # Portuguese
    "sim, não, claro, certo, exato, exatamente, é isso, isso mesmo, está bem, tudo bem, muito bem, bem",
    "perfeito, talvez, obrigado, obrigada, muito obrigado, muito obrigada, por favor, olá, tem razão, concordo",
    "com certeza",
    # Polish, Russian, Turkish
    "tak, nie, dobrze, oczywiście, dokładnie, zgadza się, może, dziękuję, dzięki, proszę, jasne, racja",
    "ma pan rację, да, нет, ага, хорошо, ладно, верно, точно, правильно, конечно, именно, может быть, возможно",
    "спасибо, пожалуйста, большое спасибо, вы правы, согласен, согласна, так и есть, отлично, разумеется, evet",
    "hayır, tamam, peki, doğru, aynen, tabii, tabii ki, belki, teşekkürler, teşekkür ederim, lütfen",
    "haklısınız",
    "так, ні, ага, добре, гаразд, звичайно, звісно, точно, саме так, правильно, авжеж, згода, згоден, згодна",
    "може, можливо, дякую, дуже дякую, щиро дякую, будь ласка, ви маєте рацію, çok teşekkürler",
    "çok teşekkür ederim, sağ olun, olur, dziękuję bardzo, bardzo dziękuję, zgoda, no tak, właśnie, właśnie tak",
    # Swedish, Danish, Norwegian, Finnish
    "ja, jo, japp, nej, okej, bra, jättebra, mycket bra, precis, just det, exakt, visst, självklart, absolut",
    "naturligtvis, kanske, tack, tack så mycket, tack ska du ha, det stämmer, stämmer, så är det, låter bra",
    "det låter bra, du har rätt, ni har rätt, håller med, inga problem, javisst, hej, hej då, nja, ja tak",
    "jo tak, nej tak, godt, fint, meget godt, rigtigt, præcis, netop, selvfølgelig, måske, tak, mange tak",
    "det passer",
    "lyder godt, du har ret, de har ret, nei, jepp, akkurat, nettopp, riktig, selvsagt, kanskje, takk, tusen takk",
    "mange takk, det stemmer, høres bra ut, du har rett, kyllä, joo, juu, ei, niin, hyvä, oikein hyvä, aivan",
    "totta kai, tietenkin, juuri niin, ehkä, kiitos, kiitos paljon, paljon kiitoksia, olet oikeassa, selvä",
    # Czech, Slovak, Hungarian, Romanian, Greek
    "ano, jo, ne, dobře, dobrá, přesně, přesně tak, správně, jistě, samozřejmě, možná, děkuji, děkuju, děkuji moc",
    "díky, prosím, máte pravdu, souhlasím, áno, nie, presne, ďakujem, igen, nem, jó, jól van, rendben, pontosan",
    "úgy van, persze, természetesen, talán, köszönöm, köszönöm szépen, igaza van, egyetértek, da, nu, bine, exact",
    "așa e, corect, desigur, sigur, poate, mulțumesc, mulțumesc mult, mulțumesc frumos, vă rog, aveți dreptate",
    "ναι, όχι, μάλιστα, καλά, πολύ καλά, εντάξει, ακριβώς, σωστά, βέβαια, βεβαίως, φυσικά, ασφαλώς, σύμφωνοι",
    "συμφωνώ, ίσως, ευχαριστώ, ευχαριστώ πολύ, σας ευχαριστώ, παρακαλώ, έχετε δίκιο, έτσι είναι, μπράβο, ωραία",
    # Vietnamese, Indonesian
    "vâng, dạ, ừ, có, không, đúng, đúng rồi, đúng vậy, phải, phải rồi, chính xác, tất nhiên, dĩ nhiên, được",
    "được rồi, tốt, rất tốt, hay quá, có lẽ, cảm ơn, cám ơn, cảm ơn nhiều, xin cảm ơn, đồng ý, anh nói đúng",
    "chị nói đúng, ya, iya, tidak, benar, betul, tepat, tepat sekali, tentu, tentu saja, baik, bagus, oke",
    "mungkin, terima kasih, terima kasih banyak, tolong, setuju, anda benar, begitulah",
    # Arabic, Hebrew, Hindi, Thai
    "نعم, أجل, لا, حسنا, طيب, صحيح, بالضبط, تماما, طبعا, بالطبع, ربما, شكرا, شكرا جزيلا, من فضلك, معك حق, כן",
    "לא, בסדר, נכון, בדיוק, בטח, כמובן, אולי, תודה, תודה רבה, בבקשה, אתה צודק, हाँ, हां, जी, जी हाँ, नहीं",
    "जी नहीं, ठीक है, ठीक, सही, बिल्कुल, बेशक, शायद, धन्यवाद, शुक्रिया, कृपया, अच्छा, ใช่, ใช่ครับ, ใช่ค่ะ",
    "ไม่, ไม่ใช่, โอเค, ครับ, ค่ะ, ถูกต้อง, แน่นอน, อาจจะ, ขอบคุณ, ขอบคุณครับ, ขอบคุณค่ะ",
    # Chinese, Japanese, Korean
    "对, 對, 是, 是的, 好, 好的, 行, 嗯, 不, 不是, 没有, 沒有, 没错, 沒錯, 可以, 当然, 當然, 也许, 也許, 可能",
    "谢谢, 謝謝, 請, 请, 您说得对, 說得對, 说得对, 很好, 同意, 明白, 就是这样, 就是, 对啊, 没问题, 沒問題",
    "はい, ええ, うん, いいえ, いや, そう, そうです, そうですね, その通り, その通りです, もちろん, 多分",
    "たぶん, なるほど, ありがとう, ありがとうございます, お願いします, いいですね, わかりました, 大丈夫です",
    "違います, 네, 예, 응, 아니요, 아니오, 아니, 맞아요, 맞습니다, 그래요, 그렇습니다, 좋아요, 좋습니다",
    "물론이죠, 아마, 감사합니다, 고맙습니다",
    # What only says that it has come, in any of them
    *POLITE_ANSWERS.values(),
)
