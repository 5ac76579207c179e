"""Remarks on wording: what each rule asks about, and the honest text that it leaves alone."""

import json
import time
import tomllib
from pathlib import Path

import pytest

from earnest.core.remarks.speakers import is_pleasantry
from earnest.core.remarks.wording.question_wording import classify_question
from earnest.core.remarks.wording.text_wording import remark_on_wording
from earnest.core.rule_catalog import ASKING
from earnest.core.text.word_lists import languages
from earnest.core.text.word_lists.languages import find_lists

HOSTILE = ("“", "(", '"', "and what ", "as a i ", "get a new ", "with our ", ", right  ")
LABELLED = Path(__file__).parents[2] / "remarks" / "labelled"
SCREENS = Path(__file__).parents[3] / "screens"


def rules(text, kind, **more):
    """The rules that ask about a text, by name."""
    return [found.rule for found in remark_on_wording(text, kind, **more)]


def pointed(text, kind, **more):
    """The words that are pointed at."""
    return [text[start:end] for found in remark_on_wording(text, kind, **more) for start, end in found.words]


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
        ("DON'T you find it slow in the mornings?", "question", "leading"),
        ("You lose money on every late truck, right?", "question", "leading"),
        ("How much would you save with our tool?", "question", "leading"),
        ("Do you have a budget for this?", "question", "closed"),
        ("Thanks, it smells lovely in here. Are you open on Sundays?", "question", "closed"),
        ("The agency seeks a vendor to provide cleaning", "need", "purchase"),
        ("Implementation of a document management system", "need", "purchase"),
        ("Users need a tool to compare the prices", "need", "purchase"),
        ("They do not see the benefits of our service", "challenge", "seller_words"),
        ("a state-of-the-art solution that they will love", "need", "seller_words"),
        ("Our product gives nurses an hour back each shift", "need", "seller_words"),
        ("Build a world-class engineering culture here", "goal", "vague_goal"),
        ("Reduce costs across the whole of the firm", "goal", "vague_goal"),
        ("How much better would it be to see it all?", "question", "leading"),
        ("Would you say that they charge too much?", "question", "leading"),
        ("What would you do with our product?", "question", "leading"),
        ("You would not mind, would you?", "question", "leading"),
        ("Why did the harvest fail? How big is the farm?", "question", "double"),
        ("Legal advice on the new lease", "need", "purchase"),
        ("A fence round the school yard", "need", "purchase"),
        ("They need a lawyer who knows fishing quotas", "need", "purchase"),
        ("Supply of disposable gloves to three hospitals", "need", "purchase"),
        ("What they need is a project manager", "need", "purchase"),
        ("Buy the workshop next door", "goal", "purchase"),
        ("They do not have a proper CRM", "challenge", "purchase"),
        ("Hold regular team meetings", "goal", "vague_goal"),
        ("Each employee feels valued by the others", "goal", "vague_goal"),
        ("Be open to change of every kind", "goal", "vague_goal"),
        ("Digital transformation of both branches", "goal", "vague_goal"),
        ("Our champion left the company", "challenge", "seller_words"),
        ("Grow the account to half a million", "goal", "seller_words"),
        ("The clinic rolls out our platform on all wards by June", "goal", "seller_words"),
        ("How badly has the strike hurt you?", "question", "leading"),
        ("Why is your supplier so slow to answer?", "question", "leading"),
        ("How do you plan, given that rotas always fail?", "question", "leading"),
        ("What would you change in order to stop losing customers?", "question", "leading"),
        ("You know how the others do it?", "question", "closed"),
        ("Can I show you how it works?", "question", "closed"),
        ("- 3. Do you have a boiler?", "question", "closed"),
        ("Dana Reyes: hire two night nurses", "need", "purchase"),
        ("1) Strengthen the brand in town", "goal", "vague_goal"),
        ("“Strengthen the brand in town”", "goal", "vague_goal"),
        ("Where do the ships come from, and how do you train new pilots?", "question", "double"),
    ],
)
def test_rule_asks_about_listed_texts(text, kind, rule):
    """Each rule by its name, with one sentence of its own that is a question."""
    assert rules(text, kind) == [rule]
    assert "?" in ASKING[rule].sentence


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
        ("Users need to get a new password when they forget the old one", "need"),
        ("As a developer I want to deploy my application with one command", "need"),
        ("Tenants who need to buy a stove know its price", "need"),
        ("Get a straight answer from the system's owner", "need"),
        ("Our service desk closes at five, and they have nobody to ring", "challenge"),
        ("Visitors come for our award-winning garden and miss the café", "challenge"),
        ("New systems do not break the old ones", "need"),
        ("Our platform is clear of snow by six", "need"),
        ("Someone who can decide answers the phone", "need"),
        ("We have the experience but no paper that proves it", "challenge"),
        ("We give them a form and they lose it", "challenge"),
        ("You must be at work early; what does that morning look like?", "question"),
        ("How do you and the board agree on a price?", "question"),
        ("How satisfied are you with our product?", "question"),
        ("Support of the town council for the new rink", "goal"),
        ("Become a registered charity, and keep the house", "goal"),
        ("Expand to France with the whole of the range", "goal"),
        ("How would you describe our product to a friend?", "question"),
        ("How would you feel if our product was no longer there?", "question"),
        ("How strongly do you agree or disagree?", "question"),
        ("Could you start by telling me about your role and how it began?", "question"),
        ("What happened then? And why?", "question"),
        ("A clear yes or no by the end of the visit", "need"),
        ("A morning with the phones off", "need"),
        ("Bookkeepers and buyers read the same figures", "need"),
        ("Training that people remember a month later", "need"),
        ("A plumber's bill that matches his quote", "need"),
        ("The co-op buys back the mill by midsummer", "goal"),
        ("Planning permission for the barn", "goal"),
        ("Hold meetings of at most 30 minutes", "goal"),
        ("Nobody to mind the till at lunch", "challenge"),
        ("The old website sends people to the wrong door", "challenge"),
        ("Our champion ram died in spring", "challenge"),
        ("Renewal of the lease hangs on one signature", "challenge"),
        ("Our account at the bank was frozen", "challenge"),
        ("Our software is older than the trainee who runs it", "challenge"),
        ("What gets in the way most often, if anything does?", "question"),
        ("What would have to happen in order for the vote to pass?", "question"),
        ("Given a free hand, where would you begin?", "question"),
        ("When does the lease end?", "question"),
        ("• “What did the board say?”", "question"),
        ("2. Tenants know who mends the lift", "need"),
        ("Buy out my brother's share before the harvest is in", "goal"),
        ("Guests love the machine, staff sleep at night", "need"),
        ("Won't you tell me how it went?", "question"),
        ("Would it help to talk about the launch day first?", "question"),
        ("", "goal"),
    ],
)
def test_honest_text_is_left_alone(text, kind):
    """The false alarms that were expected of each rule."""
    assert rules(text, kind) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Tell me about the week before the inspection.", "open"),
        ("Would you mind telling me how the price was set?", "open"),
        ("Have a look at this sheet: which lines surprise you?", "open"),
        ("I wonder what your drivers would say about it.", "open"),
        ("I would love to hear about the night shift.", "open"),
        ("On a scale from nought to ten, how important is it?", "open"),
        ("So, do your developers like it?", "closed"),
        ("Is it worse in winter or in summer?", "closed"),
        ("anyone here running this on two sites?", "closed"),
        ("Were you satisfied with the visit? (yes / no)", "closed"),
        ("", "open"),
        ("It is about what the bank wants?", "closed"),
        ("At the end of the day, what matters to you?", "open"),
        ("At the end of the day what do you do?", "open"),
        ("Top of what, counted by whom?", "open"),
        ("Could you give me a discount?", "closed"),
        ("Could you give me an example?", "open"),
        ("How many bowls do you sell on a wet day?", "short fact"),
        ("When did it last happen, and what did you do?", "open"),
        ("When did that last get in the way? Talk me through that day.", "open"),
        ("Which day suits the cooks best?", "short fact"),
        ("How much do you enjoy your work?", "open"),
        ("Does, bucks, fawns: how do you keep track of them?", "open"),
        ("Have a guess: what would your staff say?", "open"),
        ("Will and Grace's shop: what changed there?", "open"),
        ("Is-it-done calls: who answers them in the evening?", "open"),
        ("Can you show me the book and explain how you read it?", "open"),
        ("Can you open the door and let the dog out?", "closed"),
        ("Is this right: you lose an hour a day?", "closed"),
    ],
)
def test_question_is_open_or_closed(text, kind):
    """The beginning of the sentence that asks decides."""
    assert classify_question(text) == kind


