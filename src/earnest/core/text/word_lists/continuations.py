"""Words with which a sentence goes on, by language (RULES 5).

Only words that seldom begin a sentence of their own.
"""

from collections.abc import Mapping
from types import MappingProxyType

GOING_ON: Mapping[str, str] = MappingProxyType(
    {
        "en": "because,which,so,so that,in order to,and,but,until,unless,while,since,as,that,then,or,whereas,before",
        "de": "weil,da,damit,sodass,so dass,und,aber,bis,während,denn,dass,die,was,obwohl,sonst,bevor,nachdem",
        "fr": "parce que,car,qui,pour que,afin que,et,mais,jusqu'à,tandis que,donc,sinon,avant que,puisque",
        "es": "porque,que,para que,así que,y,pero,hasta que,mientras,pues,ya que,sino,antes de que",
        "it": "perché,che,affinché,così,e,ma,finché,mentre,poiché,quindi,altrimenti,prima che",
        "nl": "omdat,die,zodat,en,maar,tot,terwijl,want,dus,anders,voordat",
        "pt": "porque,que,para que,e,mas,até que,enquanto,pois,então,senão,antes que",
        "sv": "eftersom,därför att,för att,så att,som,och,men,tills,medan,annars,innan,när,att",
        "da": "fordi,så at,så,som,der,og,men,indtil,mens,ellers,inden,at",
        "no": "fordi,slik at,så,som,og,men,til,mens,ellers,innan,før,at",
        "fi": "koska,jotta,joka,että,ja,mutta,kunnes,kun,muuten,ennen kuin",
        "pl": "ponieważ,bo,żeby,aby,który,która,które,i,a,ale,dopóki,podczas gdy,inaczej,zanim,więc",
        "cs": "protože,aby,který,která,které,a,ale,dokud,zatímco,jinak,než,takže",
        "uk": "бо,тому що,щоб,який,яка,які,і,й,та,але,доки,поки,інакше,перш ніж",
        "ru": "потому что,чтобы,который,которая,которые,и,но,пока,иначе,прежде чем,так что",
        "el": "γιατί,επειδή,ώστε,που,και,αλλά,μέχρι,ενώ,αλλιώς,πριν",
        "hu": "mert,hogy,aki,amely,és,de,amíg,miközben,különben,mielőtt",
        "ro": "pentru că,ca să,care,și,dar,până când,în timp ce,altfel,înainte",
        "tr": "çünkü,ki,ve,ama,fakat,yoksa,böylece,oysa",
        "vi": "vì,bởi vì,để,mà,và,nhưng,cho đến khi,trong khi,nếu không,trước khi",
        "id": "karena,supaya,agar,yang,dan,tetapi,tapi,sampai,sementara,kalau tidak,sebelum",
        "zh": "因为,所以,而且,但是,但,以便,直到,否则,然后,并且,这样",
    }
)
"""Lists for Chinese match at the beginning of the text; others match whole words."""
