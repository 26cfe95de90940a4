"""PIF TICK: the ten criteria of the Patient Information Forum (June 2022)."""

from __future__ import annotations

from toolkit.rules.standards.presence import has_sources
from toolkit.rules.standards.standard import Criterion, Standard

PIF_TICK = Standard(
    "pif-tick",
    "the 10 criteria of the PIF TICK",
    "Patient Information Forum, PIF TICK criteria (June 2022); its detailed requirements were not "
    "open to us",
    (
        Criterion("1-systems", "A documented process makes and checks it",
                  person="whether the process is written down and followed"),
        Criterion("2-training", "Its writers are trained",
                  person="whether the authors have been trained"),
        Criterion("3-need", "It meets a need", person="whether the need was shown"),
        Criterion("4-evidence", "It rests on evidence", has=has_sources,
                  person="whether the evidence is up to date and weighed fairly"),
        Criterion("5-users", "Users and experts are involved",
                  person="whether patients were involved"),
        Criterion("6-health-inequalities", "It serves those whom others leave out",
                  person="whether it was tested with them, and other formats offered"),
        Criterion("7-content-and-design", "It is clear, and easy to use",
                  person="whether a reader finds the page easy to use"),
        Criterion("8-feedback", "Users can say what they think",
                  person="whether feedback is asked for and used"),
        Criterion("9-disseminating", "It reaches those who need it",
                  person="whether there is a plan to reach them"),
        Criterion("10-impact", "What it does for readers is measured",
                  person="whether its effect is measured"),
    ),
)  # fmt: skip
