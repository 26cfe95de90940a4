"""The table of rules, written by hand; a test finds the module that is not in it."""

from __future__ import annotations

from toolkit.rules.evidence.accessed_in_future import accessed_in_future
from toolkit.rules.evidence.claim_without_citation import claim_without_citation
from toolkit.rules.evidence.doi_malformed import doi_malformed
from toolkit.rules.evidence.pmid_malformed import pmid_malformed
from toolkit.rules.evidence.reference_never_cited import reference_never_cited
from toolkit.rules.evidence.reference_too_old import reference_too_old
from toolkit.rules.evidence.reference_unknown import reference_unknown
from toolkit.rules.evidence.reference_url_malformed import reference_url_malformed
from toolkit.rules.evidence.reference_without_date_or_publisher import (
    reference_without_date_or_publisher,
)
from toolkit.rules.evidence.reference_without_title_or_address import (
    reference_without_title_or_address,
)
from toolkit.rules.evidence.single_source import single_source
from toolkit.rules.governance.author_conflicts_not_stated import author_conflicts_not_stated
from toolkit.rules.governance.change_log_not_newer import change_log_not_newer
from toolkit.rules.governance.conflict_statement_missing import conflict_statement_missing
from toolkit.rules.governance.date_in_future import date_in_future
from toolkit.rules.governance.next_review_before_last import next_review_before_last
from toolkit.rules.governance.not_published import not_published
from toolkit.rules.governance.published_without_dates import published_without_dates
from toolkit.rules.governance.published_without_reviewer import published_without_reviewer
from toolkit.rules.governance.retired_but_linked import retired_but_linked
from toolkit.rules.governance.review_cycle_too_long import review_cycle_too_long
from toolkit.rules.governance.review_due_soon import review_due_soon
from toolkit.rules.governance.review_overdue import review_overdue
from toolkit.rules.governance.reviewer_without_role import reviewer_without_role
from toolkit.rules.language.capitals import capitals
from toolkit.rules.language.contraction import contraction
from toolkit.rules.language.date_style import date_style
from toolkit.rules.language.decimal import decimal
from toolkit.rules.language.demeaning_label import demeaning_label
from toolkit.rules.language.double_space import double_space
from toolkit.rules.language.heading_style import heading_style
from toolkit.rules.language.latin_abbreviation import latin_abbreviation
from toolkit.rules.language.list_far_too_long import list_far_too_long
from toolkit.rules.language.list_too_long import list_too_long
from toolkit.rules.language.mixed_denominators import mixed_denominators
from toolkit.rules.language.numeral import numeral
from toolkit.rules.language.paragraph_too_long import paragraph_too_long
from toolkit.rules.language.passive_voice import passive_voice
from toolkit.rules.language.percentage import percentage
from toolkit.rules.language.person_first import person_first
from toolkit.rules.language.range_with_dash import range_with_dash
from toolkit.rules.language.reading_level import reading_level
from toolkit.rules.language.replacement_word import replacement_word
from toolkit.rules.language.sentence_too_long import sentence_too_long
from toolkit.rules.language.shorter_word import shorter_word
from toolkit.rules.language.skin_colour import skin_colour
from toolkit.rules.language.symbol import symbol
from toolkit.rules.language.thousands_comma import thousands_comma
from toolkit.rules.language.time_style import time_style
from toolkit.rules.language.title_too_long import title_too_long
from toolkit.rules.language.unexplained_medical_term import unexplained_medical_term
from toolkit.rules.language.vague_chance import vague_chance
from toolkit.rules.language.you_should import you_should
from toolkit.rules.rule import Rule
from toolkit.rules.safety.action_in_own_words import action_in_own_words
from toolkit.rules.safety.action_language_unknown import action_language_unknown
from toolkit.rules.safety.action_misleads import action_misleads
from toolkit.rules.safety.care_card_heading import care_card_heading
from toolkit.rules.safety.dose_format import dose_format
from toolkit.rules.safety.emergency_card_not_first import emergency_card_not_first
from toolkit.rules.safety.emergency_card_without_service import emergency_card_without_service
from toolkit.rules.safety.emergency_number_of_another_region import (
    emergency_number_of_another_region,
)
from toolkit.rules.safety.links_in_emergency_card import links_in_emergency_card
from toolkit.rules.safety.negation_at_line_start_lost import negation_at_line_start_lost
from toolkit.rules.safety.number_in_action import number_in_action
from toolkit.rules.safety.phone_number_format import phone_number_format
from toolkit.rules.safety.red_flags_absent import red_flags_absent
from toolkit.rules.safety.sign_hides_words import sign_hides_words
from toolkit.rules.safety.sign_on_two_cards import sign_on_two_cards
from toolkit.rules.safety.too_many_services import too_many_services
from toolkit.rules.structure.compared_field_missing import compared_field_missing
from toolkit.rules.structure.dead_internal_link import dead_internal_link
from toolkit.rules.structure.duplicate_id import duplicate_id
from toolkit.rules.structure.duplicate_prose import duplicate_prose
from toolkit.rules.structure.glossary_term_unknown import glossary_term_unknown
from toolkit.rules.structure.heading_repeated import heading_repeated
from toolkit.rules.structure.id_not_file_name import id_not_file_name
from toolkit.rules.structure.image_missing import image_missing
from toolkit.rules.structure.image_without_alternative_text import image_without_alternative_text
from toolkit.rules.structure.letter_without_font import letter_without_font
from toolkit.rules.structure.link_target import link_target
from toolkit.rules.structure.markup_not_allowed import markup_not_allowed
from toolkit.rules.structure.organisation_unknown import organisation_unknown
from toolkit.rules.structure.picture_licence_unclear import picture_licence_unclear
from toolkit.rules.structure.picture_too_large import picture_too_large
from toolkit.rules.structure.picture_type import picture_type
from toolkit.rules.structure.picture_unsafe import picture_unsafe
from toolkit.rules.structure.placeholder_left import placeholder_left
from toolkit.rules.structure.related_not_mutual import related_not_mutual
from toolkit.rules.structure.related_unknown import related_unknown
from toolkit.rules.structure.section_id_repeated import section_id_repeated
from toolkit.rules.structure.shared_entry_broken import shared_entry_broken
from toolkit.rules.structure.term_words_differ import term_words_differ
from toolkit.rules.structure.text_without_words import text_without_words
from toolkit.rules.structure.title_shared import title_shared

