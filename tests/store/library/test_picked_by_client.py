"""A session is found by the name that it was given."""

import unicodedata

import pytest

from earnest.cli.main import main
from earnest.store.library.assessor import SessionAssessor
from earnest.store.library.catalog import Catalog
from earnest.store.library.library import TRASH, move_to_trash, pick, pick_from_trash
from earnest.store.sessions.save import create
from earnest.workspace.errors import NoSuchSession, SeveralSessions

CLIENTS = [
    "Müller", "José", "Harbour Books", "Straße & Söhne", "Ærø", "Łódź Foundry", "株式会社ひかり", "Zoë  O’Hara",
    "Ивановы", "Acme, Inc.", "🌊", "🔥", "N°5", "ﬁne",
]  # fmt: skip


@pytest.fixture
def make(folder, example):
    """Return what begins a session about a client, and returns its path."""
    return lambda client: create(folder, {**example, "client": client})


@pytest.fixture
def every(make):
    """Return the path of a session about each client."""
    return {client: make(client) for client in CLIENTS}


@pytest.mark.slow
@pytest.mark.parametrize("client", CLIENTS)
def test_client_opens_as_typed(folder, every, client):
    """What `new` was told finds it again, in any form of the same letters, case and spaces."""
    forms = {unicodedata.normalize(form, client) for form in ("NFC", "NFD", "NFKC", "NFKD")}
    for word in {*forms, client.upper(), client.lower(), f" {client} ", client.replace(" ", "  ")}:
        assert pick(folder, word) == every[client]


@pytest.mark.parametrize(
    ("word", "client"),
    [("muller", "Müller"), ("jose", "José"), ("strasse & sohne", "Straße & Söhne"), ("Zoe O'Hara", "Zoë  O’Hara"),
     ("lodz foundry", "Łódź Foundry"), ("Harb", "Harbour Books"), ("Mül", "Müller"), ("acme inc", "Acme, Inc."),
     ("ひかり", "株式会社ひかり"), ("会社", "株式会社ひかり"), ("lodz", "Łódź Foundry"), ("ŁÓDŹ", "Łódź Foundry")],
)  # fmt: skip
def test_client_opens_without_marks(folder, every, word, client):
    """So do the plain letters, and the beginning of a name with its marks."""
    assert pick(folder, word) == every[client]


def test_index_answers_too(folder, every):
    """Once the list was read, the same is found."""
    Catalog(folder, SessionAssessor).read_all()
    for client, path in every.items():
        assert pick(folder, client) == path


def test_several_sessions_of_a_client_are_listed(folder, make, capsys):
    """Where none is named so, all of the client's are named; the code is 2."""
    first, second = make("Müller"), make("Müller")
    assert pick(folder, "Müller") == first
    first.rename(first.with_name("spring.toml"))
    second.rename(second.with_name("autumn.toml"))

    with pytest.raises(SeveralSessions) as caught:
        pick(folder, "müller")
    assert set(caught.value.close) == {"spring", "autumn"}
    for command in ("check", "ask", "versions", "verify", "replay", "open"):
        plain = ["--plain"] if command == "open" else []
        assert main([command, "Müller", "--home", str(folder.path), *plain]) == 2
        told = capsys.readouterr().err
        assert "Several sessions match Müller: name one of" in told
        assert "spring" in told
        assert "autumn" in told


def test_other_clients_file_is_not_opened(folder, make):
    """A file name that another client took first is not the one meant."""
    make("🔥")
    assert pick(folder, "🔥").name == "session.toml"
    with pytest.raises(NoSuchSession):
        pick(folder, "🌊")
    water = make("🌊")
    assert pick(folder, "🌊") == water


@pytest.mark.parametrize("number", ["9" * 5000, "0" * 5000])
def test_number_without_end_names_nothing(folder, make, number):
    """A number of thousands of digits, which Python does not convert, is no place in a list."""
    make("Lantern")

    with pytest.raises(NoSuchSession):
        pick(folder, number)


def test_trash_is_searched_alike(folder, make):
    """A deleted session comes back by its client."""
    moved = move_to_trash(make("Müller"))
    assert moved.parent.name == TRASH
    assert pick_from_trash(folder, "Müller") == moved


def test_unreadable_session_is_no_client(folder, make):
    """A broken file beside it changes nothing."""
    path = make("José")
    (folder.path / "broken.toml").write_text("= =")
    assert pick(folder, "JOSÉ") == path
