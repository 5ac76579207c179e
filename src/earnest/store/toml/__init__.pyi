from earnest.store.toml import limits as limits
from earnest.store.toml import lines as lines
from earnest.store.toml import read as read
from earnest.store.toml import tokens as tokens
from earnest.store.toml import write as write
