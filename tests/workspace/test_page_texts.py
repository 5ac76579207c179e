"""What is left on pages: kept with the draft, offered by page, and gone once it is answered."""

from workspace.memory_file import NOON

from earnest.workspace.autosave import AutoSave
from earnest.workspace.opened_session import Draft
from earnest.workspace.page_texts import PageTexts
from earnest.workspace.savers import DirectSaver


def test_page_offers_its_own_texts():
    """Other pages and the question have theirs; a text may hold any character."""
    told = []
    pages = PageTexts({"text": "at the question", "say_back#reply": "No # none"}, lambda: told.append(1))

    assert (pages.of("say_back"), pages.of("say_back s1"), pages.of("")) == ({"reply": "No # none"}, {}, {})
    pages.put_by("say_back s1", {"said": "So"})
    pages.put_by("say_back", {"reply": " ", "said": ""})
    pages.put_by("say_back", {})

    assert (pages.list_all(), len(told)) == ({"say_back s1#said": "So"}, 2)


def test_line_is_kept_until_it_is_answered():
    """A dialog asks for one line."""
    draft = PageTexts().draft("question g1")
    draft.keep("Who waits")
    assert draft.text == "Who waits"
    draft.keep("")
    assert draft.text == ""


def test_left_texts_outlive_answers_and_closing(make_opened, file):
    """What is typed at a question is written beside them, and goes without them."""
    draft = Draft("lim.toml", "", "g1.text", NOON, {"meeting#words": "Wet", "text": "typed"})
    autosave = AutoSave(make_opened(draft=draft), lambda _error: None, DirectSaver)
    assert draft.open_texts == {"text": "typed"}

    autosave.typed("g1.by", {"by": "June"})
    assert file.drafts.draft == ("g1.by", {"by": "June", "meeting#words": "Wet"})
    autosave.pages.put_by("proposal", {"reason": "Now"})
    assert autosave.close()
    assert file.drafts.draft == ("g1.by", {"meeting#words": "Wet", "proposal#reason": "Now"})


def test_pages_are_found_by_the_beginning_of_their_names():
    """Notes on a replay are looked for, whatever their step."""
    pages = PageTexts({"note a.toml 12#line": "Why", "note b.toml 3#line": "So"})
    assert (pages.find("note a.toml "), pages.find("remark")) == (["note a.toml 12"], [])
