"""Each row of the table of checks has a test for what it catches, and one for the honest text that it leaves alone."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from earnest.core.rule_catalog import ASKING

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
TEXTS = "test_rule_asks_about_listed_texts", "test_honest_text_is_left_alone"
"""Rules that look at wording alone share two tests, whose cases name the rule."""
ROWS = {
    1: ("filler", "test_filler_is_blank_whatever_stands_under_it", "test_filler_leaves_short_true_answers_alone"),
    2: ("guess", "test_guess_holds_text_of_any_length", "test_guess_ends_where_a_source_is_on_file"),
    3: (
        "copy",
        "test_copy_is_a_guess_and_the_better_evidence_stands",
        "test_copy_leaves_two_claims_about_the_same_thing_alone",
    ),
    4: (
        "hint_typed_in",
        "test_hint_typed_in_is_asked_about",
        "test_hint_typed_in_leaves_words_alone_that_the_hint_shares",
    ),
    5: ("one_quote", "test_one_quote_under_three_claims_counts_for_none", "test_one_quote_serves_two_claims"),
    6: (
        "own_quote",
        "test_own_quote_of_somebody_with_your_name_does_not_count",
        "test_own_quote_leaves_a_namesake_alone",
    ),
    7: ("record_lacks", "test_record_lacks_what_a_quote_needs", "test_record_lacks_nothing_in_a_quote_of_four_words"),
    8: ("parroting", "test_parroting_confirms_nothing", "test_parroting_leaves_a_short_quote_said_back_honestly_alone"),
    9: ("polite_yes", "test_polite_yes_questions_a_thats_it", "test_polite_yes_leaves_an_answer_alone"),
    10: (
        "correction_open",
        "test_correction_open_undoes_what_was_confirmed_by_that_day",
        "test_correction_open_is_closed_by_a_later_thats_it",
    ),
    11: ("lapsed", "test_lapsed_falls_to_heard", "test_lapsed_leaves_case_spaces_and_closing_signs_alone"),
    12: (
        "confirmed_before_heard",
        "test_confirmed_before_heard_does_not_count",
        "test_confirmed_before_heard_lets_the_same_day_count_and_a_newer_quote_undo_nothing",
    ),
    13: (
        "own_offer",
        "test_own_offer_in_a_need_is_a_guess",
        "test_own_offer_leaves_other_needs_goals_and_challenges_alone",
    ),
    14: ("purchase", *TEXTS),
    15: ("seller_words", *TEXTS),
    16: ("vague_goal", "test_vague_goal_is_read_at_most", "test_vague_goal_leaves_any_other_words_alone"),
    17: (
        "orphan",
        "test_orphan_is_a_challenge_on_no_goal_and_a_need_on_no_challenge",
        "test_orphan_leaves_goals_and_what_hangs_alone",
    ),
    18: ("shelf_need", "test_shelf_need_is_asked_about", "test_shelf_need_leaves_a_need_alone_that_grew"),
    19: (
        "proposal_first",
        "test_proposal_first_is_asked_about",
        "test_proposal_first_leaves_a_need_that_is_heard_alone",
    ),
    20: ("one_voice", "test_one_voice_is_asked_about", "test_one_voice_leaves_a_firm_of_one_and_two_voices_alone"),
    21: ("stale", "test_stale_is_asked_about", "test_stale_leaves_fresh_words_alone"),
    22: ("mass_confirming", "test_mass_confirming_is_asked_about", "test_mass_confirming_leaves_pasted_notes_alone"),
    23: ("leading", *TEXTS),
}


DECIDING, ASKED = "evidence/test_rules_that_decide.py", "remarks/test_rules_that_ask.py"
SPOKEN, UNSEEN = "evidence/test_spoken_words.py", "remarks/test_unseen.py"
FOLDED, CONFIRMED = "text/test_normalize.py", "evidence/test_confirmation.py"
FORMAT_2 = {
    "4, one fold": (
        (FOLDED, "test_differences_that_nobody_sees_or_hears_are_none"),
        (FOLDED, "test_any_other_difference_is_one"),
    ),
    "4, characters that show nothing": (
        ("standing/test_unseen_characters.py", "test_unseen_characters_change_nothing"),
        (UNSEEN, "test_hidden_character_in_its_place_is_left_alone"),
    ),
    "4, say-backs of older files": (
        (DECIDING, "test_lapsed_falls_to_heard"),
        (CONFIRMED, "test_older_fingerprint_covers_its_text_still"),
    ),
    "4, words of two scripts": (
        (UNSEEN, "test_word_of_two_alphabets_is_pointed_out"),
        (UNSEEN, "test_honest_words_and_units_are_left_alone"),
    ),
    "4, what a machine put around their words": (
        (SPOKEN, "test_what_a_machine_put_around_a_word_is_no_word_of_the_client"),
        (SPOKEN, "test_what_they_said_within_it_counts"),
    ),
    "4, lone figures": (
        (SPOKEN, "test_lone_figures_are_no_words"),
        (SPOKEN, "test_times_and_names_that_were_said_count"),
    ),
    "4, the form says what counts": (
        (SPOKEN, "test_form_says_which_words_count"),
        (SPOKEN, "test_quote_stays_as_it_was_pasted"),
    ),
    "4, all that they said": (
        (DECIDING, "test_bare_yes_never_is_all_they_said"),
        (DECIDING, "test_short_answer_counts_where_it_is_all_they_said"),
    ),
    "5, the later record of a day": (
        (DECIDING, "test_correction_open_goes_by_the_history_within_a_day"),
        (DECIDING, "test_correction_open_is_closed_by_a_later_thats_it"),
    ),
    "5, who can undo a confirmation": (
        (DECIDING, "test_correction_open_is_for_those_who_decide"),
        (DECIDING, "test_two_people_who_disagree_are_kept_side_by_side"),
    ),
    "5, the text that is contained falls": (
        ("evidence/test_copies.py", "test_nine_tenths_of_four_or_more_content_words_make_a_copy"),
        ("evidence/test_copies.py", "test_long_text_that_holds_a_short_one_among_words_of_its_own_does_not_fall"),
    ),
    "5, a negation apart": (
        (DECIDING, "test_copy_is_a_guess_and_the_better_evidence_stands"),
        ("evidence/test_copies.py", "test_negation_or_a_turn_apart_is_no_copy"),
    ),
    "5, filler decides on claims": (
        (DECIDING, "test_filler_is_blank_whatever_stands_under_it"),
        (DECIDING, "test_filler_decides_on_no_quote"),
    ),
    "5, placeholders of a measure and a date": (
        (DECIDING, "test_vague_goal_is_read_at_most"),
        (DECIDING, "test_vague_goal_leaves_any_other_words_alone"),
    ),
    "5, none as their own word": (
        (ASKED, "test_none_said_is_asked_about"),
        (ASKED, "test_none_said_leaves_an_answer_alone"),
    ),
    "5, function words of eight languages": (
        ("text/test_words.py", "test_small_words_of_seven_more_languages_carry_no_content"),
        ("text/test_words.py", "test_function_words_are_left_out_only_where_there_is_a_list"),
    ),
    "5, a reply that is the say-back itself": (
        (DECIDING, "test_record_lacks_an_answer_where_it_is_what_you_said"),
        (DECIDING, "test_record_lacks_nothing_where_the_answer_is_short"),
    ),
    "5, a day to come": (
        (DECIDING, "test_record_lacks_a_day_where_it_was_still_to_come"),
        (DECIDING, "test_record_lacks_no_day_once_it_is_put_right"),
    ),
    "2, words against": (
        ("evidence/test_quotes_against.py", "test_later_refusal_of_the_owner_undoes_a_confirmation"),
        ("evidence/test_quotes_against.py", "test_earlier_refusal_is_overtaken_by_the_confirmation"),
    ),
    "2, sides": (
        (DECIDING, "test_go_between_is_second_hand"),
        (DECIDING, "test_own_side_leaves_theirs_and_interpreted_words_alone"),
    ),
}
"""By section and row of the second format: the test for what it catches, and the one for what it leaves alone."""


@cache
def list_tests(name):
    """Return the source of each test in a file, by its name."""
    text = (HERE / name).read_text("utf-8")
    lines = text.split("\n")
    return {
        node.name: "\n".join(lines[node.lineno - 1 : node.end_lineno])
        for node in ast.parse(text).body
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    }


FILES = (
    *("evidence/test_rules_that_decide.py", "remarks/test_rules_that_ask.py"),
    *("remarks/test_refusals.py", "remarks/test_summaries.py", "remarks/test_wording.py"),
)
TESTS = {name: source for file in FILES for name, source in list_tests(file).items()}
TOGETHER = dict.fromkeys(("date_of_yours", "measure_of_yours"), "date_and_measure_of_yours")
"""Rules whose tests are shared."""
BY_WORDING = "purchase", "seller_words", "vague_goal", "leading", "closed", "double", "own_offer", "unseen"
"""Rules about wording alone, whose examples are listed in another way."""


@pytest.mark.parametrize("row", ROWS)
def test_a_row_catches_and_leaves_alone(row):
    """Neither test can go without this one saying so, and each of them asserts something."""
    name, catches, leaves = ROWS[row]

    for test in (catches, leaves):
        assert "assert" in TESTS[test], (row, name, test)


@pytest.mark.parametrize("row", FORMAT_2)
def test_a_row_of_the_second_format_catches_and_leaves_alone(row):
    """Each of its comparisons of text and its repairs of the ladder is shown from both sides."""
    for file, test in FORMAT_2[row]:
        assert "assert" in list_tests(file)[test], (row, test)


@pytest.mark.parametrize("rule", [*BY_WORDING[:-1], "filler"])
def test_wording_is_caught_and_left_alone_by_example(rule):
    """Each rule about wording alone has an example that it asks about, and honest texts of the same kind."""
    text = (HERE / "remarks" / "test_wording.py").read_text("utf-8")

    assert f'"{rule}"' in text


@pytest.mark.parametrize("rule", [rule for rule in ASKING if rule not in BY_WORDING])
def test_rule_that_asks_has_both_tests(rule):
    """One shows what it asks about, and one the honest session that it leaves alone."""
    about = [
        name
        for name in TESTS
        if name.startswith(f"test_{TOGETHER.get(rule, rule)}_") and re.search(r"asked|questions|leads", name)
    ]
    alone = [
        name
        for name in TESTS
        if name.startswith(f"test_{TOGETHER.get(rule, rule)}_") and re.search(r"leaves?_|silent|alone", name)
    ]

    assert about, rule
    assert alone, rule


def test_the_last_row_is_a_limit_that_the_readme_states():
    """A believable invented quote cannot be caught, and nobody is told otherwise."""
    says = "Earnest can't tell an invented quote from a real one if it is believable"
    assert says in " ".join((ROOT / "README.md").read_text("utf-8").split())
    assert "assert" in TESTS["test_believable_invented_quote_is_not_caught"]
