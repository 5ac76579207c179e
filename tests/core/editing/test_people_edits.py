"""People renamed, archived and merged: nothing said by them is lost, and undo takes each back in one step."""

from datetime import UTC, datetime

import pytest
from core.session_builder import honest

from earnest.core.editing.people import archive_person, find_namesake_of, merge_people, name_person, rename_person
from earnest.core.history.changes import Author, apply_edits
from earnest.core.history.steps import group_steps
from earnest.core.history.undo import undo
from earnest.core.model.links import link_faults, links_of
from earnest.core.reports.people import list_speakers
from earnest.core.standing.standing import assess
from earnest.core.standing.verdict import Verdict

NOON = datetime(2026, 4, 21, 12, tzinfo=UTC)
AUTHOR = Author("you", NOON)


def change(session, edits):
    """Return the session with edits, made at noon."""
    return apply_edits(session, edits, AUTHOR)


def rules_of(session, interview):
    """Return the names of the rules that ask about a session."""
    return {remark.rule for remark in assess(session, interview).remarks}


def make_session():
    """Return a session in which one person is on file under two spellings, in every kind of link."""
    builder = honest().person("dana2", "Dana  K.", role="owner of the shop", has_a_say=True, must_see="A trial")
    builder.put("goal", "g1", owner=["dana", "dana2"], doubted_by=["dana2"])
    builder.put("challenge", "c1", borne_by=["dana2"])
    builder.put("ruling_out", "r1", text="Another shop", who_minded="dana2")
    builder.heard("c1", "and we lose them at the door", "dana2", record="h9")
    builder.put("meeting", "m1", on=NOON.date(), who=["dana2", "dana"])
    return builder.session()


def test_merge_points_every_record_to_the_one_who_is_kept():
    """Quotes, sides, owners, doubters and meetings go over, each once; the other spelling is gone."""
    before = make_session()

    after = change(before, merge_people(before, "dana2", into="dana"))

    assert "dana2" not in after.person
    assert "dana2" not in {target for _, target, _ in links_of(after)}
    assert link_faults(after) == ()
    assert after.goal["g1"].owner == ("dana",)
    assert after.goal["g1"].doubted_by == ("dana",)
    assert after.meeting["m1"].who == ("dana",)
    assert after.quote["c1h9"].who == "dana"
    words = {quote.words for each in list_speakers(before) for quote in each.said}
    assert words == {quote.words for each in list_speakers(after) for quote in each.said}


def test_merge_keeps_what_is_known_of_both():
    """The kept person has their own name, and what only the other had."""
    before = make_session()
    kept = change(before, merge_people(before, "dana2", into="dana")).person["dana"]

    assert kept.name == before.person["dana"].name
    assert "A trial" in kept.must_see
    assert kept.has_a_say
    assert "owner of the shop" in kept.role


def test_merge_is_undone_as_one_step():
    """Undo brings the other spelling back, with all that was theirs."""
    before = make_session()
    after = change(before, merge_people(before, "dana2", into="dana"))

    assert len(group_steps(after)) == len(group_steps(before)) + 1
    back = change(after, undo(after))
    assert {**back.document, "history": {}} == {**before.document, "history": {}}


def test_nobody_is_merged_with_themselves_or_with_you():
    """Such a merge changes nothing."""
    before = make_session()
    assert merge_people(before, "dana", into="dana") == ()
    assert merge_people(before, "dana", into="you") == ()
    assert merge_people(before, "nobody", into="dana") == ()


def test_renamed_person_keeps_their_words():
    """Only the name changes; the name of another person is reported, whatever its case."""
    before = make_session()
    after = change(before, rename_person("dana", "  Dana Kovač "))

    assert after.name_of("dana") == "Dana Kovač"
    assert [each.said for each in list_speakers(after)] == [each.said for each in list_speakers(before)]
    assert find_namesake_of(before, "dana", "dana k.") == "dana2"
    assert find_namesake_of(before, "dana2", "dana k.") == ""
    assert rename_person("dana", " ") == ()


def test_archived_person_comes_back_when_they_speak_again():
    """Their words count as before; naming them again brings them back."""
    before = make_session()
    away = change(before, archive_person(before, "dana2"))

    assert away.person["dana2"].archived
    assert away.challenge["c1"].heard == before.challenge["c1"].heard
    assert change(away, archive_person(away, "dana2")).person == before.person
    key, edits = name_person(away, "Dana K.")
    assert key == "dana2"
    assert not change(away, edits).person["dana2"].archived


def test_verdict_after_a_merge_is_what_one_person_earns(interview):
    """A confirmation counts once the one who gave it and the owner are the same person."""
    builder = honest().person("dana2", "Dana K.")
    session = builder.put("goal", "g1", owner=["dana2"]).session()
    merged = change(session, merge_people(session, "dana2", into="dana"))

    assert assess(session, interview).verdict is Verdict.SAY_IT_BACK
    assert assess(merged, interview).verdict is Verdict.EARNED


def test_two_spellings_are_no_crowd(interview):
    """Once merged, nobody is missed who was never somebody else."""
    session = honest().person("dana", "Dana", has_a_say=True).person("dana2", "Dana K.", has_a_say=True).session()
    merged = change(session, merge_people(session, "dana2", into="dana"))
    archived = change(session, archive_person(session, "dana2"))

    assert "one_voice" in rules_of(session, interview)
    assert "one_voice" not in rules_of(merged, interview)
    assert "one_voice" not in rules_of(archived, interview)


def test_merge_never_makes_words_of_your_side_count():
    """A colleague stays one under either spelling, and nobody of your name becomes a client."""
    builder = honest().person("dana2", "Dana K.", side="ours").person("me", "Priya")
    session = builder.session()

    for person, into in (("dana2", "dana"), ("dana", "dana2")):
        assert change(session, merge_people(session, person, into=into)).person[into].side == "ours"
    assert merge_people(session, "me", into="dana") == ()
    assert merge_people(session, "dana", into="me") == ()


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("José Álvarez", "jose"),
        ("Jörg Weiß", "jorg"),
        ("Mme Élodie Morel", "elodie"),
        ("Łukasz", "lukasz"),
        ("Sra. Núñez", "nunez"),
        ("王秀英", "p1"),
        ("Ирина Волкова", "p1"),
        ("Dr", "p1"),
    ],
)
def test_id_of_a_person_is_their_name_in_plain_letters(name, key):
    """Accents and titles are left out; a name in another script is numbered."""
    person, edits = name_person(honest().session(), name)

    assert person == key
    assert edits[0].now == name
