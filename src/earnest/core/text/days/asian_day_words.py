"""Words for days in the languages of Asia.

How they are written is in `day_words`.

One word may be yesterday and tomorrow: it has both meanings, and is asked about.
"""

ASIAN = """
tr
months: ocak/oca şubat/şub mart/mar nisan/nis mayıs/may haziran/haz temmuz/tem ağustos/ağu eylül/eyl ekim/eki
  kasım/kas aralık/ara
weekdays: pazartesi/pzt salı/sal çarşamba/çar perşembe/per cuma/cum cumartesi/cmt pazar/paz
today: bugün
yesterday: dün
day before yesterday: evvelsi gün|önceki gün
tomorrow: yarın
day after tomorrow: öbür gün|yarından sonra
ago: # gün önce; # hafta önce
numbers: bir iki üç dört beş altı yedi
last: geçen
fillers: günü

ja
months: 一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月
weekdays: 月曜日/月曜/月 火曜日/火曜/火 水曜日/水曜/水 木曜日/木曜/木 金曜日/金曜/金 土曜日/土曜/土 日曜日/日曜/日
today: 今日|本日|きょう
yesterday: 昨日|きのう
day before yesterday: 一昨日|おととい
tomorrow: 明日|あした
day after tomorrow: 明後日|あさって
ago: #日前; #週間前|#週前
numbers: 一 二 三 四 五 六 七
order: ymd
last week: 先週の?
this week: 今週の?
next week: 来週の?

zh
months: 一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月
weekdays: 星期一/周一/週一/礼拜一/禮拜一 星期二/周二/週二/礼拜二/禮拜二 星期三/周三/週三/礼拜三/禮拜三
  星期四/周四/週四/礼拜四/禮拜四 星期五/周五/週五/礼拜五/禮拜五 星期六/周六/週六/礼拜六/禮拜六
  星期日/星期天/周日/週日/礼拜天/禮拜天
today: 今天|今日|今早|今天早上|今天上午|今天下午
yesterday: 昨天|昨日|昨晚|昨天上午|昨天下午
day before yesterday: 前天
tomorrow: 明天
day after tomorrow: 后天|後天
ago: #天前|#日前; #周前|#週前|#个星期前|#個星期前|#星期前
numbers: 一 两/二 三 四 五 六 七
order: ymd
last week: 上(?:个|個)?(?=周|週|星期|礼拜|禮拜)
this week: (?:这|這|本)(?:个|個)?(?=周|週|星期|礼拜|禮拜)
next week: 下(?:个|個)?(?=周|週|星期|礼拜|禮拜)

ko
months: 일월 이월 삼월 사월 오월 유월 칠월 팔월 구월 시월 십일월 십이월
weekdays: 월요일/월 화요일/화 수요일/수 목요일/목 금요일/금 토요일/토 일요일/일
today: 오늘
yesterday: 어제
day before yesterday: 그저께|그제
tomorrow: 내일
day after tomorrow: 모레
ago: #일 전; #주 전|#주일 전|일주일 전
last: 지난
order: ymd
last week: 지난 ?주 ?
this week: 이번 ?주 ?
next week: 다음 ?주 ?

ar
months: يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
weekdays: الاثنين/الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد
today: اليوم
yesterday: أمس|البارحة
day before yesterday: أول أمس|قبل أمس
tomorrow: غدا
day after tomorrow: بعد غد
ago: قبل # يوم|قبل # أيام|منذ # أيام; قبل # أسبوع|قبل # أسابيع|قبل أسبوع
last: الماضي
fillers: يوم في

he
months: ינואר/בינואר פברואר/בפברואר מרץ/במרץ/מרס אפריל/באפריל מאי/במאי יוני/ביוני יולי/ביולי אוגוסט/באוגוסט
  ספטמבר/בספטמבר אוקטובר/באוקטובר נובמבר/בנובמבר דצמבר/בדצמבר
weekdays: שני שלישי רביעי חמישי שישי שבת ראשון
today: היום
yesterday: אתמול
day before yesterday: שלשום
tomorrow: מחר
day after tomorrow: מחרתיים
ago: לפני # יום|לפני # ימים; לפני # שבועות|לפני שבוע
last: שעבר
fillers: יום ביום

id
months: januari/jan februari/feb maret/mar april/apr mei juni/jun juli/jul agustus/agu september/sep oktober/okt
  november/nov desember/des
weekdays: senin selasa rabu kamis jumat sabtu minggu
today: hari ini
yesterday: kemarin
day before yesterday: kemarin dulu
tomorrow: besok
day after tomorrow: lusa
ago: # hari lalu|# hari yang lalu; # minggu lalu|# minggu yang lalu|seminggu lalu
numbers: satu dua tiga empat lima enam tujuh
last: lalu
fillers: hari pada tanggal

hi
months: जनवरी/जन फरवरी/फर मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्टूबर/अक्तूबर नवंबर/नवम्बर दिसंबर/दिसम्बर
weekdays: सोमवार/सोम मंगलवार/मंगल बुधवार/बुध गुरुवार/गुरु/बृहस्पतिवार शुक्रवार/शुक्र शनिवार/शनि रविवार/रवि/इतवार
today: आज
yesterday: कल|बीता कल|बीते कल
day before yesterday: परसों
tomorrow: कल|आने वाला कल
day after tomorrow: परसों
ago: # दिन पहले; # हफ्ते पहले|# हफ्ता पहले|# सप्ताह पहले; # महीने पहले|# महीना पहले; # साल पहले|# वर्ष पहले
numbers: एक दो तीन चार पाँच/पांच छह/छः सात
last: पिछले पिछला पिछली
fillers: को की में तारीख

bn
months: জানুয়ারি/জানুয়ারী ফেব্রুয়ারি/ফেব্রুয়ারী মার্চ এপ্রিল মে জুন জুলাই আগস্ট/অগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর
  ডিসেম্বর
weekdays: সোমবার/সোম মঙ্গলবার/মঙ্গল বুধবার/বুধ বৃহস্পতিবার শুক্রবার/শুক্র শনিবার/শনি রবিবার/রবি
today: আজ|আজকে
yesterday: গতকাল|কাল|কালকে
day before yesterday: পরশু|গত পরশু
tomorrow: আগামীকাল|আগামী কাল|কাল|কালকে
day after tomorrow: পরশু|আগামী পরশু
ago: # দিন আগে; # সপ্তাহ আগে; # মাস আগে; # বছর আগে
numbers: এক দুই তিন চার পাঁচ ছয় সাত
last: গত
fillers: লা রা ঠা ই শে তারিখ

ur
months: جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر
weekdays: پیر منگل بدھ جمعرات جمعہ ہفتہ اتوار
today: آج
yesterday: کل|گزشتہ کل
day before yesterday: پرسوں
tomorrow: کل|آنے والا کل
day after tomorrow: پرسوں
ago: # دن پہلے; # ہفتے پہلے|# ہفتہ پہلے; # مہینے پہلے|# ماہ پہلے; # سال پہلے
numbers: ایک دو تین چار پانچ چھ سات
last: پچھلے پچھلا گزشتہ
fillers: کو میں
"""
"""A paragraph a language, by its ISO 639 code."""
