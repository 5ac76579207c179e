from earnest.core.interview import field_text as field_text
from earnest.core.interview import phrasing as phrasing
from earnest.core.interview import places as places
from earnest.core.interview import position as position
from earnest.core.interview import prompt as prompt
from earnest.core.interview import stage as stage
