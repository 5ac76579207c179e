from store.teams.clones import team  # noqa: F401 - a fixture
