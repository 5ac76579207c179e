"""Sessions for tests, built table by table; people and words in several scripts."""

import random
from dataclasses import dataclass
from datetime import date

from earnest.core.evidence.grades import Grade
from earnest.core.evidence.grading import grade_claims
from earnest.core.model.parsing import read_session
from earnest.core.standing.standing import assess
from earnest.core.text.words import fingerprint

LADDER = (Grade.BLANK, Grade.GUESS, Grade.READ, Grade.HEARD, Grade.CONFIRMED)
KIND_OF = {"g": "goal", "c": "challenge", "n": "need", "o": "option", "k": "criterion", "t": "contender"}
HONEST_REPLY = "Exactly so, and nobody had put it to me like that"


def march(day):
    """Return a day of March 2026."""
    return date(2026, 3, day)


@dataclass(frozen=True)
class LanguageSample:
    """One honest chain in one language: texts, quotes, and a say-back in your own words."""

    code: str
    owner: str
    goal: str
    challenge: str
    need: str
    quotes: tuple[str, str, str]
    said: str
    reply: str
    offer: str
    """An offer whose words stand in `bought`."""
    bought: str
    measure: str
    by: str


LANGUAGE_SAMPLES = (
    LanguageSample(
        "en",
        "Dana",
        "Serve a hundred and twenty bowls at lunch by autumn",
        "The queue reaches the street and people walk away hungry",
        "Orders have to reach the stove before anybody sits down",
        (
            "If we do not reach a hundred and twenty bowls the lease is gone",
            "They look at the line, they shrug, and they are off to the bakery",
            "The cook must know what is wanted while folk still stand outside",
        ),
        "So the rent hangs on lunch, you lose guests who see a long wait, and the kitchen hears too late what to make.",
        "That's it, the kitchen hears too late.",
        "growth sprint",
        "They need a Growth Sprint in every branch",
        "bowls sold",
        "in autumn",
    ),
    LanguageSample(
        "zh",
        "王秀英",
        "三年之内把门店从两家扩大到五家，并且每家都能盈利",
        "好的铺位总是先被大连锁拿走，我们得到消息太晚",
        "必须在铺位空出来之前几个月就知道",
        (
            "要是三年做不到五家店，银行就不会再贷款给我们",
            "每次听说有空铺，人家合同都签完了",
            "早半年晓得哪里要腾地方，才来得及谈",
        ),
        "我的理解是：真正卡住您的不是资金，而是时间差；竞争者比您更早得到线索，所以扩张计划取决于提前获取市场情报。",
        "对，就是慢了一步，钱倒是其次。",
        "成长方案",
        "他们需要一套成长方案来开店",
        "盈利的门店数",
        "三年之内",
    ),
    LanguageSample(
        "ja",
        "佐藤恵子",
        "二年以内に予約の半分を常連のお客様で埋める",
        "新しい宿が安い値段で客を奪い、名前を覚えてもらえない",
        "帰った後も思い出してもらえる関わりが続くこと",
        (
            "常連さんで半分埋まらないと、来年の改装は銀行に断られます",
            "一度来た方が次は隣の安い宿に泊まっているんです",
            "お帰りになった後に、こちらから便りを出す暇がないのが悔しい",
        ),
        "つまり工事の融資は再訪率にかかっていて、価格競争ではなく、旅が終わってからのつながりが切れる点が問題だという理解です。",
        "そうです、まさに縁が切れるのです。",
        "集客パック",
        "集客パックで客を増やすこと",
        "常連の割合",
        "二年以内",
    ),
    LanguageSample(
        "th",
        "สมชาย",
        "เปิดร้านสาขาที่สองในเชียงใหม่ให้ได้ก่อนสิ้นปีหน้า",
        "ค่าเช่าขึ้นทุกปีและคู่แข่งรายใหญ่ได้ทำเลดีไปก่อน",
        "ต้องรู้ล่วงหน้าหลายเดือนว่าห้องไหนจะว่าง",
        (
            "ถ้าปีหน้าไม่มีสาขาสอง น้องชายผมจะถอนหุ้น",
            "ห้องสวยๆ เจ้าใหญ่จองหมด เราไปถึงก็เหลือแต่ซอยลึก",
            "อยากได้ข่าวก่อนป้ายขึ้น ไม่ใช่เดินเจอเอง",
        ),
        "เท่าที่ฟัง เรื่องเร่งด่วนคือครอบครัวอาจแยกทุนกัน ปัญหาไม่ใช่เงิน แต่เป็นจังหวะเวลา คุณเข้าถึงข้อมูลช้ากว่าบริษัทอื่นเสมอ",
        "ใช่เลย เราช้ากว่าเขาทุกครั้ง",
        "แพ็กเกจเติบโต",
        "ลูกค้าต้องการแพ็กเกจเติบโตของเรา",
        "จำนวนสาขา",
        "สิ้นปีหน้า",
    ),
    LanguageSample(
        "ar",
        "ليلى حداد",
        "أن تضاعف المكتبة عدد زوارها المسائيين قبل نهاية الصيف",
        "الناس لا يعرفون أن الأبواب مفتوحة بعد السادسة",
        "أن يصل خبر المساء إلى الجيران قبل أن يعودوا إلى بيوتهم",
        (
            "إذا لم يتضاعف زوار المساء فسوف تغلق البلدية الفرع الصغير",
            "جارتي تسكن أمامنا وظنت أننا نغلق عند العصر",
            "أريد أن يسمعوا عنا وهم في الطريق لا بعد العشاء",
        ),
        "ما فهمته أن بقاء الفرع معلق بالحضور ليلا، وأن المشكلة ليست في "
        "الكتب بل في أن الحي يجهل مواعيدكم حين يقرر أين يقضي وقته.",
        "نعم تماما، الحي لا يدري.",
        "باقة النمو",
        "هم بحاجة إلى باقة النمو فورا",
        "عدد الزوار",
        "نهاية الصيف",
    ),
    LanguageSample(
        "hi",
        "मीरा जोशी",
        "अगली दिवाली तक हर महीने दो सौ नए ग्राहक लाना",
        "बड़ी दुकानें रास्ते में ही लोगों को रोक लेती हैं",
        "गली के लोगों को हमारा नाम पहले से पता होना चाहिए",
        (
            "दो सौ ग्राहक नहीं आए तो मुझे यह जगह छोड़नी पड़ेगी",
            "चौराहे पर जो मॉल है वहीं सब रुक जाते हैं",
            "जब घर से निकलें तभी उनके मन में हमारी दुकान हो",
        ),
        "मेरी समझ यह है कि किराया बिक्री पर टिका है, दाम की शिकायत कोई नहीं करता, मगर पहचान की कमी से आप मौका खो देती हैं।",
        "हाँ बिल्कुल, पहचान ही नहीं बनती।",
        "विकास पैकेज",
        "उन्हें तुरंत विकास पैकेज चाहिए",
        "नए ग्राहक",
        "अगली दिवाली",
    ),
    LanguageSample(
        "ru",
        "Ирина Волкова",
        "К весне довести долю вовремя доставленных грузов до девяноста процентов",
        "Суда опаздывают, а водители узнают об этом уже в порту",
        "Водитель должен знать о задержке прежде, чем выедет со двора",
        (
            "Если к весне не будет девяноста процентов, мы потеряем завод",
            "Ребята стоят у ворот по шесть часов, и никто им ничего не сказал",
            "Мне надо, чтобы новость приходила ночью, до выезда",
        ),
        "Правильно ли я понимаю: контракт держится на сроках, техника "
        "исправна, а теряете вы часы ожидания из-за поздних сведений.",
        "Да, именно сведения приходят поздно.",
        "пакет роста",
        "Им нужен Пакет Роста для парка",
        "доля вовремя",
        "к весне",
    ),
    LanguageSample(
        "de",
        "Jörg Weiß",
        "Bis Weihnachten soll jedes Angebot binnen drei Tagen beim Kunden sein",
        "Nur der Meister kann rechnen, und der steht in der Werkstatt",
        "Ein Preis muss auch ohne ihn aus dem Haus gehen können",
        (
            "Wenn das bis Weihnachten nicht klappt, erben meine Töchter Schulden",
            "Ich rechne abends um zehn, und der Kunde ist dann schon weg",
            "Es muss jemand anders die Zahl nennen dürfen, sonst bleibt alles an mir",
        ),
        "Verstehe ich recht: die Übergabe an die Kinder hängt daran, dass Kalkulation "
        "heute allein in Ihrem Kopf steckt und Anfragen deshalb erkalten?",
        "Genau das hält mich wach.",
        "Wachstumspaket",
        "Sie brauchen das WACHSTUMSPAKET im Haus",
        "Tage bis zum Angebot",
        "Weihnachten",
    ),
    LanguageSample(
        "ko",
        "김민수",
        "내년 봄까지 온라인 주문을 하루 백 건으로 늘린다",
        "배송이 늦다는 후기가 검색에서 먼저 보인다",
        "주문한 사람이 언제 받는지 미리 알 수 있어야 한다",
        (
            "백 건이 안 되면 창고 계약을 접어야 합니다",
            "손님들이 별 하나짜리 후기부터 읽고 그냥 나가요",
            "언제 도착하는지 문자 한 통이면 화를 안 낼 텐데요",
        ),
        "제가 이해하기로는 창고 유지가 판매량에 달려 있고, "
        "느린 택배보다 기다림을 모르게 두는 점이 평판을 깎는다는 말씀이죠.",
        "맞아요, 모르게 두는 게 문제예요.",
        "성장 패키지",
        "그들은 성장 패키지 도입이 필요하다",
        "하루 주문 수",
        "내년 봄",
    ),
)


