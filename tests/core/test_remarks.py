"""Remarks on wording: what each rule asks about, and the honest text that it leaves alone."""

import tomllib
from pathlib import Path

import pytest

from earnest.core.remarks.questions import kind_of_question
from earnest.core.remarks.wording import asked_of
from earnest.core.rules import ASKING

SCREENS = Path(__file__).parents[2] / "screens"


def rules(text, kind, **more):
    """The rules that ask about a text, by name."""
    return [found.rule for found in asked_of(text, kind, **more)]


def pointed(text, kind, **more):
    """The words that are pointed at."""
    return [text[start:end] for found in asked_of(text, kind, **more) for start, end in found.words]


@pytest.mark.parametrize(
    ("text", "kind", "rule"),
    [
        ("hjkl dfgh sdf wrtz", "goal", "filler"),
        ("forty customers", "goal", "filler"),
        ("tbd", "challenge", "filler"),
        ("Buy two used forklifts and a charging station", "need", "purchase"),
        ("The north branch needs to hire a marketing manager", "need", "purchase"),
        ("Build an app where parents see the lunch menu", "need", "purchase"),
        ("a website with all of their prices on it", "need", "purchase"),
        ("As a head I want a chatbot so that parents stop ringing", "need", "purchase"),
        ("They need somebody to come and run the workshop", "need", "purchase"),
        ("With our method the nurses save an hour each shift", "need", "seller_words"),
        ("The office is slow, and we are perfectly placed to help", "challenge", "seller_words"),
        ("Get them to see the value of our offering by June", "goal", "seller_words"),
        ("Improve customer satisfaction across the whole firm", "goal", "vague_goal"),
        ("be second to none in better service to people", "goal", "vague_goal"),
        ("Don’t you think that a proper system would help?", "question", "leading"),
        ("You lose money on every late truck, right?", "question", "leading"),
        ("How much would you save with our tool?", "question", "leading"),
        ("Do you have a budget for this?", "question", "closed"),
        ("Thanks, it smells lovely in here. Are you open on Sundays?", "question", "closed"),
        ("Why did the harvest fail? How big is the farm?", "question", "double"),
        ("Where do the ships come from, and how do you train new pilots?", "question", "double"),
    ],
)
def test_what_a_rule_asks_about(text, kind, rule):
    """Each rule by its name, with one sentence of its own that is a question."""
    assert rules(text, kind) == [rule]
    assert ASKING[rule].says.endswith("?")
    assert not ASKING[rule].decides


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Opening the second site without having to hire another bookkeeper", "need"),
        ("loan proposals ready in a day, not in a week and a half", "need"),
        ("Quote to order in two days for every kitchen", "need"),
        ("customers who buy once come back within the quarter", "need"),
        ("As a shopper I want to buy tickets online so that I do not queue", "need"),
        ("build trust with the night nurses again", "need"),
        ("A harvest that can be picked and sold in one week", "need"),
        ("They say “our product is two versions behind theirs”, and it shows", "challenge"),
        ("Our two toolmakers retire next year with all they know", "challenge"),
        ("Passengers cannot tell which platform the bus leaves from", "challenge"),
        ("Improve customer satisfaction from 3.9 to 4.5 stars", "goal"),
        ("Open the second shop on Harbour Street before Easter", "goal"),
        ("Grow our platform to a million users", "goal"),
        ("Make the harbour greener by a half", "goal"),
        ("Can you describe how a claim gets to your desk?", "question"),
        ("If we were to meet again in three years, what would have happened?", "question"),
        ("What would you look at to know you had got there, and by when?", "question"),
        ("What are the good things about it here, and what are the less good things?", "question"),
        ("You said “who pays for that?” to the board. What was behind it?", "question"),
        ("", "goal"),
    ],
)
def test_the_honest_text_that_is_left_alone(text, kind):
    """The false alarms that were expected of each rule."""
    assert rules(text, kind) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Tell me about the week before the inspection.", "open"),
        ("Would you mind telling me how the price was set?", "open"),
        ("Have a look at this sheet: which lines surprise you?", "open"),
        ("I wonder what your drivers would say about it.", "open"),
        ("On a scale from nought to ten, how important is it?", "open"),
        ("So, do your developers like it?", "closed"),
        ("Is it worse in winter or in summer?", "closed"),
        ("anyone here running this on two sites?", "closed"),
        ("Were you satisfied with the visit? (yes / no)", "closed"),
        ("", "open"),
    ],
)
def test_a_question_is_open_or_closed(text, kind):
    """By how it opens, wherever the sentence that asks stands."""
    assert kind_of_question(text) == kind


def test_your_offers_own_words_are_pointed_at():
    """Whole phrases on word borders, whatever their case; in any claim."""
    text = "Nobody has hours for Grant Writing, and grant writings pile up"

    assert rules(text, "challenge", offer=["grant writing", " "]) == ["own_offer"]
    assert pointed(text, "challenge", offer=["grant writing"]) == ["Grant Writing"]


def test_the_words_that_made_a_rule_ask_are_pointed_at():
    """Where they stand in the text, also after a lead-in."""
    assert pointed("As a head I want a chatbot so that parents stop ringing", "need") == ["a chatbot"]
    assert pointed("We should recruit a second vet before spring", "need") == ["recruit"]
    assert pointed("Why did the harvest fail? How big is the farm?", "question") == ["How big is the farm?"]


def test_without_lists_for_a_language_only_structure_speaks():
    """German and Chinese are asked about too few words, and about nothing that a list would know."""
    assert rules("Wir wollen einfach besser und innovativer werden", "goal", language="de") == []
    assert rules("mehr Kunden", "goal", language="de-AT") == ["filler"]
    assert rules("年底前开第三家店", "goal", language="zh") == []
    assert rules("Haben Sie ein Budget?", "question", language="de") == []


@pytest.mark.parametrize("path", sorted(SCREENS.glob("*/*.toml")), ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_nothing_is_asked_about_the_questions_that_ship(path):
    """All of them are open, one at a time, and lead nowhere."""
    for key, question in tomllib.loads(path.read_text("utf-8"))["question"].items():
        said = question["client"].format(goal="more readers", challenge="rivals", person="Dana")
        assert rules(said, "question") == [], key
        assert kind_of_question(said) == "open", key
