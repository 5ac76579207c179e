"""Words that say little of anybody's world, by language.

They are no function words: those decide and are frozen. These only make a text thin, which is asked about.
"""

EMPTY_WORDS = {
    "en": (
        "know mean means think thing things stuff nice good great fine better best really basically overall "
        "somehow something anything somewhat involved lot lots kind sort way ways course say says said guess "
        "suppose maybe perhaps actually honest honestly general generally matter matters work works working "
        "right like sure interesting important helpful useful improve improved improvement absolutely "
        "synergy synergies alignment aligned forward forth etcetera "
        "definitely exactly thanks thank happen happens day end today together hang hangs look looks see sees "
        "go goes going yeah basically certain certainly stuff bit anyway obviously totally"
    ),
    "de": (
        "weiß wissen meine meinen denke denken glaube sache sachen dinge ding gut gute guten schön toll "
        "besser beste besten wirklich irgendwie irgendwas insgesamt allgemein art weise sagen sage gesagt "
        "vielleicht eigentlich ehrlich wichtig hilfreich nützlich interessant verbessern verbesserung laufen "
        "läuft klar sicher genau danke ende tages heute zusammen hängt gehen geht sehen grundsätzlich "
        "natürlich beteiligten beteiligt"
    ),
    "fr": (
        "sais savez veux dire pense crois chose choses truc trucs bien bon bonne mieux meilleur vraiment "
        "globalement généralement façon manière dit dire peut-être franchement important utile intéressant "
        "améliorer amélioration marche marcher sûr certainement exactement merci fin journée aujourd'hui "
        "ensemble voir aller forcément concernés"
    ),
    "es": (
        "sabe saben quiero decir creo pienso cosa cosas bien bueno buena bonito mejor mejores realmente "
        "general manera forma digo dice quizás honestamente importante útil interesante mejorar mejora "
        "funciona funcionar claro seguro exactamente gracias final día hoy juntos ver va vamos básicamente "
        "implicados"
    ),
    "it": (
        "so sa dire penso credo cosa cose bene buono buona bello meglio migliore davvero generale modo "
        "maniera dico dice forse onestamente importante utile interessante migliorare miglioramento funziona "
        "funzionare chiaro sicuro esattamente grazie fine giorno oggi insieme vedere va andare "
        "fondamentalmente coinvolti"
    ),
    "nl": (
        "weet weten bedoel bedoelen denk geloof ding dingen zaak zaken goed goede mooi beter beste echt "
        "ergens algemeen manier zeg gezegd misschien eigenlijk eerlijk belangrijk nuttig handig interessant "
        "verbeteren verbetering werkt werken duidelijk zeker precies bedankt eind dag vandaag samen zien gaan "
        "gaat natuurlijk betrokkenen"
    ),
    "pt": (
        "sei sabe quero dizer acho penso coisa coisas bem bom boa bonito melhor melhores realmente geral "
        "maneira forma digo diz talvez honestamente importante útil interessante melhorar melhoria funciona "
        "funcionar claro certo exatamente obrigado obrigada fim dia hoje juntos ver vai vamos basicamente "
        "envolvidos"
    ),
}
