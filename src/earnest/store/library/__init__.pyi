from earnest.store.library import assessor as assessor
from earnest.store.library import catalog as catalog
from earnest.store.library import folder_library as folder_library
from earnest.store.library import index as index
from earnest.store.library import lessons as lessons
from earnest.store.library import library as library
from earnest.store.library import scan as scan
from earnest.store.library import verify as verify
