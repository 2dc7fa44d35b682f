"""Viewers' questions: a busy chat through the whole chain on one core, and single questions.

Run as a program this file measures in its own process, which its section starts: libraries of the
models choose how many cores they take when they are loaded.
"""

import itertools
import os
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import msgspec
import psutil

from studio.bench.chat_mix import chat, products, questions
from studio.bench.child import MeasurementFailed
from studio.bench.figures import Figure, figure_of, percentile
from studio.bench.session import Session
from studio.listener.chain import Chain
from studio.matching.matcher import Matcher, load_matcher
from studio.questions.message import ChatMessage
from studio.questions.moderation import Why
from studio.questions.question import Asker

PER_S = 2_000
TICK_S = 0.1
TICK_MESSAGES = round(PER_S * TICK_S)
SINGLE = 200
"""Questions that are asked one by one."""

_CORES, _QUESTION_MS, _WAIT_MS, _GROWN_MB = 1.0, 8.0, 250.0, 25.0
_ENDS_WITHIN_S = 300.0
_ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}


@dataclass(slots=True, kw_only=True)
class Flood:
    """What became of a chat of `PER_S` messages a second.

    Attributes:
        messages: How many came.
        cpu_s: Processor time until all of them were sorted.
        again_ms: From the coming of each message that asks what was asked before to the moment it
            can be told.
        new_ms: Likewise of each that opened a question.
        opened: Questions that came of it.
        asking: Messages that ask.
        hidden: Messages that are not shown.
        dropped: Of them those that nobody looked at.
        memory_bytes: At the end of each tick.
    """

    messages: int = 0
    cpu_s: float = 0.0
    again_ms: list[float] = field(default_factory=list)
    new_ms: list[float] = field(default_factory=list)
    opened: int = 0
    asking: int = 0
    hidden: int = 0
    dropped: int = 0
    memory_bytes: list[int] = field(default_factory=list)

    @property
    def per_s(self) -> float:
        """How many messages one core takes in a second."""
        return self.messages / self.cpu_s

    @property
    def grown_mb(self) -> float:
        """How much memory grew in the second half."""
        half = len(self.memory_bytes) // 2
        return (self.memory_bytes[-1] - self.memory_bytes[half]) / 1e6


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One run.

    Attributes:
        question_ms: Of each question that was asked alone.
        flood: A busy chat.
    """

    question_ms: list[float]
    flood: Flood


def question_figures(session: Session) -> list[Figure]:
    """Measure what the listener does, in a process of its own on one core.

    Raises:
        MeasurementFailed: The models are not there.
    """
    runs = []
    for turn in range(session.options.runs):
        session.say(f"questions: {PER_S} messages a second, run {turn + 1}")
        runs.append(_measured_apart(session.options.seconds))
    return [*flood_figures([run.flood for run in runs]), *_single_figures(runs)]


def flood_figures(floods: Sequence[Flood]) -> list[Figure]:
    """Return what became of several floods."""
    one = floods[0]
    note = (
        f"half of them said before to the letter; of {one.messages} in the first run {one.asking} "
        f"asked {one.opened} questions, {one.hidden} asked nothing"
    )
    speeds = [flood.per_s for flood in floods]
    return [
        figure_of("messages through the chain, one core", speeds, unit="/s", note=note),
        figure_of(
            f"processor time of {PER_S} messages",
            [PER_S / speed for speed in speeds],
            unit="s",
            target=_CORES,
        ),
        figure_of(
            f"asked again at {PER_S}/s to telling, p99",
            [percentile(flood.again_ms, 99) for flood in floods],
            unit="ms",
            target=_WAIT_MS,
        ),
        figure_of(
            f"asked for the first time at {PER_S}/s to telling, p50",
            [percentile(flood.new_ms, 50) for flood in floods],
            unit="ms",
            target=_WAIT_MS,
            note="what most viewers ask is read first",
        ),
        figure_of(
            f"messages dropped at {PER_S}/s",
            [float(flood.dropped) for flood in floods],
            unit="",
            target=0.0,
        ),
        figure_of(
            f"memory grown in the second half at {PER_S}/s",
            [flood.grown_mb for flood in floods],
            unit="MB",
            target=_GROWN_MB,
        ),
    ]


def _single_figures(runs: Sequence[Measured]) -> list[Figure]:
    note = "one question at a time, twelve products of the show"
    return [
        figure_of(
            f"understand a question, p{percent}",
            [percentile(run.question_ms, percent) for run in runs],
            unit="ms",
            target=target,
            note=note,
        )
        for percent, target in ((50, None), (99, _QUESTION_MS))
    ]


def _measured_apart(seconds: float) -> Measured:
    command = [sys.executable, "-m", "studio.bench.questions", str(seconds)]
    environment = os.environ | _ONE_THREAD
    try:
        done = subprocess.run(  # noqa: S603 - this file
            command, capture_output=True, env=environment, timeout=_ENDS_WITHIN_S, check=False
        )
    except subprocess.TimeoutExpired:
        raise MeasurementFailed(f"questions took more than {_ENDS_WITHIN_S:.0f} s") from None
    if done.returncode != 0:
        told = done.stderr.decode(errors="replace").strip().splitlines()
        raise MeasurementFailed(f"questions can't be measured: {told[-1] if told else 'no word'}")
    return msgspec.json.decode(done.stdout, type=Measured)


# --- in a process of its own ---------------------------------------------------------------------


def main(argv: Sequence[str]) -> int:
    """Measure in this process, on one core, and print what was found as JSON."""
    psutil.Process().cpu_affinity([min(os.sched_getaffinity(0))])
    sys.stdout.buffer.write(msgspec.json.encode(measure(float(argv[0]))))
    return 0


def measure(seconds: float) -> Measured:
    """Measure in this process.

    Raises:
        ModelUnavailable: The models are not there.
    """
    matcher = load_matcher()
    known = products()
    matcher.know(known, restart=True)
    matcher.look_at(known[0].product_id, rundown=[product.product_id for product in known])
    return Measured(question_ms=_one_by_one(matcher), flood=_flood(matcher, seconds))


def _one_by_one(matcher: Matcher) -> list[float]:
    asked = questions()
    took_ms = []
    for text in asked[:: max(1, len(asked) // SINGLE)]:
        began_ns = time.perf_counter_ns()
        matcher.understand([text])
        took_ms.append((time.perf_counter_ns() - began_ns) / 1e6)
    return took_ms


def _flood(matcher: Matcher, seconds: float) -> Flood:
    """Have messages come tick by tick in real time; what is late waits, as in the listener."""
    numbers = itertools.count(1)
    chain = Chain(matcher, lambda: f"question-{next(numbers)}")
    chain.look_at(products()[0].product_id)
    run = _Run(chain)
    ticks = max(2, round(seconds / TICK_S))
    messages = chat(ticks * TICK_MESSAGES)
    cpu_s, began_s = time.process_time(), time.monotonic()
    for tick in range(ticks):
        time.sleep(max(0.0, began_s + tick * TICK_S - time.monotonic()))
        first = tick * TICK_MESSAGES
        run.take(messages[first : first + TICK_MESSAGES], until_s=began_s + (tick + 1) * TICK_S)
    run.finish()
    run.flood.cpu_s = time.process_time() - cpu_s
    return run.flood


class _Run:
    """A flood on its way through a chain."""

    def __init__(self, chain: Chain) -> None:
        self.flood = Flood()
        self._chain = chain
        self._process = psutil.Process()
        self._came_s: dict[str, float] = {}

    def take(self, messages: Sequence[ChatMessage], *, until_s: float) -> None:
        """Take a tick's messages in, and read until the next tick."""
        came_s = time.monotonic()
        for message in messages:
            self._came_s[message.source_id] = came_s
            self._chain.take(message)
        self.flood.messages += len(messages)
        more = self._chain.work()
        while more and time.monotonic() < until_s:
            more = self._chain.work()
        self._tell()
        self.flood.memory_bytes.append(self._process.memory_info().rss)

    def finish(self) -> None:
        """Read what waits."""
        while self._chain.waiting:
            self._chain.work()
            self._tell()

    def _tell(self) -> None:
        heard = self._chain.heard(1, resumes={})
        if heard is None:
            return
        again = [asker for more in heard.asked for asker in more.askers]
        self.flood.new_ms += self._waited(asker for new in heard.opened for asker in new.askers)
        self.flood.again_ms += self._waited(again)
        self.flood.opened += len(heard.opened)
        self.flood.asking += len(heard.opened) + len(again)
        self.flood.hidden += sum(heard.hidden.values())
        self.flood.dropped += heard.hidden.get(Why.DROPPED, 0)

    def _waited(self, askers: Iterable[Asker]) -> Iterator[float]:
        now_s = time.monotonic()
        return ((now_s - self._came_s[asker.source_id]) * 1_000 for asker in askers)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
