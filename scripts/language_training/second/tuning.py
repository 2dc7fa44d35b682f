"""Training the second encoder: questions should lie near the rows that answer them."""

import copy
import time
from collections.abc import Callable, Sequence

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from language_training.fit import Floats, Ints
from language_training.second.sentence_net import SentenceNet, padded
from language_training.second.tuning_batch import SHEETS_AT_ONCE, Batch, batch_of
from language_training.tuning_texts import TuningPairs, TuningSheet
from studio.matching.second_encoder import QUESTION, ROW

HEAT = 0.05
RATE, NEW_RATE = 1.5e-4, 5e-4
"""Of what the package has learned before us, and of what begins here."""

NEW = ("out", "kinds")
WARM_STEPS = 60
LAST_RATE = 0.02
"""Share of the rates at the end."""

THREADS, SEED = 2, 0
_NEVER = -1e9
_AT_ONCE = 100
"""Texts that are read at once: those of about the same length."""


class Tuning:
    """Trains a network on half floats, with the weights kept whole beside it."""

    def __init__(
        self,
        net: SentenceNet,
        texts: Sequence[Ints],
        meanings: Callable[[Ints], Floats],
        say: Callable[[str], None],
    ) -> None:
        """Begin.

        Args:
            net: To be trained.
            texts: Pieces of all texts.
            meanings: Of pieces.
            say: Told how far it is.
        """
        torch.set_num_threads(THREADS)
        torch.manual_seed(SEED)
        self.whole = net
        self.net = copy.deepcopy(net).bfloat16()
        self._texts, self._meanings, self._say = texts, meanings, say
        self._chance = np.random.default_rng(SEED)
        named = list(net.named_parameters())
        new = [part for name, part in named if name in NEW]
        old = [part for name, part in named if name not in NEW]
        self._adam = torch.optim.AdamW(
            [
                {"params": old, "lr": RATE, "base": RATE, "weight_decay": 0.01},
                {"params": new, "lr": NEW_RATE, "base": NEW_RATE, "weight_decay": 0.0},
            ],
            betas=(0.9, 0.98),
        )

    def run(self, sheets: Sequence[TuningSheet], bank: TuningPairs, *, steps: int) -> None:
        """Train.

        Args:
            sheets: Products.
            bank: Pairs of all fields of trade.
            steps: How many.
        """
        self.net.train()
        figures: list[tuple[float, ...]] = []
        for step in range(1, steps + 1):
            fall = LAST_RATE + (1 - LAST_RATE) * 0.5 * (1 + np.cos(np.pi * step / steps))
            for group in self._adam.param_groups:
                group["lr"] = group["base"] * min(1.0, step / WARM_STEPS) * fall
            chosen = self._chance.choice(len(sheets), SHEETS_AT_ONCE, replace=False)
            batch = batch_of([sheets[at] for at in chosen], bank, self._chance)
            figures.append(self._step(batch))
            if step % 25 == 0:
                among_all, among_own, first = np.mean(figures[-25:], axis=0)
                self._say(
                    f"step {step} of {steps}: loss {among_all:.3f} and {among_own:.3f}, "
                    f"right first {first:.3f}"
                )

    @torch.no_grad()
    def tried_on(self, sheets: Sequence[TuningSheet]) -> float:
        """Return how often the right row of a sheet is the nearest."""
        self.net.eval()
        right = []
        for sheet in sheets:
            near = self._read(sheet.asks, QUESTION) @ self._read(sheet.whole, ROW).T
            right.append((near.argmax(1).numpy() == sheet.rows).mean())
        return float(np.mean(right))

    def _read(self, which: Ints, kind: int) -> Tensor:
        """Return (texts, width): texts as vectors."""
        order = sorted(range(len(which)), key=lambda at: len(self._texts[which[at]]))
        vectors = []
        for start in range(0, len(order), _AT_ONCE):
            pieces = padded([self._texts[which[at]] for at in order[start : start + _AT_ONCE]])
            mask = pieces >= 0
            given = torch.from_numpy(self._meanings(pieces.clamp(min=0).flatten().numpy()))
            given = given.view(*pieces.shape, -1).to(self.net.places.dtype)
            given = given + self.net.places[: pieces.shape[1]] + self.net.kinds[kind]
            vectors.append(self.net.whole(self.net.read(given, mask), mask, kind))
        return torch.cat(vectors)[torch.from_numpy(np.argsort(order))]

    def _step(self, batch: Batch) -> tuple[float, ...]:
        """Take a step; return both losses, and how often the right row came first.

        Questions are set against all rows of the batch, and once more against those of their own
        sheet.
        """
        asked, rows = self._read(batch.asks, QUESTION), self._read(batch.rows, ROW)
        scores = asked @ rows.T / HEAT
        scores = scores.masked_fill(torch.from_numpy(batch.barred), _NEVER)
        right = torch.from_numpy(batch.answers)
        apart = torch.from_numpy(batch.owners[:, None] != batch.row_owners[None, :])
        own = scores.masked_fill(apart, _NEVER)[: batch.of_sheets]
        among_all = functional.cross_entropy(scores, right)
        among_own = functional.cross_entropy(own, right[: batch.of_sheets])
        (among_all + among_own).backward()
        self._learn()
        first = (own.argmax(1) == right[: batch.of_sheets]).float().mean()
        return among_all.item(), among_own.item(), first.item()

    def _learn(self) -> None:
        pairs = list(zip(self.whole.parameters(), self.net.parameters(), strict=True))
        for kept, used in pairs:
            kept.grad = used.grad.float() if used.grad is not None else None
        nn.utils.clip_grad_norm_([kept for kept, _ in pairs if kept.grad is not None], 1.0)
        self._adam.step()
        with torch.no_grad():
            for kept, used in pairs:
                used.copy_(kept)
                used.grad = None


def now() -> str:
    """Return the time of day."""
    return time.strftime("%H:%M:%S")
