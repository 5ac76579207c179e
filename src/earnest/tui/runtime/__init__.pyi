from earnest.tui.runtime import driver as driver
from earnest.tui.runtime import faults as faults
from earnest.tui.runtime import key_parser as key_parser
from earnest.tui.runtime import key_queue as key_queue
from earnest.tui.runtime import shutdown as shutdown
from earnest.tui.runtime import signals as signals
from earnest.tui.runtime import tasks as tasks
