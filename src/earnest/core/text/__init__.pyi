from earnest.core.text import dates as dates
from earnest.core.text import escaping as escaping
from earnest.core.text import normalize as normalize
from earnest.core.text import word_lists as word_lists
from earnest.core.text import words as words
