"""A chat of two thousand messages a second while on air: not a frame is lost, and the desk lives.

`make soak` runs it for the minute that was promised; the short run is part of the tests.
"""

import time
from concurrent.futures import Future
from itertools import pairwise
from pathlib import Path

import psutil
import pytest

from studio.bench.chat_mix import chat as chat_of
from studio.bench.figures import percentile
from studio.core.garbage import settle
from studio.protocol.question_commands import MarkAnswered, TypeQuestion
from studio.protocol.question_reports import QuestionsChanged
from studio.protocol.setup_commands import ChooseSources, SetCanvases
from studio.questions.cleaning import clean_text
from studio.show.canvas import parse_canvas
from tests.journeys.keeping_up import assert_nothing_is_missing, needs_a_machine_that_keeps_up
from tests.journeys.question_run import QuestionRun, question_run
from tests.journeys.received import read_back, read_last
from tests.journeys.studio_run import file_source, wait_for
from tests.servers.busy_chat import BusyChat, busy_chat
from tests.servers.rtmp_server import RtmpServer

PER_S = 2_000
SHORT_S, MINUTE_S = 4, 60
FEWEST_TOPICS = 5
"""Of up to four a second: on a busy machine far fewer come, but they do come."""

FLAT_WITHIN_BYTES = 40_000_000
STRAP = "what is the strap made of?"
PAGE = "can you show us page {number} of the manual please?"
"""No row answers it, and no number is another one's: a question of its own each time."""

CROWD = 40
"""Viewers who ask something new at once; one alone would not be among the first 200."""


class Probes:
    """Questions whose way to the host is timed, and keys.

    Attributes:
        new_ms: From sending what a crowd asks to its standing on the desk.
        again_ms: From sending what is on the desk already to its being counted.
        key_ms: From a command to its answer.
    """

    def __init__(self, studio: QuestionRun, chat: BusyChat) -> None:
        self.new_ms: list[float] = []
        self.again_ms: list[float] = []
        self.key_ms: list[float] = []
        self._studio = studio
        self._chat = chat
        self._number = chat.sent
        self._new: tuple[str, float] | None = None
        self._again: tuple[str, int, float] | None = None

    def look(self) -> None:
        """See what came, and send the next."""
        now_s = time.monotonic()
        if self._new is not None and self._new[0] in self._studio.open:
            text, sent_s = self._new
            self.new_ms.append(1_000 * (now_s - sent_s))
            self._new = None
            self._again = (text, self._studio.asked(text), now_s)
            self._chat.say(text)
        elif self._again is not None and self._studio.asked(self._again[0]) != self._again[1]:
            self.again_ms.append(1_000 * (now_s - self._again[2]))
            self._answer(self._again[0])
            self._again = None
        elif self._new is None and self._again is None:
            self._number += 1
            text = PAGE.format(number=self._number)
            self._new = (text, time.monotonic())
            self._chat.say(*[text] * CROWD)

    def words(self) -> str:
        """Return what was measured."""
        kinds = (("new", self.new_ms), ("again", self.again_ms), ("key", self.key_ms))
        return ", ".join(
            f"{name} {percentile(ms, 50) or 0:.0f}/{percentile(ms, 99) or 0:.0f} ({len(ms)})"
            for name, ms in kinds
        )

    def _answer(self, text: str) -> None:
        """Answer a question, as the key A does.

        Else so many are asked by so many that new ones are not among the first any more.
        """
        question = self._studio.open[text]
        began_s = time.monotonic()
        self._studio.client.request(MarkAnswered(question_id=question.question_id))
        self.key_ms.append(1_000 * (time.monotonic() - began_s))


