"""Every rule that decides, by its name: what it catches, and the honest text that it leaves alone."""

from datetime import UTC, datetime

import pytest
from core.session_builder import LANGUAGE_SAMPLES, SessionBuilder, honest, march

from earnest.core.evidence.grades import Grade
from earnest.core.evidence.grading import Grader, grade_claims
from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.rule_catalog import RULES
from earnest.core.text.words import fingerprint

SCRIPTS = pytest.mark.parametrize("tongue", LANGUAGE_SAMPLES, ids=lambda tongue: tongue.code)
OWN_WORDS = "So what counts is being early, otherwise winter and the bank decide over your heads"


def missed(case, claim):
    """Return the names of the rules that a claim misses."""
    return [finding.rule for finding in case.judged()[claim].findings if not finding.met]


@SCRIPTS
def test_honest_chain_is_confirmed_in_every_script(tongue):
    """Heard, said back in other words and answered *that's it*: no rule stands in the way in any language."""
    case = honest(tongue)

    assert [found.grade for found in case.judged().values()] == [Grade.CONFIRMED] * 3
    assert all(not missed(case, claim) for claim in ("g1", "c1", "n1"))


@pytest.mark.parametrize("text", ["tbd", "待定", "не знаю", "미정", "ha ha ha ha", "哈哈哈哈", "?!", ""])
def test_filler_is_blank_whatever_stands_under_it(text):
    """Noise in a box carries no grade, even above a good quote."""
    case = honest().put("challenge", "c1", text=text)

    assert case.grade("c1") is Grade.BLANK
    assert missed(case, "c1") == ["filler" if text else "blank"]


@pytest.mark.parametrize("text", ["cash", "现金", "เงิน", "نقد", "деньги", "किराया"])
def test_filler_leaves_short_true_answers_alone(text):
    """One true word is a claim."""
    assert SessionBuilder().claim("c1", text, blocks=[]).grade("c1") is Grade.GUESS


def test_filler_that_the_user_stands_by_counts_while_it_stands():
    """*That is all* overrules the rule for this very text, and for no other."""
    case = SessionBuilder().claim("c1", "Pending")
    case.put("settled", "x1", claim="c1", rule="filler", print=fingerprint("Pending"), answer="that is all")

    assert case.grade("c1") is Grade.GUESS
    assert case.put("challenge", "c1", text="tbd").grade("c1") is Grade.BLANK


def test_filler_settled_for_another_claim_or_rule_changes_nothing():
    """An answer to one remark answers no other."""
    case = SessionBuilder().claim("c1", "Pending").claim("c2", "Pending")
    case.put("settled", "x1", claim="c2", rule="filler", print=fingerprint("Pending"), answer="that is all")
    case.put("settled", "x2", claim="c1", rule="purchase", print=fingerprint("Pending"), answer="that is all")

    assert case.grade("c1") is Grade.BLANK


def test_text_that_is_not_known_yet_is_blank():
    """*Not known yet* is kept apart from blank, and earns nothing."""
    case = SessionBuilder().claim("g1", "", not_known=["text"])

    assert case.grade("g1") is Grade.BLANK
    assert missed(case, "g1") == ["not_known"]


@SCRIPTS
def test_guess_holds_text_of_any_length(tongue):
    """However much is typed, without a record it is a guess."""
    text = " ".join([tongue.goal, *tongue.quotes, tongue.said]) * 3
    case = SessionBuilder(language=tongue.code).claim("g1", text, measure=tongue.measure, by=tongue.by)

    assert case.grade("g1") is Grade.GUESS
    assert missed(case, "g1") == ["guess", "said_back"]


@SCRIPTS
def test_guess_ends_where_a_source_is_on_file(tongue):
    """A public source with its day lifts a guess to read."""
    case = SessionBuilder(language=tongue.code).claim("n1", tongue.need).read("n1")

    assert case.grade("n1") is Grade.READ


