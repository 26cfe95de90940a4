from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from toolkit.base.text.letters import odd_letters


def messages(text: str) -> list[str]:
    return [each.message for each in odd_letters(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Guillain-Barré syndrome: naïve façade, Ærø, “quotes” – dashes… 38 °C ± ½ m² x³",
        "e\u0301te\u0301 decomposed, as some systems save it",
        "ẹ̀kọ́ gbogbo",
        "TNFα, NFκB, IL-1β, α-fetoprotein, β cells, 5 µg, 5 μg and 10 μmol",
        "ВИЧ и СПИД: молоко́ у детей; IgG-антитела, COVID-19 и ДНК",
        "από το νεῦρον, ευχαριστώ",
        "می\u200cشود و نمی\u200cتواند، ۱۲۳",
        "اتصل بالرقم ٩٩٩ فورًا",
        "यह क्\u200dष है, र्\u200dय",
        "ក\u200bខ្ញុំ\u200bឈឺ",
        "ปวดหัว\u200bมาก น้ำ",
        "ကျွန်ုပ်\u200bတို့",
        "发烧３８度，请拨打１２０。",
        "ひらがな カタカナ 漢字、ガガ",
        "한국어 통증",
        "ትግርኛ፡ ሕማም።",
        "தமிழ் বাংলা नेपाली मराठी සිංහල ქართული Հայերեն עִבְרִית",
    ],
)
def test_how_people_write_is_left_alone(text: str) -> None:
    assert messages(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("t\u0336a\u0336k\u0336e", 3),
        ("12\u0336 tablets", 1),
        ("a\u0332b", 1),
        ("a\u20dd", 1),
        ("a\u0489", 1),
        ("a\u0301\u0301\u0301\u0301", 1),
        ("10 to \u200f20 times", 1),
        ("10 \u200eto", 1),
        ("\u202etxet\u202c", 2),
        ("chest\u200cpain", 1),
        ("chest\u200dpain", 1),
        ("chest\u200bpain", 1),
        ("می\u200c\u200cشود", 2),
        ("soft\u00adhyphen", 1),
        ("pаin", 1),
        ("рау", 1),
        ("stοp", 1),
        ("pαin", 1),
        ("Αspirin", 1),
        ("ДHК", 1),
        ("ｐａｉｎ", 4),
        ("𝐩𝐚𝐢𝐧", 4),
        ("ℎ", 1),
        ("heart\ufe0f", 1),
        ("\U000e0061", 1),
        ("\uf0b7 sign", 1),
        ("\U000f0001", 1),
        ("\u3164", 1),
        ("a\u2800b", 1),
        ("\ufffc", 1),
        ("\ufffd", 1),
        ("a\u094d", 1),
        ("\u0600", 0),
    ],
)
def test_what_shows_something_else(text: str, found: int) -> None:
    assert len(messages(text)) == found


def test_the_message_names_what_it_is_and_the_hint_what_to_do() -> None:
    (bullet,) = odd_letters("\uf0b7 sign")
    assert bullet.message.startswith("Word's bullet is here (U+F0B7)")
    assert bullet.hint == "begin the entry with a dash and a space: - sign"
    (mixed,) = odd_letters("pаin")
    assert mixed.message == "“pаin” has letters of two scripts: а is cyrillic small letter a"
    (wide,) = odd_letters("９")
    assert wide.hint == "type 9"


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("  \uf0b7\tone  word\n  \uf0b7 two", "one word"),
        ("- \uf0b7 one \uf0b7 two", "one"),
        ('signs: ["\uf0b7 one", "two"]', "one"),
        ("\uf0b7" + 30 * " word", " ".join(12 * ["word"])[:59] + "…"),
        ("\uf0b7  \nnext", "the words of the entry"),
    ],
)
def test_the_hint_for_a_bullet_of_word_says_what_to_type(text: str, entry: str) -> None:
    first = next(odd_letters(text))
    assert first.hint == f"begin the entry with a dash and a space: - {entry}"


ODD = st.one_of(
    st.characters(categories=["Cc", "Cf", "Co", "Cs", "Cn", "Me", "Zl", "Zp"]),
    st.sampled_from("\u0334\u0335\u0336\u0337\u0338\u0305\u0332\u0333\u033f\ufe0e\ufe0f\u034f"),
).filter(
    lambda letter: (
        letter not in "\n\r\t\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2"
    )
)


@given(st.text("abc XYZ", max_size=5), ODD, st.text("abc XYZ", max_size=5))
@example("", "\u0488", "")  # a Cyrillic mark, and no letter before it
@example("a ", "\ua670", " b")
def test_an_odd_letter_between_latin_ones_is_always_found(
    before: str, odd: str, after: str
) -> None:
    assert any(each.start == len(before) for each in odd_letters(before + odd + after))


@given(st.text())
def test_any_text_is_judged_in_order_and_in_place(text: str) -> None:
    found = list(odd_letters(text))
    assert found == sorted(found)
    assert all(0 <= each.start < each.end <= len(text) for each in found)
