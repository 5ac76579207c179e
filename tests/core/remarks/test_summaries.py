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
    ],
)
def test_summed_up_quote_is_asked_about(quote):
    """They call them the client, or by their own name, or have a head of notes."""
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
        "",
    ],
)
def test_summed_up_leaves_talk_of_others_alone(quote):
    """They have customers of their own, and courses, and colleagues."""
    assert not is_summary(quote, words(quote), "dana")
