from __future__ import annotations

import pytest

from toolkit.model.kept.passages import kept_in, may_become, without

KEPT = {
    "phone": [
        "(877) 448-7848",
        "877-448-7848",
        "1-800-QUIT-NOW",
        "01387 345678",
        "+49 (0)30 1234567",
        "+91 22 2778 2183",
        "0131 496 0000",
        "9-1-1",
        "301.496.3583",
    ],
    "code": [
        r"HLA-DRB1\*15:01",
        "HLA-B27",
        "ICD-10",
        "G61.0",
        "10.1016/j.jns.2019.03.001",
        "PMID: 31234567",
        "PMID 31234567",
        "42 U.S.C. § 300aa-26",
        "45 CFR 164.512",
        "R01-NS123456",
        r"\[5258\]",
        "[12, 13]",
        "case number 20231",
        "charity number 207495",
        "22q11.2",
        "t(9;22)",
        "SARS-CoV-2",
        "CD4+",
        "IL-6",
        "5-HT",
        "p53",
        "NCT01234567",
        "ratio of 1:40",
        "24/7",
        "192.168.0.1",
    ],
    "label": [
        "stage IIIB",
        "stages IIIA, IIIB, and IIIC",
        "type 2",
        "grade II",
        "chromosomes 11 and 22",
        "version 2.1",
        "section 1.35",
        "factor VIII",
        "pages 12-15",
    ],
    "address": [
        "6222 Wilshire Boulevard",
        "Suite 260",
        "PO Box 3006",
        "SW1A 1AA",
        "MD 20892",
        "help@ms-team.org.uk",
        "https://example.org/a-2-3",
        "www.example.org",
        "nhs.uk/conditions",
    ],
    "name": [
        "Assisted Reproductive Technology",
        "American Foundation for the Blind",
        "St. Thomas",
        "Dr Smith",
        "Marks & Spencer",
        "Department of Health and Social Care",
    ],
    "quotation": [
        '"you should not"',
        "“it’s 2-3”",
        "‘don’t do it’",
        "'the elderly'",
        "«non»",
        "“take 250 mg”",
    ],
    "time": ["6 August 2018", "5:30pm", "9am"],
}


@pytest.mark.parametrize(
    ("kind", "passage"), [(kind, each) for kind, passages in KEPT.items() for each in passages]
)
def test_recognised_whole_in_a_sentence(kind: str, passage: str) -> None:
    for text in (f"They call {passage} for it.", f"You can see it ({passage})."):
        start = text.index(passage)
        found = [each for each in kept_in(text) if each.kind == kind]
        assert any(each.start <= start and each.end >= start + len(passage) for each in found)


@pytest.mark.parametrize(
    "text",
    [
        "It lasts 2-4 weeks, 7 to 10 days or 1,000 hours, in 1 in 10000 people.",
        "Take 250 mg, 10-15mg, .5 mg, 5 U or 250MG at 17:30 or 5.30 pm, 10AM-5PM.",
        "Medicine for Parkinson disease. The patients' choice, the doctors' view.",
        "Open Monday-Friday, in June or on 06.08.2018. It costs £5.30. A 12-lead test, day-2.",
        "Part a of it is 5'10 tall. A class of 30, in 2018 and 2019-2023.",
        "Do NOT stop. It is 38.5C, 14.3% or 2.5 times.",
    ],
)
def test_what_rules_have_to_see_is_not_kept(text: str) -> None:
    assert kept_in(text) == ()


def test_a_symbol_that_is_a_genes_is_one_everywhere() -> None:
    text = "IRGM and TTPA genes matter. TTPA is one."
    assert without(text, kept_in(text)) == "____ and ____ genes matter. ____ is one."


def test_filling_in_keeps_every_place() -> None:
    text = 'Call "Dr Smith on 020 7450 4000" now.'
    filled = without(text, kept_in(text))
    assert filled == "Call " + "_" * 27 + " now."
    assert len(filled) == len(text)


@pytest.mark.parametrize(
    ("text", "old", "new", "proven", "allowed"),
    [
        ("Take medication.", "medication", "medicine", False, True),
        ("Take 2-4 of them.", "2-4", "2 to 4", False, True),
        ("Take 5258 of them.", "5258", "5,258", False, False),
        ("Take 2.0mg.", "2.0mg", "2mg", True, True),
        ("Call 02074504000.", "02074504000", "020 7450 4000", True, True),
        ('He said "2.0mg".', "2.0mg", "2mg", True, False),
        ("It is an OTC drug.", "OTC drug", "medicine", False, False),
        ("Write to medication@example.org.", "medication", "medicine", False, False),
        ("The Medication Safety Group.", "Medication", "Medicine", False, False),
    ],
)
def test_what_a_fix_may_do(text: str, old: str, new: str, proven: bool, allowed: bool) -> None:
    start = text.index(old)
    assert may_become(text, start, start + len(old), new, proven=proven) == allowed
