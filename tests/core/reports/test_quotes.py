"""All quotes and sources of a session in one list."""

from datetime import date

import pytest
from core.session_builder import SessionBuilder, honest, march

from earnest.core.reports.quotes import GROUPINGS, describe_targets, group_records, quotes_report, search_records

TODAY = date(2026, 3, 20)
LONG = "We looked at three of them and none knew the night trade"


def case():
    """Return a case in which quotes speak for, against and about claims, and one for nothing yet."""
    return (
        honest()
        .person("jo", "Jo", role="head of product")
        .put("meeting", "m1", on=march(9), who=["jo"])
        .put("quote", "q7", words=LONG, who="jo", on=march(9), how="call")
        .put("quote", "q8", words="No, the queue was never the trouble here", who="jo", on=march(1), meeting="m1")
        .put("quote", "q8", against=["c1"], about=["n1"])
        .put("quote", "q9", words="By the first week of October at last", who="dana", on=march(12))
        .put("quote", "q9", **{"for": ["g1.by"]})
        .put("source", "s7", where="The street's own paper", on=march(2))
        .read("c1", "Trade press, page four")
    )


def grouped(session, interview, by="person"):
    """Return the headings with the keys of their records."""
    return [
        (group.heading, [record.key for record in group.records])
        for group in group_records(session, interview, by, TODAY)
    ]


def test_unlinked_records_come_first(interview):
    """What speaks of nothing yet comes first, however the rest is grouped, quotes before sources."""
    for by in GROUPINGS:
        assert grouped(case().session(), interview, by)[0] == ("Not linked yet", ["quote.q7", "source.s7"])


def test_records_are_grouped_by_person(interview):
    """Each speaker has a group with their role, and sources come last."""
    assert grouped(case().session(), interview)[1:] == [
        ("Dana", ["quote.c1h1", "quote.g1h1", "quote.n1h1", "quote.q9"]),
        ("Jo, head of product", ["quote.q8"]),
        ("Sources", ["source.c1r1"]),
    ]


def test_records_are_grouped_by_meeting(interview):
    """A quote belongs to the meeting that it names, else to the one of its day."""
    session = case().put("quote", "q6", words="They only come on Fridays now", who="jo", on=march(9), about=["c1"])

    assert grouped(session.session(), interview, "meeting")[1:] == [
        ("9 Mar, Jo", ["quote.q8", "quote.q6"]),
        ("Not linked to a meeting", ["quote.c1h1", "quote.g1h1", "quote.n1h1", "quote.q9"]),
        ("Sources", ["source.c1r1"]),
    ]


def test_records_are_grouped_by_claim(interview):
    """A record is under each claim that it speaks of, first those for it, and sources after quotes."""
    found = grouped(case().session(), interview, "claim")[1:]

    assert [keys for _, keys in found] == [
        ["quote.g1h1", "quote.q9"],
        ["quote.c1h1", "quote.q8", "source.c1r1"],
        ["quote.n1h1", "quote.q8"],
    ]
    assert found[1][0].startswith("Challenge: The queue reaches the street")


def test_every_record_is_listed(interview):
    """However it is grouped, no quote and no source is left out, even one by nobody on no day."""
    session = case().put("quote", "q1", words="", who="").put("quote", "q2", words="For all of it, yes it is").session()

    for by in GROUPINGS:
        found = {key for _, keys in grouped(session, interview, by) for key in keys}
        assert found == {*(f"quote.{key}" for key in session.quote), *(f"source.{key}" for key in session.source)}