@SCRIPTS
def test_copy_is_a_guess_and_the_better_evidence_stands(tongue):
    """The same text under two claims counts once, for the one that is better known."""
    case = honest(tongue).claim("g2", tongue.challenge + "!", measure="a", by="b")

    assert case.grade("c1") is Grade.CONFIRMED
    assert case.grade("g2") is Grade.GUESS
    assert missed(case, "g2")[0] == "copy"


@SCRIPTS
def test_copy_leaves_two_claims_about_the_same_thing_alone(tongue):
    """Claims that share their subject and say different things all keep their grades."""
    case = honest(tongue).claim("n2", tongue.quotes[0], answers=["c1"]).claim("c2", tongue.quotes[1], blocks=["g1"])

    assert all("copy" not in missed(case, claim) for claim in ("g1", "c1", "n1"))


@SCRIPTS
def test_one_quote_under_three_claims_counts_for_none(tongue):
    """One rich sentence cannot carry a whole chain."""
    case = honest(tongue)
    for number, claim in enumerate(("g1", "c1", "n1")):
        case.heard(claim, "  ".join(["", tongue.quotes[0].upper(), ""])[2:] + "!" * number)

    assert {found.grade for found in case.judged().values()} == {Grade.GUESS}
    assert "one_quote" in missed(case, "c1")


@SCRIPTS
def test_one_quote_serves_two_claims(tongue):
    """A rich quote may stand under two claims."""
    case = honest(tongue).heard("c1", tongue.quotes[0]).heard("g1", tongue.quotes[0])

    assert case.grade("g1") >= Grade.HEARD
    assert case.grade("c1") >= Grade.HEARD


@SCRIPTS
@pytest.mark.parametrize("name", ["{}", "  {} ", "{}."])
def test_own_quote_of_somebody_with_your_name_does_not_count(tongue, name):
    """The user is no witness in their own session, under any id."""
    case = honest(tongue).put("you", name=name.format(tongue.owner.upper()))

    assert {found.grade for found in case.judged().values()} == {Grade.GUESS}
    assert set(missed(case, "n1")) >= {"own_quote"}


@SCRIPTS
def test_own_quote_leaves_a_namesake_alone(tongue):
    """Another person of your name is a witness, once marked."""
    case = honest(tongue).put("you", name=tongue.owner).put("person", "dana", namesake=True)

    assert case.grade("n1") is Grade.CONFIRMED


def test_own_quote_by_you_counts_neither_as_quote_nor_as_answer():
    """`you` never speaks for the client and never confirms."""
    spoken = honest().put("quote", "g1h1", who="you")
    answered = honest().put("said_back", "s1", who="you")

    assert spoken.grade("g1") is Grade.GUESS
    assert answered.grade("g1") is Grade.HEARD
    assert "own_quote" in missed(answered, "g1")


def test_own_name_is_known_by_the_id_of_a_person_without_a_name():
    """A person without a name is called by the id."""
    case = honest().put("you", name="Dana").put("person", "dana", name="")

    assert case.grade("g1") is Grade.GUESS


def test_no_name_of_your_own_makes_nobody_a_namesake():
    """Without a name of the user, people without a name are judged like others."""
    case = honest().put("you", name="").put("person", "dana", name="")

    assert case.grade("g1") is Grade.CONFIRMED


@pytest.mark.parametrize(
    ("key", "value"),
    [
        *(("words", "only three words"), ("words", "no no no no"), ("words", "三个字"), ("words", "ha ha ha ha")),
        *(("words", "to be filled in"), ("words", "Yes, exactly, that's right, thank you very much")),
        *(("words", "对，没错，就是这样，谢谢"), ("words", "Ja, genau, das stimmt, vielen Dank!")),
        *(("who", ""), ("on", None)),
    ],
)
def test_record_lacks_what_a_quote_needs(key, value):
    """A quote without four words, a speaker or a day is kept and does not count."""
    case = honest()
    if value is None:
        case.without("quote", "c1h1", key)
    else:
        case.tables["quote"]["c1h1"][key] = value

    assert case.grade("c1") is Grade.GUESS
    assert "record_lacks" in missed(case, "c1")


