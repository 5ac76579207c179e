from earnest.tui.appearance import appearance as appearance
from earnest.tui.appearance import filters as filters
from earnest.tui.appearance import theme as theme
