from earnest.store.sessions import drafts as drafts
from earnest.store.sessions import notes as notes
from earnest.store.sessions import open as open
from earnest.store.sessions import restore_version as restore_version
from earnest.store.sessions import save as save
from earnest.store.sessions import session_file as session_file
from earnest.store.sessions import versions as versions
from earnest.store.sessions import watch as watch