class SessionBuilder:
    """Builds a session; every method adds a table and returns the builder."""

    def __init__(self, *, language="en", you="Priya", offer=()):
        self.tables = {"format": 2, "client": "A noodle shop", "interview": "client", "language": language}
        self.tables["you"] = {"name": you, "offer": list(offer)}

    def put(self, *path, **keys):
        """Put keys into the table at a path."""
        table = self.tables
        for key in path:
            table = table.setdefault(key, {})
        table.update(keys)
        return self

    def person(self, key, name="", **more):
        """Add a person."""
        return self.put("person", key, name=name or key.title(), **more)

    def claim(self, key, text, **more):
        """Add a claim; its id's letter tells its kind."""
        return self.put(KIND_OF[key[0]], key, text=text, **more)

    def heard(self, claim, words, who="dana", on=4, record="h1", **more):
        """Add a quote for a claim; its id is that of the claim and `record`: `g1h1`."""
        return self.put("quote", f"{claim}{record}", words=words, who=who, on=march(on), **more, **{"for": [claim]})

    def read(self, claim, source="The trade paper, page four", on=2, record="r1"):
        """Add a public source for a claim; its id is that of the claim and `record`: `g1r1`."""
        return self.put("source", f"{claim}{record}", where=source, on=march(on), **{"for": [claim]})

    def said_back(self, claims, said, class_="that's it", who="dana", on=11, key="s1", reply=HONEST_REPLY, **more):
        """Say claims back with their present texts."""
        of = {claim: fingerprint(self.tables[KIND_OF[claim[0]]][claim]["text"]) for claim in claims}
        keys = {"said": said, "reply": reply, "class": class_, "who": who, "on": march(on), "of": of}
        return self.put("said_back", key, **keys, **more)

    def without(self, *path):
        """Take a key or table away."""
        table = self.tables
        for key in path[:-1]:
            table = table[key]
        del table[path[-1]]
        return self

    def session(self):
        """Return the session; one with faults is a mistake of the test."""
        session, faults = read_session(self.tables)
        assert not faults, faults
        return session

    def judged(self):
        """Return what is found of every claim."""
        return grade_claims(self.session())

    def grade(self, claim):
        """Return a claim's grade."""
        return self.judged()[claim].grade

    def standing(self, interview):
        """Return the standing."""
        return assess(self.session(), interview)


