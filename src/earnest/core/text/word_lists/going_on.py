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
        "zh": "因为,所以,而且,但是,但,以便,直到,否则,然后,并且,这样",
    }
)
"""Lists for Chinese match at the beginning of the text; others match whole words."""
