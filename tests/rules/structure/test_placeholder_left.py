from tests.kinds import KINDS, read_record
from toolkit.base.settings import Settings
from toolkit.commands.new import skeleton
from toolkit.records.reading.library import Library
from toolkit.records.record import Record
from toolkit.rules.rule import Context
from toolkit.rules.structure.placeholder_left import placeholder_left

CONTEXT = Context(Settings(), Library())


def test_every_text_of_a_new_record_is_reported() -> None:
    text = skeleton("condition", "new-one", KINDS)
    record = read_record("content/conditions/new-one.yaml", text.encode())
    assert isinstance(record, Record)
    routes = {found.route for found in placeholder_left.check(record, CONTEXT)}
    assert ("summary",) in routes
    assert ("get_help", 0, "signs", 0) in routes
    assert ("id",) not in routes


def test_a_filled_in_record_is_clean() -> None:
    text = (
        skeleton("condition", "new-one", KINDS).replace("FILL IN: ", "").replace("fill-in-", "x-")
    )
    record = read_record("content/conditions/new-one.yaml", text.encode())
    assert isinstance(record, Record)
    assert not list(placeholder_left.check(record, CONTEXT))