@pytest.mark.parametrize(
    "words_said", ["Ich rechne nachts allein", "早就来不及", "ดีมาก", "ما عندنا وقت كاف", "हम देर से पहुँचे"]
)
def test_record_lacks_nothing_in_a_quote_of_four_words(words_said):
    """Four words are enough, in any script; *how* decides nothing."""
    case = SessionBuilder().person("dana").claim("c1", "Being late").heard("c1", words_said)

    assert case.grade("c1") is Grade.HEARD


@pytest.mark.parametrize("words_said", ["Never, never, never again", "早早早就没了", "Nein, nein, nein, nie wieder"])
def test_filler_decides_on_no_quote(words_said):
    """What they repeat, they said."""
    assert SessionBuilder().person("dana").claim("c1", "Being late").heard("c1", words_said).grade("c1") is Grade.HEARD


@pytest.mark.parametrize("words_said", ["Survive till spring", "活下去", "Überleben", "لا وقت", "Cash.", "Нет денег"])
def test_short_answer_counts_where_it_is_all_they_said(words_said):
    """A short answer can be all there is, once the user has said so."""
    case = SessionBuilder().person("dana").claim("c1", "Being late").heard("c1", words_said)

    assert missed(case, "c1")[1:2] == ["record_lacks"]
    assert case.heard("c1", words_said, all_they_said=True).grade("c1") is Grade.HEARD


@pytest.mark.parametrize(
    "words_said",
    [
        *(
            "Yes",
            "No.",
            "Sure, thanks!",
            "Yes, exactly",
            "OK",
            "对",
            "好的",
            "谢谢",
            "Ja, genau",
            "Oui, merci",
            "Claro",
        ),
        *("Да", "はい", "네, 맞아요", "نعم", "हाँ", "ใช่", "Va bene", "tbd", "?!", "", "00:12:40", "  "),
    ],
)
def test_bare_yes_never_is_all_they_said(words_said):
    """A yes, a no, a pleasantry, a placeholder or nothing is no answer of their own, whatever is claimed of it."""
    case = SessionBuilder().person("dana").claim("c1", "Being late").heard("c1", words_said, all_they_said=True)

    assert case.grade("c1") is Grade.GUESS


def entered(case, path, day):
    """Return the case with the day of a record, entered on 12 March."""
    table = case.tables
    for key in path.split("."):
        table = table[key]
    table["on"] = day
    entry = {"at": datetime(2026, 3, 12, 9, tzinfo=UTC), "by": "priya", "path": f"{path}.on", "now": day}
    return case.put("history", "0001", **entry)


@pytest.mark.parametrize(
    ("path", "claim", "grade"),
    [
        ("quote.g1h1", "g1", Grade.GUESS),
        ("source.n1r1", "n1", Grade.GUESS),
        ("said_back.s1", "c1", Grade.HEARD),
    ],
)
@pytest.mark.parametrize(("day", "counts"), [(12, True), (13, False), (30, False)])
def test_record_lacks_a_day_where_it_was_still_to_come(path, claim, grade, day, counts):
    """Nobody heard, read or answered anything on a day that had not come when it was written down."""
    case = honest()
    if "source" in path:
        case.read("n1").without("quote", "n1h1")
    case = entered(case, path, march(day))

    assert ("record_lacks" not in missed(case, claim)) is counts
    assert (case.grade(claim) is grade) is not counts


