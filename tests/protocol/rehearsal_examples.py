"""One of everything that is said about rehearsals."""

from studio.coach.scorecard import (
    Figure,
    Goal,
    GoalMet,
    Highlight,
    Line,
    Mark,
    Scorecard,
    Sentence,
    Series,
    Span,
    Subject,
)
from studio.core.money import Money
from studio.protocol import rehearsal_messages as rehearsal
from studio.protocol.messages import Told
from tests.builders import NOW_UTC_MS

A_LINE = Line(
    run_id="run-1",
    host="Anna",
    pack_id="first-show",
    title="First show",
    seed=7,
    started_utc_ms=NOW_UTC_MS,
    points=71.5,
    marks={Subject.PACE: 80.0, Subject.QUESTIONS: 55.0},
    sold=(Money(amount_minor=12_340, currency="EUR"),),
)
A_SCORE = Scorecard(
    line=A_LINE,
    market="es-ES",
    speed=1.0,
    length_ms=600_000,
    marks=(
        Mark(
            subject=Subject.QUESTIONS,
            points=55.0,
            weight=20.0,
            figures=(Figure(code="answer_median_s", value=41.5, unit="s", target=30.0),),
        ),
    ),
    goals=(GoalMet(goal=Goal(subject=None, points=60.0), points=71.5, met=True),),
    advice=(Sentence(code="answer_faster", facts={"median_s": 41.5, "unanswered": 3}),),
    timeline=(Span(lane="silence", from_ms=61_000, until_ms=70_000, good=False),),
    series=(Series(code="viewers", unit="count", at_ms=(0, 1_000), values=(3.0, 5.0)),),
    highlights=(
        Highlight(
            says=Sentence(code="best_minute", facts={"orders": 9}),
            good=True,
            from_ms=120_000,
            until_ms=150_000,
            file="best-1.mp4",
        ),
    ),
    beside=(A_LINE,),
    recording="recording.mkv",
)
A_REPORT = rehearsal.RehearsalReport(
    stage=rehearsal.Stage.DONE,
    title="First show",
    pack_id="first-show",
    seed=7,
    viewers=132,
    hints=(Sentence(code="silent", facts={"seconds": 9}),),
    score=A_SCORE,
    folder="rehearsals/run-1",
)
REHEARSAL: tuple[rehearsal.RehearsalCommand, ...] = (
    rehearsal.StartRehearsal(pack="first-show", seed=7, host="Anna"),
    rehearsal.StopRehearsal(),
    rehearsal.AddPack(file="gadgets.cuepack"),
    rehearsal.RemovePack(file="gadgets.cuepack"),
    rehearsal.MakePack(file="/packs/autumn.cuepack", show="show-1", title="Autumn"),
    rehearsal.ForgetRun(run_id="run-1"),
    rehearsal.OpenRun(run_id="run-1"),
    rehearsal.StrikeSeam(seam="camera", seconds=8.0),
    rehearsal.TellRehearsal(report=A_REPORT),
)
REHEARSAL_CHANGED = rehearsal.RehearsalChanged(
    report=A_REPORT,
    packs=(
        rehearsal.PackLine(
            file="first-show",
            pack_id="first-show",
            title="First show",
            about="Ten minutes with a gentle audience.",
            market="es-ES",
            length_s=600.0,
            faults=1,
            shipped=True,
        ),
    ),
    earlier=(A_LINE,),
    possible=True,
)
REHEARSAL_TOLD: tuple[Told, ...] = (rehearsal.RunOpened(score=A_SCORE, folder="rehearsals/run-1"),)