class Watched:
    """What the host was told during a flood.

    Attributes:
        topics: Every topic that came, with its moment.
        memory: Of control room and listener together, second by second.
        probes: What is timed meanwhile, or None.
    """

    def __init__(self, studio: QuestionRun, probes: Probes | None = None) -> None:
        self.topics: list[tuple[float, QuestionsChanged]] = []
        self.memory: list[int] = []
        self.probes = probes
        self._studio = studio
        self._processes = (psutil.Process(studio.pid("control")), studio.listener())

    def watch(self, flood: "Future[None]") -> None:
        """Listen until all is sent."""
        looked_s = 0.0
        while not flood.done():
            self._studio.client.wait_for_news(0.02)
            now_s = time.monotonic()
            if not self.topics or self.topics[-1][1] is not self._studio.topic:
                self.topics.append((now_s, self._studio.topic))
            if self.probes is not None:
                self.probes.look()
            if now_s - looked_s > 1.0:
                looked_s = now_s
                self.memory.append(sum(one.memory_info().rss for one in self._processes))
        flood.result()

    def gaps_s(self) -> list[float]:
        """Return the times between two topics."""
        return [b - a for (a, _), (b, _) in pairwise(self.topics)]


def go_on_air(studio: QuestionRun, chat: BusyChat, clips: Path, server: RtmpServer) -> None:
    """Have the watch on air and its chat read."""
    studio.client.request(SetCanvases(canvases=(parse_canvas("1280x720@30"),)))
    camera, microphone = file_source(clips / "camera.mkv"), file_source(clips / "beeps.wav")
    studio.client.request(ChooseSources(camera=camera, microphone=microphone))
    studio.sell_the_watch()
    studio.record_to(None)
    studio.add_destination("server", server.url, "flood")
    studio.read(chat)
    studio.go_live()


def probe_in_peace(studio: QuestionRun, chat: BusyChat, count: int) -> Probes:
    """Time the way of a few questions while nobody else writes."""
    probes = Probes(studio, chat)

    def enough() -> bool:
        probes.look()
        return len(probes.again_ms) >= count

    wait_for("a few questions came to the desk", enough, client=studio.client)
    return probes


def flood(
    studio: QuestionRun, chat: BusyChat, seconds: int, probes: Probes | None = None
) -> Watched:
    """Have viewers write without a pause, and watch what comes of it."""
    texts = [m.text for m in chat_of(PER_S * seconds) if clean_text(m.text)]
    watched = Watched(studio, probes)
    watched.watch(chat.flood(texts, per_s=PER_S))
    return watched


@needs_a_machine_that_keeps_up
def test_in_a_flood_no_frame_is_lost_and_the_desk_goes_on(clips: Path, server: RtmpServer) -> None:
    with question_run() as studio, busy_chat() as chat:
        go_on_air(studio, chat, clips, server)

        watched = flood(studio, chat, SHORT_S)

        assert len(watched.topics) >= FEWEST_TOPICS
        assert watched.topics[-1][1].questions
        studio.until("all were counted", lambda t: t.messages_per_minute >= chat.sent)
        studio.client.request(TypeQuestion(text=STRAP))
        assert studio.all_live()
        studio.end()
        stats = studio.client.health.stats
    assert_nothing_is_missing(read_back(server.received()[0]), stats)


@pytest.mark.soak
@pytest.mark.timeout(600)
def test_in_a_minute_of_flood_memory_stays_flat(
    clips: Path, server: RtmpServer, capsys: pytest.CaptureFixture[str]
) -> None:
    settle()  # who measures may not pause, either
    with question_run() as studio, busy_chat() as chat:
        go_on_air(studio, chat, clips, server)
        in_peace = probe_in_peace(studio, chat, 10)

        watched = flood(studio, chat, MINUTE_S, Probes(studio, chat))

        topic = studio.topic
        settled, late = watched.memory[len(watched.memory) // 2], watched.memory[-1]
        studio.end()
        stats = studio.client.health.stats
    with capsys.disabled():
        gap_ms = [round(1_000 * (percentile(watched.gaps_s(), p) or 0)) for p in (50, 99)]
        print(f"\n{len(watched.topics)} topics, {gap_ms} ms apart (p50, p99)")  # noqa: T201
        print(f"ms in peace, p50/p99: {in_peace.words()}")  # noqa: T201
        if watched.probes is not None:
            print(f"ms in the flood: {watched.probes.words()}")  # noqa: T201
        print(f"memory {[m // 1_000_000 for m in watched.memory]} MB; {topic.hidden}")  # noqa: T201
    assert late - settled < FLAT_WITHIN_BYTES
    assert stats.ticks_lost == 0
    assert stats.dropped == 0
    assert_nothing_is_missing(read_last(server.received()[0], seconds=20), stats)
