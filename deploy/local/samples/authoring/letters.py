"""Cover letters: short, dated, signed, in the language of the statement; facts in letters.json."""
import json
import pathlib
from xml.sax.saxutils import escape

import flat

FACTS = json.loads((pathlib.Path(__file__).parent / "letters.json").read_text(encoding="utf-8"))

THEME = {
    "en": "“United Nations peacekeeping operations: improving safety and security of peacekeepers”",
    "fr": "« Opérations de maintien de la paix des Nations Unies : améliorer la sûreté et la sécurité du personnel "
          "de maintien de la paix »",
    "es": "“Operaciones de las Naciones Unidas para el mantenimiento de la paz: mejorar la seguridad y la protección "
          "del personal de mantenimiento de la paz”",
    "ru": "«Операции Организации Объединенных Наций по поддержанию мира: повышение безопасности и защищенности "
          "миротворцев»",
    "ar": "«عمليات الأمم المتحدة لحفظ السلام: تحسين سلامة حفظة السلام وأمنهم»",
    "zh": "“联合国维持和平行动：加强维和人员的安全和安保”",
}

ADDRESS = {
    "en": ["His Excellency Mr. Zhang Jun", "President of the Security Council", "United Nations, New York"],
    "fr": ["Son Excellence Monsieur Zhang Jun", "Président du Conseil de sécurité", "Organisation des Nations Unies, New York"],
    "es": ["Excelentísimo Señor Zhang Jun", "Presidente del Consejo de Seguridad", "Naciones Unidas, Nueva York"],
    "ru": ["Его Превосходительству господину Чжан Цзюню", "Председателю Совета Безопасности",
           "Организация Объединенных Наций, Нью-Йорк"],
    "ar": ["سعادة السيد جانغ جون", "رئيس مجلس الأمن", "الأمم المتحدة، نيويورك"],
    "zh": ["联合国安全理事会主席", "张军先生阁下", "纽约联合国总部"],
}

SIGNED = {"en": "(Signed)", "fr": "(Signé)", "es": "(Firmado)", "ru": "(Подпись)", "ar": "(توقيع)", "zh": "（签名）"}

MONTH = {
    "en": "{d} May 2021", "fr": "New York, le {d} mai 2021", "es": "Nueva York, {d} de mayo de 2021",
    "ru": "{d} мая 2021 года", "ar": "{d} أيار/مايو 2021", "zh": "2021年5月{d}日",
}

