"""The rows of keyboards, in the order of their keys.

Letters in such an order are no word, except for a few that happen to be one.
"""

KEY_ROWS = (
    # Latin, as on American, German, French and Dvorak keyboards
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "qwertzuiopü",
    "asdfghjklöä",
    "yxcvbnm",
    "azertyuiop",
    "qsdfghjklm",
    "wxcvbn",
    "aoeuidhtns",
    # Cyrillic, Greek, Hebrew, Arabic, and Korean letters that make no syllable
    "йцукенгшщзхъ",
    "фывапролджэ",
    "ячсмитьбю",
    "ςερτυθιοπ",
    "ασδφγηξκλ",
    "ζχψωβνμ",
    "קראטוןםפ",
    "שדגכעיחלך",
    "ضصثقفغعهخحجد",
    "شسيبلاتنمكط",
    "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ",
    "ㅁㄴㅇㄹㅎㅗㅓㅏㅣ",
    "ㅋㅌㅊㅍㅠㅜㅡ",
)

REAL_WORDS = frozenset("tre wer wert ert poi ted oui das red sad ads fed fer ret saw was aoe sa as".split())
"""Words that are keys in a row all the same: Italian *three*, German *who* and *value*."""
