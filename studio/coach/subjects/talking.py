"""Talking: whether the host was heard, without long silences, at a pace one can follow."""

from studio.coach.evidence import Evidence, Stretch
from studio.coach.judged import (
    NOT_JUDGED,
    Advice,
    Judged,
    advise,
    falling,
    moment,
    points_of,
    within,
)
from studio.coach.record import Sample
from studio.coach.scorecard import Figure

TARGET_SHARE = 0.70
"""Of the time without slate in which somebody should be heard."""

SILENCE_S = 6.0
"""A pause that lasts longer is dead air."""

FEWEST_WORDS, MOST_WORDS = 100, 190
"""A minute, while speaking."""

_WORDS_COST = 0.2


def heard(sample: Sample) -> bool:
    """Return whether the host was heard."""
    return sample.speaking and not sample.muted


def silences(evidence: Evidence) -> tuple[Stretch, ...]:
    """Return dead air: nobody is heard, and no slate says why."""
    quiet = evidence.stretches(lambda one: not heard(one) and not one.slate)
    return tuple(one for one in quiet if one.lasts_s > SILENCE_S)


def judge(evidence: Evidence) -> Judged:
    """Judge how a run was talked through."""
    asked_s = evidence.time_s(lambda one: not one.slate)
    if asked_s <= 0:
        return NOT_JUDGED
    heard_s = evidence.time_s(lambda one: heard(one) and not one.slate)
    dead = silences(evidence)
    dead_s = sum(one.lasts_s for one in dead)
    share = heard_s / asked_s
    enough = within(share / TARGET_SHARE)
    flowing = falling(dead_s / asked_s, full=0.0, none=0.5)
    per_min = _words_per_min(evidence)
    spoken = 1.0 if per_min is None else 1 - _WORDS_COST * (1 - _speed(per_min))
    muted_s = evidence.time_s(lambda one: one.muted)
    longest_s = max((one.lasts_s for one in dead), default=0.0)
    figures = [
        Figure(code="talk_share", value=share * 100, unit="%", target=TARGET_SHARE * 100),
        Figure(code="silences", value=len(dead), unit="count", target=0),
        Figure(code="silence_s", value=dead_s, unit="s", target=0),
        Figure(code="longest_silence_s", value=longest_s, unit="s", target=SILENCE_S),
        Figure(code="muted_s", value=muted_s, unit="s"),
    ]
    if per_min is not None:
        figures.append(Figure(code="words_per_min", value=per_min, unit="per_min"))
    advice = [*_quiet_advice(share, dead, lost=(1 - enough * flowing) * 100)]
    if muted_s > SILENCE_S:
        advice.append(
            advise(within(muted_s / asked_s) * 100, "advice.muted", muted_s=round(muted_s))
        )
    advice += _speed_advice(per_min, lost=(1 - spoken) * 100)
    return Judged(
        points=points_of(enough * flowing * spoken),
        figures=tuple(figures),
        advice=tuple(advice),
        moments=tuple(
            moment(
                0.3 + one.lasts_s / 60,
                "highlight.silence",
                (one.from_ms - 3_000, one.until_ms + 3_000),
                good=False,
                silence_s=round(one.lasts_s),
            )
            for one in sorted(dead, key=lambda one: -one.lasts_s)[:3]
        ),
    )


def _quiet_advice(share: float, dead: tuple[Stretch, ...], *, lost: float) -> tuple[Advice, ...]:
    """Long silences are told of first: who fills them talks more, too."""
    if dead and lost > 0:
        longest_s = round(max(one.lasts_s for one in dead))
        return (advise(lost, "advice.dead_air", count=len(dead), longest_s=longest_s),)
    if lost > 0:
        say, aim_percent = "advice.talk_more", TARGET_SHARE * 100
        return (advise(lost, say, share_percent=share * 100, target_percent=aim_percent),)
    return ()


def _words_per_min(evidence: Evidence) -> float | None:
    """Return how fast the host spoke, where captions exist and there was something to hear."""
    if not evidence.run.captions:
        return None
    words = sum(one.words or 0 for one in evidence.run.samples)
    spoken_s = evidence.time_s(heard)
    return words * 60 / spoken_s if words and spoken_s >= 10 else None


def _speed(per_min: float) -> float:
    if per_min >= FEWEST_WORDS:
        return falling(per_min, full=MOST_WORDS, none=2 * MOST_WORDS)
    return within(2 * per_min / FEWEST_WORDS - 1)


def _speed_advice(per_min: float | None, *, lost: float) -> tuple[Advice, ...]:
    if per_min is None or lost <= 0:
        return ()
    words = round(per_min)
    if per_min > MOST_WORDS:
        return (advise(lost, "advice.too_fast", words=words, most=MOST_WORDS),)
    return (advise(lost, "advice.too_slow", words=words, fewest=FEWEST_WORDS),)
