from earnest.core.interview import places as places
from earnest.core.interview import position as position
from earnest.core.interview import prompt as prompt
from earnest.core.interview import stage as stage
