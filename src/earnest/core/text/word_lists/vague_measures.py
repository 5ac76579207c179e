"""Texts that are no measure and no date by themselves.

Each is spelled in lower case, without signs between words. The list can only hold what nobody could look at and say:
now we are there. "No date, they say" or "before the baby comes" is an answer.
"""

VAGUE_MEASURES = (
    # English
    "asap, a s a p, as soon as possible, as soon as we can, as fast as possible, as quickly as possible, soon",
    "very soon, sooner or later, the sooner the better, quickly, fast, now, right now, right away, immediately",
    "urgent, urgently, in the near future, in the future, near future, in the short term, short term",
    "in the medium term, in the long run, in the long term, long term, long run, over time, in time",
    "in due course, eventually, some day, someday, one day, sometime, at some point, when possible",
    "when we can, when ready, when it is ready, ongoing, continuous, always, success, successful, we succeed",
    "being successful, more success, better, improvement, improved, progress, growth, more, less, a lot",
    "a lot more, good results, better results, results, great results, good, great, satisfaction, happy",
    "happiness, happier, quality, better quality, high quality, excellence, value, impact, performance",
    "efficiency, better performance, satisfied customers, happy customers, happy clients, we will know",
    "you will see, it works",
    # German
    "so bald wie möglich, sobald wie möglich, so schnell wie möglich, schnellstmöglich, baldmöglichst, bald",
    "sehr bald, demnächst, möglichst bald, möglichst schnell, sofort, jetzt, zeitnah, kurzfristig",
    "mittelfristig, langfristig, auf lange sicht, auf dauer, irgendwann, eines tages, in zukunft, künftig",
    "laufend, immer, dringend, schnell, erfolg, mehr erfolg, erfolgreich, besser, verbesserung, fortschritt",
    "wachstum, mehr, gute ergebnisse, qualität, zufriedenheit, zufriedene kunden, es läuft, wir werden sehen",
    # French
    "dès que possible, aussi vite que possible, au plus vite, le plus vite possible, le plus tôt possible",
    "bientôt, très bientôt, prochainement, rapidement, vite, tout de suite, maintenant, immédiatement",
    "à court terme, à moyen terme, à long terme, à terme, un jour, à l avenir, plus tard, toujours, en continu",
    "urgent, succès, le succès, réussite, la réussite, mieux, amélioration, progrès, croissance, plus",
    "de bons résultats, qualité, satisfaction, clients satisfaits, on verra",
    # Spanish
    "lo antes posible, cuanto antes, tan pronto como sea posible, lo más pronto posible, pronto, muy pronto",
    "ya, ahora, ahora mismo, rápido, rápidamente, inmediatamente, a corto plazo, a medio plazo, a largo plazo",
    "algún día, en el futuro, más adelante, siempre, urgente, éxito, el éxito, más éxito, mejor, mejora",
    "progreso, crecimiento, más, buenos resultados, calidad, satisfacción, clientes satisfechos, ya se verá",
    # Italian
    "il prima possibile, al più presto, prima possibile, quanto prima, presto, molto presto, subito, ora",
    "adesso, a breve, a breve termine, a medio termine, a lungo termine, un giorno, prima o poi, in futuro",
    "sempre, urgente, successo, il successo, più successo, meglio, miglioramento, progresso, crescita, di più",
    "buoni risultati, qualità, soddisfazione, clienti soddisfatti, vedremo",
    # Dutch
    "zo snel mogelijk, zo spoedig mogelijk, zsm, spoedig, snel, binnenkort, nu, meteen, direct",
    "op korte termijn, op middellange termijn, op lange termijn, op termijn, ooit, in de toekomst",
    "later een keer, altijd, dringend, succes, meer succes, succesvol, beter, verbetering, vooruitgang, groei",
    "meer, goede resultaten, kwaliteit, tevredenheid, tevreden klanten, we zien wel",
    # Portuguese
    "o mais rápido possível, o quanto antes, assim que possível, logo que possível, em breve, logo, já, agora",
    "rápido, imediatamente, a curto prazo, a médio prazo, a longo prazo, um dia, no futuro, mais tarde, sempre",
    "urgente, sucesso, o sucesso, mais sucesso, melhor, melhoria, progresso, crescimento, mais",
    "bons resultados, qualidade, satisfação, clientes satisfeitos, logo se vê",
    # Polish, Russian, Turkish
    "jak najszybciej, wkrótce, niedługo, szybko, teraz, od razu, na dłuższą metę, kiedyś, w przyszłości",
    "zawsze, pilne, sukces, lepiej, poprawa, postęp, wzrost, więcej, dobre wyniki, jakość, zadowolenie",
    "zadowoleni klienci, как можно скорее, как можно быстрее, скоро, вскоре, быстро, сейчас, сразу, немедленно",
    "срочно, в ближайшее время, в долгосрочной перспективе, со временем, когда нибудь, однажды, в будущем",
    "всегда, успех, лучше, улучшение, прогресс, рост, больше, хорошие результаты, качество, довольные клиенты",
    "посмотрим, en kısa zamanda, mümkün olan en kısa sürede, bir an önce, yakında, çabuk, hemen, şimdi",
    "uzun vadede, bir gün, gelecekte, her zaman, acil, başarı, daha iyi, gelişme, ilerleme, büyüme, daha fazla",
    "kalite, memnuniyet",
    "jak najszybciej się da, najszybciej jak się da, en kısa sürede, en yakın zamanda, якнайшвидше, якомога швидше",
    "скоро, незабаром, швидко, зараз, негайно, терміново, з часом, колись, у майбутньому, завжди, успіх, краще",
    "покращення, прогрес, зростання, більше, якість, задоволені клієнти, побачимо",
    # Swedish, Danish, Norwegian, Finnish
    "så snart som möjligt, så fort som möjligt, snarast, snarast möjligt, snart, mycket snart, genast, nu, strax",
    "på sikt, på lång sikt, på kort sikt, i framtiden, med tiden, någon gång, en dag, alltid, löpande, brådskande",
    "framgång, bättre, förbättring, framsteg, tillväxt, mer, goda resultat, bra resultat, kvalitet, nöjdhet",
    "nöjda kunder, vi får se, hurtigst muligt, snarest muligt, så hurtigt som muligt, på længere sigt, i fremtiden",
    "en dag, altid, løbende, succes, bedre, forbedring, fremskridt, vækst, mere, gode resultater, kvalitet",
    "tilfredse kunder, så snart som mulig, så fort som mulig, snarest mulig, på lang sikt, alltid, suksess, bedre",
    "forbedring, fremgang, vekst, fornøyde kunder, mahdollisimman pian, niin pian kuin mahdollista, pian",
    "heti, nyt",
    "pitkällä aikavälillä, joskus, tulevaisuudessa, aina, menestys, paremmin, parempi, kasvu, laatu, tyytyväisyys",
    # Czech, Hungarian, Romanian, Greek
    "co nejdříve, co nejdřív, brzy, brzo, ihned, teď, časem, někdy, v budoucnu, dlouhodobě, vždy, úspěch, lépe",
    "lepší, zlepšení, pokrok, růst, více, kvalita, spokojenost, spokojení zákazníci, uvidíme, minél előbb",
    "amilyen hamar csak lehet, hamarosan, azonnal, most, hosszú távon, valamikor, a jövőben, mindig, siker, jobb",
    "javulás, fejlődés, növekedés, több, minőség, elégedettség, cât mai curând, cât mai repede",
    "cât mai curând posibil",
    "în curând, imediat, acum, pe termen lung, cândva, în viitor, mereu, succes, mai bine, îmbunătățire, progres",
    "creștere, mai mult, calitate, το συντομότερο δυνατό, το συντομότερο, όσο πιο γρήγορα γίνεται, σύντομα, αμέσως",
    "τώρα, μακροπρόθεσμα, κάποτε, στο μέλλον, πάντα, επειγόντως, επιτυχία, η επιτυχία, καλύτερα, βελτίωση, πρόοδος",
    "ανάπτυξη, περισσότερα, ποιότητα, ικανοποίηση, ευχαριστημένοι πελάτες, θα δούμε",
    # Vietnamese, Indonesian
    "càng sớm càng tốt, sớm nhất có thể, sớm, nhanh, ngay, ngay lập tức, bây giờ, lâu dài, về lâu dài",
    "một ngày nào đó",
    "trong tương lai, luôn luôn, gấp, thành công, tốt hơn, cải thiện, tiến bộ, tăng trưởng, nhiều hơn, chất lượng",
    "hài lòng, secepatnya, secepat mungkin, sesegera mungkin, segera, sekarang, jangka panjang, suatu hari",
    "di masa depan, selalu, sukses, kesuksesan, lebih baik, perbaikan, kemajuan, pertumbuhan, lebih banyak",
    "kualitas",
    "kepuasan",
    # Arabic, Hebrew, Hindi, Thai
    "في أقرب وقت, في أقرب وقت ممكن, قريبا, قريبا جدا, بسرعة, الآن, فورا, على المدى الطويل, على المدى القصير",
    "يوما ما, في المستقبل, دائما, عاجل, نجاح, النجاح, أفضل, تحسين, تحسن, تقدم, نمو, أكثر, نتائج جيدة, جودة",
    "رضا العملاء, בהקדם, בהקדם האפשרי, כמה שיותר מהר, בקרוב, מהר, עכשיו, מיד, בטווח הארוך, בטווח הקצר, יום אחד",
    "בעתיד, תמיד, דחוף, הצלחה, טוב יותר, שיפור, התקדמות, צמיחה, יותר, תוצאות טובות, איכות, לקוחות מרוצים",
    "जल्द से जल्द, जितनी जल्दी हो सके, जल्दी, जल्द, जल्द ही, अभी, तुरंत, लंबे समय में, किसी दिन, भविष्य में",
    "हमेशा, सफलता, बेहतर, सुधार, प्रगति, विकास, ज़्यादा, अच्छे नतीजे, गुणवत्ता, संतुष्टि, खुश ग्राहक",
    "โดยเร็วที่สุด, เร็วที่สุด, เร็วๆ นี้, เร็ว, ตอนนี้, ทันที, ในระยะยาว, ระยะยาว, สักวัน, ในอนาคต, เสมอ",
    "ด่วน, ความสำเร็จ, สำเร็จ, ดีขึ้น, การปรับปรุง, การเติบโต, มากขึ้น, ผลลัพธ์ที่ดี, คุณภาพ, ความพึงพอใจ",
    # Chinese, Japanese, Korean
    "尽快, 盡快, 越快越好, 早日, 很快, 不久, 马上, 馬上, 立刻, 现在, 長期, 长期, 长远, 從長遠看, 将来, 將來",
    "以后, 有一天, 总有一天, 一直, 紧急, 成功, 更好, 改善, 提高, 进步, 進步, 增长, 增長, 更多, 好结果, 质量",
    "品質, 满意, 滿意, 客户满意, できるだけ早く, なるべく早く, できる限り早く, 早急に, すぐに, すぐ",
    "近いうちに, 近日中, 今, 今すぐ, 長期的に, いつか, 将来, ずっと, 至急, 成功, 成功すること, 良くなる",
    "より良く, 改善, 向上, 進歩, 成長, もっと, 良い結果, 品質, 満足, 顧客満足, 가능한 한 빨리, 최대한 빨리",
    "되도록 빨리, 빨리, 곧, 조만간, 지금, 당장, 바로, 장기적으로, 언젠가, 앞으로, 미래에, 항상, 급함, 성공",
    "더 좋게, 개선, 향상, 발전, 성장, 더 많이, 좋은 결과, 품질, 만족, 고객 만족",
)