@pytest.mark.parametrize("beside", ["40 covers a night", "by Easter", "nobody waits"])
def test_measure_or_date_makes_a_vague_text_a_result(beside):
    """The goal's text, its measure and its date are looked at together."""
    assert rules("Strengthen the brand in town", "goal", beside=beside) == []
    assert rules("Strengthen the brand in town", "goal", beside="the usual soon") == ["vague_goal"]


def test_words_after_a_bullet_are_pointed_at():
    """What is looked past moves no word."""
    assert pointed("  - 2. “Buy two used forklifts”", "need") == ["Buy"]


def test_your_offers_own_words_are_pointed_at():
    """Whole phrases match on word borders, in any case and any claim."""
    text = "Nobody has hours for Grant Writing, and grant writings pile up"

    assert rules(text, "challenge", offer=["grant writing", " "]) == ["own_offer"]
    assert pointed(text, "challenge", offer=["grant writing"]) == ["Grant Writing"]


def test_words_behind_a_remark_are_pointed_at():
    """Their places are right, also after a lead-in."""
    assert pointed("As a head I want a chatbot so that parents stop ringing", "need") == ["a chatbot"]
    assert pointed("We should recruit a second vet before spring", "need") == ["recruit"]
    assert pointed("Why did the harvest fail? How big is the farm?", "question") == ["How big is the farm?"]


