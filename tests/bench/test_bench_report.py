"""The report says every figure, its target and whether it was reached, as text and as JSON."""

import json

from studio.bench.figures import Figure
from studio.bench.report import Report, as_json, as_text

KEPT = Figure(
    name="processor time",
    unit="s/s",
    value=0.5,
    show="720p",
    target=0.7,
    runs=(0.4, 0.5, 0.6),
    beside=(("ffmpeg", 0.6789), ("x264", None)),
    note="how it was done",
)
MISSED = Figure(name="camera to server", unit="ms", value=300.0, target=250.0)
UNKNOWN = Figure(name="recording", unit="", value=None, target=1.0, note="no engine ran")
PLAIN = Figure(name="longest gap", unit="ms", value=41.25)


def a_report(*figures: Figure) -> Report:
    return Report(figures=figures, took_s=12.34, disturbed=("720p show, ffmpeg, run 1",))


def test_the_table_has_every_figure_with_its_verdict() -> None:
    text = as_text(a_report(KEPT, MISSED, UNKNOWN, PLAIN))

    lines = {line.split("  ")[0]: line for line in text.splitlines()}
    assert "reached" in lines["processor time [s/s]"]
    assert "0.6789" in lines["processor time [s/s]"]
    assert "MISSED" in lines["camera to server [ms]"]
    assert "not measured" in lines["recording"]
    assert lines["longest gap [ms]"].split() == ["longest", "gap", "[ms]", "41.25"]


def test_the_end_counts_targets_and_names_disturbed_runs() -> None:
    text = as_text(a_report(KEPT, MISSED, UNKNOWN))

    assert text.splitlines()[-1] == "1 targets reached, 2 not; it took 12 s."
    assert "Disturbed by other programs: 720p show, ffmpeg, run 1." in text
    assert "processor time (720p): how it was done" in text


def test_json_has_every_field_of_every_figure() -> None:
    whole = json.loads(as_json(a_report(KEPT, UNKNOWN)))

    assert whole["version"] == 1
    assert whole["machine"]["cores"] >= 1
    assert whole["disturbed_runs"] == ["720p show, ffmpeg, run 1"]
    assert whole["figures"][0] == {
        "name": "processor time",
        "show": "720p",
        "unit": "s/s",
        "value": 0.5,
        "target": 0.7,
        "reached": True,
        "runs": [0.4, 0.5, 0.6],
        "beside": {"ffmpeg": 0.6789, "x264": None},
        "note": "how it was done",
    }
    assert whole["figures"][1]["value"] is None
    assert whole["figures"][1]["reached"] is False


def test_a_report_with_an_unmeasured_figure_is_not_complete() -> None:
    assert a_report(KEPT, MISSED).complete
    assert not a_report(KEPT, UNKNOWN).complete
