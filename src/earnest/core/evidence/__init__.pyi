from earnest.core.evidence import blanks as blanks
from earnest.core.evidence import confirmation as confirmation
from earnest.core.evidence import copies as copies
from earnest.core.evidence import grades as grades
from earnest.core.evidence import grading as grading
from earnest.core.evidence import incremental as incremental
from earnest.core.evidence import record_text as record_text
from earnest.core.evidence import records as records