def test_record_lacks_no_day_once_it_is_put_right():
    """The last entry of a day counts, and a day that no history tells of is believed."""
    case = entered(honest(), "quote.g1h1", march(30))
    entry = {"at": datetime(2026, 3, 12, 10, tzinfo=UTC), "by": "priya", "path": "quote.g1h1.on"}
    case.put("history", "0002", **entry, was=march(30), now=march(4))
    case.put("quote", "g1h1", on=march(4))

    assert case.grade("g1") is Grade.CONFIRMED
    assert honest().heard("g1", "They will be here in a year", on=30).grade("g1") is Grade.HEARD


@pytest.mark.parametrize("key", ["where", "on"])
def test_record_lacks_what_a_source_needs(key):
    """A source without its place or day does not count."""
    case = SessionBuilder().claim("n1", "Prices leave the house early").read("n1").without("source", "n1r1", key)

    assert case.grade("n1") is Grade.GUESS
    assert missed(case, "n1") == ["orphan", "record_lacks", "said_back"]


@pytest.mark.parametrize("key", ["said", "reply", "who", "on", "class"])
def test_record_lacks_what_a_say_back_needs(key):
    """Without what was said, their answer, who, when and its class, nothing is confirmed."""
    case = honest().without("said_back", "s1", key)

    assert case.grade("n1") is Grade.HEARD
    assert missed(case, "n1") == ["record_lacks"]


@SCRIPTS
@pytest.mark.parametrize("spelt", ["{}", "“{}”", " {} !"])
def test_record_lacks_an_answer_where_it_is_what_you_said(tongue, spelt):
    """The say-back itself, typed into the reply, is not their word."""
    case = honest(tongue).put("said_back", "s1", reply=spelt.format(tongue.said))

    assert case.grade("n1") is Grade.HEARD
    assert missed(case, "n1") == ["record_lacks"]


@pytest.mark.parametrize("reply", ["Yes.", "对", "はい", "ใช่", "نعم", "हाँ", "Да"])
def test_record_lacks_nothing_where_the_answer_is_short(reply):
    """An answer of one word is an answer."""
    assert honest().put("said_back", "s1", reply=reply).grade("n1") is Grade.CONFIRMED


@SCRIPTS
def test_parroting_confirms_nothing(tongue):
    """To say their own sentences back earns heard, and no more."""
    case = honest(tongue).put("said_back", "s1", said=" ".join(tongue.quotes))

    assert {found.grade for found in case.judged().values()} == {Grade.HEARD}
    assert missed(case, "n1") == ["parroting"]


@SCRIPTS
def test_parroting_leaves_a_short_quote_said_back_honestly_alone(tongue):
    """All of a short quote's words may return, with four or more other words."""
    case = honest(tongue).put("said_back", "s1", said=f"{tongue.quotes[2]} {tongue.said}")

    assert case.grade("n1") is Grade.CONFIRMED


def test_parroting_of_one_quote_is_none_where_another_is_put_in_own_words():
    """A say-back confirms if it is no parrot of at least one of the claim's quotes."""
    quote = "The spring launch came nine days late and readers stayed away"
    case = honest().heard("c1", quote, record="h2").put("said_back", "s1", said=quote)

    assert case.grade("c1") is Grade.CONFIRMED
    assert case.grade("g1") is Grade.CONFIRMED


def test_parroting_does_not_count_names_and_numbers_as_their_words():
    """Names and figures return in every honest say-back; a quote of nothing else is compared whole."""
    case = (
        SessionBuilder()
        .person("dana", "Dana Wu")
        .claim("c1", "Late")
        .heard("c1", "Dana said twelve niches, 20 percent")
    )
    own = "twelve Dana percent"
    case.said_back(("c1",), own)
    bare = SessionBuilder().person("dana", "Dana Wu").claim("c1", "Late").heard("c1", "Dana Wu, twelve, 20, five")
    bare.said_back(("c1",), "Dana Wu twelve twenty 20 five")

    assert case.grade("c1") is Grade.CONFIRMED
    assert bare.grade("c1") is Grade.HEARD


