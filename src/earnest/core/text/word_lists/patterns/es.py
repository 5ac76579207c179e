"""Spanish patterns of what is asked about."""

_THING = (
    r"(?:páginas?|sitios?) web|webs?|software|programas?(?= de\b)|programa informático|sistemas?|portal"
    r"|tienda online|aplicaci(?:ón|ones)"
    r"|apps?|base de datos|servidor(?:es)?|impresoras?|ordenador(?:es)?|plataformas?|herramientas?|licencias?"
    r"|cámaras?|furgonetas?"
    r"|vehículos?|máquinas?|maquinaria|crm|erp|intranet|chatbot|logo|campañas? (?:publicitaria|de \w+)"
    r"|suscripción|financiación"
    r"|seguro|equipos? informáticos?"
)
_STAFF = (
    r"contables?|consultor(?:a|es)?|asesor(?:a|es)?|técnic[oa]s?|electricistas?|asistentes?|abogad[oa]s?"
    r"|fotógraf[oa]s?"
    r"|diseñador(?:a|es)?|desarrollador(?:a|es)?|formador(?:a|es)?|agencia|proveedor(?:es|a)?|vendedor(?:a|es)?"
    r"|cociner[oa]s?"
    r"|expert[oa]s?|ingenier[oa]s?|traductor(?:a|es)?|secretari[oa]s?|comercial(?:es)?|community manager"
    r"|redactor(?:a|es)?"
)
_SERVICE = (
    r"asesor(?:ía|amiento)(?: \w+)?|formación(?= (?:de|del|para|en)\b)|limpieza(?= (?:de|del)\b)|mantenimiento"
    r"|contabilidad|traducción"
    r"|catering|suministro|instalación(?= de\b)|alquiler(?= de\b)|servicios?(?= de\b)|impresión(?= de\b)"
    r"|vigilancia|coaching|marketing"
    r"|publicidad|cursos?(?= (?:de|para)\b)"
)
_SOME = r"un[ao]?s?|nuev[ao]s?|buen[ao]?s?|otr[ao]s?|dos|tres|cuatro|cinco|\d+|mejor(?:es)?"
_WHICH = r"(?:(?!(?:que|de|del|a|para|\w+(?:ar|er|ir)|sus?|nuestr\w+)\b)[\w-]+ ){0,2}?"
_NEEDING = (
    r"(?:necesit\w+|hace falta|(?:les|nos|me) (?:hace )?falta|busc(?:amos|an|o|a)|quier\w+|queremos|requier\w+"
    r"|deben|debemos"
    r"|ten(?:emos|ían) que|tienen que|hay que)"
)
_WHO = r"(?:[\w'-]+ ){0,3}?"
_CUSTOMERS = (
    r"(?!.{0,20}?\b(?:clientes|gente|vecinos|visitantes|pacientes|padres|inquilinos"
    r"|lectores|socios|familias|turistas|huéspedes|usuarios)\b)"
)
"""Who buys from the client: what they want to buy is no purchase of the client's."""
PURCHASE = (
    rf"^\s*{_CUSTOMERS}(?:{_WHO}{_NEEDING}\s+)?(?P<found>(?:comprar|compra de|adquirir|adquisición de|contratar"
    rf"|contratación de|fichar|subcontratar"
    r"|externalizar|alquilar (?:un|dos|tres)\w*|invertir en (?:un|nuev)\w*|suscribirse a|encargar un\w*)\b"
    rf"|(?:implantar|implementar|instalar|poner en marcha|introducir|crear|desarrollar) (?:(?:{_SOME}|el"
    rf"|la)\s+)+{_WHICH}(?:{_THING}))"
    rf"|^\s*{_CUSTOMERS}{_WHO}{_NEEDING}\s+(?:de |a )?(?P<needed>(?:(?:{_SOME})\s+)*{_WHICH}(?:{_THING}|{_STAFF}"
    rf"|{_SERVICE})\b)"
)
NAMED = rf"^\s*(?P<found>(?:(?:{_SOME})\s+)+{_WHICH}(?:{_THING}|{_STAFF})\b|(?:{_SERVICE})\b)"
LACKING = (
    r"^\s*(?P<found>(?:no (?:hay|tenemos|tienen|existe)|falta(?:n)?(?: de)?|ausencia de|carec\w+ de|sin|(?:nos"
    r"|les) falta)\s+"
    rf"(?:(?:{_SOME}|ningún)\s+)*{_WHICH}(?:{_THING}|{_STAFF})\b)"
)
CHANGE = (
    r"\b(?:no|nunca|nadie|sin|menos|más (?:temprano|rápido|que)|antes|a tiempo|bastante|solo|sólo|para que|cuando"
    r"|porque|otra vez"
    r"|todavía|ya|qued\w+|sepa\w*|sabe\w*|pued\w+|poder|debe|está\w*|es|son|sea\w*|llegu?\w+|qué|cuál\w*"
    r"|cuánto\w*|cómo|en vez"
    r"|en lugar|responde\w*|conozca\w*|conoce\w*)\b"
)
_OFFER = r"(?:soluci(?:ón|ones)|productos?|plataforma|software|oferta|servicios?|herramienta|paquete|propuesta)"
SELLING = (
    rf"\b(?:(?:con|gracias a|mediante|por|necesitan|usa\w*|comprar|elegir|conoc\w+|ven) nuestr[ao]s? {_OFFER}\b"
    rf"|{_OFFER} (?:[\w-]+ )?(?:integral(?:es)?|a medida|llave en mano|innovador(?:a|es)?|todo en uno"
    rf"|personalizad[ao]s?)"
    r"|valor añadido|win-win|cerrar (?:la venta|el trato|el acuerdo|este cliente)|cuentas? clave|puntos? de dolor"
    r"|(?:elegirnos|contratarnos|comprarnos)|confi\w+ en nosotros|con nosotros,? (?:ahorr|gan)\w+|(?:socio"
    r"|proveedor) como nosotros"
    r"|upsell|venta cruzada|responsable de la decisión .{0,20}nuestr\w)"
)
PROMISING = (
    rf"\bnuestr[ao]s? (?:{_OFFER}|equipo|expertos|método) (?:[\w-]+ )?(?:ahorr\w+|permit\w+|ayud\w+|ofrec\w+"
    rf"|reduc\w+|simplific\w+|resuelv\w+"
    r"|aport\w+|libera\w*|mejora\w*|da)\b"
)
_BETTER = (
    r"mejorar|optimizar|fomentar|potenciar|reforzar|fortalecer|impulsar|aumentar|incrementar|desarrollar"
    r"|modernizar|digitalizar"
    r"|promover|apoyar|fidelizar|consolidar|agilizar|simplificar|posicionar(?:nos|se)?|innovar|crecer|progresar"
    r"|profesionalizar"
    r"|maximizar|dinamizar|captar|comunicar"
)
VAGUE = (
    rf"^\s*(?:queremos |quieren |hay que )?(?P<found>(?:{_BETTER})\b"
    r"|(?:ser|convertirnos en|convertirse en) (?:más (?!de\b)[\w-]+|(?:un |una |los |el |la )*(?:líder\w*"
    r"|referen\w+|mejor\w*|marca|empresa (?:más|líder|moderna)|socio|empleador))|más (?:visibilidad|eficiencia"
    r"|clientes|crecimiento"
    r"|calidad|comunicación|competitiv\w+)|(?:una )?(?:mejor|buena) (?:comunicación|imagen|organización|gestión"
    r"|atención|calidad)"
    r"|(?:la )?(?:satisfacción|excelencia|calidad|innovación|visibilidad|digitalización"
    r"|transformación \w+)(?=\s*(?:[,.;]|$)"
    r"|\s+(?:de|del|en|y)\b))"
)
RESULT = (
    r"\d|\b(?:por ciento|mitad|doble|duplicar|triplicar|tercio|cuarta parte|ning[uú]n\w*|nadie|cero|primer[oa]?s?"
    r"|segund[oa]"
    r"|tercer[oa]?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|lunes"
    r"|martes"
    r"|miércoles|jueves|viernes|sábado|domingo|semana santa|navidad\w*|pascua|antes|hasta|abrir|reabrir|deudas"
    r"|concurso|ganar (?:el|la)"
    r"|certific\w+|vender|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|veinte|treinta|cuarenta|cincuenta"
    r"|cien|mil"
    r"|cuando|ranking|medalla|fin de año)\b"
)
OPEN = (
    r"^\W*(?:(?:y|pero|entonces|a|de|desde|para|con|por|en|sobre|hasta) )*(?:qué|quién\w*|cuál\w*|cómo|por qué"
    r"|dónde|cuándo|cuánt\w+"
    r"|que(?= \w+ (?:pas|hic|hab|ser|cambi)))\b|^\W*(?:cuénte|descríba|explíque|háble|muéstre|díga|póng|ayúde"
    r"|nómbre|imagin)\w*"
    r"|^\W*(?:puede|podría|quiere|querría)n? (?:contar|describir|explicar|hablar|decir|mostrar)\w*"
)
LEADING = (
    r"^\W*(?:y |entonces |pero )?no (?:cree|piensa|le parece|les parece|considera|diría|opina|preferiría|quisiera"
    r"|sería|es|está)\w*\b.{0,60}\?"
    r"|\b(?:seguro que|seguramente|obviamente|evidentemente|sin duda|está de acuerdo (?:en|con) que)\b"
    r"|\bdeben? de? ?(?:ser|perder|estar"
    r")\b|,\s*¿?\s*(?:verdad|no|cierto|no es así|a que sí|vale)\s*\?\s*$|\bcuánto tiempo pierden?\b|\b(?:con"
    r"|de) nuestr[ao] (?:solución"
    r"|producto|software|herramienta)\b|\bpor qué (?:todavía )?no (?:han|usan|tienen|utilizan)\b"
)
POLITE = (
    r"tiene(?: usted)? razón|muy bien|bien|perfecto|genial|estupendo|de acuerdo|vale|ok|okay|claro|por supuesto"
    r"|desde luego|suena bien"
    r"|me parece (?:bien|correcto|interesante)|interesante|gracias|muchas gracias|no está mal|ya veo|entiendo"
    r"|sin problema|como usted diga"
    r"|si usted lo dice|tiene sentido|con gusto"
)
BESIDE = r"sí|si|ah|oh|bueno|pues|hm+|eh|y|entonces"
