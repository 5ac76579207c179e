"""People's comments stay in a file, beside the same key or table (P6)."""

import tomllib
from copy import deepcopy
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from store.commented import find_strays, places_of, with_comments

from earnest.store.shipped import list_samples
from earnest.store.toml.comments import read_comments, read_form, write_commented
from earnest.store.toml.read import read_file
from earnest.store.toml.write import are_equal, to_toml
from earnest.workspace.stamp import MOST_BYTES

WHOLE = """#:schema ./session.schema.json
# all of it

# of the format
format = 2  # the first
client = "Noodle"
# below the client

# of the goals

# of the first goal
[goal.g1] # a header
text = \"\"\"
# no comment
two lines\"\"\" # after a text
owner = [ # who is judged on it
    # the founder
    "dana", # since March
    "jo",
    # nobody else
] # two of them

# their own date
by = "May"
# to be asked again

[goal.g2]
text = "y" #\ttabs, \u202eother ways, \x9f and 寿司

# the end
"""
DOCUMENTS = [tomllib.loads(WHOLE), *(read_file(path).document for path in list_samples())]
DOCUMENTS.append(read_file(Path(__file__).parents[1] / "example.toml").document)


def change(text, edit):
    """Return a file with comments after an edit of its data."""
    document = tomllib.loads(text)
    comments = read_comments(text, document)
    edit(document)
    return write_commented(document, comments)


def test_file_with_comments_is_the_same_to_the_byte():
    """A save without a change keeps each comment, its column and the blank lines around it."""
    assert read_form(WHOLE, tomllib.loads(WHOLE)).is_own
    assert change(WHOLE, lambda _: None) == WHOLE


def test_change_moves_no_comment():
    """Changed, added and taken out keys change their own lines only."""

    def edit(document):
        document["goal"]["g1"]["text"] = "one line"
        document["goal"]["g1"]["measure"] = "rank"
        document["goal"]["g3"] = {"text": "z"}

    after = change(WHOLE, edit)

    expected = WHOLE.replace('"""\n# no comment\ntwo lines"""', '"one line"')
    expected = expected.replace("# to be asked again\n", '# to be asked again\nmeasure = "rank"\n')
    assert after == expected.replace("\n\n# the end", '\n\n[goal.g3]\ntext = "z"\n\n# the end')


def test_comment_of_an_item_goes_with_it():
    """An item that moves takes its comments along; those of one that goes stay in its array."""

    def turn(document):
        document["goal"]["g1"]["owner"] = ["jo", "dana"]

    def take_out(document):
        document["goal"]["g1"]["owner"] = ["jo"]

    assert '    "jo",\n    # the founder\n    "dana", # since March\n    # nobody else\n]' in change(WHOLE, turn)
    assert '    "jo",\n    # the founder\n    # since March\n    # nobody else\n]' in change(WHOLE, take_out)


def test_comments_of_what_is_gone_stay_and_say_of_what():
    """A comment of a removed key stays in its table, that of a removed table at the end; both come back with it."""

    def remove(document):
        del document["goal"]["g1"]["by"]
        del document["goal"]["g1"]["owner"]

    without = change(WHOLE, remove)
    assert "[goal.g1] # a header\n# was at the start of goal.g1.owner:  # who is judged on it\n" in without
    assert "# was above goal.g1.by: # their own date\n# was below goal.g1.by: # to be asked again\ntext" in without
    assert read_form(without, tomllib.loads(without)).is_own

    back = change(without, lambda document: document["goal"]["g1"].update(owner=["dana", "jo"], by="May"))
    assert '# their own date\nby = "May"\n# to be asked again\n' in back
    assert '    # the founder\n    "dana", # since March\n' in back

    emptied = change(WHOLE, lambda document: document.pop("goal"))
    assert emptied.endswith("\n# the end\n\n" + "".join(kept_lines(emptied)))
    assert "# was above goal.g1: # of the goals\n# was above goal.g1: # of the first goal\n" in emptied
    assert read_form(emptied, tomllib.loads(emptied)).is_own
    again = change(emptied, lambda document: document.update(tomllib.loads(WHOLE)))
    assert "# was " not in again
    assert "# of the goals\n# of the first goal\n[goal.g1] # a header\n" in again


def kept_lines(text):
    """Return the lines that keep comments without their keys."""
    return [line for line in text.splitlines(keepends=True) if line.startswith("# was ")]


def test_odd_names_of_keys_that_are_gone_do_no_harm():
    """A removed key is named so that nothing of its name becomes data, and it is found again."""
    text = 'a = 1\n\n["x\\n[y] #".": #"]\nk = 2 # mine\n'

    gone = change(text, lambda document: document.pop("x\n[y] #"))

    assert tomllib.loads(gone) == {"a": 1}
    assert gone == 'a = 1\n\n# was beside "x\\n[y] #".": #".k:  # mine\n'
    assert change(gone, lambda document: document.update(tomllib.loads(text))).endswith("k = 2 # mine\n")


