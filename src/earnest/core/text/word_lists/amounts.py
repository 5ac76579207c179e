"""Words for numbers, and for *none*."""

NUMBER_WORDS = {
    "en": frozenset(
        """
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds
        thousand thousands million millions billion billions dozen dozens half halves quarter quarters third
        thirds fifth fifths tenth tenths first second twice thrice percent per cent
        """.split()
    ),
}
"""Number words by language; figures are numbers in every language."""

COUNTING_WORDS = (
    "and und et y e en och i и ve eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig"
    " dreissig vierzig fünfzig sechzig siebzig achtzig neunzig hundert hundertzwanzig tausend un deux trois"
    " quatre cinq six sept huit neuf dix onze douze vingt trente quarante cinquante soixante cent mille uno dos"
    " tres cuatro cinco seis siete ocho nueve diez veinte treinta cuarenta cincuenta sesenta setenta ochenta"
    " noventa cien ciento mil due tre quattro cinque sei sette otto nove dieci venti trenta quaranta cinquanta"
    " novanta cento centoventi een twee drie vijf zes zeven negen tien twintig dertig negentig honderd"
    " honderdtwintig duizend um dois três quatro sete oito dez vinte trinta cem två fyra fem sex sju åtta nio"
    " tio tjugo nittio hundra etthundra dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć dwadzieścia"
    " dziewięćdziesiąt sto tysiąc iki üç dört beş alti yedi sekiz dokuz on yirmi doksan yüz bin два три четыре"
    " пять шесть семь восемь девять десять двадцать девяносто сто тысяча 百 二 三 四 五 六 七 八 九 十 千 万 萬"
    " 零 两 兩 半 一"
)
"""Number words of all languages, and what joins them."""

NONE_WORDS = (
    "none, none at all, nothing, nothing at all, nil, no one, nobody, not any, there is none, there are none",
    "keine, keiner, keins, keines, gar keine, nichts, niemand, es gibt keine, aucun, aucune, rien, personne",
    "ninguno, ninguna, nada, nadie, no hay, nessuno, nessuna, niente, nulla, geen, geen enkele, niets, niemand",
    "nenhum, nenhuma, ninguém, não há, żaden, żadna, nic, brak, нет, никакой, никаких, ничего, никто, yok, hiç",
    "hiçbiri, لا شيء, لا أحد, لا يوجد, אין, שום דבר, אף אחד, कोई नहीं, कुछ नहीं, ไม่มี, ไม่มีเลย, 无, 無, 没有",
    "inga, inget, ingen, ingenting, intet, ei mitään, ei ole, žádný, žádné, nic, жодного, жодної, немає, нічого",
    "κανένα, καμία, κανένας, τίποτα, δεν υπάρχει, nincs, semmi, niciunul, nimic, không có, không có gì, tidak ada",
    "沒有, 什么都没有, 暂无, なし, 無し, ない, 何もない, ありません, 없음, 없다, 없어요, 없습니다",
)
"""Words for *none* by itself, in any language."""
