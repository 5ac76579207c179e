"""Turkish patterns of what is asked about."""

_THING = (
    r"program(?:ı|lar[ıi]?)?|yazılım\w*"
    r"|\w*sistem\w*|web site\w*|internet site\w*|çevrimiçi mağaza|portal\w*|uygulama(?!k)\w*|veri ?taban\w*"
    r"|sunucu\w*|yazıcı\w*|bilgisayar\w*|platform\w*|araç\w*|lisans\w*|kamera\w*|kamyonet\w*|makine\w*|crm|erp"
    r"|chatbot|gösterge paneli|logo\w*|kampanya\w*|abonelik|sigorta|forklift\w*"
)
_STAFF = (
    r"muhasebeci\w*|danışman\w*|teknisyen\w*|elektrikçi\w*|eleman\w*|asistan\w*|avukat\w*|fotoğrafçı\w*|tasarımcı\w*"
    r"|yazılımcı\w*|geliştirici\w*|ajans\w*|tedarikçi\w*|satışçı\w*|aşçı\w*|uzman\w*|mühendis\w*|çevirmen\w*"
    r"|sekreter\w*|müdür\w*|koç|şoför\w*|hemşire\w*|güvenlikçi\w*|boyacı\w*"
)
_SERVICE = (
    r"danışmanlık(?: hizmeti)?|\w+ eğitimi|temizlik hizmet\w*|bakım hizmet\w*|muhasebe hizmet\w*|çeviri hizmet\w*"
    r"|yemek hizmet\w*|kurulum hizmet\w*|kiralama hizmet\w*|güvenlik hizmet\w*|koçluk|pazarlama|reklam"
    r"|\w+ (?:sözleşmesi|alımı)"
)
_SOME = r"bir|yeni|daha iyi|iyi|başka|iki|üç|dört|beş|birkaç|\d+"
_WHICH = r"(?:[\w-]+ ){0,3}?"
_BUYING = (
    r"(?:satın almak|satın alma[lk]\w*|almak|alınması|işe almak|işe alınması|kiralamak|kiralanması|kurmak|kurulması"
    r"|sipariş etmek|tutmak|yaptırmak|geçmek)"
)
_NEEDING = r"(?:ihtiyaç\w*(?: var| duyuyor\w*)?|lazım|gerek(?:iyor|li|iyorlar)?|arıyor\w*|istiyor\w*|şart)"
_CUSTOMERS = (
    r"(?!.{0,20}?\b(?:müşteri\w*|insanlar|ziyaretçi\w*|hasta\w*|veli\w*|kiracı\w*|komşu\w*|üye\w*|misafir\w*)\b)"
)
"""Who buys from the client: what they want to buy is no purchase of the client's."""
PURCHASE = (
    rf"^\s*{_CUSTOMERS}(?P<found>(?:(?:{_SOME})\s+)*{_WHICH}[\w-]+ {_BUYING})\s*[.!]?\s*$"
    rf"|^\s*{_CUSTOMERS}(?:[\w']+(?: için|ın|in|un|ün) )?(?P<needed>(?:(?:{_SOME})\s+)*{_WHICH}(?:{_THING}"
    rf"|{_STAFF}|{_SERVICE}) {_NEEDING})\s*[.!]?\s*$"
)
NAMED = rf"^\s*(?P<found>(?:(?:{_SOME})\s+)+{_WHICH}(?:{_THING}|{_STAFF})|(?:[\w-]+ )?(?:{_SERVICE}))\s*[.!]?\s*$"
LACKING = (
    rf"^\s*(?:[\w']+ için )?(?P<found>(?:(?:{_SOME}|kendi)\s+)*{_WHICH}(?:{_THING}|{_STAFF})"
    r" (?:yok|eksik(?:liği)?|yokluğu))\s*[.!]?\s*$"
)
CHANGE = (
    r"\b(?:değil|hiç|asla|kimse|olmadan|daha az|önce|zamanında|daha hızlı|yeterince|yalnızca|sadece|için|diye|eğer"
    r"|çünkü|yeniden|artık|biliyor\w*|bilsin\w*|bilmeli\w*|görsün\w*|görmeli\w*|duysun\w*|hangi|kim|ne|nasıl|yerine"
    r"|\w+m[ae](?:sın|sin|dan|den)\w*|\w+(?:ınca|ince|ken|madan|meden))\b"
)
_OFFER = r"(?:çözüm\w*|ürün\w*|platform\w*|yazılım\w*|teklif\w*|paket\w*|hizmet\w*|araç\w*)"
SELLING = (
    rf"\b(?:(?:bizim|kendi) {_OFFER} (?:ile|sayesinde)|{_OFFER}(?:ımız|imiz|umuz|ümüz)\w* (?:ile|sayesinde"
    r"|ihtiyaç\w*|kullan\w+|satın al\w+)"
    rf"|(?:yenilikçi|uçtan uca|ölçeklenebilir|kişiye özel|anahtar teslim) {_OFFER}|her şey tek çatı altında"
    r"|katma değer|kazan-kazan|anlaşmayı (?:kapat\w+|bağla\w+)|kilit müşteri\w*|acı nokta\w*|bizi seç\w+"
    r"|bizim gibi (?:bir )?ortak\w*|çeyreğimiz\w* (?:bit\w+|kapan\w+|önce)|yenileme (?:riskte|bekliyor)"
    r"|çapraz satış|bizimle (?:imzala\w+|sözleşme))"
)
PROMISING = (
    r"\b(?:çözüm|ürün|platform|yazılım|ekib|yöntem|hizmet|uzmanlar)(?:ımız|imiz|umuz|ümüz) (?:[\w-]+ ){0,6}?"
    r"(?:kazandır\w+|tasarruf\w*|çöz\w+|yardım\w*|sun\w+|düşür\w+|sağl\w+|azalt\w+)\b"
)
_BETTER = (
    r"iyileştir(?:mek|me|ilmesi)|artır(?:mak|ma|ılması)|güçlendir(?:mek|me|ilmesi)|geliştir(?:mek|me|ilmesi)"
    r"|yükselt(?:mek|me|ilmesi)|destekle(?:mek|me)|modernleştir(?:mek|me)|dijitalleş(?:mek|me)|kolaylaştır(?:mak|ma)"
    r"|teşvik etmek|en iyi hale getirmek|verimli hale getirmek"
)
_MOOD = (
    r"görünürlük|iletişim|iş ?birliği|verimlilik|kalite|memnuniyet(?:i)?|büyüme|tanınırlık|başarı|dijitalleşme"
    r"|yenilikçilik|sürdürülebilirlik|kültür|imaj|şeffaflık|marka"
)
VAGUE = (
    rf"^\s*(?P<found>(?:[\w-]+ ){{1,6}}?(?:{_BETTER})(?: istiyor\w*)?\s*[.!]?\s*$"
    r"|(?:[\w-]+ ){0,4}?(?:çalıştay|atölye|toplantı|eğitim|etkinlik|anket|kampanya)(?:lar|ler)? (?:düzenlemek|yapmak"
    r"|vermek|yürütmek)\s*[.!]?\s*$"
    r"|(?:[\w-]+ ){1,5}?(?:araştırmak|incelemek|paylaşmak|koordine etmek|birlikte çalışmak|analiz etmek)\s*[.!]?\s*$"
    rf"|(?:(?:daha|iyi|fazla|yüksek|güçlü)\s+)+(?:{_MOOD})\s*[.!]?\s*$"
    r"|(?:[\w-]+ ){0,4}?daha (?:iyi|güçlü|büyük|modern|verimli|yenilikçi|rekabetçi)(?: ve \w+)?(?: bir \w+)? olmak"
    r"\s*[.!]?\s*$)"
)
RESULT = (
    r"\d|\b(?:yüzde|yarı\w*|iki kat\w*|üçte|çeyre\w+|kimse|hiçbir\w*|sıfır|birinci|ilk|ikinci|ocak\w*|şubat\w*|mart\w*"
    r"|nisan\w*|mayıs\w*|haziran\w*|temmuz\w*|ağustos\w*|eylül\w*|ekim\w*|kasım\w*|aralık\w*|pazartesi|salı|çarşamba"
    r"|perşembe|cuma|cumartesi|pazar günü|bayram\w*|yılbaşı\w*|önce|kadar|açıl\w+|açmak|devret\w+|borç\w*|kazan\w+"
    r"|şampiyon\w*|belge\w*|ruhsat\w*|sat(?:mak|ıl\w+)|iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on|yirmi|otuz|yüz|bin)\b"
)
OPEN = (
    r"\b(?:ne|neyi|neden|niye|niçin|nasıl\w*|hangi\w*|kim\w*|ne zaman|nerede\w*|nereye|nereden|kaç\w*|neler\w*)\b"
    r"|\b(?:anlat\w*|açıkla\w*|tarif ed\w+|göster\w*|örnek ver\w*)\b"
)
LEADING = (
    r"\bsizce de\b|\bdeğil mi\s*\?|\b\w+m[ıiuü]yor mu(?:sunuz)?\s*\?|\b\w+m[ae]z mi(?:siniz)?\s*\?|\belbette\b"
    r"|\bkatıl(?:ıyor|mıyor) musunuz\b|\bneden (?:hâlâ|hala|henüz)\b|\bsizi (?:alıkoyan|engelleyen) ne\b"
    r"|\b(?:çözüm|ürün|yazılım|araç)(?:ımız|imiz|umuz|ümüz)(?:la|le| ile)\b"
)
POLITE = (
    r"haklısınız|haklısın|çok iyi|iyi|güzel|harika|mükemmel|süper|tamam|peki|tabii|tabii ki|elbette|kulağa hoş geliyor"
    r"|ilginç|teşekkürler|teşekkür ederim|çok teşekkürler|fena değil|anlıyorum|sorun değil|memnuniyetle|olur"
    r"|aldım|anlaşıldı|not aldım|özet için (?:teşekkürler|teşekkür ederim)"
)
BESIDE = r"evet|hı hı|ah|şey|yani|hm+|ve|e"