RULES: tuple[Rule, ...] = (
    review_overdue,
    next_review_before_last,
    published_without_reviewer,
    published_without_dates,
    review_due_soon,
    review_cycle_too_long,
    reviewer_without_role,
    conflict_statement_missing,
    change_log_not_newer,
    retired_but_linked,
    not_published,
    date_in_future,
    author_conflicts_not_stated,
    reference_unknown,
    reference_never_cited,
    claim_without_citation,
    reference_without_date_or_publisher,
    doi_malformed,
    pmid_malformed,
    reference_url_malformed,
    reference_too_old,
    accessed_in_future,
    reference_without_title_or_address,
    single_source,
    care_card_heading,
    emergency_card_without_service,
    emergency_card_not_first,
    too_many_services,
    links_in_emergency_card,
    red_flags_absent,
    phone_number_format,
    emergency_number_of_another_region,
    dose_format,
    negation_at_line_start_lost,
    action_misleads,
    action_in_own_words,
    number_in_action,
    action_language_unknown,
    sign_on_two_cards,
    sign_hides_words,
    sentence_too_long,
    paragraph_too_long,
    list_too_long,
    list_far_too_long,
    title_too_long,
    replacement_word,
    unexplained_medical_term,
    passive_voice,
    contraction,
    person_first,
    vague_chance,
    percentage,
    mixed_denominators,
    range_with_dash,
    date_style,
    time_style,
    skin_colour,
    latin_abbreviation,
    capitals,
    numeral,
    thousands_comma,
    decimal,
    you_should,
    double_space,
    heading_style,
    reading_level,
    symbol,
    shorter_word,
    demeaning_label,
    glossary_term_unknown,
    organisation_unknown,
    related_unknown,
    dead_internal_link,
    duplicate_id,
    id_not_file_name,
    image_without_alternative_text,
    image_missing,
    markup_not_allowed,
    link_target,
    duplicate_prose,
    related_not_mutual,
    compared_field_missing,
    heading_repeated,
    section_id_repeated,
    title_shared,
    shared_entry_broken,
    placeholder_left,
    text_without_words,
    term_words_differ,
    picture_type,
    picture_too_large,
    picture_unsafe,
    picture_licence_unclear,
    letter_without_font,
)
