"""Spanish patterns of what is asked about."""

_THING = (
    r"(?:páginas?|sitios?) web|webs?|software|programas?(?= de\b)|programa informático|sistemas?|portal"
    r"|tienda online|aplicaci(?:ón|ones)|apps?|base de datos|servidor(?:es)?|impresoras?|ordenador(?:es)?"
    r"|plataformas?|herramientas?|licencias?|cámaras?|furgonetas?|vehículos?|máquinas?|maquinaria|crm|erp|intranet"
    r"|centralitas?|teléfonos?"
    r"|chatbot|logo|campañas? (?:publicitaria|de \w+)|suscripción|financiación|seguro|equipos? informáticos?"
)
_STAFF = (
    r"contables?|consultor(?:a|es)?|asesor(?:a|es)?|técnic[oa]s?|electricistas?|asistentes?|abogad[oa]s?"
    r"|fotógraf[oa]s?|diseñador(?:a|es)?|desarrollador(?:a|es)?|formador(?:a|es)?|agencia|proveedor(?:es|a)?"
    r"|vendedor(?:a|es)?|cociner[oa]s?|expert[oa]s?|ingenier[oa]s?|traductor(?:a|es)?|secretari[oa]s?"
    r"|comercial(?:es)?|community manager|redactor(?:a|es)?|director(?:a|es)?(?: \w+)?|gerente|jef[ea]s? de \w+"
    r"|responsables? de \w+|encargad[oa]s?|moz[oa]s? de almacén|conductor(?:a|es)?|enfermer[oa]s?|camarer[oa]s?"
    r"|jardiner[oa]s?|moderador(?:a|es)?|intérpretes?|auditor(?:a|es)?|operari[oa]s?|vigilantes?|pintor(?:a|es)?"
    r"|auxiliar(?:es)?|temporer[oa]s?|coordinador(?:a|es)?"
)
_SERVICE = (
    r"asesor(?:ía|amiento)(?: \w+)?|formación(?= (?:de|del|para|en)\b)|limpieza(?= (?:de|del)\b)|mantenimiento"
    r"|contabilidad|traducción|catering|suministro|instalación(?= de\b)|alquiler(?= de\b)|servicios?(?= de\b)"
    r"|impresión(?= de\b)|vigilancia|coaching|marketing|contrato(?= (?:marco|de|para)\b)|acuerdo marco"
    r"|moderación(?= (?:de|del)\b)|jardinería|auditoría|externalización|infraestructura|reforma(?= (?:de|del)\b)"
    r"|recogida(?= de\b)|estudio(?= (?:de|del|topográfico)\b)|montaje|provisión(?= de\b)|publicidad|cursos?(?= (?:de"
    r"|para)\b)"
)
_SOME = r"un[ao]?s?|nuev[ao]s?|buen[ao]?s?|otr[ao]s?|dos|tres|cuatro|cinco|\d+|mejor(?:es)?"
_WHICH = r"(?:(?!(?:que|de|del|a|para|\w+(?:ar|er|ir)|sus?|nuestr\w+)\b)[\w-]+ ){0,2}?"
_NEEDING = (
    r"(?:necesit\w+|hace falta|(?:les|nos|me) (?:hace )?falta|busc(?:amos|an|o|a)|quier\w+|queremos|requier\w+|deben"
    r"|debemos|ten(?:emos|ían) que|tienen que|hay que)"
)
_WHO = r"(?:[\w'-]+ ){0,3}?"
_CUSTOMERS = (
    r"(?!.{0,20}?\b(?:clientes|gente|vecinos|visitantes|pacientes|padres|inquilinos|lectores|socios|familias"
    r"|turistas|huéspedes|usuarios)\b)"
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
NAMED = (
    rf"^\s*(?P<found>(?:(?:{_SOME})\s+)+{_WHICH}(?:{_THING}|{_STAFF}|[\w-]+ a (?:tiempo completo|media jornada))\b"
    rf"|(?:(?:{_SOME})\s+)*(?:{_SERVICE})\b)"
)
LACKING = (
    r"^\s*(?P<found>(?:no (?:hay|tenemos|tienen|existe)|falta(?:n)?(?: de)?|ausencia de|carec\w+ de|sin|(?:nos"
    r"|les) falta)\s+"
    rf"(?:(?:{_SOME}|ningún)\s+)*{_WHICH}(?:{_THING}|{_STAFF})\b)"
)
CHANGE = (
    r"\b(?:no|nunca|nadie|sin|menos|más (?:temprano|rápido|que)|antes|a tiempo|bastante|solo|sólo|para que|cuando"
    r"|porque|otra vez|todavía|ya|qued\w+|sepa\w*|sabe\w*|pued\w+|poder|debe|está\w*|es|son|sea\w*|llegu?\w+|qué"
    r"|cuál\w*|cuánto\w*|cómo|en vez|en lugar|responde\w*|conozca\w*|conoce\w*)\b"
)
_OFFER = r"(?:soluci(?:ón|ones)|productos?|plataforma|software|oferta|servicios?|herramienta|paquete|propuesta)"
SELLING = (
    rf"\b(?:(?:con|gracias a|mediante|por|necesitan|usa\w*|comprar|elegir|conoc\w+|ven) nuestr[ao]s? {_OFFER}\b"
    rf"|{_OFFER} (?:[\w-]+ )?(?:integral(?:es)?|a medida|llave en mano|innovador(?:a|es)?|todo en uno"
    rf"|personalizad[ao]s?)"
    r"|(?:firm|acept|aprob|aprueb)\w+ nuestr[ao]s? (?:presupuestos?|ofertas?|contratos?|propuestas?)"
    r"|valor añadido|win-win|cerrar (?:la venta|el trato|el acuerdo|este cliente)|cuentas? clave|puntos? de dolor"
    r"|(?:elegirnos|contratarnos|comprarnos)|confi\w+ en nosotros|con nosotros,? (?:ahorr|gan)\w+|(?:socio"
    r"|proveedor) como nosotros|upsell|venta cruzada|nuestr[ao] (?:aliad[ao]|patrocinador\w*|contacto"
    r"|campeón) (?:en|dentro|de compras|interno)|la renovación (?:está|corre|peligra|del contrato)|(?:las"
    r"|sus) licencias (?:no|sin|que)|antes de que (?:acabe|termine|cierre) nuestro|(?:ampliar|hacer crecer"
    r"|recuperar|retener) (?:la|esta) cuenta|que firmen\b|orden de compra .{0,30}nuestr\w"
    r"|responsable de la decisión .{0,20}nuestr\w)"
)
PROMISING = (
    rf"\bnuestr[ao]s? (?:{_OFFER}|equipo|expertos|método) (?:[\w-]+ )?(?:ahorr\w+|permit\w+|ayud\w+|ofrec\w+"
    rf"|reduc\w+|simplific\w+|resuelv\w+"
    r"|aport\w+|libera\w*|mejora\w*|da)\b"
)
_BETTER = (
    r"mejorar|optimizar|fomentar|potenciar|reforzar|fortalecer|impulsar|aumentar|incrementar|desarrollar|modernizar"
    r"|digitalizar|promover|apoyar|fidelizar|consolidar|agilizar|simplificar|posicionar(?:nos|se)?|innovar|crecer"
    r"|progresar|profesionalizar|maximizar|dinamizar|captar|comunicar"
)
VAGUE = (
    rf"^\s*(?:queremos |quieren |hay que )?(?P<found>(?:{_BETTER})\b"
    r"|(?:organizar|celebrar|realizar|hacer|impartir|participar en|asistir a) (?:más |los |las |unos |unas "
    r"|varios )*(?:talleres|reuniones|formaciones|eventos|encuentros|encuestas|jornadas|cursos|actividades"
    r"|campañas|ferias)|(?:explorar|acompañar|sensibilizar|concienciar|coordinar|involucrar|compartir|estudiar"
    r"|analizar|trabajar (?:en|con|por)|vivir nuestros)\b|(?:estar|ser) más (?:cerca|cercan)\w*|acercar(?:nos"
    r"|se) a|(?:ser|convertirnos en|convertirse en) (?:más (?!de\b)[\w-]+|(?:un |una |los |el |la )*(?:líder\w*"
    r"|referen\w+|mejor\w*|marca|empresa (?:más|líder|moderna)|socio|empleador))|más (?:visibilidad|eficiencia"
    r"|clientes|crecimiento|calidad|comunicación|competitiv\w+)|(?:una )?(?:mejor|buena) (?:comunicación|imagen"
    r"|organización|gestión|atención|calidad)|(?:la )?(?:satisfacción|excelencia|calidad|innovación|visibilidad"
    r"|digitalización|transformación \w+)(?=\s*(?:[,.;]|$)|\s+(?:de|del|en|y)\b))"
)
RESULT = (
    r"\d|\b(?:por ciento|mitad|doble|duplicar|triplicar|tercio|cuarta parte|ning[uú]n\w*|nadie|cero|primer[oa]?s?"
    r"|segund[oa]|tercer[oa]?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre"
    r"|diciembre|lunes|martes|miércoles|jueves|viernes|sábado|domingo|semana santa|navidad\w*|pascua|antes|hasta"
    r"|abrir|reabrir|deudas|concurso|ganar (?:el|la)|certific\w+|vender|dos|tres|cuatro|cinco|seis|siete|ocho|nueve"
    r"|diez|doce|veinte|treinta|cuarenta|cincuenta|cien|mil|cuando|ranking|medalla|fin de año)\b"
)
OPEN = (
    r"^\W*(?:(?:y|pero|entonces|a|de|desde|para|con|por|en|sobre|hasta) )*(?:qué|quién\w*|cuál\w*|cómo|por qué|dónde"
    r"|cuándo|cuánt\w+|que(?= \w+ (?:pas|hic|hab|ser|cambi)))\b|^\W*(?:cuénte|descríba|explíque|háble|muéstre|díga"
    r"|póng|ayúde|nómbre|imagin)\w*|^\W*(?:puede|podría|quiere|querría)n? (?:contar|describir|explicar|hablar|decir"
    r"|mostrar)\w*"
)
LEADING = (
    r"^\W*(?:y |entonces |pero )?no (?:cree|piensa|le parece|les parece|considera|diría|opina|preferiría|quisiera"
    r"|sería|es|está)\w*\b.{0,60}\?|\b(?:seguro que|seguramente|obviamente|evidentemente|sin duda"
    r"|está de acuerdo (?:en|con) que)\b|\bdeben? de? ?(?:ser|perder|estar)\b|,\s*¿?\s*(?:verdad|no|cierto|no es así"
    r"|a que sí|vale)\s*\?\s*$|\bcuánto tiempo pierden?\b|\b(?:con|de) nuestr[ao] (?:solución|producto|software"
    r"|herramienta)\b|\b(?:qué|cuál\w*|cómo|cuánt\w+|dónde|cuándo|quién\w*)\b[^?]{0,60}?\b(?:su|sus|est[ea]s?"
    r"|tan) (?:[\w-]+ ){1,3}?(?:obsolet[oa]s?|anticuad[oa]s?|lent[oa]s?|caótic[oa]s?|ineficientes?|complicad[oa]s?"
    r"|caduc[oa]s?|desfasad[oa]s?)\b|\b(?:dado que|teniendo en cuenta|visto que|puesto que|ahora que (?:usted|su))\b"
    r"|\bpara (?:dejar de|no seguir|ahorrar|evitar)\b|\bqué (?:le|les|te) (?:impide|frena|detiene)"
    r"|\bcuándo se (?:dio|dieron) cuenta|\bpor qué (?:es|son|está\w*|va\w*) [^?]{0,40}?\b(?:tan|siempre"
    r"|demasiado) \w+|\bpor qué (?:su|sus|les?|vuestr\w+) [^?]{1,60}?\btanto\b"
    r"|\bcon nosotros\s*\?|\bpor qué (?:todavía |aún )?no (?:han|usan|tienen|utilizan)\b"
)
POLITE = (
    r"tiene(?: usted)? razón|muy bien|bien|perfecto|genial|estupendo|de acuerdo|vale|ok|okay|claro|por supuesto"
    r"|desde luego|suena bien|me parece (?:bien|correcto|interesante)|interesante|gracias|muchas gracias|no está mal"
    r"|ya veo|entiendo|sin problema|como usted diga|si usted lo dice|tiene sentido|con gusto"
)
BESIDE = r"sí|si|ah|oh|bueno|pues|hm+|eh|y|entonces"
