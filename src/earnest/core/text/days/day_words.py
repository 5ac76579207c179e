"""Words for days by language: months, weekdays, *yesterday*, *3 days ago*."""

from earnest.core.text.days.asian_day_words import ASIAN
from earnest.core.text.days.day_language import DayWords

DAY_WORDS = {
    "en": DayWords(
        "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sep october/oct "
        "november/nov december/dec",
        "monday/mon tuesday/tue wednesday/wed/weds thursday/thu friday/fri saturday/sat sunday/sun",
        (
            "today|this morning|this afternoon|this evening|tonight|earlier today|just now|now",
            "yesterday|last night|yesterday morning|yesterday afternoon|yesterday evening",
            "day before yesterday|the day before yesterday",
            "tomorrow",
            "day after tomorrow|the day after tomorrow|in two days",
        ),
        (
            "# day ago|# days ago|#d ago|# days back",
            "# week ago|# weeks ago|#w ago|# weeks back|# wk ago|# wks ago",
            "# month ago|# months ago|# months back",
            "# year ago|# years ago|# yr ago|# yrs ago",
        ),
        "a/an/one two three four five six seven eight nine ten eleven twelve thirteen "
        "fourteen fifteen sixteen seventeen eighteen nineteen twenty",
        "last past",
        "on the of st nd rd th early late morning afternoon evening night noon lunchtime",
        order="",
        weeks=("(?:of |in )?last week|week before", "(?:of |in )?this week|this", "(?:of |in )?next week"),
        of_month="(?:on )?(?:the )?#(?:st|nd|rd|th)|(?:on )?the #",
    ),
    "de": DayWords(
        "januar/jänner/jan februar/feber/feb märz/maerz/mär/mrz april/apr mai juni/jun juli/jul august/aug "
        "september/sep oktober/okt november/nov dezember/dez",
        "montag/mo dienstag/di mittwoch/mi donnerstag/do freitag/fr samstag/sonnabend/sa sonntag/so",
        (
            "heute|heute früh|heute morgen|heute vormittag|heute mittag|heute nachmittag|heute abend|eben|jetzt",
            "gestern|gestern früh|gestern morgen|gestern vormittag|gestern mittag|gestern nachmittag|gestern abend",
            "vorgestern",
            "morgen",
            "übermorgen",
        ),
        ("vor # tag|vor # tagen", "vor # woche|vor # wochen", "vor # monat|vor # monaten", "vor # jahr|vor # jahren"),
        "einem/einer/ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn",
        "letzten/letzter/letzte vorigen/voriger/vergangenen/vergangener",
        "am den der früh morgen mittag vormittag nachmittag abend nacht spät",
        weeks=(
            "(?:in der )?(?:letzte|vorige|vergangene)[rn]? woche",
            "(?:in )?diese[rn]? woche|diese[nrs]?",
            "(?:in der )?(?:nächste|kommende)[rn]? woche",
        ),
        of_month="(?:am|den|der|vom) #",
    ),
    "fr": DayWords(
        "janvier/janv février/févr mars avril/avr mai juin juillet/juil août/aout septembre/sept octobre/oct "
        "novembre/nov décembre/déc",
        "lundi/lun mardi/mar mercredi/mer jeudi/jeu vendredi/ven samedi/sam dimanche/dim",
        (
            "aujourdhui|ce matin|cet après midi|ce soir",
            "hier|hier matin|hier après midi|hier soir",
            "avant hier",
            "demain",
            "après demain",
        ),
        (
            "il y a # jour|il y a # jours",
            "il y a # semaine|il y a # semaines",
            "il y a # mois",
            "il y a # an|il y a # ans",
        ),
        "un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze",
        "dernier passé",
        "le de du er matin midi soir",
        weeks=(
            "de la semaine (?:dernière|passée)|la semaine (?:dernière|passée)",
            "de cette semaine|ce|cette semaine",
            "de la semaine prochaine|la semaine prochaine",
        ),
        of_month="(?:le|du) #(?:er)?",
    ),
    "es": DayWords(
        "enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago septiembre/setiembre/sep "
        "octubre/oct noviembre/nov diciembre/dic",
        "lunes/lun martes/mar miércoles/mié jueves/jue viernes/vie sábado/sáb domingo/dom",
        (
            "hoy|esta mañana|esta tarde|esta noche",
            "ayer|anoche|ayer por la mañana|ayer por la tarde|ayer por la noche",
            "anteayer|antier|antes de ayer",
            "mañana",
            "pasado mañana",
        ),
        (
            "hace # día|hace # días",
            "hace # semana|hace # semanas",
            "hace # mes|hace # meses",
            "hace # año|hace # años",
        ),
        "un/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince",
        "pasado último",
        "el de del o",
        weeks=(
            "de la semana pasada|la semana pasada",
            "de esta semana|este|esta semana",
            "(?:de )?la semana que viene|(?:de )?la próxima semana",
        ),
        of_month="(?:el|del)(?: dia)? #|dia #",
    ),
    "it": DayWords(
        "gennaio/gen febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug agosto/ago settembre/set "
        "ottobre/ott novembre/nov dicembre/dic",
        "lunedì/lun martedì/mar mercoledì/mer giovedì/gio venerdì/ven sabato/sab domenica/dom",
        (
            "oggi|stamattina|stamani|questa mattina|oggi pomeriggio|stasera",
            "ieri|ieri mattina|ieri pomeriggio|ieri sera",
            "laltro ieri|altro ieri|altroieri|avantieri",
            "domani",
            "dopodomani",
        ),
        ("# giorno fa|# giorni fa", "# settimana fa|# settimane fa", "# mese fa|# mesi fa", "# anno fa|# anni fa"),
        "un/una/uno due tre quattro cinque sei sette otto nove dieci",
        "scorso scorsa",
        "il lo la l di del o",
        weeks=("della settimana scorsa|la settimana scorsa", "questo|questa", "della prossima settimana"),
        of_month="(?:il|del|dal) #",
    ),
    "pt": DayWords(
        "janeiro/jan fevereiro/fev março/mar abril/abr maio/mai junho/jun julho/jul agosto/ago setembro/set "
        "outubro/out novembro/nov dezembro/dez",
        "segunda/seg terça/ter quarta/qua quinta/qui sexta/sex sábado/sáb domingo/dom",
        (
            "hoje|esta manhã|esta tarde|hoje de manhã|hoje à tarde",
            "ontem|ontem de manhã|ontem à tarde|ontem à noite",
            "anteontem|antes de ontem",
            "amanhã",
            "depois de amanhã",
        ),
        ("há # dia|há # dias|# dia atrás|# dias atrás", "há # semana|há # semanas|# semana atrás|# semanas atrás"),
        "um/uma dois/duas três quatro cinco seis sete oito nove dez",
        "passado passada última último",
        "o a na no em de feira",
    ),
    "nl": DayWords(
        "januari/jan februari/feb maart/mrt april/apr mei juni/jun juli/jul augustus/aug september/sep oktober/okt "
        "november/nov december/dec",
        "maandag/ma dinsdag/di woensdag/wo donderdag/do vrijdag/vr zaterdag/za zondag/zo",
        (
            "vandaag|vanmorgen|vanochtend|vanmiddag|vanavond",
            "gisteren|gisterochtend|gistermorgen|gistermiddag|gisteravond",
            "eergisteren",
            "morgen",
            "overmorgen",
        ),
        ("# dag geleden|# dagen geleden", "# week geleden|# weken geleden"),
        "een/één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien",
        "afgelopen vorige jl",
        "op de e ste",
        weeks=("(?:van )?vorige week", "(?:van )?deze week|deze", "(?:van )?volgende week"),
        of_month="(?:de|op de) #(?:e|ste)?",
    ),
    "sv": DayWords(
        "januari/jan februari/feb mars/mar april/apr maj juni/jun juli/jul augusti/aug september/sep oktober/okt "
        "november/nov december/dec",
        "måndag/måndagen/måndags/mån tisdag/tisdagen/tisdags/tis onsdag/onsdagen/onsdags/ons "
        "torsdag/torsdagen/torsdags/tors fredag/fredagen/fredags/fre lördag/lördagen/lördags/lör "
        "söndag/söndagen/söndags/sön",
        ("idag|i dag", "igår|i går", "i förrgår|förrgår", "imorgon|i morgon", "i övermorgon|övermorgon"),
        ("för # dag sedan|för # dagar sedan", "för # vecka sedan|för # veckor sedan"),
        "en/ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton",
        "förra senaste",
        "den på e i",
        weeks=("(?:i )?förra veckan", "(?:i )?den här veckan|denna vecka", "(?:i )?nästa vecka"),
        of_month="den #(?: e| a)?",
    ),
    "da": DayWords(
        "januar/jan februar/feb marts/mar april/apr maj juni/jun juli/jul august/aug september/sep oktober/okt "
        "november/nov december/dec",
        "mandag/man tirsdag/tirs onsdag/ons torsdag/tors fredag/fre lørdag/lør søndag/søn",
        ("idag|i dag", "igår|i går", "i forgårs|forgårs", "i morgen", "i overmorgen|overmorgen"),
        ("for # dag siden|for # dage siden", "for # uge siden|for # uger siden"),
        "en/et to tre fire fem seks syv",
        "sidste",
        "den på d",
    ),
    "nb": DayWords(
        "januar/jan februar/feb mars/mar april/apr mai juni/jun juli/jul august/aug september/sep oktober/okt "
        "november/nov desember/des",
        "mandag/man tirsdag/tirs onsdag/ons torsdag/tors fredag/fre lørdag/lør søndag/søn",
        ("idag|i dag", "igår|i går", "i forgårs|forgårs", "i morgen"),
        ("for # dag siden|for # dager siden", "for # uke siden|for # uker siden"),
        "en/ett/ei to tre fire fem seks sju",
        "siste sist forrige",
        "den på",
    ),
    "fi": DayWords(
        "tammikuu/tammikuuta helmikuu/helmikuuta maaliskuu/maaliskuuta huhtikuu/huhtikuuta toukokuu/toukokuuta "
        "kesäkuu/kesäkuuta heinäkuu/heinäkuuta elokuu/elokuuta syyskuu/syyskuuta lokakuu/lokakuuta "
        "marraskuu/marraskuuta joulukuu/joulukuuta",
        "maanantai/maanantaina/ma tiistai/tiistaina/ti keskiviikko/keskiviikkona/ke torstai/torstaina/to "
        "perjantai/perjantaina/pe lauantai/lauantaina/la sunnuntai/sunnuntaina/su",
        ("tänään", "eilen", "toissapäivänä|toissa päivänä", "huomenna", "ylihuomenna"),
        ("# päivä sitten|# päivää sitten", "# viikko sitten|# viikkoa sitten|viikko sitten"),
        "yksi kaksi kolme neljä viisi kuusi seitsemän",
        "viime",
        "",
    ),
    "pl": DayWords(
        "stycznia/styczeń/sty/i lutego/luty/lut/ii marca/marzec/mar/iii kwietnia/kwiecień/kwi/iv maja/maj/v "
        "czerwca/czerwiec/cze/vi lipca/lipiec/lip/vii sierpnia/sierpień/sie/viii września/wrzesień/wrz/ix "
        "października/październik/paź/x listopada/listopad/lis/xi grudnia/grudzień/gru/xii",
        "poniedziałek/pon wtorek/wt środa/środę/śr czwartek/czw piątek/pt sobota/sobotę/sob niedziela/niedzielę/nd",
        ("dziś|dzisiaj", "wczoraj", "przedwczoraj", "jutro", "pojutrze"),
        ("# dzień temu|# dni temu", "# tydzień temu|tydzień temu|# tygodnie temu|# tygodni temu"),
        "jeden/jedną dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć",
        "ostatni ostatnia ostatnią zeszły zeszła zeszłą zeszłej ubiegły ubiegła ubiegłą miniony minioną",
        "w we r roku go dnia",
        weeks=("w (?:zeszłym|ubiegłym) tygodniu", "w tym tygodniu", "w (?:przyszłym|następnym) tygodniu"),
    ),
    "cs": DayWords(
        "ledna/leden/led února/únor/úno března/březen/bře dubna/duben/dub května/květen/kvě června/červen "
        "července/červenec srpna/srpen/srp září/zář října/říjen/říj listopadu/listopad/lis prosince/prosinec/pro",
        "pondělí/po úterý/út středa/středu/st čtvrtek/čt pátek/pá sobota/sobotu/so neděle/neděli/ne",
        ("dnes", "včera", "předevčírem", "zítra", "pozítří"),
        ("před # dnem|před # dny", "před # týdnem|před týdnem|před # týdny"),
        "jedním dvěma třemi čtyřmi pěti šesti sedmi",
        "minulý minulá minulou minulé",
        "v ve",
    ),
    "ru": DayWords(
        "января/январь/янв февраля/февраль/фев марта/март/мар апреля/апрель/апр мая/май июня/июнь/июн июля/июль/июл "
        "августа/август/авг сентября/сентябрь/сен октября/октябрь/окт ноября/ноябрь/ноя декабря/декабрь/дек",
        "понедельник/пн вторник/вт среда/среду/ср четверг/чт пятница/пятницу/пт суббота/субботу/сб воскресенье/вс",
        ("сегодня", "вчера", "позавчера", "завтра", "послезавтра"),
        ("# день назад|# дня назад|# дней назад", "# неделю назад|неделю назад|# недели назад|# недель назад"),
        "один/одну два/две три четыре пять шесть семь",
        "прошлый прошлая прошлую прошлое",
        "в во г года го е",
    ),
    "uk": DayWords(
        "січня/січень/січ лютого/лютий/лют березня/березень/бер квітня/квітень/кві травня/травень/тра "
        "червня/червень/чер липня/липень/лип серпня/серпень/сер вересня/вересень/вер жовтня/жовтень/жов "
        "листопада/листопад/лис грудня/грудень/гру",
        "понеділок/пн вівторок/вт середа/середу/ср четвер/чт пятниця/п'ятниця/пт субота/суботу/сб неділя/неділю/нд",
        ("сьогодні", "вчора|учора", "позавчора", "завтра", "післязавтра"),
        ("# день тому|# дні тому|# днів тому", "# тиждень тому|тиждень тому|# тижні тому|# тижнів тому"),
        "один два три чотири п'ять шість сім",
        "минулий минула минулу",
        "в у р року",
    ),
    "tr": DayWords(
        "ocak/oca şubat/şub mart/mar nisan/nis mayıs/may haziran/haz temmuz/tem ağustos/ağu eylül/eyl ekim/eki "
        "kasım/kas aralık/ara",
        "pazartesi/pzt salı/sal çarşamba/çar perşembe/per cuma/cum cumartesi/cmt pazar/paz",
        ("bugün", "dün", "evvelsi gün|önceki gün", "yarın", "öbür gün|yarından sonra"),
        ("# gün önce", "# hafta önce"),
        "bir iki üç dört beş altı yedi",
        "geçen",
        "günü",
    ),
    "ja": DayWords(
        "一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月",
        "月曜日/月曜/月 火曜日/火曜/火 水曜日/水曜/水 木曜日/木曜/木 金曜日/金曜/金 土曜日/土曜/土 日曜日/日曜/日",
        ("今日|本日|きょう", "昨日|きのう", "一昨日|おととい", "明日|あした", "明後日|あさって"),
        ("#日前", "#週間前|#週前"),
        "一 二 三 四 五 六 七",
        "",
        "",
        order="ymd",
        weeks=("先週の?", "今週の?", "来週の?"),
    ),
    "zh": DayWords(
        "一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月",
        "星期一/周一/週一/礼拜一/禮拜一 星期二/周二/週二/礼拜二/禮拜二 星期三/周三/週三/礼拜三/禮拜三 "
        "星期四/周四/週四/礼拜四/禮拜四 星期五/周五/週五/礼拜五/禮拜五 星期六/周六/週六/礼拜六/禮拜六 "
        "星期日/星期天/周日/週日/礼拜天/禮拜天",
        ("今天|今日|今早|今天早上|今天上午|今天下午", "昨天|昨日|昨晚|昨天上午|昨天下午", "前天", "明天", "后天|後天"),
        ("#天前|#日前", "#周前|#週前|#个星期前|#個星期前|#星期前"),
        "一 两/二 三 四 五 六 七",
        "",
        "",
        order="ymd",
        weeks=(
            r"上(?:个|個)?(?=周|週|星期|礼拜|禮拜)",
            r"(?:这|這|本)(?:个|個)?(?=周|週|星期|礼拜|禮拜)",
            r"下(?:个|個)?(?=周|週|星期|礼拜|禮拜)",
        ),
    ),
    "ko": DayWords(
        "일월 이월 삼월 사월 오월 유월 칠월 팔월 구월 시월 십일월 십이월",
        "월요일/월 화요일/화 수요일/수 목요일/목 금요일/금 토요일/토 일요일/일",
        ("오늘", "어제", "그저께|그제", "내일", "모레"),
        ("#일 전", "#주 전|#주일 전|일주일 전"),
        "",
        "지난",
        "",
        order="ymd",
        weeks=("지난 ?주 ?", "이번 ?주 ?", "다음 ?주 ?"),
    ),
    "el": DayWords(
        "ιανουαρίου/ιανουάριος/ιαν φεβρουαρίου/φεβρουάριος/φεβ μαρτίου/μάρτιος/μαρ απριλίου/απρίλιος/απρ μαΐου/μάιος "
        "ιουνίου/ιούνιος/ιουν ιουλίου/ιούλιος/ιουλ αυγούστου/αύγουστος/αυγ σεπτεμβρίου/σεπτέμβριος/σεπ "
        "οκτωβρίου/οκτώβριος/οκτ νοεμβρίου/νοέμβριος/νοε δεκεμβρίου/δεκέμβριος/δεκ",
        "δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή",
        ("σήμερα", "χθες|χτες", "προχθές|προχτές", "αύριο", "μεθαύριο"),
        ("πριν # μέρα|πριν # μέρες|πριν από # μέρες", "πριν # εβδομάδα|πριν # εβδομάδες|πριν από # εβδομάδες"),
        "μία/μια δύο τρεις τέσσερις πέντε έξι επτά",
        "περασμένη περασμένο",
        "την το του στις",
    ),
    "hu": DayWords(
        "január/jan február/feb március/már április/ápr május/máj június/jún július/júl augusztus/aug "
        "szeptember/szept október/okt november/nov december/dec",
        "hétfő/hétfőn kedd/kedden szerda/szerdán csütörtök/csütörtökön péntek/pénteken szombat/szombaton vasárnap",
        ("ma", "tegnap", "tegnapelőtt", "holnap", "holnapután"),
        ("# napja|# nappal ezelőtt", "# hete|# héttel ezelőtt"),
        "egy két/kettő három négy öt hat hét",
        "múlt",
        "én án jén ján",
        order="ymd",
    ),
    "hr": DayWords(
        "siječanj/siječnja veljača/veljače ožujak/ožujka travanj/travnja svibanj/svibnja lipanj/lipnja "
        "srpanj/srpnja kolovoz/kolovoza rujan/rujna listopad/listopada studeni/studenoga/studenog prosinac/prosinca",
        "ponedjeljak utorak srijeda/srijedu četvrtak petak subota/subotu nedjelja/nedjelju",
        ("danas", "jučer", "prekjučer", "sutra", "prekosutra"),
        ("prije # dan|prije # dana", "prije # tjedan|prije # tjedna|prije # tjedana"),
        "jedan dva tri četiri pet šest sedam",
        "prošli prošla prošle prošlu",
        "u na",
    ),
    "ro": DayWords(
        "ianuarie/ian februarie/feb martie/mar aprilie/apr mai iunie/iun iulie/iul august/aug septembrie/sept "
        "octombrie/oct noiembrie/nov decembrie/dec",
        "luni marți/marţi miercuri joi vineri sâmbătă duminică",
        ("azi|astăzi", "ieri", "alaltăieri", "mâine", "poimâine"),
        ("acum # zi|acum # zile", "acum # săptămână|acum # săptămâni"),
        "o/un două trei patru cinci șase șapte",
        "trecut trecută",
        "pe",
    ),
    "ar": DayWords(
        "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
        "الاثنين/الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
        ("اليوم", "أمس|البارحة", "أول أمس|قبل أمس", "غدا", "بعد غد"),
        ("قبل # يوم|قبل # أيام|منذ # أيام", "قبل # أسبوع|قبل # أسابيع|قبل أسبوع"),
        "",
        "الماضي",
        "يوم في",
    ),
    "he": DayWords(
        "ינואר/בינואר פברואר/בפברואר מרץ/במרץ/מרס אפריל/באפריל מאי/במאי יוני/ביוני יולי/ביולי אוגוסט/באוגוסט "
        "ספטמבר/בספטמבר אוקטובר/באוקטובר נובמבר/בנובמבר דצמבר/בדצמבר",
        "שני שלישי רביעי חמישי שישי שבת ראשון",
        ("היום", "אתמול", "שלשום", "מחר", "מחרתיים"),
        ("לפני # יום|לפני # ימים", "לפני # שבועות|לפני שבוע"),
        "",
        "שעבר",
        "יום ביום",
    ),
    "id": DayWords(
        "januari/jan februari/feb maret/mar april/apr mei juni/jun juli/jul agustus/agu september/sep oktober/okt "
        "november/nov desember/des",
        "senin selasa rabu kamis jumat sabtu minggu",
        ("hari ini", "kemarin", "kemarin dulu", "besok", "lusa"),
        ("# hari lalu|# hari yang lalu", "# minggu lalu|# minggu yang lalu|seminggu lalu"),
        "satu dua tiga empat lima enam tujuh",
        "lalu",
        "hari pada tanggal",
    ),
} | ASIAN
"""The words by ISO 639 code. Those of English count in every session, beside its own."""

ORDERS = {
    "en-us": "mdy",
    **dict.fromkeys(("en-gb", "en-ie", "en-au", "en-nz", "en-in", "en-za"), "dmy"),
    **dict.fromkeys(("en-ca", "fr-ca"), ""),
}
"""Orders of numbers that differ from their language's."""

SAME = {"no": "nb", "nn": "nb"}
"""Codes of languages whose words for days stand under another."""