@pytest.mark.parametrize("line", ["# was above : # x", "# was above a..b: # x", "# was beside [a]: # x", "# was above"])
def test_comment_that_only_looks_like_a_kept_one_stays(line):
    """What names no key is a comment like any other."""
    assert change(f"{line}\n\na = 1\n", lambda document: document.update(b=2)) == f"{line}\n\na = 1\nb = 2\n"


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("# c\r\na = 1\r\n# d\r\n", "# c\na = 1\n# d\n"),
        ("a=1 # c", "a = 1 # c\n"),
        ("# only", "# only\n\nz = 0\n"),
        ("x = {a = {b = 1}} # c", "# c\n[x.a]\nb = 1\n"),
        ("x.y.z = 1 # c\n", "[x.y]\nz = 1 # c\n"),
        ("# c\n[x]\n# d\n[x.y]\nz = 1\n", "# c\n# d\n[x.y]\nz = 1\n"),
        ("a = [ # c\n]\n", "a = [] # c\n"),
        ("a = [\n  # c\n]\n", "a = []\n  # c\n"),
        ("a = [[1, # c\n2], # d\n]", "a = [\n    [\n        1, # c\n        2,\n    ], # d\n]\n"),
        ("[[x]] # c\na = 1 # d\n", "x = [\n    { a = 1 }, # c # d\n]\n"),
        ("'a b' = '#' # c\n", '"a b" = "#" # c\n'),
    ],
)
def test_comments_of_another_layout_stay(text, after):
    """In Earnest's own layout comments are beside the same key, table or item."""
    document = tomllib.loads(text)
    comments = read_comments(text, document)
    if text == "# only":
        document["z"] = 0

    found = write_commented(document, comments)

    assert found == after
    assert tomllib.loads(found) == document


def edit_data(document, draw):
    """Change, add, turn round or take out keys and tables."""
    tables = [document, *(inner for inner in document.values() if isinstance(inner, dict))]
    tables += [inner for table in tables[1:] for inner in table.values() if isinstance(inner, dict)]
    for _ in range(draw.randrange(4)):
        table = draw.choice([found for found in tables if found])
        key = draw.choice(list(table))
        match draw.randrange(5):
            case 0 if not isinstance(table[key], dict):
                table[key] = draw.choice(("new", "two\nlines", 7, ["a", "b"], {"in": 1}, []))
            case 1 if len(table) > 1:
                del table[key]
            case 2 if isinstance(table[key], list):
                draw.shuffle(table[key])
            case 3:
                table[f"own {draw.randrange(99)}"] = draw.choice(("x", {"y": "z"}, ["# no"], [{"a": 1}]))
            case _:
                document.setdefault("history", {})[str(9000 + draw.randrange(99))] = {"by": "priya", "now": "x\ny"}


@pytest.mark.slow
@given(draw=st.randoms(use_true_random=False), which=st.sampled_from(DOCUMENTS))
def test_comments_anywhere_stay_where_they_are(draw, which):
    """After any edit every comment is there, beside the same key if that is; the data is as without comments."""
    text = with_comments(to_toml(which), draw)
    document = tomllib.loads(text)
    assert are_equal(document, which)
    comments = read_comments(text, document)
    edit_data(document, draw)
    plain = to_toml(document)

    after = write_commented(document, comments)

    assert are_equal(tomllib.loads(after), tomllib.loads(plain))
    assert sorted(places_of(after)) == sorted(places_of(text))
    assert after.count("#n") == text.count("#n")
    assert find_strays(text, after) == []
    again = tomllib.loads(after)
    assert write_commented(again, read_comments(after, again)) == after


def test_undone_is_as_it_was():
    """What comes back within a sitting has its comments back to the byte."""
    document = tomllib.loads(WHOLE)
    comments = read_comments(WHOLE, document)
    without = {key: value for key, value in deepcopy(document).items() if key != "goal"}

    assert write_commented(without, comments) != WHOLE
    assert write_commented(document, comments) == WHOLE


HOSTILE = {
    "lines": lambda size: "a = 1\n" + "# c\n" * (size // 4),
    "blank lines": lambda size: "a = 1\n" + "#\n\n" * (size // 3),
    "keys": lambda size: "".join(f"k{number} = 1 # {number}\n" for number in range(size // 40)),
    "items": lambda size: "a = [\n" + "".join(f'    "{number}", # {number}\n' for number in range(size // 40)) + "]\n",
    "kept": lambda size: "a = 1\n" + "".join(f"# was above k{number}: # c\n" for number in range(size // 40)),
    "one long": lambda size: f"a = 1 # {'long ' * (size // 40)}\n",
    "dots": lambda size: "# was above " + "a." * (size // 70) + "a: # c\n\nb = 1\n",
}


@pytest.mark.timeout(100)
@pytest.mark.parametrize(
    "size",
    [
        MOST_BYTES // 40,
        pytest.param(MOST_BYTES // 8, marks=pytest.mark.slow),
        pytest.param(MOST_BYTES - 6, marks=pytest.mark.long),
    ],
)
@pytest.mark.parametrize("shape", HOSTILE)
def test_hostile_comments_stay_too(shape, size):
    """Comments by the hundred thousand are kept, in a time that grows with the file only."""
    text = HOSTILE[shape](size)
    document = tomllib.loads(text)
    comments = read_comments(text, document)
    document.pop(next(iter(document)))
    document["z"] = [str(number) for number in range(1, size // 80)]

    after = write_commented(document, comments)

    assert tomllib.loads(after) == document
    assert after.count("#") >= text.count("#")


@pytest.mark.parametrize("above", ["# by hand\n", "# by hand\n\n", "\n\n# one\n  # two\n\n\n", "#\n\n# last\n", "\n"])
def test_form_is_the_same_where_all_comments_are_above(above, example):
    """A file with comments above its first line alone is not read again as a whole, and is found the same."""
    own = to_toml(example)

    form = read_form(above + own, example)

    assert form.comments == read_comments(above + own, example)
    assert form.is_own is (above.strip() != "" and write_commented(example, form.comments) == above + own)
