from earnest.tui.export import actions as actions
from earnest.tui.export import clipboard as clipboard
from earnest.tui.export import documents as documents