def honest(tongue=LANGUAGE_SAMPLES[0], *, owned=True):
    """Return a case in which one whole chain is heard, said back and confirmed by the goal's owner."""
    case = SessionBuilder(language=tongue.code).person("dana", tongue.owner)
    owner = {"owner": ["dana"]} if owned else {}
    case.claim("g1", tongue.goal, measure=tongue.measure, by=tongue.by, **owner)
    case.claim("c1", tongue.challenge, blocks=["g1"])
    case.claim("n1", tongue.need, answers=["c1"])
    for claim, quote in zip(("g1", "c1", "n1"), tongue.quotes, strict=True):
        case.heard(claim, quote)
    return case.said_back(("g1", "c1", "n1"), tongue.said, reply=tongue.reply)


def raised(case, claim, grade, quote, number=1):
    """Bring a claim that is a guess to a grade, by real records; to blank by taking its text away."""
    if grade is Grade.BLANK:
        case.put(KIND_OF[claim[0]], claim, text="")
    if grade is Grade.READ:
        case.read(claim)
    if grade >= Grade.HEARD:
        case.heard(claim, quote)
    if grade is Grade.CONFIRMED:
        said = "So what counts is being early, otherwise winter and the bank decide over your heads"
        case.said_back((claim,), said, key=f"s{number}")
    return case


def shuffled(tables, seed):
    """Return the same tables with every mapping's keys in another order, all the way down."""
    keys = list(tables)
    random.Random(seed).shuffle(keys)
    return {key: shuffled(tables[key], seed + 1) if isinstance(tables[key], dict) else tables[key] for key in keys}
