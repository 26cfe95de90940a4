"""A picture's bytes -> what the rules about pictures say of them."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from tests.kinds import KINDS, Condition
from tests.model.full_record import full_condition
from tests.rules.examples import TODAY
from toolkit.base.settings import Settings
from toolkit.base.settings.limits import Limits
from toolkit.records.document import Document
from toolkit.records.facts import facts_of
from toolkit.records.overview import Overview
from toolkit.records.reading.library import Library
from toolkit.records.record import Record
from toolkit.rules.rule import CollectionContext, Rule


def messages(rule: Rule, name: str, content: bytes, **limits: int) -> list[str]:
    """What a rule says of a picture with this name and content."""
    figure = {
        "file": name,
        "after": "overview",
        "alt": "A nerve.",
        "caption": "It is a nerve.",
        "credit": "Team",
        "licence": "CC0 1.0",
    }
    model = Condition.model_validate(full_condition() | {"figures": [figure]})
    record = Record(Document("a.yaml", "", {}), model)
    overview = Overview((facts_of(record, 15, KINDS.compared),), images={name: content})
    context = CollectionContext(Settings(limits=Limits(**limits)), Library(), TODAY)
    said = []
    for _, finding in rule.check(overview, context):
        assert finding.route == ("figures", 0, "file")
        assert finding.hint
        said.append(finding.message)
    return said


def raster(kind: str, mode: str = "RGB", size: tuple[int, int] = (40, 30)) -> bytes:
    """A picture of noise, which no format can make small."""
    out = BytesIO()
    Image.effect_noise(size, 80).convert(mode).save(out, kind)
    return out.getvalue()
