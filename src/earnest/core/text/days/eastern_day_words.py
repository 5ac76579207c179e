"""Words for days in the languages of Eastern and Southern Europe.

How they are written is in `day_words`.
"""

EASTERN = """
pl
months: stycznia/styczeń/sty/i lutego/luty/lut/ii marca/marzec/mar/iii kwietnia/kwiecień/kwi/iv maja/maj/v
  czerwca/czerwiec/cze/vi lipca/lipiec/lip/vii sierpnia/sierpień/sie/viii września/wrzesień/wrz/ix
  października/październik/paź/x listopada/listopad/lis/xi grudnia/grudzień/gru/xii
weekdays: poniedziałek/pon wtorek/wt środa/środę/śr czwartek/czw piątek/pt sobota/sobotę/sob niedziela/niedzielę/nd
today: dziś|dzisiaj
yesterday: wczoraj
day before yesterday: przedwczoraj
tomorrow: jutro
day after tomorrow: pojutrze
ago: # dzień temu|# dni temu; # tydzień temu|tydzień temu|# tygodnie temu|# tygodni temu;
  # miesiąc temu|miesiąc temu|# miesiące temu|# miesięcy temu; # rok temu|rok temu|# lata temu|# lat temu
ahead: za # dzień|za # dni; za # tydzień|za tydzień|za # tygodnie|za # tygodni;
  za # miesiąc|za miesiąc|za # miesiące|za # miesięcy; za # rok|za rok|za # lata|za # lat
numbers: jeden/jedną dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć
last: ostatni ostatnia ostatnią zeszły zeszła zeszłą zeszłej ubiegły ubiegła ubiegłą miniony minioną
fillers: w we r roku go dnia
last week: w (?:zeszłym|ubiegłym) tygodniu
this week: w tym tygodniu
next week: w (?:przyszłym|następnym) tygodniu
day of last month: # zeszłego miesiąca|# ubiegłego miesiąca
day of this month: # tego miesiąca|# bieżącego miesiąca
day of next month: # przyszłego miesiąca
named: dziś za tydzień|dzisiaj za tydzień = 7; jutro za tydzień = 8; wczoraj wieczór = -1
coming: nadchodzący @|w nadchodzący @|najbliższy @|w najbliższy @|najbliższą @|w najbliższą @
next: następny @|w następny @|następną @|w następną @|przyszły @|w przyszły @|przyszłą @|w przyszłą @
in a week: @ za tydzień|za tydzień w @|za tydzień we @
week ago: @ tydzień temu|tydzień temu w @|tydzień temu we @
before last: przedostatni @|w przedostatni @
first: pierwszego/pierwszy
parts: rano|wieczorem|po południu|przed południem|w nocy|w południe

cs
months: ledna/leden/led února/únor/úno března/březen/bře dubna/duben/dub května/květen/kvě června/červen
  července/červenec srpna/srpen/srp září/zář října/říjen/říj listopadu/listopad/lis prosince/prosinec/pro
weekdays: pondělí/po úterý/út středa/středu/st čtvrtek/čt pátek/pá sobota/sobotu/so neděle/neděli/ne
today: dnes
yesterday: včera
day before yesterday: předevčírem
tomorrow: zítra
day after tomorrow: pozítří
ago: před # dnem|před # dny; před # týdnem|před týdnem|před # týdny
numbers: jedním dvěma třemi čtyřmi pěti šesti sedmi
last: minulý minulá minulou minulé
fillers: v ve

ru
months: января/январь/янв февраля/февраль/фев марта/март/мар апреля/апрель/апр мая/май июня/июнь/июн июля/июль/июл
  августа/август/авг сентября/сентябрь/сен октября/октябрь/окт ноября/ноябрь/ноя декабря/декабрь/дек
weekdays: понедельник/пн вторник/вт среда/среду/ср четверг/чт пятница/пятницу/пт суббота/субботу/сб воскресенье/вс
today: сегодня
yesterday: вчера
day before yesterday: позавчера
tomorrow: завтра
day after tomorrow: послезавтра
ago: # день назад|# дня назад|# дней назад; # неделю назад|неделю назад|# недели назад|# недель назад;
  # месяц назад|месяц назад|# месяца назад|# месяцев назад; # год назад|год назад|# года назад|# лет назад
ahead: через # день|через # дня|через # дней; через # неделю|через неделю|через # недели|через # недель;
  через # месяц|через месяц|через # месяца|через # месяцев; через # год|через год|через # года|через # лет
numbers: один/одну два/две три четыре пять шесть семь
last: прошлый прошлая прошлую прошлое
fillers: в во г года го е
parts: утром|днём|вечером|ночью

uk
months: січня/січень/січ лютого/лютий/лют березня/березень/бер квітня/квітень/кві травня/травень/тра
  червня/червень/чер липня/липень/лип серпня/серпень/сер вересня/вересень/вер жовтня/жовтень/жов
  листопада/листопад/лис грудня/грудень/гру
weekdays: понеділок/пн вівторок/вт середа/середу/ср четвер/чт пятниця/п'ятниця/пт субота/суботу/сб неділя/неділю/нд
today: сьогодні
yesterday: вчора|учора
day before yesterday: позавчора
tomorrow: завтра
day after tomorrow: післязавтра
ago: # день тому|# дні тому|# днів тому; # тиждень тому|тиждень тому|# тижні тому|# тижнів тому
numbers: один два три чотири п'ять шість сім
last: минулий минула минулу
fillers: в у р року

el
months: ιανουαρίου/ιανουάριος/ιαν φεβρουαρίου/φεβρουάριος/φεβ μαρτίου/μάρτιος/μαρ απριλίου/απρίλιος/απρ μαΐου/μάιος
  ιουνίου/ιούνιος/ιουν ιουλίου/ιούλιος/ιουλ αυγούστου/αύγουστος/αυγ σεπτεμβρίου/σεπτέμβριος/σεπ
  οκτωβρίου/οκτώβριος/οκτ νοεμβρίου/νοέμβριος/νοε δεκεμβρίου/δεκέμβριος/δεκ
weekdays: δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή
today: σήμερα
yesterday: χθες|χτες
day before yesterday: προχθές|προχτές
tomorrow: αύριο
day after tomorrow: μεθαύριο
ago: πριν # μέρα|πριν # μέρες|πριν από # μέρες; πριν # εβδομάδα|πριν # εβδομάδες|πριν από # εβδομάδες
numbers: μία/μια δύο τρεις τέσσερις πέντε έξι επτά
last: περασμένη περασμένο
fillers: την το του στις

hu
months: január/jan február/feb március/már április/ápr május/máj június/jún július/júl augusztus/aug szeptember/szept
  október/okt november/nov december/dec
weekdays: hétfő/hétfőn kedd/kedden szerda/szerdán csütörtök/csütörtökön péntek/pénteken szombat/szombaton vasárnap
today: ma
yesterday: tegnap
day before yesterday: tegnapelőtt
tomorrow: holnap
day after tomorrow: holnapután
ago: # napja|# nappal ezelőtt; # hete|# héttel ezelőtt
numbers: egy két/kettő három négy öt hat hét
last: múlt
fillers: én án jén ján
order: ymd

hr
months: siječanj/siječnja veljača/veljače ožujak/ožujka travanj/travnja svibanj/svibnja lipanj/lipnja srpanj/srpnja
  kolovoz/kolovoza rujan/rujna listopad/listopada studeni/studenoga/studenog prosinac/prosinca
weekdays: ponedjeljak utorak srijeda/srijedu četvrtak petak subota/subotu nedjelja/nedjelju
today: danas
yesterday: jučer
day before yesterday: prekjučer
tomorrow: sutra
day after tomorrow: prekosutra
ago: prije # dan|prije # dana; prije # tjedan|prije # tjedna|prije # tjedana
numbers: jedan dva tri četiri pet šest sedam
last: prošli prošla prošle prošlu
fillers: u na

ro
months: ianuarie/ian februarie/feb martie/mar aprilie/apr mai iunie/iun iulie/iul august/aug septembrie/sept
  octombrie/oct noiembrie/nov decembrie/dec
weekdays: luni marți/marţi miercuri joi vineri sâmbătă duminică
today: azi|astăzi
yesterday: ieri
day before yesterday: alaltăieri
tomorrow: mâine
day after tomorrow: poimâine
ago: acum # zi|acum # zile; acum # săptămână|acum # săptămâni
numbers: o/un două trei patru cinci șase șapte
last: trecut trecută
fillers: pe
"""
"""A paragraph a language, by its ISO 639 code."""
