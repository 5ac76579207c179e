"""Negations, and words that turn a text round, by language.

They make two like texts say the opposite.

A star stands for the rest of a word. English counts in every language, since clients mix it in.
"""

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
