import pytest

from earnest.core.text.decoding import decode_any, decode_line, decode_text

TEXT = "First line of theirs\r\nnaïve, 日本\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_mark_of_an_encoding_is_no_text(encoding):
    """What an editor puts first to name its encoding is never part of an answer."""
    assert decode_text(TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize("encoding", ["utf-16-be", "utf-32-be"])
def test_either_order_of_bytes_is_read(encoding):
    """Big-endian text with a mark is read as well."""
    assert decode_text(f"\ufeff{TEXT}".encode(encoding)) == TEXT


def test_only_one_mark_is_taken_off():
    """A second one is part of the text, and so is one further on."""
    assert decode_text("\ufeff\ufeffa\ufeff".encode()) == "\ufeffa\ufeff"


@pytest.mark.parametrize("content", [b"caf\xe9", b"\xff\xfea", b"\xef\xbb\xbf\xff"])
def test_text_of_no_known_encoding_is_refused(content):
    """Nothing is guessed: no half of an answer is kept."""
    with pytest.raises(UnicodeDecodeError):
        decode_text(content)


def test_mark_is_taken_off_the_first_line_only():
    """A pipe's mark comes before its first line."""
    assert decode_line("\ufeffBuy it\r\n".encode(), 1) == "Buy it"
    assert decode_line("\ufeffBuy it".encode(), 2) == "\ufeffBuy it"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("Sì\n".encode("utf-16"), "UTF-16, not UTF-8"),
        ("Sì\n".encode("utf-32"), "UTF-32, not UTF-8"),
        (b"S\xec", "not UTF-8"),
    ],
)
def test_line_of_another_encoding_names_it(content, reason):
    """Somebody who saved a file of answers in another encoding is told which."""
    with pytest.raises(UnicodeDecodeError) as told:
        decode_line(content, 1)

    assert told.value.reason == reason


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        ("Też: Źle. Jaś śpi?", "iso8859-2", "ISO 8859-2"),
        ("Ken Łoś: „Źle”, właśnie.", "cp1250", "Windows-1250"),
        ("Ayşe: İyi. Ne değil?", "cp1254", "Windows-1254"),
        ("It costs £5 ± 1, or 3 m³ at ¼ each", "latin-1", "Latin-1"),
        ("Sigurður: it is that", "latin-1", "Latin-1"),
        ("Tracimy gości, kolejka sięga ulicy, zażółć", "cp1250", "Windows-1250"),
        ("Tracimy gości, kolejka sięga ulicy, zażółć", "iso8859-2", "ISO 8859-2"),
        ("¿Que hizo Ramón? ¿Y cómo?", "latin-1", "Latin-1"),
        ("Wir verlieren jede Woche Gäste.", "latin-1", "Latin-1"),
        ("“L’été, ça va” – ¿qué?", "cp1252", "Windows-1252"),
        ("Þá var áður þú ást, íþróttahús", "latin-1", "Latin-1"),
        ("Hyvää yötä, mää öljyä", "latin-1", "Latin-1"),
        ("Yağmur yağınca kimse gelmiyor", "cp1254", "Windows-1254"),
        ("Nous perdons des clients à midi, c'est gênant", "latin-1", "Latin-1"),
        ("Ça va très mal", "latin-1", "Latin-1"),
        ("El niño no llega", "latin-1", "Latin-1"),
        ("Não há tempo", "latin-1", "Latin-1"),
        ("La città è lontana", "latin-1", "Latin-1"),
        ("Vi förlorar gäster på måndag", "latin-1", "Latin-1"),
        ("Vi mister gæster på mandag", "latin-1", "Latin-1"),
        ("Größere Küche, weniger Lärm", "latin-1", "Latin-1"),
        ("Wir verlieren Gäste.", "utf-16-le", "UTF-16"),
        ("Wir verlieren Gäste.", "utf-16-be", "UTF-16"),
        ("Мы теряем гостей, так.", "utf-16-le", "UTF-16"),
        ("Мы теряем гостей", "utf-8", ""),
        ("We lose\0guests", "utf-8", ""),
        ("0\0", "utf-8", ""),
    ],
)
def test_encoding_without_a_mark_is_guessed_and_named(text, encoding, name):
    """What an older program saved is read as it must be, and the guess is told."""
    assert decode_any(text.encode(encoding)) == (text, name)


@pytest.mark.parametrize(
    ("text", "encodings"),
    [
        ("Мы теряем гостей каждую неделю", ["cp1251", "koi8-r", "cp866", "iso8859-5"]),
        ("They said Привет, and went", ["cp1251", "koi8-r"]),
        ("Χάνουμε πελάτες κάθε εβδομάδα", ["cp1253"]),
        ("אנחנו מאבדים לקוחות בכל שבוע", ["cp1255"]),
        ("نحن نفقد الضيوف كل أسبوع", ["cp1256"]),
        ("毎週お客さんを失っています", ["cp932", "euc-jp"]),
        ("我们每个星期都失去客人", ["gbk", "gb18030"]),
        ("我們每個星期都失去客人", ["big5"]),
        ("우리는 매주 손님을 잃고 있습니다", ["euc-kr"]),
        ("sięga ulicy", ["cp1250", "iso8859-2"]),
        ("kończę o szóstej", ["cp1250", "iso8859-2"]),
        ("každý den ztrácíme hosty", ["iso8859-2"]),
        ("kuyruk çok uzun, şimdi gidiyorlar", ["cp1254"]),
        ("sorban állás, idő nincs", ["cp1250", "iso8859-2"]),
        ("coada e lungă", ["cp1250"]),
        ("mums trūkst laika", ["cp1257"]),
        ("Wir verlieren jede Woche Gäste", ["cp850", "cp437", "mac-roman"]),
    ],
)
def test_text_that_reads_as_no_western_one_is_refused(text, encodings):
    """Every byte has a letter in Latin-1, so words of another alphabet would be taken for those of nobody."""
    for encoding in encodings:
        with pytest.raises(UnicodeDecodeError):
            decode_any(text.encode(encoding))
