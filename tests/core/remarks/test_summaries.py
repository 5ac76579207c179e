"""A quote that sums up what somebody said is asked about, and one that speaks of others is left alone."""

import pytest

from earnest.core.remarks.summaries import is_summary
from earnest.core.text.words import words


@pytest.mark.parametrize(
    "quote",
    [
        "Client wants orders to reach the kitchen sooner",
        "The client stated that lunch is lost",
        "The participants discussed the queue and agreed on a bell",
        "Dana thinks that it is the door",
        "Key takeaways: frustration with long queues",
        "AI-generated summary: the queue and its effects",
        "- Pain point: waiting",
        "Kundin möchte früher Bescheid wissen",
        "Le client a souligné la longueur de la file",
        "La cliente ha sottolineato la coda",
        "Cliente precisa de saber antes",
        "会议纪要：客户希望更快",
        "要約: 列が長い",
        "Der Kunde möchte den Preis schneller nennen können",
        "She mentioned that the cook finds out too late",
        "Le client souhaite que la commande arrive sans effort",
        "Mencionó que los vecinos no se enteran a tiempo",
        "Ha sottolineato che la notizia arriva tardi al caseificio",
        "Zij benadrukte dat de loketten elkaar niet zien",
        "Ela destacou que o aviso chega sempre tarde",
        "Kunden önskar besked om skjuts i förväg",
        "Pani Wrona podkreśliła, że brakuje telefonu wieczorem",
        "Müşteri ipin hangi gün geleceğini bilmek istediğini belirtti",
        "Она упомянула, что водители стоят у ворот",
        "客户表示希望早点知道哪里有空铺",
        "先方より縁が切れるのが問題だとの指摘あり",
        "고객은 도착 시간을 미리 알고 싶어 함",
        "Η πελάτισσα ανέφερε ότι οι γονείς το μαθαίνουν αργά",
        "Frau Weiß möchte den Preis schneller aus dem Haus haben",
        "Mevrouw zegt dat ze graag in elkaars map zouden kijken",
        "It was noted that orders should reach the stove earlier",
        "Es wurde festgehalten, dass auch andere den Preis nennen sollen",
        "Il a été convenu que la commande arrive toute seule",
        "Se comentó que la noticia llega tarde al barrio",
        "Foi mencionado que os vizinhos sabem tarde demais",
        "Было отмечено, что водители узнают о задержке поздно",
        "会上讨论了铺位信息滞后的问题",
        "As an AI language model, I would say the stove hears too late",
        "Voici un résumé de l'entretien sur les paniers",
        "L'interlocutrice a évoqué des commandes oubliées",
        "El cliente solicita avisos previos a cada función",
    ],
)
def test_summed_up_quote_is_asked_about(quote):
    """They call them the client, *she*, or by their own name, or have a head of notes, or are minutes."""
    assert is_summary(quote, words(quote), "dana")


@pytest.mark.parametrize(
    "quote",
    [
        "Customers want it hot and they want it now",
        "The customer said no three times before she came back",
        "Our client wants it by Monday and we are late",
        "The client dinners at noon fill half the tables",
        "The participants of the course stand outside and leave",
        "Jo thinks it is the till, I say it is the door",
        "Dana's noodles were the first in this street",
        "Minutes: that is what we lose at every table",
        "Der Kunde will heute bestellen und morgen essen",
        "Le client veut manger vite et partir",
        "De klant wil snel eten en weg",
        "She mentioned that we never pick up, and she was right",
        "My cook, she mentioned that the tickets come late",
        "She noted the order down and then she lost it",
        "He wants his bowl at noon and not at one",
        "It was noted in our kitchen book, and nobody read it",
        "Der Kunde möchte von mir eine Zahl, und ich habe keine",
        "Elle m'a dit qu'elle oubliait chaque mardi",
        "Ella mencionó que nos creía cerrados, mi propia vecina",
        "Mia figlia ha detto che il latte arriva freddo",
        "Er werd bij ons drie keer naar dezelfde tekening gevraagd",
        "Hon sa till mig att det inte finns någon buss",
        "Kardeşim bana kapatalım dedi, ben istemedim",
        "我表哥提到铺位，第二天就没了",
        "お客様が帰ると、うちは静かになります",
        "고객이 우리한테 전화해서 언제 오냐고 물어요",
        "",
    ],
)
def test_summed_up_leaves_talk_of_others_alone(quote):
    """They have customers of their own, and courses, and colleagues, and say *we* of themselves."""
    assert not is_summary(quote, words(quote), "dana")