def test_language_without_lists_is_judged_by_structure_only():
    """Czech and Japanese are asked about too few words, and about nothing that a list would know."""
    assert rules("Chceme být prostě lepší a inovativnější", "goal", language="cs") == []
    assert rules("více zákazníků", "goal", language="cs-CZ") == ["filler"]
    assert rules("年末までに三軒目の店を開く", "goal", language="ja") == []
    assert rules("Máte rozpočet?", "question", language="cs") == []
    assert classify_question("Máte rozpočet?", "cs") is None


@pytest.mark.parametrize(
    ("half", "share", "listed"),
    [
        ("languages", 0.9, "de en es fr it nl pt zh"),
        ("languages_apart", 0.9, "de en es fr it nl pt zh"),
        ("further", 0.9, "pl sv tr"),
        ("further_apart", 0.7, "pl sv tr"),
    ],
)
def test_labelled_texts_of_further_languages_are_told_rightly(half, share, listed):
    """Most of what is wanted is asked, of ten languages, and nothing of honest texts."""
    every = [json.loads(line) for line in (LABELLED / f"{half}.jsonl").read_text("utf-8").splitlines()]
    asked = [
        (set(one["asks"]), set(rules(one["text"], one["kind"], language=one.get("language", "en")))) for one in every
    ]
    wanted = sum(len(asks) for asks, _ in asked)

    assert {one.get("language", "en") for one in every} == set(listed.split())
    assert sum(len(asks & found) for asks, found in asked) >= share * wanted
    assert [found - asks for asks, found in asked if found - asks] == []


@pytest.mark.parametrize(
    ("language", "yes", "answer"),
    [
        ("de", "Ja, das klingt gut.", "Genau, der Kredit hängt daran"),
        ("fr", "Très bien, merci !", "Voilà, c'est la parcelle du bas"),
        ("es", "Vale, me parece bien", "Eso, que corra la voz"),
        ("it", "Va bene, grazie mille", "Sì, è la malga che conta"),
        ("nl", "Klinkt goed, prima", "Ja, het gaat om de stal"),
        ("pt", "Faz sentido, obrigada", "Isso, é a quinta"),
        ("zh", "听起来不错，谢谢", "对，就是慢了一步"),
        ("sv", "Ja, det låter bra, tack", "Just det, det är ladan som avgör"),
        ("pl", "Tak, brzmi dobrze, dziękuję", "Tak, chodzi o piekarnię"),
        ("tr", "Evet, tamam, teşekkürler", "Evet, mesele fırın"),
    ],
)
def test_polite_words_of_a_language_are_told_from_an_answer(language, yes, answer):
    """A *that's it* made of pleasantries alone is questioned in these languages too."""
    assert is_pleasantry(yes, language)
    assert not is_pleasantry(answer, language)


@pytest.mark.parametrize("language", ["en", *languages.PATTERNS])
def test_any_reply_is_told_quickly(language):
    """Politeness again and again, and something else at its end, stops nobody."""
    started = time.perf_counter()
    for unit in ("sure, ", "danke schön, ", "muy bien ", "很好嗯", "ok ah "):
        assert not is_pleasantry(f"{unit * 12}!?x9", language)

    assert time.perf_counter() - started < 5


def test_another_language_is_another_folder(monkeypatch):
    """Lists under another language's name are heard by every rule."""
    monkeypatch.setitem(languages.LISTS, "qaa", languages.LISTS["en"])

    assert rules("Buy two used forklifts and a charging station", "need", language="qaa-Latn") == ["purchase"]
    assert rules("Do you have a budget for this?", "question", language="QAA") == ["closed"]


@pytest.mark.parametrize("language", ["", "xx", "amounts", "en.polite", "../en", "placeholders", "ｅｎ"])
def test_unlisted_language_has_no_lists(language):
    """A file may give anything for its language."""
    assert find_lists(language) is None


