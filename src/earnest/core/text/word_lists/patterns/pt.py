"""Portuguese patterns of what is asked about."""

_THING = (
    r"(?:sites?|páginas?)(?: web| novo)?|software|programas?(?= de\b)|sistemas?|portal|loja online|aplicaç(?:ão|ões)"
    r"|aplicativos?|apps?|base de dados|servidor(?:es)?|impressoras?|computador(?:es)?|plataformas?|ferramentas?"
    r"|licenças?|câmaras?|câmeras?|carrinhas?|furgões|veículos?|máquinas?|crm|erp|intranet|chatbot|logo"
    r"|campanhas? (?:publicitária|de \w+)|assinatura|financiamento|seguro"
)
_STAFF = (
    r"contabilistas?|contador(?:a|es)?|consultor(?:a|es)?|assessor(?:a|es)?|técnic[oa]s?|eletricistas?|assistentes?"
    r"|advogad[oa]s?|fotógraf[oa]s?|designers?|programador(?:a|es)?|formador(?:a|es)?|agência|fornecedor(?:a|es)?"
    r"|vendedor(?:a|es)?|cozinheir[oa]s?|especialistas?|engenheir[oa]s?|tradutor(?:a|es)?|secretári[oa]s?"
    r"|redator(?:a|es)?|gestor(?:a|es)?|diretor(?:a|es)?(?: \w+)?|gerentes?|chefes? de \w+|responsáve(?:l|is) (?:de"
    r"|por|pel[oa])?|encarregad[oa]s?|motoristas?|enfermeir[oa]s?|empregad[oa]s?|jardineir[oa]s?|moderador(?:a|es)?"
    r"|intérpretes?|auditor(?:a|es)?|operári[oa]s?|vigilantes?|pintor(?:a|es)?|auxiliar(?:es)?|coordenador(?:a|es)?"
    r"|ajudantes?"
)
_SERVICE = (
    r"assessoria|consultoria|formação(?= (?:de|do|para|em)\b)|limpeza(?= (?:de|do|das?)\b)|manutenção|contabilidade"
    r"|traduç(?:ão|ões)|catering|fornecimento|instalação(?= de\b)|aluguer|aluguel|serviços?(?= de\b)"
    r"|impressão(?= de\b)|vigilância|coaching|marketing|publicidade|contratos?(?= (?:de|para)\b)|acordo-quadro"
    r"|moderação(?= (?:de|do|da)\b)|jardinagem|auditoria|terceirização|infraestrutura|remodelação(?= (?:de|do|da)\b)"
    r"|recolha(?= de\b)|levantamento(?= (?:de|do|da|topográfico)\b)|montagem"
)
_SOME = r"uma?s?|um|nov[ao]s?|bo[am]s?|bom|outr[ao]s?|dois|duas|três|quatro|cinco|\d+|melhor(?:es)?"
_WHICH = r"(?:(?!(?:que|de|do|da|a|para|\w+(?:ar|er|ir|or)|seus?|suas?|noss\w+)\b)[\w-]+ ){0,2}?"
_NEEDING = (
    r"(?:precis\w+(?: de)?|necessit\w+(?: de)?|(?:faz(?:em)?|faz-lhes) falta|procur(?:amos|am|o|a)|quer(?:em|emos"
    r"|o)?|devem|devemos|temos (?:de|que)|têm (?:de|que)|é preciso)"
)
_WHO = r"(?:[\w'-]+ ){0,3}?"
_CUSTOMERS = (
    r"(?!.{0,20}?\b(?:clientes|pessoas|vizinhos|visitantes|pacientes|pais|inquilinos|leitores|sócios|famílias"
    r"|turistas|hóspedes|utentes|usuários)\b)"
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
NAMED = rf"^\s*(?P<found>(?:(?:{_SOME})\s+)+{_WHICH}(?:{_THING}|{_STAFF}|{_SERVICE})\b|(?:{_SERVICE})\b)"
LACKING = (
    r"^\s*(?P<found>(?:não (?:há|temos|têm|existe)|falta(?:m)?(?: de)?|ausência de|sem|carecem de)\s+"
    rf"(?:(?:{_SOME}|nenhum)\s+)*{_WHICH}(?:{_THING}|{_STAFF})\b)"
)
CHANGE = (
    r"\b(?:não|nunca|ninguém|sem|menos|mais (?:cedo|rápido|que)|antes|a tempo|bastante|só|para que|quando|porque"
    r"|outra vez|ainda|já|fic\w+|saiba\w*|sabe\w*|pod\w+|poss\w+|deve|está\w*|é|são|seja\w*|chegu?\w+|qual|quais"
    r"|quant\w+|como|em vez|responde\w*|conheç\w+|conhece\w*)\b"
)
_OFFER = r"(?:soluç(?:ão|ões)|produtos?|plataforma|software|oferta|serviços?|ferramenta|pacote|proposta)"
SELLING = (
    rf"\b(?:(?:com|graças à|através d[ao]|pel[ao]|precisam d[ao]|us[ae]\w*|comprar|escolher"
    rf"|conhec\w+) (?:[ao]s? )?noss[ao]s? {_OFFER}\b"
    rf"|{_OFFER} (?:[\w-]+ )?(?:à medida|sob medida|chave na mão|inovador(?:a|es)?|integrad[ao]s?|complet[ao]s?"
    rf"|personalizad[ao]s?)"
    r"|(?:assin|aceit|aprov)\w+ (?:[ao]s? )?noss[ao]s? (?:orçamentos?|propostas?|contratos?)"
    r"|valor acrescentado|valor agregado|win-win|fechar (?:a venda|o negócio|o contrato|este cliente)"
    r"|contas? chave|clientes?-chave|pontos? de dor|(?:escolher-nos|contratar-nos|nos contratar)"
    r"|connosco,? (?:poup|ganh)\w+|parceiro como nós|upsell|noss[ao] (?:aliad[ao]|patrocinador\w*|contacto"
    r"|defensor\w*) (?:n[ao]|em|dentro|intern[oa])|a renovação (?:está|corre|do contrato)|(?:as"
    r"|suas) licenças (?:não|sem|que)|antes (?:do fim|que acabe) (?:do )?(?:o )?nosso|(?:expandir|recuperar"
    r"|fazer crescer) (?:a|esta) conta|que assinem\b|ordem de compra .{0,30}noss\w)"
)
PROMISING = (
    rf"\bnoss[ao]s? (?:{_OFFER}|equipa|equipe|especialistas|método) (?:[\w-]+ )?(?:poupa\w*|economiz\w+|permit\w+"
    rf"|ajud\w+|oferec\w+|reduz\w*|simplific\w+"
    r"|resolv\w+|liberta\w*|melhora\w*|dá)(?:-lhes?)?\b"
)
_BETTER = (
    r"melhorar|otimizar|optimizar|promover|potenciar|reforçar|fortalecer|impulsionar|aumentar|incrementar"
    r"|desenvolver|modernizar|digitalizar|apoiar|fidelizar|consolidar|agilizar|simplificar|posicionar|inovar|crescer"
    r"|profissionalizar|maximizar|dinamizar|captar|comunicar|valorizar|fomentar"
)
VAGUE = (
    rf"^\s*(?:queremos |querem )?(?P<found>(?:{_BETTER})\b"
    r"|(?:organizar|realizar|fazer|promover|participar em|dar) (?:mais |os |as |uns |umas )*(?:workshops|reuniões"
    r"|formações|eventos|encontros|inquéritos|oficinas|atividades|campanhas|feiras)(?: regulares)?|(?:explorar"
    r"|acompanhar|sensibilizar|coordenar|envolver|partilhar|estudar|analisar|viver os nossos|trabalhar (?:em|com"
    r"|para))\b|estar mais (?:perto|próxim\w+)|aproximar-(?:nos|se) d\w+|(?:ser|tornar-nos"
    r"|tornar-se) (?:mais (?!de\b)[\w-]+|(?:um |uma |os |o |a )*(?:líder\w*|referência|melhor\w*|marca"
    r"|empresa (?:mais|líder|moderna)|parceiro))|mais (?:visibilidade|eficiência|clientes|crescimento|qualidade"
    r"|comunicação)|(?:uma )?(?:melhor|boa) (?:comunicação|imagem|organização|gestão|qualidade)"
    r"|(?:a )?(?:satisfação|excelência|qualidade|inovação|visibilidade|digitalização"
    r"|transformação \w+)(?=\s*(?:[,.;]|$)|\s+(?:de|do|dos|da|das|em|e)\b))"
)
RESULT = (
    r"\d|\b(?:por cento|metade|dobro|duplicar|dobrar|triplicar|terço|quarto|nenhum\w*|ninguém|zero|primeir[oa]s?"
    r"|segund[oa]|terceir[oa]|janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro"
    r"|dezembro|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|sábado|domingo|páscoa|natal|antes"
    r"|até|abrir|reabrir|dívidas|concurso|ganhar [oa]|certific\w+|vender|dois|duas|três|quatro|cinco|seis|sete|oito"
    r"|nove|dez|doze|vinte|trinta|cem|mil|quando|ranking|fim do ano)\b"
)
OPEN = (
    r"^\W*(?:(?:e|mas|então|a|de|desde|para|com|por|em|sobre|até) )*(?:o que|que|quem|qua(?:l|is)|como|por que"
    r"|porque|porquê|onde|quando|quant\w+)\b|^\W*(?:conte|descreva|explique|fale|mostre|diga|ajude|imagine|liste)\b"
    r"|^\W*(?:pode|poderia|podia|quer)(?:-me|-nos)? (?:me )?(?:contar|descrever|explicar|falar|dizer|mostrar)\w*"
)
LEADING = (
    r"^\W*(?:e |mas |então )?não (?:acha|pensa|considera|lhe parece|diria|prefere|preferia|gostaria|seria|é"
    r"|está)\w*\b.{0,60}\?|\b(?:com certeza|certamente|obviamente|evidentemente|sem dúvida|concorda (?:que|com)"
    r"|de certeza)\b|,\s*(?:não é|certo|verdade|né|não|não acha|está bem)\s*\?\s*$|\bquanto tempo perde\w*\b"
    r"|\b(?:com|d)[ao]? noss[ao] (?:solução|produto|software|ferramenta)\b|\b(?:que|qual|quais|como|quant\w+|onde"
    r"|quando|quem)\b[^?]{0,60}?\b(?:seus?|suas?|voss\w+|est[ea]s?) (?:[\w-]+ ){1,3}?(?:obsolet[oa]s?|antiquad[oa]s?"
    r"|lent[oa]s?|caótic[oa]s?|ineficientes?|complicad[oa]s?|ultrapassad[oa]s?)\b|\b(?:dado que|tendo em conta"
    r"|visto que|uma vez que|agora que (?:você|o senhor))\b|\bpara (?:deixar de|não perder mais|poupar|evitar)\b"
    r"|\bo que (?:vos|o|a|lhe) (?:impede|trava)|\bquando (?:percebeu|perceberam)|\b(?:por que|porque"
    r"|porquê) (?:é que )?(?:o|a|os|as|é|são|está) [^?]{0,40}?\b(?:tão|sempre|demasiado) \w+|\bconnosco\s*\?"
    r"|\b(?:por que|porque|porquê) (?:ainda )?não (?:têm|usam|fizeram)\b"
)
POLITE = (
    r"tem razão|muito bem|bem|perfeito|ótimo|óptimo|de acordo|está bem|tudo bem|ok|okay|claro|com certeza|certamente"
    r"|soa bem|parece-me (?:bem|correto)|me parece bom|interessante|obrigad[oa]|muito obrigad[oa]|nada mal|entendo"
    r"|percebo|sem problema|se o diz|faz sentido|com gosto"
)
BESIDE = r"sim|ah|oh|bom|pois|então|hm+|e|é"