def test_targets_are_in_words(interview):
    """What a record speaks of is said in words: for, against or about which claim, and which part of it."""
    records = {
        each.key: each
        for group in group_records(case().session(), interview, "person", TODAY)
        for each in group.records
    }

    assert describe_targets(records["quote.q8"]) == [
        "against the challenge: The queue reaches the street and people walk away hungry",
        "about the need: Orders have to reach the stove before anybody sits down",
    ]
    assert describe_targets(records["quote.q9"]) == [
        "for a part of the goal (by when): Serve a hundred and twenty bowls at lunch by autumn"
    ]
    assert describe_targets(records["quote.q7"]) == []
    whole = case().put("quote", "q9", **{"for": ["g1.by", "g1", "g1.measure"]}).session()
    found = next(each for each in group_records(whole, interview, "person", TODAY)[1].records if each.key == "quote.q9")
    assert describe_targets(found, "g1") == ["for this goal and parts of it (by when, measured by)"]
    assert describe_targets(records["quote.q9"], "g1") == ["for a part of this goal (by when)"]


@pytest.mark.parametrize(
    ("keys", "lacks", "says"),
    [
        ({"who": "dana"}, ("the day it was said",), "This does not count yet. Missing: the day it was said."),
        ({"who": "you", "on": march(3)}, (), "Your own words do not count: which of them said it?"),
        ({"who": "dana", "on": march(3)}, (), ""),
    ],
)
def test_record_says_what_it_lacks(interview, keys, lacks, says):
    """A record that does not count says what it lacks."""
    session = honest().put("quote", "q1", words=LONG, about=["c1"], **keys, **{"for": ["n1"]}).session()
    groups = group_records(session, interview, "claim", TODAY)

    found = next(record for group in groups for record in group.records if record.key == "quote.q1")

    assert (found.lacks, found.says, found.counts) == (lacks, says, not says)


def test_unlinked_record_counts_for_nothing(interview):
    """A quote that is complete and speaks for nothing counts for nothing yet."""
    group = group_records(case().session(), interview, "person", TODAY)[0]

    assert [record.counts for record in group.records] == [False, False]


def test_search_finds_what_is_shown(interview):
    """A search looks for each of its words in the quotes, speakers, days and claims, and drops empty groups."""
    groups = group_records(case().session(), interview, "person", TODAY)

    def find(term):
        return [record.key for group in search_records(groups, term) for record in group.records]

    assert find("night trade") == ["quote.q7"]
    assert find("jo never") == ["quote.q8"]
    assert find("by when") == ["quote.q9"]
    assert find("zebra") == []
    assert search_records(groups, "") == groups


def test_record_leads_to_a_claim(interview):
    """A record leads to the claim under which it is shown, else to the first; one without a claim leads nowhere."""
    groups = group_records(case().session(), interview, "claim", TODAY)
    record = next(record for group in groups for record in group.records if record.key == "quote.q8")

    assert (record.find_claim("n1"), record.find_claim(), record.find_claim("g1")) == ("n1", "c1", "c1")
    assert groups[0].records[0].find_claim() == ""


def test_report_holds_ids_and_words(interview):
    """The report for programs names each quote's claims by id and in words, and leaves nothing out."""
    report = quotes_report(case().session(), interview, "claim", TODAY)
    challenge = next(group for group in report["groups"] if group["group"] == "c1")

    assert (report["client"], report["by"]) == ("A noodle shop", "claim")
    assert report["groups"][0]["group"] is None
    assert challenge["quotes"][1] | {"says": ""} == {
        "quote": "q8",
        "words": "No, the queue was never the trouble here",
        "who": "jo",
        "name": "Jo",
        "on": "2026-03-01",
        "at": "",
        "how": "",
        "meeting": "m1",
        "second_hand": False,
        "speaks": [
            {"sense": "against", "claim": "c1", "part": None, "text": case().tables["challenge"]["c1"]["text"]},
            {"sense": "about", "claim": "n1", "part": None, "text": case().tables["need"]["n1"]["text"]},
        ],
        "counts": False,
        "lacks": [],
        "says": "",
    }
    assert [source["source"] for source in challenge["sources"]] == ["c1r1"]


def test_empty_session_has_no_groups(interview):
    """A session without records has no groups."""
    assert group_records(SessionBuilder().session(), interview, "person", TODAY) == ()