def test_parroting_of_a_quote_made_of_small_words_is_seen():
    """A quote without any content word is compared by all its words."""
    case = SessionBuilder().person("dana").claim("c1", "Late").heard("c1", "It is what it is, here and there")

    assert case.said_back(("c1",), "It is what it is here and there").grade("c1") is Grade.HEARD


def test_polite_yes_confirms_nothing_and_undoes_nothing():
    """A polite yes changes nothing, before or after a *that's it*."""
    alone = honest().put("said_back", "s1", **{"class": "a polite yes"})
    after = honest().said_back(("g1", "c1", "n1"), OWN_WORDS, "a polite yes", on=20, key="s2")

    assert alone.grade("n1") is Grade.HEARD
    assert missed(alone, "n1") == ["polite_yes"]
    assert after.grade("n1") is Grade.CONFIRMED


@pytest.mark.parametrize("class_", ["yes but", "no"])
@pytest.mark.parametrize("day", [11, 20])
def test_correction_open_undoes_what_was_confirmed_by_that_day(class_, day):
    """A correction by somebody who decides, later that day or on another, undoes the confirmation."""
    case = honest().said_back(("n1",), OWN_WORDS, class_, on=day, key="s2")

    assert case.grade("n1") is Grade.HEARD
    assert case.grade("c1") is Grade.CONFIRMED
    assert set(missed(case, "n1")) == {"correction_open"}


@pytest.mark.parametrize("class_", ["yes but", "no"])
@pytest.mark.parametrize(("day", "key"), [(9, "s2"), (9, "s0"), (11, "s0")])
def test_correction_open_is_closed_by_a_later_thats_it(class_, day, key):
    """A claim said back again and confirmed is confirmed, also within one meeting: the later record counts."""
    case = honest().said_back(("n1",), OWN_WORDS, class_, on=day, key=key)

    assert case.grade("n1") is Grade.CONFIRMED
    assert missed(case, "n1") == []


@pytest.mark.parametrize("last", ["s1", "s2"])
def test_correction_open_goes_by_the_history_within_a_day(last):
    """The history tells which of two answers was put on file later, whatever their numbers and the file's order."""
    case = honest().said_back(("n1",), OWN_WORDS, "no", key="s2")
    first = "s1" if last == "s2" else "s2"
    for number, key in ((2, first), (10, last)):
        entry = {"by": "priya", "path": f"said_back.{key}.said", "now": case.tables["said_back"][key]["said"]}
        case.put("history", f"{number:04}", at=datetime(2026, 3, 11, 12, number, tzinfo=UTC), **entry)
    case.tables["history"] = dict(reversed(case.tables["history"].items()))

    assert case.grade("n1") is (Grade.CONFIRMED if last == "s1" else Grade.HEARD)


def test_correction_open_goes_by_the_file_where_ids_have_no_numbers():
    """Without a history, of two answers of one day the one further down is the later."""
    case = honest()
    case.tables["said_back"] = {"yes": case.tables["said_back"].pop("s1")}
    after = case.said_back(("n1",), OWN_WORDS, "no", key="correction").grade("n1")
    case.tables["said_back"] = dict(reversed(case.tables["said_back"].items()))

    assert after is Grade.HEARD
    assert case.grade("n1") is Grade.CONFIRMED


@pytest.mark.parametrize(
    ("who", "owner", "borne_by", "undone"),
    [
        ("jo", ["dana"], [], False),
        ("jo", ["dana"], ["jo"], True),
        ("jo", ["dana", "jo"], [], True),
        ("dana", ["dana"], ["jo"], True),
        ("dana", [], ["jo"], True),
        ("jo", [], [], True),
        ("jo", ["you"], [], True),
    ],
)
@pytest.mark.parametrize("claim", ["g1", "c1", "n1"])
def test_correction_open_is_for_those_who_decide(who, owner, borne_by, undone, claim):
    """Only the goal's owner, the bearer of the cost and the one who confirmed undo it; where none is named, anybody."""
    case = honest().person("jo", "Jo").put("goal", "g1", owner=owner).put("challenge", "c1", borne_by=borne_by)
    case.said_back((claim,), OWN_WORDS, "no", who=who, on=20, key="s2")

    assert case.grade(claim) is (Grade.HEARD if undone else Grade.CONFIRMED)
    assert missed(case, claim) == (["correction_open"] * 2 if undone else ["they_disagree"])


