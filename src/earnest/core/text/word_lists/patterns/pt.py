"""Portuguese patterns of what is asked about."""

_THING = (
    r"(?:sites?|páginas?)(?: web| novo)?|software|programas?(?= de\b)|sistemas?|portal|loja online|aplicaç(?:ão"
    r"|ões)|aplicativos?|apps?|base de dados"
    r"|servidor(?:es)?|impressoras?|computador(?:es)?|plataformas?|ferramentas?|licenças?|câmaras?|câmeras?"
    r"|carrinhas?|furgões|veículos?|máquinas?|crm"
    r"|erp|intranet|chatbot|logo|campanhas? (?:publicitária|de \w+)|assinatura|financiamento|seguro"
)
_STAFF = (
    r"contabilistas?|contador(?:a|es)?|consultor(?:a|es)?|assessor(?:a|es)?|técnic[oa]s?|eletricistas?"
    r"|assistentes?|advogad[oa]s?|fotógraf[oa]s?"
    r"|designers?|programador(?:a|es)?|formador(?:a|es)?|agência|fornecedor(?:a|es)?|vendedor(?:a|es)?"
    r"|cozinheir[oa]s?|especialistas?"
    r"|engenheir[oa]s?|tradutor(?:a|es)?|secretári[oa]s?|redator(?:a|es)?|gestor(?:a|es)?"
)
_SERVICE = (
    r"assessoria|consultoria|formação(?= (?:de|do|para|em)\b)|limpeza(?= (?:de|do|das?)\b)|manutenção"
    r"|contabilidade|traduç(?:ão|ões)|catering"
    r"|fornecimento|instalação(?= de\b)|aluguer|aluguel|serviços?(?= de\b)|impressão(?= de\b)|vigilância|coaching"
    r"|marketing|publicidade"
)
_SOME = r"uma?s?|um|nov[ao]s?|bo[am]s?|bom|outr[ao]s?|dois|duas|três|quatro|cinco|\d+|melhor(?:es)?"
_WHICH = r"(?:(?!(?:que|de|do|da|a|para|\w+(?:ar|er|ir|or)|seus?|suas?|noss\w+)\b)[\w-]+ ){0,2}?"
_NEEDING = (
    r"(?:precis\w+(?: de)?|necessit\w+(?: de)?|(?:faz(?:em)?|faz-lhes) falta|procur(?:amos|am|o|a)|quer(?:em|emos"
    r"|o)?|devem|devemos|temos (?:de|que)"
    r"|têm (?:de|que)|é preciso)"
)
_WHO = r"(?:[\w'-]+ ){0,3}?"
_CUSTOMERS = (
    r"(?!.{0,20}?\b(?:clientes|pessoas|vizinhos|visitantes|pacientes|pais|inquilinos"
    r"|leitores|sócios|famílias|turistas|hóspedes|utentes|usuários)\b)"
)
"""Who buys from the client: what they want to buy is no purchase of the client's."""
PURCHASE = (
    rf"^\s*{_CUSTOMERS}(?:{_WHO}{_NEEDING}\s+)?(?P<found>(?:comprar|compra de|adquirir|aquisição de|contratar"
    rf"|contratação de"
    rf"|recrutar|subcontratar|terceirizar"
    r"|alugar (?:um|dois|duas|três)\w*|investir em (?:um|nov)\w*|assinar um\w*|encomendar um\w*)\b"
    rf"|(?:implementar|implantar|instalar|introduzir|criar|desenvolver|adotar) (?:(?:{_SOME}|o"
    rf"|a)\s+)+{_WHICH}(?:{_THING})\b)"
    rf"|^\s*{_CUSTOMERS}{_WHO}{_NEEDING}\s+(?P<needed>(?:(?:{_SOME})\s+)*{_WHICH}(?:{_THING}|{_STAFF}|{_SERVICE})\b)"
)
NAMED = rf"^\s*(?P<found>(?:(?:{_SOME})\s+)+{_WHICH}(?:{_THING}|{_STAFF})\b|(?:{_SERVICE})\b)"
LACKING = (
    r"^\s*(?P<found>(?:não (?:há|temos|têm|existe)|falta(?:m)?(?: de)?|ausência de|sem|carecem de)\s+"
    rf"(?:(?:{_SOME}|nenhum)\s+)*{_WHICH}(?:{_THING}|{_STAFF})\b)"
)
CHANGE = (
    r"\b(?:não|nunca|ninguém|sem|menos|mais (?:cedo|rápido|que)|antes|a tempo|bastante|só|para que|quando|porque"
    r"|outra vez|ainda|já|fic\w+|saiba\w*"
    r"|sabe\w*|pod\w+|poss\w+|deve|está\w*|é|são|seja\w*|chegu?\w+|qual|quais|quant\w+|como|em vez|responde\w*"
    r"|conheç\w+|conhece\w*)\b"
)
_OFFER = r"(?:soluç(?:ão|ões)|produtos?|plataforma|software|oferta|serviços?|ferramenta|pacote|proposta)"
SELLING = (
    rf"\b(?:(?:com|graças à|através d[ao]|pel[ao]|precisam d[ao]|us[ae]\w*|comprar|escolher"
    rf"|conhec\w+) (?:[ao]s? )?noss[ao]s? {_OFFER}\b"
    rf"|{_OFFER} (?:[\w-]+ )?(?:à medida|sob medida|chave na mão|inovador(?:a|es)?|integrad[ao]s?|complet[ao]s?"
    rf"|personalizad[ao]s?)"
    r"|valor acrescentado|valor agregado|win-win|fechar (?:a venda|o negócio|o contrato|este cliente)"
    r"|contas? chave|clientes?-chave|pontos? de dor"
    r"|(?:escolher-nos|contratar-nos|nos contratar)|connosco,? (?:poup|ganh)\w+|parceiro como nós|upsell"
    r")"
)
PROMISING = (
    rf"\bnoss[ao]s? (?:{_OFFER}|equipa|equipe|especialistas|método) (?:[\w-]+ )?(?:poupa\w*|economiz\w+|permit\w+"
    rf"|ajud\w+|oferec\w+|reduz\w*|simplific\w+"
    r"|resolv\w+|liberta\w*|melhora\w*|dá)(?:-lhes?)?\b"
)
_BETTER = (
    r"melhorar|otimizar|optimizar|promover|potenciar|reforçar|fortalecer|impulsionar|aumentar|incrementar"
    r"|desenvolver|modernizar|digitalizar|apoiar"
    r"|fidelizar|consolidar|agilizar|simplificar|posicionar|inovar|crescer|profissionalizar|maximizar|dinamizar"
    r"|captar|comunicar|valorizar|fomentar"
)
VAGUE = (
    rf"^\s*(?:queremos |querem )?(?P<found>(?:{_BETTER})\b"
    r"|(?:ser|tornar-nos|tornar-se) (?:mais (?!de\b)[\w-]+|(?:um |uma |os |o |a )*(?:líder\w*|referência"
    r"|melhor\w*|marca|empresa (?:mais|líder|moderna)|parceiro))|mais (?:visibilidade|eficiência|clientes"
    r"|crescimento|qualidade|comunicação)"
    r"|(?:uma )?(?:melhor|boa) (?:comunicação|imagem|organização|gestão|qualidade)|(?:a )?(?:satisfação"
    r"|excelência|qualidade|inovação|visibilidade"
    r"|digitalização|transformação \w+)(?=\s*(?:[,.;]|$)|\s+(?:de|do|dos|da|das|em|e)\b))"
)
RESULT = (
    r"\d|\b(?:por cento|metade|dobro|duplicar|dobrar|triplicar|terço|quarto|nenhum\w*|ninguém|zero|primeir[oa]s?"
    r"|segund[oa]|terceir[oa]|janeiro|fevereiro"
    r"|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro|segunda-feira|terça-feira"
    r"|quarta-feira|quinta-feira|sexta-feira|sábado"
    r"|domingo|páscoa|natal|antes|até|abrir|reabrir|dívidas|concurso|ganhar [oa]|certific\w+|vender|dois|duas"
    r"|três|quatro|cinco|seis|sete|oito|nove|dez|doze"
    r"|vinte|trinta|cem|mil|quando|ranking|fim do ano)\b"
)
OPEN = (
    r"^\W*(?:(?:e|mas|então|a|de|desde|para|com|por|em|sobre|até) )*(?:o que|que|quem|qua(?:l|is)|como|por que"
    r"|porque|porquê|onde|quando|quant\w+)\b"
    r"|^\W*(?:conte|descreva|explique|fale|mostre|diga|ajude|imagine|liste)\b"
    r"|^\W*(?:pode|poderia|podia|quer)(?:-me|-nos)? (?:me )?(?:contar|descrever|explicar|falar|dizer|mostrar)\w*"
)
LEADING = (
    r"^\W*(?:e |mas |então )?não (?:acha|pensa|considera|lhe parece|diria|prefere|preferia|gostaria|seria|é"
    r"|está)\w*\b.{0,60}\?"
    r"|\b(?:com certeza|certamente|obviamente|evidentemente|sem dúvida|concorda (?:que|com)|de certeza)\b"
    r"|,\s*(?:não é|certo|verdade|né|não|não acha|está bem)\s*\?\s*$|\bquanto tempo perde\w*\b|\b(?:com"
    r"|d)[ao]? noss[ao] (?:solução|produto|software|ferramenta)\b"
    r"|\b(?:por que|porque|porquê) (?:ainda )?não (?:têm|usam|fizeram)\b"
)
POLITE = (
    r"tem razão|muito bem|bem|perfeito|ótimo|óptimo|de acordo|está bem|tudo bem|ok|okay|claro|com certeza"
    r"|certamente|soa bem|parece-me (?:bem|correto)"
    r"|me parece bom|interessante|obrigad[oa]|muito obrigad[oa]|nada mal|entendo|percebo|sem problema|se o diz"
    r"|faz sentido|com gosto"
)
BESIDE = r"sim|ah|oh|bom|pois|então|hm+|e|é"
