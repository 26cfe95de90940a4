from __future__ import annotations

import pytest

from toolkit.model.reading_level import Reading, reading_of, syllables

# Counted by hand, British pronunciation.
MEDICAL = {
    "abdomen": 3, "acute": 2, "amitriptyline": 5, "anaemia": 4, "anaesthetic": 4, "antibiotic": 5, "antibody": 4, "anticonvulsant": 5,
    "antidepressant": 5, "antihistamine": 5, "arthritis": 3, "asthma": 2, "autoimmune": 4, "autonomic": 4, "axon": 2, "biopsy": 3,
    "bronchitis": 3, "carbamazepine": 5, "cardiologist": 5, "cardiovascular": 6, "cartilage": 3, "catheter": 3, "cervical": 3,
    "chemotherapy": 5, "chronic": 2, "clinician": 3, "coeliac": 3, "colonoscopy": 5, "constipation": 4, "corticosteroid": 5,
    "demyelinating": 5, "dementia": 3, "depression": 3, "diabetes": 4, "diagnosis": 4, "dialysis": 4, "diarrhoea": 3, "duloxetine": 4,
    "eczema": 3, "electromyography": 7, "embolism": 4, "encephalitis": 5, "endocrine": 3, "endoscopy": 4, "epilepsy": 4, "fatigue": 2,
    "fibromyalgia": 5, "fracture": 2, "gabapentin": 4, "gastroenterologist": 7, "glaucoma": 3, "glucose": 2, "haemoglobin": 4,
    "haemorrhage": 3, "hepatitis": 4, "hereditary": 5, "hormone": 2, "hydroxychloroquine": 5, "hypertension": 4, "hypothyroidism": 6,
    "ibuprofen": 4, "immunity": 4, "immunoglobulin": 6, "incontinence": 4, "infection": 3, "inflammation": 4, "inflammatory": 5,
    "insulin": 3, "intravenous": 4, "ischaemia": 4, "jaundice": 2, "kidney": 2, "lesion": 2, "leukaemia": 4, "ligament": 3, "lumbar": 2,
    "lymphoma": 3, "magnetic": 3, "malignant": 3, "medication": 4, "meningitis": 4, "metabolism": 5, "methotrexate": 4, "migraine": 2,
    "morphine": 2, "mucus": 2, "muscle": 2, "myasthenia": 5, "myelin": 3, "nausea": 3, "nephritis": 3, "nerve": 1, "neuralgia": 3,
    "neurologist": 4, "neurology": 4, "neuropathy": 4, "numbness": 2, "obesity": 4, "oesophagus": 4, "opioid": 3, "optic": 2,
    "osteoporosis": 6, "pancreas": 3, "paracetamol": 5, "paraesthesia": 5, "paralysis": 4, "peripheral": 4, "pharmacist": 3, "phlebitis": 3,
    "physiotherapist": 6, "physiotherapy": 6, "plasma": 2, "pneumonia": 3, "polyneuropathy": 6, "prednisolone": 4, "pregabalin": 4,
    "prognosis": 3, "psoriasis": 4, "psychosis": 3, "puncture": 2, "radiology": 5, "reflex": 2, "relapse": 2, "remission": 3,
    "rheumatoid": 3, "rheumatologist": 5, "rituximab": 4, "saliva": 3, "sarcoidosis": 5, "sciatica": 4, "sclerosis": 3, "seizure": 2,
    "spasm": 2, "steroid": 2, "surgery": 3, "syndrome": 2, "therapy": 3, "thrombosis": 3, "thyroid": 2, "tinnitus": 3, "tissue": 2,
    "toxicity": 4, "transfusion": 3, "trigeminal": 4, "tumour": 2, "ulcer": 2, "vaccination": 4, "vaccine": 2, "vasculitis": 4, "vein": 1,
    "vertigo": 3, "virus": 2, "vitamin": 3,
    "ache": 1, "breathe": 1, "checked": 1, "chewed": 1, "clothes": 1, "coughing": 2, "eye": 1, "eased": 1, "hours": 1, "tired": 1, "treated": 2,
    "called": 1, "needed": 2, "weakness": 2, "people": 2, "medicine": 3, "recovered": 3, "someone": 2, "carefully": 3, "quiet": 2, "fluid": 2,
    "healthier": 3, "serious": 3, "special": 2, "patient": 2, "ocean": 2, "appointment": 3, "pharmacy": 3, "temperature": 3, "hospital": 3,
    "emergency": 4, "tablet": 2, "several": 3, "experience": 4, "information": 4, "quarter": 2, "university": 5, "language": 2, "idea": 3,
}  # fmt: skip


def test_syllables_are_counted_right_for_nine_words_in_ten() -> None:
    wrong = {word: syllables(word) for word, count in MEDICAL.items() if syllables(word) != count}
    assert len(MEDICAL) >= 150
    assert len(wrong) <= len(MEDICAL) // 10, wrong


def test_sounds_that_letters_hide() -> None:
    assert [syllables(word) for word in ("you", "strength", "NHS", "b12", "Guillain", "Sjögren's")] == [
        1, 1, 1, 1, 2, 2,
    ]  # fmt: skip
    assert syllables("immune-suppressing") == 5


def test_the_grade_is_kincaid_s_formula() -> None:
    reading = Reading(words=100, sentences=10, syllables=150)
    assert reading.grade == pytest.approx(0.39 * 10 + 11.8 * 1.5 - 15.59)
    assert reading.age == 11


def test_an_empty_text_has_no_grade() -> None:
    assert reading_of([]).grade == 0


def test_each_item_is_a_sentence_and_a_number_one_syllable() -> None:
    reading = reading_of(["tingling", "1,827 people with numbness"])
    assert (reading.sentences, reading.words, reading.syllables) == (2, 5, 8)


def test_flattened_lists_do_not_look_hard() -> None:
    items = ["burning", "numb feet", "weak hands", "tired legs"]
    assert reading_of(items).grade < reading_of([" ".join(items)]).grade
