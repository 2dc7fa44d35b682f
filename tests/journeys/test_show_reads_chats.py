"""A show from a file reads the chats that stand in it, and receivers hear of what was asked."""

import json
from pathlib import Path

from tests.journeys.show_files import ask_to_end, start_show, write_show
from tests.journeys.studio_run import wait_for

SHOW = """
[show]
canvases = ["1280x720@30"]
catalogue = "catalogue.json"

[[cues]]
product = "watch"
take_at_s = 0.5

[[chats]]
kind = "replay"
name = "Last week"
address = "old.ndjson"
speed = 0.0
"""


def test_questions_of_a_replay_are_events_of_the_show(tmp_path: Path) -> None:
    asked = {"text": "how long does the battery last?", "author_name": "Mila"}
    (tmp_path / "old.ndjson").write_text(json.dumps(asked) + "\n", encoding="utf-8")
    told = tmp_path / "events.ndjson"

    def questions() -> list[dict[str, object]]:
        lines = told.read_text(encoding="utf-8").splitlines() if told.exists() else []
        events = [json.loads(line) for line in lines if line.endswith("}")]
        return [e for e in events if e["type"] == "live.shop.question.asked.v1"]

    show = write_show(tmp_path, SHOW)
    recording = str(tmp_path / "show.mkv")
    running = start_show(show, "--record", recording, "--events-to", str(told))
    wait_for("a question was asked", lambda: bool(questions()))
    ran = ask_to_end(running)

    assert ran.code == 0, ran.errors
    (event,) = questions()
    data = event["data"]
    assert isinstance(data, dict)
    assert data["question"]["viewers"] == 1
    assert "text" not in data["question"]
    assert "question.asked" not in {one["kind"] for one in ran.events()}