def test_they_disagree_ends_where_both_say_so():
    """Another's *no* stands beside the confirmation until they confirm it too."""
    case = honest().person("jo", "Jo").said_back(("n1",), OWN_WORDS, "no", who="jo", on=9, key="s2")
    before = missed(case, "n1")
    case.said_back(("n1",), OWN_WORDS, who="jo", on=20, key="s3")

    assert before == ["they_disagree"]
    assert missed(case, "n1") == []


def test_change_of_owner_is_judged_as_from_fresh():
    """Who can undo a confirmation is told by other claims: a change of those is seen."""
    grader, case = Grader(), honest().person("jo", "Jo").said_back(("n1",), OWN_WORDS, "no", who="jo", on=20, key="s2")
    before = case.session()
    grader.grade(before)

    after = apply_edits(before, [Edit(("goal", "g1", "owner"), ["jo"])], Author("priya", datetime.now(UTC)))

    assert grader.grade(after) == grade_claims(after)
    assert grader.grade(after)["n1"].grade is Grade.HEARD


@pytest.mark.parametrize("lacking", ["reply", "on", "who"])
def test_correction_open_needs_a_correction_that_counts(lacking):
    """A correction that lacks a field, or is your own, takes nothing back."""
    case = honest().said_back(("n1",), OWN_WORDS, "no", on=20, key="s2").without("said_back", "s2", lacking)
    own = honest().said_back(("n1",), OWN_WORDS, "no", who="you", on=20, key="s2")

    assert case.grade("n1") is Grade.CONFIRMED
    assert own.grade("n1") is Grade.CONFIRMED


def test_correction_open_ends_with_changed_text_said_back_again():
    """After a correction, the changed text needs a new say-back, and that is enough."""
    case = honest().said_back(("n1",), OWN_WORDS, "yes but", on=20, key="s2")
    case.put("need", "n1", text="Orders have to reach the stove while people still queue")
    before = case.grade("n1")
    case.said_back(("n1",), OWN_WORDS, on=20, key="s3")

    assert before is Grade.HEARD
    assert case.grade("n1") is Grade.CONFIRMED


@SCRIPTS
def test_lapsed_falls_to_heard(tongue):
    """Text that changed after it was confirmed is not what they confirmed."""
    case = honest(tongue).put("need", "n1", text=tongue.need + " " + tongue.measure)

    assert case.grade("n1") is Grade.HEARD
    assert missed(case, "n1") == ["lapsed"]


@SCRIPTS
def test_lapsed_leaves_case_spaces_and_closing_signs_alone(tongue):
    """A capital letter, a doubled space or a full stop more is no change."""
    case = honest(tongue).put("need", "n1", text=tongue.need.upper().replace(" ", "  ") + " …!")

    assert case.grade("n1") is Grade.CONFIRMED


def test_lapsed_is_overruled_by_same_meaning_with_a_note_while_the_print_holds():
    """A vouched edit keeps the confirmation; without a note, or after another edit, it does not."""
    text = "Orders must reach the stove before anybody sits down"
    vouched = {"n1": {"print": fingerprint(text), "note": "only the verb"}}
    case = honest().put("need", "n1", text=text).put("said_back", "s1", same_meaning=vouched)
    no_note = honest().put("need", "n1", text=text)
    no_note.put("said_back", "s1", same_meaning={"n1": {"print": fingerprint(text), "note": " "}})

    assert case.grade("n1") is Grade.CONFIRMED
    assert no_note.grade("n1") is Grade.HEARD
    assert case.put("need", "n1", text=text + " at noon").grade("n1") is Grade.HEARD


