"""Processor time and memory of groups of processes, and what else the machine was doing."""

import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import psutil

EVERY_S = 0.25
DISTURBED_CORES = 0.12
"""A run beside which the rest of the machine used more than this is not counted."""

Groups = Mapping[str, Sequence[int]]
"""Pids by name; with each count its descendants, save those that an earlier group has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """The machine at one moment; processor seconds count from somewhere.

    Attributes:
        at_ns: Monotonic.
        cpu_s: Of each group, children included, also those that ended.
        rss_bytes: Of each group.
        busy_s: Of the whole machine.
        stolen_s: Taken by the machine that this one runs on.
        own_s: Of this process, which measures.
    """

    at_ns: int
    cpu_s: Mapping[str, float]
    rss_bytes: Mapping[str, int]
    busy_s: float
    stolen_s: float
    own_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """What was used between two moments, in cores: processor seconds a second.

    Attributes:
        cores: Of each group.
        others: Of everything that belongs to no group and is not this process.
        stolen: Taken by the machine below.
    """

    cores: Mapping[str, float]
    others: float
    stolen: float

    @property
    def disturbed(self) -> bool:
        """Whether somebody else used so much that the figures mean little."""
        return max(self.others, self.stolen) > DISTURBED_CORES


class Sampler(threading.Thread):
    """Takes a sample four times a second until stopped.

    Args:
        groups: Gives the groups as they are now.
    """

    def __init__(self, groups: Callable[[], Groups]) -> None:
        super().__init__(name="bench-cpu", daemon=True)
        self._groups = groups
        self._samples: list[Sample] = []
        self._ended = threading.Event()

    def run(self) -> None:
        """Sample."""
        while not self._ended.wait(EVERY_S):
            self._samples.append(take_sample(self._groups()))

    def stop(self) -> None:
        """End the thread."""
        self._ended.set()
        self.join()

    def load(self, from_ns: int, to_ns: int) -> Load | None:
        """Return the load between two moments, or None when less than two samples fall there."""
        within = [one for one in self._samples if from_ns <= one.at_ns <= to_ns]
        return load_between(within[0], within[-1]) if len(within) > 1 else None

    def peak_rss_bytes(self, *groups: str) -> int:
        """Return the most memory these groups held together in any sample."""
        return max(
            (sum(one.rss_bytes.get(name, 0) for name in groups) for one in self._samples),
            default=0,
        )


def load_between(first: Sample, last: Sample) -> Load:
    """Return what was used from one sample to a later one."""
    seconds = (last.at_ns - first.at_ns) / 1e9
    cores = {
        name: max(0.0, last.cpu_s[name] - first.cpu_s.get(name, 0.0)) / seconds
        for name in last.cpu_s
    }
    busy = (last.busy_s - first.busy_s) / seconds
    own = (last.own_s - first.own_s) / seconds
    others = max(0.0, busy - own - sum(cores.values()))
    stolen = (last.stolen_s - first.stolen_s) / seconds
    return Load(cores=cores, others=others, stolen=stolen)


def take_sample(groups: Groups) -> Sample:
    """Look at the machine now."""
    used, claimed = {}, set[int]()
    for name, pids in groups.items():
        used[name] = _usage(pids, claimed)
    machine = psutil.cpu_times()
    busy_s = machine.user + machine.nice + machine.system + machine.irq + machine.softirq
    return Sample(
        at_ns=time.monotonic_ns(),
        cpu_s={name: one[0] for name, one in used.items()},
        rss_bytes={name: one[1] for name, one in used.items()},
        busy_s=busy_s,
        stolen_s=machine.steal,
        own_s=time.process_time(),
    )


def family(pid: int) -> list[psutil.Process]:
    """Return a process and all its descendants that live; empty when it is gone."""
    try:
        parent = psutil.Process(pid)
        return [parent, *parent.children(recursive=True)]
    except psutil.NoSuchProcess:
        return []


def _usage(pids: Sequence[int], claimed: set[int]) -> tuple[float, int]:
    processes = {one.pid: one for pid in pids for one in family(pid) if one.pid not in claimed}
    claimed.update(processes)
    cpu_s, rss_bytes = 0.0, 0
    for process in processes.values():
        try:
            times = process.cpu_times()
            rss_bytes += process.memory_info().rss
        except psutil.NoSuchProcess:
            continue
        cpu_s += times.user + times.system + times.children_user + times.children_system
    return cpu_s, rss_bytes
