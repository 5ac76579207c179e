"""Answers by language that say yes and mean no.

A pattern each, and under no language what is understood in all. An answer is ironic as a whole, so that nothing here is
in one that goes on to say what is right.
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
        r"|\bwenn sie das (?:sagen|meinen)\W*$"
    ),
    "fr": (
        r"^\W*(?:c'est ça,? oui|ben voyons|ouais,? c'est ça|cause toujours|mais oui,? mais oui|la belle affaire"
        r"|tu parles|vous parlez)\W*$|\bsi (?:vous le dites|tu le dis)\W*$|\bquand les poules auront des dents\b"
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
    ),
    "pt": (
        r"^\W*(?:aham,? sei|sei,? sei|tá,? tá|tá bom então|até parece|pois,? pois|vai sonhando)\W*$"
        r"|\b(?:se você diz|se o senhor diz|se a senhora diz)\W*$"
    ),
    "sv": (
        r"^\W*(?:jo,? tjena|ja,? ja|visst,? visst|jovisst,? jovisst|drömma kan man|i dina drömmar)\W*$"
        r"|\bom du säger det\W*$"
    ),
    "pl": (
        r"^\W*(?:akurat|jasne,? jasne|no jasne,? jasne|tak,? tak,? jasne|już to widzę|dobre sobie)\W*$"
        r"|\bskoro (?:pan|pani) tak (?:mówi|twierdzi)\W*$"
    ),
    "tr": (
        r"^\W*(?:tabii,? tabii|hadi canım|hadi oradan|he he|rüyanda görürsün|yersen)\W*$"
        r"|\b(?:öyle diyorsan(?:ız)?|siz öyle diyorsanız)\W*$"
    ),
    "ru": (
        r"^\W*(?:ага,? конечно|ну да,? ну да|как же|ага,? щас|ну-ну|да-да,? конечно)\W*$"
        r"|\b(?:если вы так говорите|держи карман шире|когда рак на горе свистнет)\W*$"
    ),
    "zh": r"^\W*(?:呵呵|你说是就是吧|你說是就是吧|想得美|才怪|你开心就好|你開心就好)\W*$",
    "ja": r"^\W*(?:はいはい|へえ、そうですか|ご冗談を|そう思いたければどうぞ)\W*$",
    "ko": r"^\W*(?:퍽이나요?|어련하시겠어요|네네|그러시겠죠)\W*$",
}
