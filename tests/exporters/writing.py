"""One short condition in each kind of writing; the sentences are neutral, no advice is invented."""

from __future__ import annotations

from typing import Any

from tests.exporters.sample import REVIEW, condition
from tests.kinds import Condition

# title, audience, one long sentence with Latin and digits, a short one, three words, a question
_WORDS: dict[str, tuple[str, str, str, str, tuple[str, str, str], str]] = {
    "ar": (
        "سجل للتجربة",
        "البالغون وأسرهم",
        "هذه جملة قصيرة للتجربة، وفيها اسم لاتيني هو Guillain-Barré ورقم الهاتف 0808 800 8000.",
        "كُتِبَت هذه الجملة لكي نرى شكل الحروف.",
        ("الكلمة الأولى", "الكلمة الثانية", "الكلمة الثالثة"),
        "هل هذا سؤال للتجربة؟",
    ),
    "he": (
        "רשומה לבדיקה",
        "מבוגרים ובני משפחותיהם",
        "זה משפט קצר לבדיקה, ובו השם הלטיני Guillain-Barré ומספר הטלפון 0808 800 8000.",
        "המשפט הזה נכתב כדי לראות את צורת האותיות.",
        ("מילה ראשונה", "מילה שנייה", "מילה שלישית"),
        "האם זו שאלה לבדיקה?",
    ),
    "el": (
        "Δοκιμαστική εγγραφή",
        "Ενήλικες και οι οικογένειές τους",
        "Αυτή είναι μια σύντομη πρόταση με το όνομα Guillain-Barré και τον αριθμό 0808 800 8000.",
        "Η πρόταση αυτή γράφτηκε για να δούμε τα γράμματα.",
        ("πρώτη λέξη", "δεύτερη λέξη", "τρίτη λέξη"),
        "Είναι αυτή μια δοκιμαστική ερώτηση;",
    ),
    "ru": (
        "Пробная запись",
        "Взрослые и их семьи",
        "Это короткое предложение, в нём имя Guillain-Barré и номер телефона 0808 800 8000.",
        "Это предложение написано, чтобы увидеть буквы.",
        ("первое слово", "второе слово", "третье слово"),
        "Это пробный вопрос?",
    ),
    "hi": (
        "परीक्षण के लिए अभिलेख",
        "वयस्क और उनके परिवार",
        "यह परीक्षण का एक छोटा वाक्य है, इसमें Guillain-Barré नाम और 0808 800 8000 नंबर है।",
        "यह वाक्य अक्षरों का रूप देखने के लिए लिखा गया है।",
        ("पहला शब्द", "दूसरा शब्द", "तीसरा शब्द"),
        "क्या यह परीक्षण का प्रश्न है?",
    ),
    "bn": (
        "পরীক্ষার জন্য নথি",
        "প্রাপ্তবয়স্ক ও তাঁদের পরিবার",
        "এটি পরীক্ষার একটি ছোট বাক্য, এতে Guillain-Barré নাম ও 0808 800 8000 নম্বর আছে।",
        "অক্ষরের চেহারা দেখার জন্য এই বাক্যটি লেখা হয়েছে।",
        ("প্রথম শব্দ", "দ্বিতীয় শব্দ", "তৃতীয় শব্দ"),
        "এটি কি পরীক্ষার প্রশ্ন?",
    ),
    "zh-Hans": (
        "测试记录",
        "成年人及其家人",
        "这是一个用来测试的短句，里面有名称 Guillain-Barré 和电话号码 0808 800 8000。",
        "写这句话是为了看清文字的形状。",
        ("第一个词", "第二个词", "第三个词"),
        "这是一个测试问题吗？",
    ),
}

LANGUAGES = tuple(_WORDS)


def words_in(language: str) -> str:
    """All the words of the record in this language."""
    title, audience, long, short, words, question = _WORDS[language]
    return " ".join((title, audience, long, short, *words, question))


def written_in(language: str) -> Condition:
    """The record in one language; every field has words of that language."""
    title, audience, long, short, words, question = _WORDS[language]
    cited = f"{long} [@web]"
    changes: dict[str, Any] = {
        "id": "sample",
        "language": language,
        "title": title,
        "also_known_as": [words[0], "GBS"],
        "audience": audience,
        "summary": f"{long} {short} [@web]",
        "main_message": f"{short} [@journal]",
        "overview": f"{cited}\n\n- {words[0]}\n- {words[1]} (GBS)\n\n1. {words[2]}\n2. {words[0]}",
        "get_help": [
            {
                "urgency": "emergency",
                "action": f"{words[0]} 999 {words[1]}",
                "signs": [long, short],
            },
            {"urgency": "urgent", "action": words[1], "signs": [short]},
            {"urgency": "non-urgent", "action": words[2], "signs": [long]},
        ],
        "symptoms": {
            "groups": [
                {
                    "name": words[0],
                    "items": [
                        {"plain": words[1], "medical": "paraesthesia", "detail": cited},
                        {"plain": words[2]},
                    ],
                }
            ]
        },
        "nerve_pain": {
            "kind": "both",
            "where": cited,
            "feels_like": list(words),
            "why": f"{long}\n\n{short}",
            "how_common": cited,
            "chance": {"about": 26, "in": 100, "who": words[0]},
        },
        "causes": cited,
        "who_gets_it": f"{long} {short} {long}",
        "diagnosis": {"tests": [{"name": words[0], "medical": "EMG", "why": cited}]},
        "treatments": {
            "options": [
                {
                    "name": words[1],
                    "kind": "eases symptoms",
                    "how_it_works": cited,
                    "benefits": short,
                    "risks": long,
                }
            ]
        },
        "not_known": short,
        "self_care": [{"action": f"{short} [@web]", "detail": long}, {"action": words[0]}],
        "living_with_it": long,
        "outlook": short,
        "questions_to_ask": [question, f"{question[:-1]} (GBS){question[-1]}"],
        "related": [],
        "figures": [],
        "review": REVIEW | {"authors": [{"name": words[0]}]},
    }
    return condition(**changes)
