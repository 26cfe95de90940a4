"""The standards that `toolkit coverage` measures against; the table is written by hand."""

from __future__ import annotations

from toolkit.rules.standards.cdc_cci import CDC_CCI
from toolkit.rules.standards.discern import DISCERN
from toolkit.rules.standards.nhs import NHS
from toolkit.rules.standards.pemat import PEMAT
from toolkit.rules.standards.pif_tick import PIF_TICK
from toolkit.rules.standards.standard import Standard

STANDARDS: dict[str, Standard] = {
    standard.name: standard for standard in (NHS, PIF_TICK, CDC_CCI, PEMAT, DISCERN)
}
