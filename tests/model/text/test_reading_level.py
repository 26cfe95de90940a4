from __future__ import annotations

import pytest

from toolkit.model.text.reading_level import Reading, reading_of, syllables

# Counted by hand, British pronunciation.
BY_COUNT = {
    1: "ache breathe called checked chewed clothes eased eye hours nerve tired vein",
    2: """
        acute asthma axon chronic coughing fatigue fluid fracture glucose hormone jaundice kidney
        language lesion lumbar migraine morphine mucus muscle needed numbness ocean optic patient
        people plasma puncture quarter quiet reflex relapse seizure someone spasm special steroid
        syndrome tablet thyroid tissue treated tumour ulcer vaccine virus weakness
    """,
    3: """
        abdomen appointment arthritis biopsy bronchitis carefully cartilage catheter cervical
        clinician coeliac dementia depression diarrhoea eczema endocrine glaucoma haemorrhage
        healthier hospital idea infection insulin ligament lymphoma magnetic malignant medicine
        myelin nausea nephritis neuralgia opioid pancreas pharmacist pharmacy phlebitis pneumonia
        prognosis psychosis recovered remission rheumatoid saliva sclerosis serious several surgery
        temperature therapy thrombosis tinnitus transfusion vertigo vitamin
    """,
    4: """
        anaemia anaesthetic antibody autoimmune autonomic constipation diabetes diagnosis dialysis
        duloxetine embolism emergency endoscopy epilepsy experience gabapentin haemoglobin hepatitis
        hypertension ibuprofen immunity incontinence inflammation information intravenous ischaemia
        leukaemia medication meningitis methotrexate neurologist neurology neuropathy obesity
        oesophagus paralysis peripheral prednisolone pregabalin psoriasis rituximab sciatica
        toxicity trigeminal vaccination vasculitis
    """,
    5: """
        amitriptyline antibiotic anticonvulsant antidepressant antihistamine carbamazepine
        cardiologist chemotherapy colonoscopy corticosteroid demyelinating encephalitis fibromyalgia
        hereditary hydroxychloroquine inflammatory metabolism myasthenia paracetamol paraesthesia
        radiology rheumatologist sarcoidosis university
    """,
    6: """
        cardiovascular hypothyroidism immunoglobulin osteoporosis physiotherapist physiotherapy
        polyneuropathy
    """,
    7: "electromyography gastroenterologist",
}
WORDS = {word: count for count, words in BY_COUNT.items() for word in words.split()}


def test_syllables_are_counted_right_for_nine_words_in_ten() -> None:
    wrong = {word: syllables(word) for word, count in WORDS.items() if syllables(word) != count}
    assert len(WORDS) >= 150
    assert len(wrong) <= len(WORDS) // 10, wrong


def test_sounds_that_letters_hide() -> None:
    words = ("you", "strength", "NHS", "b12", "Guillain", "Sjögren's")
    assert [syllables(word) for word in words] == [1, 1, 1, 1, 2, 2]
    assert syllables("immune-suppressing") == 5


def test_the_grade_is_kincaid_s_formula() -> None:
    reading = Reading(words=100, sentences=10, syllables=150)
    assert reading.grade == pytest.approx(0.39 * 10 + 11.8 * 1.5 - 15.59)
    assert reading.age == 11


def test_an_empty_text_has_no_grade() -> None:
    assert reading_of([]).grade == 0


def test_each_item_is_a_sentence_and_a_number_one_syllable() -> None:
    reading = reading_of([["tingling"], ["1,827", "people", "with", "numbness"]])
    assert (reading.sentences, reading.words, reading.syllables) == (2, 5, 8)


def test_flattened_lists_do_not_look_hard() -> None:
    items = ["burning", "numb feet", "weak hands", "tired legs"]
    assert (
        reading_of([item.split() for item in items]).grade
        < reading_of([" ".join(items).split()]).grade
    )
