from earnest.store.files import atomic as atomic
from earnest.store.files import folder as folder
from earnest.store.files import lock as lock
from earnest.store.files import names as names
