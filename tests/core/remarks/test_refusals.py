"""A quote filed for a claim whose words say no is asked about, and an honest complaint is left alone."""

import pytest
from core.session_builder import LANGUAGE_SAMPLES, honest

from earnest.core.remarks.refusals import denies, says_no
from earnest.core.standing.standing import assess


@pytest.mark.parametrize(
    ("language", "claim", "quote"),
    [
        (
            "en",
            "Orders have to reach the stove before anybody sits down",
            "We do not need the orders at the stove any sooner, leave the kitchen in peace",
        ),
        (
            "en",
            "Orders have to reach the stove before anybody sits down",
            "That is not our problem, honestly, ask the landlord",
        ),
        ("en", "Open a second shop on Harbour Street before Easter", "We will not open a second shop, not this year"),
        ("en", "One plan for being visible early", "We don't want one plan, every editor has their own"),
        ("en", "Nurses hear of a free bed before the ward round", "Honestly we're not interested in that at all"),
        ("en", "The line at noon moves fast", "We will not change anything about the line"),
        (
            "de",
            "Ein Preis muss auch ohne ihn aus dem Haus gehen können",
            "Das brauchen wir wirklich nicht, der Meister macht das",
        ),
        (
            "de",
            "Ein Preis muss auch ohne ihn aus dem Haus gehen können",
            "Nein, die Zahl nenne ich weiter selbst, das war Unsinn",
        ),
        ("de", "Bis Ostern zweite Filiale", "Eine zweite Filiale kommt für uns nicht in Frage"),
        ("fr", "La commande doit venir aux gens", "Nous n'avons pas besoin de ça, les gens viennent"),
        ("fr", "La commande doit venir aux gens", "Ce n'est pas notre problème, à eux de se souvenir"),
        ("fr", "Ouvrir un deuxième magasin", "Nous ne voulons pas de deuxième magasin ici"),
        ("es", "Que los vecinos se enteren", "Eso no es nuestro problema, que lean el periódico"),
        ("es", "Abrir la segunda tienda", "No queremos una segunda tienda en el barrio"),
        ("it", "Aprire la seconda gelateria", "Non vogliamo una seconda gelateria, basta questa"),
        ("nl", "Een tweede winkel openen", "Wij willen helemaal geen tweede winkel openen"),
        ("pt", "Abrir a segunda padaria", "Não queremos uma segunda padaria nesta rua"),
        ("zh", "开第二家店", "我们不想开第二家店，一家就够了"),
        ("zh", "提前知道铺位", "这不是我们的问题，你去问房东"),
        ("ja", "帰った後も思い出してもらえる", "そんなことは必要ありません、今のままでいいです"),
        ("ko", "주문한 사람이 언제 받는지 알 수 있어야 한다", "그런 문자는 필요 없어요, 그대로 두세요"),
        ("ru", "Водитель должен знать о задержке", "Это не наша проблема, пусть ждут у ворот"),
        ("ar", "أن يصل خبر المساء", "هذه ليست مشكلتنا ولا نريد شيئا من هذا"),
        ("hi", "गली के लोगों को हमारा नाम पता हो", "हमें यह सब नहीं चाहिए, रहने दीजिए"),
        ("th", "ต้องรู้ล่วงหน้าหลายเดือน", "เราไม่ต้องการแบบนั้นเลย ไม่ใช่ปัญหาของเรา"),
        ("en", "Orders reach the stove early", "Another printer at the stove? Count us out"),
        ("en", "Orders reach the stove early", "Orders at the stove in time, and pigs might fly"),
        ("de", "Ein Preis muss aus dem Haus gehen", "Das mit der Tafel können Sie sich sparen"),
        ("fr", "La commande doit venir aux gens", "Un rappel par message, très peu pour moi"),
        ("es", "Que los vecinos se enteren", "Ni se le ocurra poner carteles en la panadería"),
        ("it", "Una notizia all'alba", "Un messaggio all'alba al caseificio? Non se ne parla"),
        ("nl", "Elk loket ziet de map", "Elkaars mappen openzetten, daar beginnen we niet aan"),
        ("pt", "Avisar de véspera", "Avisar os vizinhos de véspera? Nem pensar nisso"),
        ("sv", "Skjuts hem", "Skjuts hem åt alla gäster, det kan ni glömma"),
        ("zh", "提前知道", "发短信通知大家，想都别想"),
        ("pl", "Druga piekarnia", "Nie potrzebujemy drugiej piekarni, dajcie nam spokój"),
        ("en", "Orders come early", "That has nothing to do with us, please move on"),
        ("fr", "Un rappel", "On s'en occupe nous-mêmes, ne vous dérangez pas"),
        ("ru", "Новость ночью", "Мы сами разберёмся, не беспокойтесь"),
        ("tr", "İpin günü", "Bizim bununla hiçbir ilgimiz yok"),
        ("zh", "提前知道", "这个我们自己会处理，不用您操心"),
        ("ko", "문자 한 통", "그건 저희가 알아서 할게요, 신경 쓰지 마세요"),
        ("hi", "पहचान", "हमें इससे कोई लेना-देना नहीं है, आप जाइए"),
    ],
)
def test_refusal_for_a_claim_is_asked_about(language, claim, quote):
    """In any of the languages whose words for a no are known."""
    assert says_no(quote, claim, language)


