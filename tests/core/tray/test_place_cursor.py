from earnest.core.tray.order import ClaimPlace
from earnest.core.tray.place_cursor import PlaceCursor

PLACES = (
    ClaimPlace("goal", "g1"),
    ClaimPlace("goal", "", "goal"),
    ClaimPlace("challenges", "c2", is_near=True),
    ClaimPlace("challenges", "c1"),
    ClaimPlace("challenges", "", "challenge"),
)


def test_stage_leads_to_its_first_place():
    """A digit goes to the claim of a stage that comes first; arrows go on from there."""
    cursor = PlaceCursor()
    assert cursor.find(PLACES) == PLACES[0]

    cursor = cursor.choose_stage("challenges")
    assert cursor.find(PLACES) == PLACES[2]
    cursor = cursor.step(PLACES, 1)
    assert cursor.find(PLACES) == PLACES[3]
    assert cursor.at_first().find(PLACES) == PLACES[2]
    assert cursor.step(PLACES, -9).find(PLACES) == PLACES[0]
    assert cursor.step(PLACES, 9).find(PLACES) == PLACES[4]


def test_place_is_kept_in_another_order():
    """The chosen claim is meant wherever it stands now; gone, the stage's first is."""
    cursor = PlaceCursor().choose(PLACES[3])

    assert cursor.find([PLACES[0], PLACES[3]._replace(is_near=True)]).claim == "c1"
    assert cursor.find(PLACES[:3]) == PLACES[2]


def test_stage_without_places_leads_nowhere():
    """A stage in which nothing can be begun has no place until it has a claim."""
    cursor = PlaceCursor().choose_stage("shortlist")

    assert cursor.find(PLACES) == ClaimPlace("shortlist")
    assert cursor.step(PLACES, 1).find(PLACES) == PLACES[0]
