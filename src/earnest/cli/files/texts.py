"""What the commands for stored files print."""

# delete
DELETE_CONFIRM = "This moves {name} to the trash, with its notes and versions. To confirm, type its name:"
DELETE_OTHER_NAME = "The name does not match. {name} was not deleted."
DELETED = "{name} is in the trash. To restore it: `{command}`"
RESTORE_FROM = "earnest restore --home {folder} {session}"
RESTORE_IT = "earnest restore {session}"

# receipts
ONE_SESSION = "Name one session: --transcript checks its quotes."
NO_TIMES = "No quote of this session has a time in a transcript."

# rename
RENAMED = "The client is now {client}."
RENAMED_FILE = "The client is now {client}. The file is {name}."
RENAMED_NOT_FILE = "The client is now {client}. The file is still {name}; with --file it is renamed too."

# restore
RESTORED = "{name} is restored. Open it with `earnest open {session}`."
SAME_ALREADY = "{name} already matches that version."
VERSION_RESTORED = "{name} is restored to its version of {at:%Y-%m-%d %H:%M}. The state before is kept as {kept}."
VERSION_1 = "version 1"
REMOVED = "{number} {name}"
REMOVED_CLIENT = "{number} {name}, {client}"
CHANGED = "{removed}, changed {day}"
TRASH_EMPTY = "The trash is empty."

# verify
NO_SESSIONS = "No sessions yet."
REPAIRED = "Repaired: {what}"
NO_PROBLEMS = "No problems found."

# versions
RESTORE_ONE = "Restore one with `earnest restore {session} NUMBER`; the current state is kept too."
NO_VERSIONS = "No versions yet: one is kept each time you open and change a session."