def test_lapsed_vouched_for_is_still_undone_by_a_correction_of_the_text_before():
    """Who vouches that the meaning is the same keeps the correction along with the confirmation."""
    text = "Orders must reach the stove before anybody sits down"
    case = honest().said_back(("n1",), OWN_WORDS, "no", on=20, key="s2").put("need", "n1", text=text)
    case.put("said_back", "s1", same_meaning={"n1": {"print": fingerprint(text), "note": "the verb"}})

    assert case.grade("n1") is Grade.HEARD


def test_confirmed_before_heard_does_not_count():
    """A confirmation dated before every first-hand quote confirms nothing heard."""
    case = honest().put("quote", "n1h1", on=march(12))

    assert case.grade("n1") is Grade.HEARD
    assert missed(case, "n1") == ["confirmed_before_heard"]


def test_confirmed_before_heard_lets_the_same_day_count_and_a_newer_quote_undo_nothing():
    """Heard and said back in one meeting is in order; what is heard later takes nothing away."""
    case = honest().put("quote", "n1h1", on=march(11))
    case.heard("n1", "And I would still want it that way in winter", on=25, record="h2")

    assert case.grade("n1") is Grade.CONFIRMED


def test_second_hand_never_rises_above_heard():
    """Second-hand words are heard, and no confirmation lifts them without a first-hand quote."""
    case = honest().put("quote", "n1h1", second_hand=True)

    assert case.grade("n1") is Grade.HEARD
    assert missed(case, "n1") == ["second_hand"]
    case.heard("n1", "It has to be known before they sit", on=11, record="h2")
    assert case.grade("n1") is Grade.CONFIRMED


@SCRIPTS
def test_own_offer_in_a_need_is_a_guess(tongue):
    """A need that names your offer is your guess, despite their words."""
    case = honest(tongue).put("you", offer=["zzz", tongue.offer]).put("need", "n1", text=tongue.bought)
    case.said_back(("n1",), tongue.said, key="s2")

    assert case.grade("n1") is Grade.GUESS
    assert "own_offer" in missed(case, "n1")


@SCRIPTS
def test_own_offer_leaves_other_needs_goals_and_challenges_alone(tongue):
    """Their words about their world stay theirs; in a goal or challenge an offer's words only ask."""
    case = honest(tongue).put("you", offer=[tongue.offer]).put("challenge", "c1", text=tongue.bought)
    case.said_back(("c1",), tongue.said, key="s2")

    assert case.grade("n1") is Grade.CONFIRMED
    assert case.grade("c1") is Grade.CONFIRMED


@pytest.mark.parametrize("field", ["measure", "by"])
@pytest.mark.parametrize(
    "value",
    [
        *("", "tbd", "待定", "?", "soon soon soon soon", "soon", "As soon as possible!", "in the long run", "Success"),
        *(
            "so bald wie möglich",
            "le plus tôt possible",
            "lo antes posible",
            "尽快",
            "できるだけ早く",
            "как можно скорее",
        ),
        *("قريبا", "जल्द से जल्द", "곧", "โดยเร็วที่สุด", "binnenkort", "em breve", "wkrótce"),
    ],
)
def test_vague_goal_is_read_at_most(field, value):
    """A goal without their measure or date is not yet heard, even with a good quote."""
    case = honest().put("goal", "g1", **{field: value})

    assert case.grade("g1") is Grade.READ
    assert "vague_goal" in missed(case, "g1")


def test_vague_goal_counts_not_known_as_open():
    """A measure that is marked *not known yet* is no measure."""
    assert honest().put("goal", "g1", not_known=["by"]).grade("g1") is Grade.READ


