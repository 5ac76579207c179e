"""Lines and signs that programs put around what somebody said."""

import re

from earnest.core.text.late_pattern import LatePattern

CLOCK = (
    r"(?<!\d)\d{1,2}:\d\d(?::\d\d)*(?:[.,]\d{1,3})?(?:\s?[ap]\.?m\b\.?)?"
    r"(?:\s?(?:UTC|GMT|CES?T|Uhr|Z)\b|[+-]\d\d:?\d\d\b)?"
)
DAY = (
    r"(?:\d{4}[-/.]\d\d?[-/.]\d\d?|\d\d?[-/.]\d\d?[-/.]\d{2,4}|\d{4}年\d\d?月\d\d?日(?: ?\(\w\))?"
    r"|\d\d?\.?(?: de)? [^\W\d_]{3,9}\.?,?(?: de)? \d{4}|[^\W\d_]{3,9}\.? \d\d?(?:st|nd|rd|th)?(?:, \d{4})?"
    r"|today|yesterday|heute|gestern|aujourd.hui|hier|hoy|ayer|oggi|ieri|\w{2,9}day|\w{2,7}tag|mittwoch)"
)
WEEKDAY = r"[^\W\d_]{2,9}(?:\.?, ?|\.? (?=\d\d?\.? [^\W\d_]))"
STAMP = rf"(?:(?:{WEEKDAY})?{DAY}(?:,| at|T| um| à| às| a las| alle(?: ore)?| om| kl\.?)? ?)?{CLOCK}"
LASTS = r"\d+ (?:hour|minute|second)s?(?: \d+ (?:minute|second)s?)*"
SETTING = r"(?:\s+(?:align|position|line|size|region|vertical|[xy][12]):\S+)*"


def made(pattern: str) -> LatePattern:
    """Return a pattern for lines of a text, in capitals or not."""
    return LatePattern(pattern, re.IGNORECASE | re.MULTILINE)