def test_small_letters_change_no_result(monkeypatch):
    """The remarks are those of looking through the text in both cases."""
    lines = (LABELLED / "tuning.jsonl").read_text("utf-8").splitlines()
    claims = [one for one in map(json.loads, lines) if one["kind"] != "question"]
    said = [(change(one["text"]), one["kind"]) for one in claims for change in (str, str.upper, str.title)]
    found = [remark_on_wording(*each) for each in said]
    monkeypatch.setattr("earnest.core.remarks.wording.claim_wording._is_simple", lambda _: False)

    assert [remark_on_wording(*each) for each in said] == found
    assert sum(map(bool, found)) > 100


@pytest.mark.parametrize("kind", ["goal", "challenge", "need", "question"])
@pytest.mark.parametrize("unit", HOSTILE)
def test_wording_of_any_text_is_checked_quickly(unit, kind):
    """A million characters that begin the same thing again and again are looked at in a few seconds at most."""
    text = (unit * (1_000_000 // len(unit) + 1))[:1_000_000]
    began = time.process_time()

    found = remark_on_wording(text, kind, ["grant writing"])

    assert time.process_time() - began < 5
    assert all(0 <= start < end <= len(text) for each in found for start, end in each.words)


@pytest.mark.parametrize("language", languages.PATTERNS)
def test_wording_of_any_text_in_a_further_language_is_checked_quickly(language):
    """So it is in the languages of whole patterns."""
    units = (
        "wir brauchen eine ",
        "mit unserer ",
        "il faut un ",
        "avec notre ",
        "un nuevo ",
        "een ",
        "需要一个",
        "vi behöver en ny ",
        "trzeba nam nowego ",
        "yeni bir ",
        "a-",
        "x, ",
    )
    began = time.process_time()

    for unit in units:
        for kind in ("goal", "challenge", "need", "question"):
            remark_on_wording((unit * 4000)[:4000], kind, language=language)

    assert time.process_time() - began < 5


@pytest.mark.parametrize("path", sorted(SCREENS.glob("*/*.toml")), ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_nothing_is_asked_about_the_questions_that_ship(path):
    """All of them are open, one at a time, and lead nowhere."""
    for key, question in tomllib.loads(path.read_text("utf-8"))["question"].items():
        said = question["client"].format(goal="more readers", challenge="rivals", person="Dana")
        assert rules(said, "question") == [], key
        assert classify_question(said) == "open", key


KINDS_OF_TRADES = (
    ("need", "en", "Waterproof cameras for the stables", "Cameras that the guards no longer have to wipe"),
    ("need", "en", "A ferry deckhand", "A deckhand who stays past his first winter"),
    ("need", "de", "Rahmenvertrag für Gebäudereinigung", "Ein Vertrag, den beide Höfe verstehen"),
    ("need", "fr", "Un chef de chantier", "Un chef de chantier qui sache lire un plan"),
    ("need", "zh", "食堂设备采购", "采购之前先知道有多少人吃饭"),
    ("challenge", "en", "There is no dedicated receptionist", "There is no vet within forty miles"),
    ("challenge", "en", "They churned from our basic plan", "Cream that is churned too warm goes off"),
    ("challenge", "fr", "Notre sponsor côté achats ne répond plus", "Notre sponsor a vendu son bateau"),
    ("goal", "en", "Put our people at the heart of everything", "Put the clinic at the heart of the village by May"),
    ("goal", "es", "Organizar talleres de innovación", "Organizar la feria antes de junio"),
    ("goal", "nl", "Workshops met het team organiseren", "De kermis organiseren vóór juni"),
    ("question", "en", "What could you do with the hours you save?", "What do you do with the hours after closing?"),
    ("question", "it", "Perché il vostro sistema è così lento?", "Perché la strada è chiusa?"),
    ("question", "pt", "Quanto custa o seu sistema obsoleto?", "Quanto custa o pão na ilha?"),
)
ASKED = {"need": "purchase", "challenge": ("purchase", "seller_words"), "goal": "vague_goal", "question": "leading"}


@pytest.mark.parametrize(("kind", "language", "asked", "honest"), KINDS_OF_TRADES)
def test_kinds_of_other_trades_are_told_apart(kind, language, asked, honest):
    """What is bought, hired, done, sold or taken for granted is asked about; a like text that says more is not."""
    rules = {found.rule for found in remark_on_wording(asked, kind, language=language)}

    assert not rules.isdisjoint(ASKED[kind] if isinstance(ASKED[kind], tuple) else {ASKED[kind]})
    assert not {found.rule for found in remark_on_wording(honest, kind, language=language)} - {"filler"}