@pytest.mark.parametrize(
    ("language", "claim", "quote"),
    [
        ("en", "Keep the lease", "We do not want to lose the lease, that would be the end"),
        ("en", "The line at noon moves fast", "We don't need more customers, we need the line to move"),
        ("en", "Serve a hundred and twenty bowls by autumn", "I do not want another autumn like that"),
        ("en", "Survive till spring", "We will not make it to spring without new orders"),
        ("en", "A reply the same day", "Nobody tells us anything until it is too late"),
        ("en", "Grow to forty voices", "If we don't get to forty voices the cathedral will not have us"),
        ("en", "The night bus stays", "They said there is no money for the bus"),
        ("en", "Waiting times", "It is not the price, it is the waiting"),
        ("en", "A rota", "We never know on Monday who is here on Friday"),
        ("de", "Schuldenfrei übergeben", "Ich will nicht, dass meine Töchter Schulden erben"),
        ("de", "Ruhe nach zehn", "Wir brauchen nicht mehr Leute, sondern Ruhe"),
        ("de", "Weihnachten fertig", "Wenn das bis Weihnachten nicht klappt, erben meine Töchter Schulden"),
        ("de", "Preis ohne ihn", "Es muss jemand anders die Zahl nennen dürfen, sonst bleibt alles an mir"),
        ("fr", "Garder le champ", "Sans trente paniers le jeudi, je ne garde pas le champ du bas"),
        ("fr", "Garder la ferme", "Je ne veux pas perdre la ferme de mon père"),
        ("es", "Que nadie espere", "No queremos que nadie espere más de una hora"),
        ("it", "Tenere aperto", "Non vogliamo chiudere il cinema del paese"),
        ("zh", "不丢铺位", "我们不想再失去好铺位了"),
        ("zh", "早点来", "我们不需要更多客人，而是需要他们早点来"),
        ("ja", "続くこと", "お客様との縁を失いたくないのです"),
        ("en", "The line at noon moves fast", "Count us in, we lose forty bowls a day"),
        ("en", "The line at noon moves fast", "I could not care more about this queue"),
        ("de", "Kürzere Wege", "Dann können sie sich den Weg zur Theke sparen"),
        ("it", "La coda più corta", "Di giorno non se ne parla mai abbastanza, della coda"),
        ("es", "Llenar la sala", "Ni en sueños llenábamos la sala, y este invierno ni la mitad"),
        ("pt", "Saber cedo", "Sem pensar no preço, queremos saber cedo"),
        ("zh", "租金", "房东给我们减免了两个月租金"),
        ("ja", "注文しやすい店", "お客さんが遠慮して注文しない"),
        ("ko", "빠른 주문", "컴퓨터 사양이 낮아서 느려요"),
        ("ru", "Знать ночью", "Мы не хотим терять завод из-за ворот"),
        ("en", "Orders come early", "We sort the orders ourselves, by hand, and too late"),
        ("fr", "Un rappel", "On s'en occupe nous-mêmes, le soir, et ça déborde"),
        ("ru", "Новость ночью", "Мы сами разбираемся с этим и не успеваем"),
        ("ko", "문자 한 통", "저희가 직접 하는데 도저히 감당이 안 돼요"),
    ],
)
def test_refusal_leaves_a_complaint_and_a_wish_alone(language, claim, quote):
    """What they do not want to happen, and what they want instead, speaks for a claim."""
    assert not says_no(quote, claim, language)


@pytest.mark.parametrize("sample", LANGUAGE_SAMPLES, ids=lambda each: each.code)
def test_refusal_leaves_an_honest_session_alone(sample, interview):
    """None of their words is taken for a no, in nine languages."""
    asked = {remark.rule for remark in assess(honest(sample).session(), interview).remarks}

    assert "refusal" not in asked


def test_refusal_is_asked_where_a_quote_is_for_and_against_a_claim(interview):
    """One of the two must be meant."""
    case = honest().put("quote", "n1h1", against=["n1"])

    found = [each for each in assess(case.session(), interview).remarks if each.rule == "refusal"]

    assert [(each.claim, each.field) for each in found] == [("n1", "heard")]


@pytest.mark.parametrize(
    ("language", "reply"),
    [
        ("en", "No, that is not it at all, you misunderstood us."),
        ("de", "Nein, das stimmt so nicht."),
        ("fr", "Non, vous avez mal compris."),
        ("es", "No es así, ha entendido mal"),
        ("it", "No, non è così"),
        ("nl", "Nee, dat klopt niet"),
        ("pt", "Não é isso, percebeu mal"),
        ("ru", "Нет, это не так."),
        ("zh", "不对，不是这个意思"),
        ("ja", "いいえ、違います"),
        ("ko", "그게 아니라 배송이 문제예요"),
        ("ar", "لا، هذا غير صحيح"),
        ("hi", "नहीं, ऐसा नहीं है"),
        ("th", "ไม่ใช่อย่างนั้นค่ะ"),
    ],
)
def test_refusal_of_what_was_said_back_is_asked_about(interview, language, reply):
    """A *that's it* whose words say that it is not; the class stays the user's."""
    case = honest()
    case.tables["language"] = language
    case.put("said_back", "s1", reply=reply)

    found = [each for each in assess(case.session(), interview).remarks if each.rule == "refusal"]

    assert [(each.text, each.field) for each in found] == [(reply, "said_back")]


@pytest.mark.parametrize(
    ("language", "reply"),
    [
        ("en", "No, that's right for last year"),
        ("en", "That's it, it is not the price, it is the hour"),
        ("en", "No, you have missed nothing"),
        ("de", "Genau, das ist nicht der Preis, das ist die Zeit"),
        ("fr", "Voilà, ce n'est pas le prix, c'est l'heure"),
        ("zh", "对，就是慢了一步，钱倒是其次。"),
        ("ja", "そうです、まさに縁が切れるのです。"),
    ],
)
def test_refusal_leaves_a_reply_alone_that_agrees(language, reply):
    """A no beside an answer is part of it."""
    assert denies(reply, language) == ()
