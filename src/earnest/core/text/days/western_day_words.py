"""Words for days in the languages of Western and Northern Europe.

How they are written is in `day_words`.
"""

WESTERN = """
en
months: january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sep october/oct
  november/nov december/dec
weekdays: monday/mon tuesday/tue wednesday/wed/weds thursday/thu friday/fri saturday/sat sunday/sun
today: today|this morning|this afternoon|this evening|tonight|earlier today|just now|now
yesterday: yesterday|last night|yesterday morning|yesterday afternoon|yesterday evening
day before yesterday: day before yesterday|the day before yesterday
tomorrow: tomorrow
day after tomorrow: day after tomorrow|the day after tomorrow|in two days
ago: # day ago|# days ago|#d ago|# days back; # week ago|# weeks ago|#w ago|# weeks back|# wk ago|# wks ago;
  # month ago|# months ago|# months back; # year ago|# years ago|# yr ago|# yrs ago
ahead: in # day|in # days|# day from now|# days from now|in # days time|in # days from now;
  in # week|in # weeks|# week from now|# weeks from now|in # weeks time|# weeks today|in # weeks from now;
  in # month|in # months|# month from now|# months from now; in # year|in # years|# year from now|# years from now
numbers: a/an/one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty
last: last past
fillers: on the of st nd rd th early late morning afternoon evening night noon lunchtime
order:
last week: (?:of |in )?last week|week before
this week: (?:of |in )?this week|this
next week: (?:of |in )?next week
day of the month: (?:on )?(?:the )?#(?:st|nd|rd|th)|(?:on )?the #
day of last month: # of last month|#th of last month|#st of last month|#nd of last month|#rd of last month
day of this month: # of this month|#th of this month|#st of this month|#nd of this month|#rd of this month
day of next month: # of next month|#th of next month|#st of next month|#nd of next month|#rd of next month
named: fortnight ago|a fortnight ago|# fortnight ago = -14;
  in a fortnight|in # fortnight|a fortnight from now|a fortnight today|in a fortnights time = 14;
  today week|a week today|a week from today = 7; tomorrow week|a week tomorrow|a week from tomorrow = 8;
  a week ago today = -7; a week ago yesterday|yesterday week = -8
coming: coming @|this coming @
next: next @|@ next
week on: @ week|a week on @|a week from @|week on @|a week from next @
week ago: a week ago @|a week ago on @|@ a week ago|a week last @
before last: @ before last|the @ before last

de
months: januar/jänner/jan februar/feber/feb märz/maerz/mär/mrz april/apr mai juni/jun juli/jul august/aug
  september/sep oktober/okt november/nov dezember/dez
weekdays: montag/mo dienstag/di mittwoch/mi donnerstag/do freitag/fr samstag/sonnabend/sa sonntag/so
today: heute|heute früh|heute morgen|heute vormittag|heute mittag|heute nachmittag|heute abend|eben|jetzt
yesterday: gestern|gestern früh|gestern morgen|gestern vormittag|gestern mittag|gestern nachmittag|gestern abend
day before yesterday: vorgestern
tomorrow: morgen
day after tomorrow: übermorgen
ago: vor # tag|vor # tagen; vor # woche|vor # wochen; vor # monat|vor # monaten; vor # jahr|vor # jahren
ahead: in # tag|in # tagen; in # woche|in # wochen; in # monat|in # monaten; in # jahr|in # jahren
numbers: einem/einer/ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn
last: letzten/letzter/letzte vorigen/voriger/vergangenen/vergangener
fillers: am den der früh morgen mittag vormittag nachmittag abend nacht spät
last week: (?:in der )?(?:letzte|vorige|vergangene)[rn]? woche
this week: (?:in )?diese[rn]? woche|diese[nrs]?
next week: (?:in der )?(?:nächste|kommende)[rn]? woche
day of the month: (?:am|den|der|vom) #
day of last month: # letzten monats|# des letzten monats
day of this month: # dieses monats
day of next month: # nächsten monats|# des nächsten monats
named: heute in einer woche = 7; heute in acht tagen = 7 8; heute in vierzehn tagen|heute in zwei wochen = 14;
  morgen in einer woche = 8; heute vor einer woche = -7
coming: kommenden @|kommender @|kommende @|am kommenden @
next: nächsten @|nächster @|nächste @|am nächsten @
in a week: @ in einer woche|in einer woche @|@ in acht tagen
week ago: @ vor einer woche|vor einer woche @
before last: vorletzten @|vorletzter @|vorletzte @|am vorletzten @
first: ersten/erster/erste
parts: früh|morgen|vormittag|mittag|nachmittag|abend|nacht

fr
months: janvier/janv février/févr mars avril/avr mai juin juillet/juil août/aout septembre/sept octobre/oct
  novembre/nov décembre/déc
weekdays: lundi/lun mardi/mar mercredi/mer jeudi/jeu vendredi/ven samedi/sam dimanche/dim
today: aujourdhui|ce matin|cet après midi|ce soir
yesterday: hier|hier matin|hier après midi|hier soir
day before yesterday: avant hier
tomorrow: demain
day after tomorrow: après demain
ago: il y a # jour|il y a # jours; il y a # semaine|il y a # semaines; il y a # mois; il y a # an|il y a # ans
ahead: dans # jour|dans # jours; dans # semaine|dans # semaines; dans # mois; dans # an|dans # ans
numbers: un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze
last: dernier passé
fillers: le de du er matin midi soir
last week: de la semaine (?:dernière|passée)|la semaine (?:dernière|passée)
this week: de cette semaine|ce|cette semaine
next week: de la semaine prochaine|la semaine prochaine
day of the month: (?:le|du) #(?:er)?
day of last month: # du mois dernier|# du mois passé
day of this month: # de ce mois|# du mois
day of next month: # du mois prochain
named: dans quinze jours = 14 15; il y a quinze jours = -15 -14; dans huit jours = 7 8
next: @ prochain|le @ prochain|@ qui vient
week on: @ en huit
week ago: @ il y a une semaine|il y a une semaine @
before last: avant dernier @|l avant dernier @
first: premier
parts: matin|midi|après midi|soir|au soir|au matin|nuit|dans la nuit

es
months: enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago septiembre/setiembre/sep
  octubre/oct noviembre/nov diciembre/dic
weekdays: lunes/lun martes/mar miércoles/mié jueves/jue viernes/vie sábado/sáb domingo/dom
today: hoy|esta mañana|esta tarde|esta noche
yesterday: ayer|anoche|ayer por la mañana|ayer por la tarde|ayer por la noche
day before yesterday: anteayer|antier|antes de ayer
tomorrow: mañana
day after tomorrow: pasado mañana
ago: hace # día|hace # días; hace # semana|hace # semanas; hace # mes|hace # meses; hace # año|hace # años
ahead: en # día|en # días|dentro de # día|dentro de # días;
  en # semana|en # semanas|dentro de # semana|dentro de # semanas;
  en # mes|en # meses|dentro de # mes|dentro de # meses; en # año|en # años|dentro de # año|dentro de # años
numbers: un/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince
last: pasado último
fillers: el de del o
last week: de la semana pasada|la semana pasada
this week: de esta semana|este|esta semana
next week: (?:de )?la semana que viene|(?:de )?la próxima semana
day of the month: (?:el|del)(?: dia)? #|dia #
day of last month: # del mes pasado
day of this month: # de este mes
day of next month: # del mes que viene|# del próximo mes
named: en quince días|dentro de quince días = 14 15; hace quince días = -15 -14; anteanoche|antenoche = -2
next: próximo @|el próximo @|@ próximo|el @ próximo|@ que viene|el @ que viene
week ago: @ hace una semana|hace una semana @|el @ hace una semana
first: primero
parts: por la mañana|por la tarde|por la noche|tarde|noche|a mediodía

it
months: gennaio/gen febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug agosto/ago settembre/set
  ottobre/ott novembre/nov dicembre/dic
weekdays: lunedì/lun martedì/mar mercoledì/mer giovedì/gio venerdì/ven sabato/sab domenica/dom
today: oggi|stamattina|stamani|questa mattina|oggi pomeriggio|stasera
yesterday: ieri|ieri mattina|ieri pomeriggio|ieri sera
day before yesterday: laltro ieri|altro ieri|altroieri|avantieri
tomorrow: domani
day after tomorrow: dopodomani
ago: # giorno fa|# giorni fa; # settimana fa|# settimane fa; # mese fa|# mesi fa; # anno fa|# anni fa
ahead: fra # giorno|fra # giorni|tra # giorno|tra # giorni;
  fra # settimana|fra # settimane|tra # settimana|tra # settimane; fra # mese|fra # mesi|tra # mese|tra # mesi;
  fra # anno|fra # anni|tra # anno|tra # anni
numbers: un/una/uno due tre quattro cinque sei sette otto nove dieci
last: scorso scorsa
fillers: il lo la l di del o
last week: della settimana scorsa|la settimana scorsa
this week: questo|questa
next week: della prossima settimana
day of the month: (?:il|del|dal) #
next: prossimo @|@ prossimo|prossima @|@ prossima
first: primo
parts: mattina|pomeriggio|sera|notte

pt
months: janeiro/jan fevereiro/fev março/mar abril/abr maio/mai junho/jun julho/jul agosto/ago setembro/set
  outubro/out novembro/nov dezembro/dez
weekdays: segunda/seg terça/ter quarta/qua quinta/qui sexta/sex sábado/sáb domingo/dom
today: hoje|esta manhã|esta tarde|hoje de manhã|hoje à tarde
yesterday: ontem|ontem de manhã|ontem à tarde|ontem à noite
day before yesterday: anteontem|antes de ontem
tomorrow: amanhã
day after tomorrow: depois de amanhã
ago: há # dia|há # dias|# dia atrás|# dias atrás; há # semana|há # semanas|# semana atrás|# semanas atrás;
  há # mês|há # meses|# meses atrás|# mês atrás; há # ano|há # anos|# anos atrás|# ano atrás
ahead: daqui a # dia|daqui a # dias|em # dias; daqui a # semana|daqui a # semanas|em # semanas
numbers: um/uma dois/duas três quatro cinco seis sete oito nove dez
last: passado passada última último
fillers: o a na no em de feira
next: próxima @|próximo @|@ que vem|na próxima @|no próximo @
first: primeiro
parts: de manhã|à tarde|à noite

nl
months: januari/jan februari/feb maart/mrt april/apr mei juni/jun juli/jul augustus/aug september/sep oktober/okt
  november/nov december/dec
weekdays: maandag/ma dinsdag/di woensdag/wo donderdag/do vrijdag/vr zaterdag/za zondag/zo
today: vandaag|vanmorgen|vanochtend|vanmiddag|vanavond
yesterday: gisteren|gisterochtend|gistermorgen|gistermiddag|gisteravond
day before yesterday: eergisteren
tomorrow: morgen
day after tomorrow: overmorgen
ago: # dag geleden|# dagen geleden; # week geleden|# weken geleden; # maand geleden|# maanden geleden;
  # jaar geleden|# jaren geleden
ahead: over # dag|over # dagen; over # week|over # weken; over # maand|over # maanden; over # jaar|over # jaren
numbers: een/één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien
last: afgelopen vorige jl
fillers: op de e ste
last week: (?:van )?vorige week
this week: (?:van )?deze week|deze
next week: (?:van )?volgende week
day of the month: (?:de|op de) #(?:e|ste)?
day of last month: # vorige maand|# van vorige maand
day of this month: # deze maand|# van deze maand
day of next month: # volgende maand|# van volgende maand
named: gisternacht|gister = -1; eergister = -2; vandaag over een week = 7
coming: komende @|aanstaande @|aankomende @
next: volgende @
in a week: @ over een week|over een week @|over een week op @
week ago: @ een week geleden|een week geleden @
first: eerste
parts: ochtend|morgen|middag|avond|nacht|laat|vroeg

sv
months: januari/jan februari/feb mars/mar april/apr maj juni/jun juli/jul augusti/aug september/sep oktober/okt
  november/nov december/dec
weekdays: måndag/måndagen/måndags/mån tisdag/tisdagen/tisdags/tis onsdag/onsdagen/onsdags/ons
  torsdag/torsdagen/torsdags/tors fredag/fredagen/fredags/fre lördag/lördagen/lördags/lör söndag/söndagen/söndags/sön
today: idag|i dag
yesterday: igår|i går
day before yesterday: i förrgår|förrgår
tomorrow: imorgon|i morgon
day after tomorrow: i övermorgon|övermorgon
ago: för # dag sedan|för # dagar sedan; för # vecka sedan|för # veckor sedan; för # månad sedan|för # månader sedan;
  för # år sedan
ahead: om # dag|om # dagar; om # vecka|om # veckor; om # månad|om # månader; om # år
numbers: en/ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton
last: förra senaste
fillers: den på e i
last week: (?:i )?förra veckan
this week: (?:i )?den här veckan|denna vecka
next week: (?:i )?nästa vecka
day of the month: den #(?: e| a)?
day of last month: den # förra månaden|# förra månaden
day of this month: den # den här månaden
day of next month: den # nästa månad|# nästa månad
named: i morse|i kväll|ikväll|i eftermiddag|i förmiddags = 0; idag om en vecka|i dag om en vecka = 7
coming: på @|nu på @|kommande @
next: nästa @
in a week: @ om en vecka|om en vecka på @|om en vecka @
week ago: @ för en vecka sedan|för en vecka sedan på @
first: första
parts: morgon|kväll|eftermiddag|förmiddag|natt|bitti|morse|på morgonen|på kvällen|på förmiddagen|på eftermiddagen

da
months: januar/jan februar/feb marts/mar april/apr maj juni/jun juli/jul august/aug september/sep oktober/okt
  november/nov december/dec
weekdays: mandag/man tirsdag/tirs onsdag/ons torsdag/tors fredag/fre lørdag/lør søndag/søn
today: idag|i dag
yesterday: igår|i går
day before yesterday: i forgårs|forgårs
tomorrow: i morgen
day after tomorrow: i overmorgen|overmorgen
ago: for # dag siden|for # dage siden; for # uge siden|for # uger siden; for # måned siden|for # måneder siden;
  for # år siden
ahead: om # dag|om # dage; om # uge|om # uger; om # måned|om # måneder; om # år
numbers: en/et to tre fire fem seks syv
last: sidste
fillers: den på d
coming: på @|kommende @
next: næste @
parts: morgen|aften|formiddag|eftermiddag|nat

nb
like: da
months: januar/jan februar/feb mars/mar april/apr mai juni/jun juli/jul august/aug september/sep oktober/okt
  november/nov desember/des
ago: for # dag siden|for # dager siden; for # uke siden|for # uker siden; for # måned siden|for # måneder siden;
  for # år siden
ahead: om # dag|om # dager; om # uke|om # uker; om # måned|om # måneder; om # år
numbers: en/ett/ei to tre fire fem seks sju
last: siste sist forrige
fillers: den på
coming: på @|kommende @|førstkommende @
next: neste @
parts: morgen|kveld|formiddag|ettermiddag|natt

fi
months: tammikuu/tammikuuta helmikuu/helmikuuta maaliskuu/maaliskuuta huhtikuu/huhtikuuta toukokuu/toukokuuta
  kesäkuu/kesäkuuta heinäkuu/heinäkuuta elokuu/elokuuta syyskuu/syyskuuta lokakuu/lokakuuta marraskuu/marraskuuta
  joulukuu/joulukuuta
weekdays: maanantai/maanantaina/ma tiistai/tiistaina/ti keskiviikko/keskiviikkona/ke torstai/torstaina/to
  perjantai/perjantaina/pe lauantai/lauantaina/la sunnuntai/sunnuntaina/su
today: tänään
yesterday: eilen
day before yesterday: toissapäivänä|toissa päivänä
tomorrow: huomenna
day after tomorrow: ylihuomenna
ago: # päivä sitten|# päivää sitten; # viikko sitten|# viikkoa sitten|viikko sitten
numbers: yksi kaksi kolme neljä viisi kuusi seitsemän
last: viime
"""
"""A paragraph a language, by its ISO 639 code."""