# In each body {sender} is the delegation in running form, {theme} the theme in quotation marks.
BODIES = {
    "en": [
        ["Mr. President,",
         "I have the honour to transmit to you, in Microsoft Word format, the written statement of {sender} for the open "
         "debate of the Security Council on the theme {theme}, to be held by videoconference on 24 May 2021.",
         "I should be grateful if you would have the statement included in the compilation of the debate."],
        ["Excellency,",
         "With reference to your letter of 5 May 2021, please find enclosed the statement that {sender} submits in "
         "writing to the open videoconference debate of 24 May 2021, entitled {theme}.",
         "The electronic file enclosed is the authentic text. My delegation would appreciate its publication together "
         "with the other interventions.",
         "Please accept, Excellency, the assurances of my highest consideration."],
        ["Sir,",
         "On behalf of {sender}, I am submitting the attached contribution to the Security Council’s open debate of "
         "24 May 2021. It addresses the theme announced by the presidency, {theme}, and the four questions put in the "
         "concept note.",
         "Kindly arrange for it to form part of the official document that will bring together the statements made."],
    ],
    "fr": [
        ["Monsieur le Président,",
         "J’ai l’honneur de vous faire tenir ci-joint la déclaration écrite que {sender} souhaite verser au débat public "
         "du Conseil de sécurité du 24 mai 2021 sur le thème {theme}.",
         "Je vous saurais gré de bien vouloir faire figurer ce texte, établi au format Microsoft Word, dans la "
         "compilation des interventions.",
         "Veuillez agréer, Monsieur le Président, l’assurance de ma très haute considération."],
        ["Monsieur le Président,",
         "Comme suite à votre lettre du 5 mai 2021, {sender} vous adresse par la présente sa contribution au débat public "
         "qui se tiendra par visioconférence le 24 mai 2021 et qui a pour thème : {theme}.",
         "Ma délégation vous prie de faire publier cette contribution avec celles des autres participants."],
    ],
    "es": [
        ["Señor Presidente:",
         "Tengo el honor de remitirle adjunta la declaración escrita de {sender} para el debate abierto del Consejo de "
         "Seguridad que se celebrará por videoconferencia el 24 de mayo de 2021 sobre el tema {theme}.",
         "Le agradecería que tuviera a bien disponer que el texto figure en la recopilación oficial de las "
         "intervenciones.",
         "Aprovecho la oportunidad para reiterarle las seguridades de mi más alta consideración."],
        ["Excelencia:",
         "En respuesta a la invitación contenida en su carta de 5 de mayo de 2021, {sender} presenta por escrito, en "
         "formato Microsoft Word, su intervención en el debate abierto del 24 de mayo de 2021 titulado {theme}.",
         "Mi delegación solicita respetuosamente que se publique junto con las demás."],
    ],
    "ru": [
        ["Уважаемый господин Председатель,",
         "Имею честь препроводить Вам письменное заявление, с которым {sender} участвует в открытых прениях Совета "
         "Безопасности по теме {theme}, проводимых 24 мая 2021 года в формате видеоконференции.",
         "Буду признателен Вам за включение этого текста, представленного в формате Microsoft Word, в сводный документ "
         "о прениях."],
        ["Ваше Превосходительство,",
         "Ссылаясь на Ваше письмо от 5 мая 2021 года, настоящим направляю Вам текст, который {sender} представляет в "
         "письменном виде для открытых прений 24 мая 2021 года на тему {theme}.",
         "Просьба опубликовать его вместе с выступлениями других участников.",
         "Примите, Ваше Превосходительство, уверения в моем самом высоком уважении."],
    ],
    "ar": [
        ["السيد الرئيس،",
         "أتشرف بأن أحيل إليكم طيه البيان الخطي المقدم من {sender} في إطار المناقشة المفتوحة التي يعقدها مجلس الأمن عن "
         "طريق التداول بالفيديو في 24 أيار/مايو 2021 بشأن موضوع {theme}.",
         "وأرجو ممتنا إدراج هذا البيان، المعد بصيغة مايكروسوفت وورد، في الوثيقة التي تضم المداخلات.",
         "وتفضلوا بقبول فائق الاحترام والتقدير."],
        ["صاحب السعادة،",
         "بالإشارة إلى رسالتكم المؤرخة 5 أيار/مايو 2021، تجدون رفق هذه الرسالة المساهمة الخطية المقدمة من {sender} في "
         "المناقشة المفتوحة المقرر عقدها في 24 أيار/مايو 2021 تحت عنوان {theme}.",
         "ويود وفدنا أن تنشر هذه المساهمة مع سائر البيانات ضمن الوثيقة الرسمية."],
    ],
    "zh": [
        ["主席先生：",
         "谨随函转递{sender}为安全理事会2021年5月24日以视频会议方式举行的公开辩论会提交的书面发言。本次公开辩论会的主题为{theme}。",
         "请将所附Microsoft Word格式的发言稿收入本次辩论会的发言汇编为荷。",
         "顺致最崇高的敬意。"],
    ],
}


def cover_letter(sample):
    """The flat OpenDocument text of one letter, and the ending of the file it becomes."""
    fact, language = FACTS[sample["code"]], sample["language"]
    on_screen = fact["format"] == "pdf"
    lines = []

    def add(style, text):
        lines.append(f'<text:p text:style-name="{style}">{escape(text)}</text:p>')

    add("Middle", fact["letterhead"])
    add("AtEnd", MONTH[language].format(d=int(fact["date"][-2:])))
    for line in ADDRESS[language]:
        add("Standard", line)
    add("Standard", "")
    for line in BODIES[language][fact["body"]] + ([fact["extra"]] if "extra" in fact else []):
        add("Text_20_body", line.format(sender=fact["sender"], theme=THEME[language]))
    add("AtEnd", f'{SIGNED[language]} {fact["signed"]}')
    add("AtEnd", fact["role"])
    add("Mark", flat.MARK[language])
    style = {"size": "12", "align": "start", "line": "120", "after": "0.35", "indent": "0"}
    return flat.wrap(language, style, "", "".join(lines), flat.MARK[language], on_screen), fact["format"]
