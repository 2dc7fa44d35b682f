"""The task centre: tasks, levels, campaigns and brands' offers, and how far the host has come."""

from typing import Any

from studio.local_platform.journal import Journal
from studio.local_platform.programme_sample import BRAND_OFFERS, CAMPAIGNS, LEVELS, TASKS
from studio.local_platform.records import Record, Step
from studio.local_platform.refusal import Refusal, not_found

REWARDED_AFTER_MS = 3_000
"""How long a person is made out to look at a proof."""

_NEXT_STEPS = {
    "proposed": ("accepted", "declined"),
    "accepted": ("sample_received", "declined"),
    "sample_received": ("tested", "declined"),
    "tested": (),
    "declined": (),
}


class Programme:
    """What is asked of the one host there is."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._tasks = {task["id"]: dict(task) for task in TASKS}
        self._campaigns = {one["id"]: dict(one) for one in CAMPAIGNS}
        self._offers = {one["id"]: dict(one) for one in BRAND_OFFERS}
        self._states: dict[str, str] = {}
        self._handed_in_utc_ms: dict[str, int] = {}

    def tasks(self, *, now_utc_ms: int) -> Record:
        """Return what `listTasks` answers."""
        tasks = [self._told_task(task_id, now_utc_ms) for task_id in self._tasks]
        return {"tasks": tasks, "standing": self.standing(now_utc_ms=now_utc_ms)}

    def accept(self, task_id: str, *, now_utc_ms: int) -> Record:
        """Take a task on; taken on before is no harm.

        Raises:
            Refusal: There is no such task.
        """
        if self._state(task_id, now_utc_ms) == "open":
            self.bring_state(task_id, "accepted")
            self._journal.append("task", [task_id, "accepted", 0])
        return self._told_task(task_id, now_utc_ms)

    def hand_in(self, task_id: str, *, now_utc_ms: int) -> Record:
        """Take a proof that was looked at; one more is no harm.

        Raises:
            Refusal: There is no such task, or it was not taken on.
        """
        state = self._state(task_id, now_utc_ms)
        if state == "open":
            raise Refusal("refused", "Take the task on before you hand its proof in.")
        if state == "accepted":
            self.bring_state(task_id, "handed_in", now_utc_ms)
            self._journal.append("task", [task_id, "handed_in", now_utc_ms])
        return self._told_task(task_id, now_utc_ms)

    def bring_state(self, task_id: str, state: str, handed_in_utc_ms: int = 0) -> None:
        """Take in how far a task has come."""
        self._states[task_id] = state
        self._handed_in_utc_ms[task_id] = handed_in_utc_ms

    def levels(self, *, now_utc_ms: int) -> Record:
        """Return what `listLevels` answers."""
        return {"levels": list(LEVELS), "standing": self.standing(now_utc_ms=now_utc_ms)}

    def standing(self, *, now_utc_ms: int) -> Record:
        """Return points and level."""
        points = sum(
            task["points"]
            for task_id, task in self._tasks.items()
            if self._state(task_id, now_utc_ms) == "rewarded"
        )
        reached = [level["number"] for level in LEVELS if level["from_points"] <= points]
        return {"points": points, "level": max(reached, default=0)}

    def campaigns(self) -> Record:
        """Return what `listCampaigns` answers."""
        return {"campaigns": list(self._campaigns.values())}

    def join(self, campaign_id: str, *, joined: bool, now_utc_ms: int) -> Record:
        """Take part in a campaign, or no more.

        Raises:
            Refusal: There is no such campaign, or the host's level is too low.
        """
        found = self._one(self._campaigns, campaign_id, "campaign")
        level = self.standing(now_utc_ms=now_utc_ms)["level"]
        if joined and level < found["level"]:
            raise Refusal("refused", f"This campaign is for level {found['level']} and up.")
        if found["joined"] != joined:
            found["joined"] = joined
            self._journal.append("joined", [campaign_id, joined])
        return found

    def bring_joined(self, campaign_id: str, *, joined: bool) -> None:
        """Take in whether the host took part."""
        self._campaigns[campaign_id]["joined"] = joined

    def brand_offers(self) -> Record:
        """Return what `listBrandOffers` answers."""
        return {"brand_offers": list(self._offers.values())}

    def step(self, offer_id: str, step: Step) -> Record:
        """Say how far a proposal has come; said before is no harm.

        Raises:
            Refusal: There is no such proposal, or one step does not follow the other.
        """
        found = self._one(self._offers, offer_id, "proposal")
        if step.step == found["step"]:
            return found
        if step.step not in _NEXT_STEPS[found["step"]]:
            raise Refusal("refused", f"{step.step} does not follow {found['step']}.")
        found["step"] = step.step
        self._journal.append("step", [offer_id, step.step])
        return found

    def bring_step(self, offer_id: str, step: str) -> None:
        """Take in how far a proposal had come."""
        self._offers[offer_id]["step"] = step

    def _state(self, task_id: str, now_utc_ms: int) -> str:
        self._one(self._tasks, task_id, "task")
        state = self._states.get(task_id, "open")
        looked_at_utc_ms = self._handed_in_utc_ms.get(task_id, 0) + REWARDED_AFTER_MS
        return "rewarded" if state == "handed_in" and looked_at_utc_ms <= now_utc_ms else state

    def _told_task(self, task_id: str, now_utc_ms: int) -> Record:
        state = self._state(task_id, now_utc_ms)
        return {**self._tasks[task_id], "state": state}

    @staticmethod
    def _one(among: dict[str, dict[str, Any]], wanted: str, what: str) -> dict[str, Any]:
        found = among.get(wanted)
        if found is None:
            raise not_found(what)
        return found
