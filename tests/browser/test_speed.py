"""A long show and many questions: what one change costs the page."""

import json
from typing import Any

from playwright.sync_api import WebSocketRoute, expect

from studio.core.ids import CueId, ProductId
from studio.protocol.codec import encode
from studio.protocol.messages import ShowChanged
from studio.protocol.question_reports import QuestionsChanged
from studio.show.staging import Staged
from studio.show.state import ShowState, advance
from tests.browser.desk_run import DeskRun
from tests.builders import a_cue, a_question

CUES, QUESTIONS, CHANGES = 100, 200, 10
AT_MOST_YARDS = 2.0
_YARD_MS = """() => {
  const began = performance.now();
  const rows = document.createElement("div");
  document.body.append(rows);
  for (let n = 0; n < 1000; n += 1) {
    const row = document.createElement("p");
    row.textContent = `row ${n}`;
    rows.append(row);
  }
  rows.getBoundingClientRect();
  rows.remove();
  return performance.now() - began;
}"""
"""How long this machine takes just now to draw a thousand bare rows."""

_DRAWN_MS = """(topic) => performance.getEntriesByType('measure')
  .filter((one) => one.name.includes(topic)).map((one) => one.duration)"""


def test_a_change_of_a_long_show_and_of_many_questions_is_drawn_at_once(studio: DeskRun) -> None:
    cues = tuple(
        a_cue(f"cue-{n}", product_id=ProductId("vac" if n % 2 else "cam")) for n in range(CUES)
    )
    studio.begin_anew(*cues)
    page = studio.new_page()
    way: list[WebSocketRoute] = []
    page.route_web_socket("**/studio", lambda one: pass_on(one, way))
    page.goto(studio.address(studio.offer().token))
    expect(page.locator(".cue")).to_have_count(CUES)
    questions = tuple(a_question(n, question_id=f"question-{n}") for n in range(QUESTIONS))

    yards_ms = []
    for n in range(CHANGES):
        yards_ms.append(page.evaluate(_YARD_MS))
        tell(way[0], ShowChanged(show=previewing(studio.show, n), changed_by="Ben"))
        asked = QuestionsChanged(questions=questions[n:], open_count=QUESTIONS - n)
        tell(way[0], asked)
        expect(page.locator(f"[data-cue=cue-{n + 1}]")).to_contain_class("next")
        expect(page.locator(".question")).to_have_count(QUESTIONS - n)

    # The machine is shared: what the quicker half took is what drawing costs.
    yard_ms = sorted(yards_ms)[CHANGES // 2]
    for topic in ("show", "questions"):
        drawn_ms = sorted(page.evaluate(_DRAWN_MS, topic))
        told = f"{topic}: {drawn_ms}; a thousand bare rows: {yard_ms}"
        assert drawn_ms[len(drawn_ms) // 2] < AT_MOST_YARDS * yard_ms, told


def previewing(show: ShowState, n: int) -> ShowState:
    return advance(show, preview=Staged(cue_id=CueId(f"cue-{n + 1}"), product_id=ProductId("vac")))


def pass_on(one: WebSocketRoute, way: list[WebSocketRoute]) -> None:
    way.append(one)
    server = one.connect_to_server()
    server.on_message(one.send)
    one.on_message(server.send)


def tell(way: WebSocketRoute, message: Any) -> None:  # noqa: ANN401 - any of the protocol
    way.send(json.dumps(json.loads(encode(message))))
