"""Number words by language; figures are numbers in every language."""

NUMBER_WORDS = {
    "en": frozenset(
        """
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds
        thousand thousands million millions billion billions dozen dozens half halves quarter quarters third
        thirds fifth fifths tenth tenths first second twice thrice percent per cent
        """.split()
    ),
}
