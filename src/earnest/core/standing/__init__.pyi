from earnest.core.standing import assessor as assessor
from earnest.core.standing import chains as chains
from earnest.core.standing import look_again as look_again
from earnest.core.standing import next_question as next_question
from earnest.core.standing import standing as standing
from earnest.core.standing import standing_text as standing_text
from earnest.core.standing import verdict as verdict
