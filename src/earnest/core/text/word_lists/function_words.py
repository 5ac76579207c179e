"""Function words by language, which carry a sentence and not its content.

A language without an entry here has none: all its words are then content words.
"""

FUNCTION_WORDS = {
    "en": frozenset(
        (
            # articles, pronouns and what points
            "a an the this that these those i me my mine myself we us our ours ourselves you your yours yourself "
            "yourselves he him his himself she her hers herself it its itself they them their theirs themselves one "
            "ones who whom whose which what whatever whoever whichever someone somebody something anyone anybody "
            "anything everyone everybody everything nobody nothing none each every either neither both all any some "
            "such same other another others here there "
            # the forms of be, have, do, and the modal verbs
            "be am is are was were been being have has had having do does did doing done will would shall should can "
            "could may might must ought need needn let lets get gets got getting "
            # prepositions, conjunctions and particles
            "of in on at by for with from to into onto upon about above across after against along among around as "
            "before behind below beneath beside besides between beyond but despite down during except inside near off "
            "out outside over past per since than through throughout till toward towards under until up via within "
            "without and or nor so yet if then else because although though while whereas whether unless when where "
            "why how whenever wherever however therefore thus hence "
            # adverbs that only set degree, order or time, and answers
            "not no yes too very much many more most less least few little lot lots just only even still also again "
            "ever never always often now once quite rather really almost already soon well oh ok okay please "
            # what an apostrophe leaves behind
            "s t d m ll re ve don doesn didn isn aren wasn weren won wouldn can couldn shouldn hasn haven hadn ain"
        ).split()
    ),
}