SUBJECT = (
    r"subject|betreff|objet|asunto|oggetto|assunto|onderwerp|件名|主题|主題|тема|emne|ämne|temat|aihe|konu|předmět"
    r"|tárgy|subiect|θέμα|제목|الموضوع|נושא|chủ đề|subjek|perihal"
)
FIELD = (
    r"message-id|mime-version|content-type|return-path|delivered-to|fra|sendt|dato|från|skickat|od|wysłano|wysłane"
    r"|lähettäjä|lähetetty|vastaanottaja|kopio|gönderen|gönderilme|gönderildi|kime|kimden|tarih|komu|odesláno"
    r"|feladó|küldve|címzett|dátum|de la|către|trimis|από|προς|στάλθηκε|ημερομηνία"
    r"|보낸 사람|받는 사람|보낸 날짜|날짜|참조"
    r"|від|надіслано|من|إلى|التاريخ|מאת|אל|תאריך|gửi|ngày|dari|kepada|dikirim"
    r"|from|to|cc|bcc|sent|date|reply-to|von|an|gesendet|datum|de|à|envoyé|para|enviado|fecha|da|inviato|van|aan"
    rf"|verzonden|差出人|宛先|日時|送信日時|发件人|收件人|发送时间|时间|寄件者|收件者|от|кому|дата|отправлено"
    rf"|{SUBJECT}"
)
WROTE = r"(?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu|schreef|skrev|написал|пишет|pisze|napisał\w?|yazdı)"
HEADERS = made(
    r"^(?=[^\n]*(?:@|\d:\d\d|\d[^\n]{1,16}\d{4}))"
    rf"[^\n]{{0,300}}(?:\n[^\n]{{0,200}})?\b{WROTE}\b[^\n:]{{0,100}}:[ \t]*$"
    rf"|^{DAY} {CLOCK}[^\n:]{{0,100}}<[^<>\n]{{1,100}}@[^<>\n]{{1,100}}>[^\n:]{{0,9}}:[ \t]*$"
    r"|^(?=[^\n]*\d:\d\d)[^\n]{0,200}<[^<>\n]{1,100}@[^<>\n]{1,100}>(?:[^\n:]|\d:\d){0,60}:[ \t]*$"
    rf"|^(?=[^\n]{{0,40}}\d{{4}})[^\n:]{{0,60}}{CLOCK},? [^\n:]{{1,60}}:[ \t]*$"
    r"|^-- ?\n(?:.|\n)*"
)
"""The lines of a mail's head and foot."""
BELOW = (
    "till?|do|dw|data|type|categories|organi[sz]er|required|optional|when|where|duration"
    r"|importance|priority|attachments?|received|x-[\w-]+|wichtigkeit|anlagen|kategorien|bilgi"
    "|pi[eè]ces? jointes?|datos adjuntos|allegati|anexos|bijlagen"
)
FIELDS = made(rf"^[>\t ]*(?:{FIELD}):[ \t]*[^\n]*(?:\n[>\t ]*(?:{FIELD}|{BELOW}):[ \t]*[^\n]*)*$")
"""The fields of a mail's head, some of which are fields below others alone; a text of one line is none."""
SENT_FROM = (
    r"sent from (?:my )?\S.*|get outlook for .*|von meinem .* gesendet|envoyé de(?:puis)? mon .*"
    r"|inviato da(?:l mio)? \S+"
    r"|enviado (?:desde|do) (?:mi|meu) \S+|verstuurd vanaf mijn \S+|holen sie sich outlook .*"
    r"|(?:téléchargez|obtenir) outlook .*"
    r"|obtener outlook .*|scarica outlook .*|.{0,20}iphoneから送信|发自我的.*|отправлено с .*"
)
CLOSING = (
    r"(?:(?:best|kind|kindest|warm) )?regards|best wishes|all the best|yours (?:sincerely|faithfully|truly)"
    r"|sincerely(?: yours)?"
    r"|(?:mit )?(?:freundlich|best|lieb|herzlich|viel|schön)en? grü(?:ße|ßen|ssen|sse)|mfg|lg|vg"
    r"|(?:bien )?cordialement|bien à vous"
    r"|(?:un )?saludos?(?: cordial(?:es)?)?|atentamente|(?:cordiali|distinti) saluti"
    r"|met vriendelijke groet(?:en)?|atenciosamente"
    r"|с уважением"
)
"""How a letter ends, above the name."""
_CAPITAL = "(?-i:[A-ZÀ-ÞА-ЯΑ-Ω0-9+(&])[^\\s.!?]*"
_LINKING = "of|and|the|for|de|der|des|du|und|für|et|la|di|da|do|y|e|en|van|[-–|·]"
SIGNED = rf"[ \t]*{_CAPITAL}(?: (?:{_CAPITAL}|(?:{_LINKING})(?= ))){{0,7}}[ \t]*"
"""A line below that, of names and titles with capitals: what the sender is called, and not what they said."""
FILES = r"jpe?g|png|gif|heic|webp|svg|pdf|docx?|xlsx?|pptx?|txt|csv|zip|mp[34]|m4a|opus|ogg|wav|mov|vcf|ics|eml|msg"
CAPITAL = r"[^\x00-@\[-\xff\U00010000-\U0010ffff]"
"""A capital of English, or any sign from U+0100 to U+FFFF: said of what is left out, which compiles much sooner."""
PROGRAM = (
    rf"(?:https?://\S+|\S+\.[a-z]{{2,3}}|(?-i:[^\s.,!?]*{CAPITAL})[^\s.,!?]*"
    rf"(?: (?-i:[^\s.,!?]*(?:\d|{CAPITAL}))[^\s.,!?]*){{0,3}})"
)
"""An address, or a name of up to four words, each with a capital; more words are what somebody said."""
NOTICES = (
    r"\[?(?:external|externe?r?)(?: (?:e-?mail|sender|message|nachricht|absender))?\]?"
    r"|(?:caution|warning|achtung|attention)[:!] ?(?:this|the sender|diese|cet?|external|extern\w*)\b.{0,40}"
    r"\b(?:e-?mail|nachricht|message|sender)\b.*"
    r"|you don.t (?:often )?get e?-?mail from.*|some people who received this message don.t often.*"
    r"|(?:messages and calls|nachrichten und anrufe|les messages et les appels) .*(?:encr|verschl|chiffr).*"
    rf"|(?:transcribed|(?:auto-?)?translated|generated|powered) (?:by|with|from|via|using)(?: {PROGRAM})?"
    rf"|sent (?:via|using) (?:the )?{PROGRAM}(?:, an? .{{0,30}})?"
    r"|auto(?:matically)?[- ]?(?:generated|translated)(?: (?:captions?|subtitles?|transcripts?|text|message|notes?))?"
    rf"(?: (?:by|with|from) {PROGRAM})?(?: ?\([^()]{{0,40}}\))?|transcript(?: \(.*\))?"
    r"|(?:see|show|view|hide) (?:translation|original|more|less|thread|profile|message|in chat)|(?:read|load) more"
    r"|reply to this e-?mail directly.*|you are receiving this (?:because|as|due|e-?mail|message)\b.*"
    rf"|view (?:it|this \S+) (?:on|in) (?:(?:your|the|a) browser|{PROGRAM})"
    r"|unsubscribe(?: (?:here|from (?:this|these|our|all) (?:e-?mails?|lists?|messages?|newsletters?|threads?)))?"
    r"|(?:delivered|zugestellt|distribué|edited)"
    rf"|(?:i?message|text message|sms|mms|signal|whatsapp)(?: (?:with|•|·) {PROGRAM})?"
    r"|(?:read|seen|gelesen|lu)(?: (?:at|um|à))? [\d:. apm]+"
    r"|last reply (?:(?:today|yesterday|on \S+(?: \S+)?)(?: at [\d:]+(?: ?[ap]m)?)?|(?:\S+ ){1,2}ago)(?: ?view thread)?"
    r"|\d+ (?:repl(?:y|ies)|reactions?|antworten)"
    r"|\d+ (?:unread|new|ungelesene|neue) (?:messages?|nachrichten?)"
    r"|\d+ (?:\w+ )?reactions?\.?"
    r"|(?:voice|video|missed|audio|sprach|incoming|outgoing)[ -]?(?:message|call|note|mail|nachricht)"
    r"(?: from [^,.!?]{0,40})?"
    r"|(?:recording|transcription|meeting|call) (?:has )?(?:started|stopped|ended|paused)"
    r"|.{1,60} created (?:the |this )?group [\"“„«].{1,60}|.{1,60} hat die gruppe [\"“„«].{1,60} erstellt"
    r"|.{1,60} (?:changed|updated) (?:the|this) (?:group|channel|chat)(?:.?s)? (?:name|subject|topic|icon|photo)\b"
    r".{0,80}"
    rf"|you were added to {PROGRAM}(?: \w+)?|forwarded from (?-i:{CAPITAL})\S*(?: \S+){{0,2}}"
    r"|posted in .{1,40} by .{1,40}\d.{0,12}"
    r"|# ?[\w-]+|(?:group|gruppe|groupe|grupo|gruppo|groep|grupp|grupa|channel|kanal|canal): ?\S+(?: \S+){0,2}"
    rf"|(?:pinned|forwarded|uploaded) by {PROGRAM}|(?:reacted|replying) to [\"'“‘@].*"
    r"|cheers|best|thx|cu|[-–—_=*~]+"
)
"""Lines that mail and chat programs add, each as a whole."""
NOTICE = made(rf"(?:{NOTICES})[,.! ]*")
LINES = made(
    rf"^(?:{SUBJECT}):[ \t]*(?:re|fwd?|aw|wg|tr|rv|antw|回复|转发)\b[^\n]*$"
    r"|^(?:this (?:e-?mail|message)|diese (?:e-?mail|nachricht)|ce (?:message|courriel)|este (?:mensaje|correo)"
    r"|questa e-?mail"
    r"|deze e-?mail|esta mensagem)\b[^\n]{0,200}\b(?:confidential|vertraulich\w*|confidentiel\w*|confidencial\w*"
    r"|riservat\w+"
    r"|vertrouwelijk\w*|intended (?:solely|only))\b[^\n]*$|^[^\n]{0,80}\bout of (?:the )?office\b[^\n]*\b(?:reply"
    r"|respond"
    r"|get back|on my return)\b[^\n]*$|^[-_=* ]*(?:original message|(?:begin )?forwarded message"
    r"|ursprüngliche nachricht)[-_=*: ]*$"
    rf"|^(?:{SENT_FROM})$|^(?:{CLOSING})[,.! ]*(?:(?:\n{SIGNED}){{1,5}}\Z|$)"
    r"|^(?:WEBVTT\b.*|X-TIMESTAMP.*|kind: captions|language: [\w-]+)$|^(?-i:NOTE\b.*|STYLE|REGION)$"
    r"|^(?:page |seite |p\. ?)?\d+(?: ?(?:of|von|/) ?\d+)?$|^[#(\[]?\d+[\])./:]?$"
    r"|^(?=.*\d)[0-9a-f]{4,}(?:-[0-9a-f]+)*(?:/[\d-]+)?$|^(?=\S*\d)\S+(?=\n[ \t]*\d[\d:.,]+ *-->)"
    rf"|^[<\[]?[^\s<>\[\]]{{1,80}}\.(?:{FILES})(?: ?\([^()\n]{{1,20}}\))?[>\]]?$"
    rf"|^{DAY}$|^[^\[\]\n]{{1,60}}, ?\[(?=[^\]\n]*\d)[\d./:, apm-]{{8,30}}\]:?[ \t]*$"
    r"|^[ \t]*(?:tel|telephone|phone|mobile|mob|cell|fax|office|direct|home|work|telefon|handy|mobil|tél|téléphone"
    r"|portable|teléfono|móvil|telefono|cellulare|telefone|celular|telefoon|тел|[mtpfdo])?"
    r"[.:]{0,2} ?[+(\d][\d \t()/.–-]{5,}$"
    r"|^(?:e|w|e-?mail|web|website|internet|linkedin|skype)[.:]+ *(?:\S+@\S+|(?:https?://|www\.)\S+)?$"
)
"""The lines that a program writes: marks of a caption file, numbers of cues and pages, a telephone's greeting."""
KEYS = (
    "speaker|name|user(?:_?name)?|author|from|sender|start(?:_?time)?|end(?:_?time)?|time(?:stamp)?|ts|offset|duration"
)
WORDS_KEYS = "text|words|content|body|message|transcript|utterance|sentence|caption"
PARTS = made(
    rf"[{{\[,\s]*\"(?:{KEYS}|id|index|speaker_?id|confidence|channel|lang(?:uage)?|type)\"\s*:\s*"
    r"(?:\"[^\"\n]*\"|[-\w.]+)[,}\]\s]*"
    rf"|[{{\[,\s]*\"(?:{WORDS_KEYS})\"\s*:\s*\"?|\"\s*[}}\]]+,?\s*$"
    rf"|(?:^\d+ )?{CLOCK}\s*(?:-->|→)\s*{CLOCK}{SETTING}|^{CLOCK} ?[-–—,] ?{CLOCK}{SETTING}"
    rf"|[\[({{<]\s*(?:{STAMP}|{CLOCK}, ?{DAY}|{DAY}|[\d:.,\s–—-]+s?)\s*[\])}}>]"
    r"|[\[(<](?:inaudible|unintelligible|unclear|crosstalk|laugh\w*|applause|music|silence|pause|noise"
    r"|(?:message )?edited|in reply to|replying to|image:|photo:|file:|attached"
    r"|bearbeitet|diese nachricht wurde|unverständlich|lach\w*|lacht|modifiée?|rires|editado"
    r"|risas"
    r"|inaudível|modificato|risate|incomprensibile|bewerkt|gelach|изменено|已编辑)[^\])>\n]{0,40}[\])>]"
    rf"|!?\[[^\]\n]{{0,80}}\]\([^()\s]*\.(?:{FILES})\)"
    r"|(?<![\d:]):[a-z][a-z0-9_+-]{1,40}:(?![\d:])(?: \d{1,3}\b(?!:))?|^\[(?:ext|external|extern)\]| has context menu"
    r"|(?:image|video|audio|sticker|gif|document|contact card) omitted$"
    r"|(?:bild|video|audio|sticker|gif|dokument) weggelassen$|(?:imagen|audio|video|sticker) omitid[oa]$"
    r"|</?[a-z][^<>\n]{0,200}>|\{\\[^{}\n]*\}|&(?:#x?[0-9a-f]+|nbsp|amp|lt|gt|quot|apos);|^Dialogue:(?:[^,\n]*,){9}"
    r"|(?:https?|ftp|mailto|tel):\S+|\bwww\.\S+|[^\s<>@]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}"
    r"|(?<![\w.-])(?:[\w-]{1,63}\.){1,8}(?:com|org|net|edu|gov|io|co|eu|de|uk|fr|es|it|nl|ch|at|info|app|dev)"
    r"\b(?:/\S*)?"
)
"""Times between arrows or in brackets, tags, notes of a transcriber, and addresses."""
ANYBODY = made(
    r"(?:(?:unknown )?speaker|spk|participant|interview(?:er|ee)|respondent|moderator|host|guest|client|customer"
    r"|caller"
    r"|sprecher(?:in)?|befragte[rn]?|kund(?:e|in)|unknown|me|you|them"
    r"|participante?|intervenante?|locut(?:eur|rice)"
    r"|interlocutore?|orador(?:a)?|hablante|entrevistad[oa]r?a?|cliente|relatore|spreker|клиент|спикер|发言人"
    r"|说话人|講者|话者|話者|スピーカー"
    r"|화자|참석자|客户|客戶|顾客|お客様)(?:[ _#-]*\d+|[ _#-]+[a-z])?|[qaisp] ?\d*"
)
"""What a transcript calls somebody whose name it does not know."""

ACTS = frozenset(
    "commented comment comments wrote writes said says replied reacted added posted shared sent following message"
    " messages started stopped ended joined left invited pinned edited deleted forwarded mentioned typing is has was"
    " transcription recording meeting call chat thread channel group team conversation the a an this to from by in on"
    " at of via with app bot guest host organizer organiser author owner op admin member you your everyone profile"
    " picture photo view ago s m h d w min mins minute minutes hour hours day days week weeks month months year years"
    " today yesterday am pm now just new 1st 2nd 3rd she her he him they them jan feb mar apr may jun jul aug sep sept"
    " oct nov dec january february march april june july august september october november december mon tue wed thu fri"
    " sat sun monday tuesday wednesday thursday friday saturday sunday"
    " schrieb schreibt sagte sagt hat geantwortet kommentiert kommentierte bearbeitet vor tagen tag stunden stunde"
    " minuten heute gestern um am uhr dit écrit répondu commenté hier dijo escribió respondió comentó hoy ayer ha"
    " scritto detto".split()
)
"""What programs say that somebody did, and when."""