@pytest.mark.parametrize(
    "words_said", ["no date, they say", "人が増えること", "لا رقم عندهم", "ohne Zahl, sagt er", "before the baby comes"]
)
def test_vague_goal_leaves_any_other_words_alone(words_said):
    """*No figure, they say* is an answer; a measure and a date are never parsed."""
    case = honest().put("goal", "g1", measure=words_said, by=words_said)

    assert case.grade("g1") is Grade.CONFIRMED


def test_vague_goal_lifts_no_guess():
    """A ceiling is no floor."""
    assert SessionBuilder().claim("g1", "Sell more bowls").grade("g1") is Grade.GUESS


def test_orphan_is_a_challenge_on_no_goal_and_a_need_on_no_challenge():
    """Needs do not exist on their own; the grade of the claim itself stays."""
    case = honest().put("challenge", "c1", blocks=[]).put("need", "n1", answers=[])

    assert missed(case, "c1") == ["orphan"]
    assert missed(case, "n1") == ["orphan"]
    assert case.grade("c1") is Grade.CONFIRMED


def test_orphan_leaves_goals_and_what_hangs_alone():
    """Goals hang on nothing, and claims that are tied are no orphans."""
    case = honest()

    assert all("orphan" not in missed(case, claim) for claim in ("g1", "c1", "n1"))


def test_every_rule_says_one_sentence():
    """Each rule has a name and a sentence that a user reads."""
    case = honest().put("need", "n1", text="cash").put("goal", "g1", measure="")

    assert all(rule.sentence.endswith((".", "?")) for rule in RULES.values())
    assert all(finding.sentence for found in case.judged().values() for finding in found.findings)


def test_two_people_who_disagree_are_kept_side_by_side():
    """Both quotes stay and count."""
    case = honest().person("jo", "Jo").heard("n1", "I would rather have a second door on the yard", "jo", record="h2")

    records = case.session().need["n1"].heard

    assert [quote.who for quote in records.values()] == ["dana", "jo"]
    assert case.grade("n1") is Grade.CONFIRMED


@SCRIPTS
def test_own_side_counts_neither_as_quote_nor_as_answer(tongue):
    """A colleague of yours is no witness, whatever they report."""
    spoken = honest(tongue).put("person", "dana", side="ours")
    answered = honest(tongue).person("jo", side="ours").put("said_back", "s1", who="jo")

    assert {found.grade for found in spoken.judged().values()} == {Grade.GUESS}
    assert "own_side" in missed(spoken, "n1")
    assert missed(answered, "n1") == ["own_side"]
    assert answered.grade("n1") is Grade.HEARD


@SCRIPTS
def test_go_between_is_second_hand(tongue):
    """A recruiter or an assistant is heard, and confirms nothing."""
    spoken = honest(tongue).person("jo", side="between").put("quote", "n1h1", who="jo")
    answered = honest(tongue).person("jo", side="between").put("said_back", "s1", who="jo")

    assert spoken.grade("n1") is Grade.HEARD
    assert missed(spoken, "n1") == ["second_hand"]
    assert spoken.grade("c1") is Grade.CONFIRMED
    assert missed(answered, "n1") == ["go_between"]


@pytest.mark.parametrize("side", ["ours", "between"])
def test_no_by_somebody_of_another_side_undoes_nothing(side):
    """Only the client can take back what the client confirmed."""
    case = honest().person("jo", side=side).said_back(("n1",), OWN_WORDS, "no", who="jo", on=20, key="s2")

    assert case.grade("n1") is Grade.CONFIRMED
    assert missed(case, "n1") == []


@SCRIPTS
@pytest.mark.parametrize("how", ["interpreter", "telepathy", ""])
def test_own_side_leaves_theirs_and_interpreted_words_alone(tongue, how):
    """Words through an interpreter are the client's own, and *theirs* is what an absent side means."""
    case = honest(tongue).put("person", "dana", side="theirs").put("quote", "n1h1", how=how)

    assert case.grade("n1") is Grade.CONFIRMED
