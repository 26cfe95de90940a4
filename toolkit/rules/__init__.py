"""The table of rules, written by hand; a test finds the module that is not in it."""

from __future__ import annotations

from toolkit.rules.evidence.advice_without_citation import advice_without_citation
from toolkit.rules.evidence.reference_never_cited import reference_never_cited
from toolkit.rules.evidence.reference_unknown import reference_unknown
from toolkit.rules.evidence.section_without_citation import section_without_citation
from toolkit.rules.evidence.treatment_without_citation import treatment_without_citation
from toolkit.rules.governance.next_review_before_last import next_review_before_last
from toolkit.rules.governance.published_without_dates import published_without_dates
from toolkit.rules.governance.published_without_reviewer import published_without_reviewer
from toolkit.rules.governance.review_overdue import review_overdue
from toolkit.rules.language.list_far_too_long import list_far_too_long
from toolkit.rules.language.list_too_long import list_too_long
from toolkit.rules.language.paragraph_too_long import paragraph_too_long
from toolkit.rules.language.sentence_too_long import sentence_too_long
from toolkit.rules.language.title_too_long import title_too_long
from toolkit.rules.rule import Rule
from toolkit.rules.safety.care_card_heading import care_card_heading
from toolkit.rules.safety.emergency_card_not_first import emergency_card_not_first
from toolkit.rules.safety.emergency_card_without_service import emergency_card_without_service
from toolkit.rules.safety.links_in_emergency_card import links_in_emergency_card
from toolkit.rules.safety.too_many_services import too_many_services
from toolkit.rules.structure.dead_internal_link import dead_internal_link
from toolkit.rules.structure.duplicate_id import duplicate_id
from toolkit.rules.structure.glossary_term_unknown import glossary_term_unknown
from toolkit.rules.structure.id_not_file_name import id_not_file_name
from toolkit.rules.structure.image_missing import image_missing
from toolkit.rules.structure.image_without_alternative_text import image_without_alternative_text
from toolkit.rules.structure.link_target import link_target
from toolkit.rules.structure.markup_not_allowed import markup_not_allowed
from toolkit.rules.structure.organisation_unknown import organisation_unknown
from toolkit.rules.structure.placeholder_left import placeholder_left
from toolkit.rules.structure.related_unknown import related_unknown

RULES: tuple[Rule, ...] = (
    review_overdue,
    next_review_before_last,
    published_without_reviewer,
    published_without_dates,
    reference_unknown,
    reference_never_cited,
    section_without_citation,
    advice_without_citation,
    treatment_without_citation,
    care_card_heading,
    emergency_card_without_service,
    emergency_card_not_first,
    too_many_services,
    links_in_emergency_card,
    sentence_too_long,
    paragraph_too_long,
    list_too_long,
    list_far_too_long,
    title_too_long,
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
    placeholder_left,
)
