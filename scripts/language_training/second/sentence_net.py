"""The second sentence encoder as PyTorch trains it; `studio.matching.second_encoder` runs it."""

from collections.abc import Sequence
from typing import cast

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from language_training.second.e5 import E5, HEADS, INNER, WIDTH
from studio.matching.pieces import MOST_PIECES

LAYERS = 9
"""Of the twelve that the package has."""

DROPPED = 0.1
"""Share of numbers that layers go without in training: sheets are soon known by heart."""

_EPS = 1e-12
_NEVER = -30_000.0


class Straight(nn.Module):
    """A matrix, (numbers, answers), and a bias."""

    def __init__(self, numbers: int, answers: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.randn(numbers, answers) * numbers**-0.5)
        self.bias = nn.Parameter(torch.zeros(answers))

    def forward(self, given: Tensor) -> Tensor:
        """Return the answers."""
        return given @ self.weight + self.bias


class Layer(nn.Module):
    """Pieces look at pieces, and each is bent by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.look, self.seen = Straight(WIDTH, 3 * WIDTH), Straight(WIDTH, WIDTH)
        self.inward, self.outward = Straight(WIDTH, INNER), Straight(INNER, WIDTH)
        self.first, self.second = (nn.LayerNorm(WIDTH, eps=_EPS) for _ in range(2))

    def forward(self, given: Tensor, mask: Tensor) -> Tensor:
        """Return (texts, pieces, width).

        Args:
            given: Likewise.
            mask: (texts, pieces): where a piece is.
        """
        apart = self.look(given).unflatten(-1, (3, HEADS, WIDTH // HEADS))
        wants, keys, values = apart.permute(2, 0, 3, 1, 4).unbind(0)
        nearness = wants @ keys.transpose(-1, -2) * (WIDTH // HEADS) ** -0.5
        nowhere = torch.where(mask, 0.0, _NEVER).to(nearness.dtype)[:, None, None, :]
        shares = torch.softmax(nearness + nowhere, dim=-1)
        looked = (shares @ values).transpose(1, 2).flatten(-2)
        bent = self.first(given + self._some_of(self.seen(looked)))
        further = self.outward(functional.gelu(self.inward(bent)))
        second: Tensor = self.second(bent + self._some_of(further))
        return second

    def _some_of(self, numbers: Tensor) -> Tensor:
        return functional.dropout(numbers, DROPPED, self.training)


class SentenceNet(nn.Module):
    """All layers, and what is told from the last."""

    def __init__(self) -> None:
        super().__init__()
        self.places = nn.Parameter(torch.zeros(MOST_PIECES, WIDTH))
        self.kinds = nn.Parameter(torch.zeros(2, WIDTH))
        self.begin = nn.LayerNorm(WIDTH, eps=_EPS)
        self.layers = nn.ModuleList([Layer() for _ in range(LAYERS)])
        self.out = nn.Parameter(torch.eye(WIDTH).repeat(2, 1, 1))

    @property
    def in_turn(self) -> Sequence[Layer]:
        """The layers, first to last."""
        return cast("list[Layer]", list(self.layers))

    def read(self, given: Tensor, mask: Tensor) -> Tensor:
        """Return (texts, pieces, width): texts, read."""
        state: Tensor = self.begin(given)
        for layer in self.in_turn:
            state = layer(state, mask)
        return state

    def whole(self, states: Tensor, mask: Tensor, kind: int) -> Tensor:
        """Return (texts, width): each as a whole, of length 1."""
        turned = _middle(states, mask) @ self.out[kind]
        return functional.normalize(turned.float(), dim=-1)

    def begin_with(self, e5: E5) -> None:
        """Take over what the package has learned."""
        weights = {name: torch.tensor(found) for name, found in e5.weights.items()}
        places = weights["emb.pos"].view(-1, WIDTH)[:MOST_PIECES]
        with torch.no_grad():
            self.places.copy_(places + weights["emb.type"].view(-1, WIDTH)[0])
            self.begin.weight.copy_(weights["emb.ln.w"])
            self.begin.bias.copy_(weights["emb.ln.b"])
            for at, layer in enumerate(self.in_turn):
                _take_layer(layer, weights, f"l{at}.")


def _take_layer(layer: Layer, weights: dict[str, Tensor], name: str) -> None:
    layer.look.weight.copy_(torch.cat([weights[f"{name}{part}.w"] for part in "qkv"]).T)
    layer.look.bias.copy_(torch.cat([weights[f"{name}{part}.b"] for part in "qkv"]))
    for straight, part in ((layer.seen, "ao"), (layer.inward, "fi"), (layer.outward, "fo")):
        straight.weight.copy_(weights[f"{name}{part}.w"].T)
        straight.bias.copy_(weights[f"{name}{part}.b"])
    for norm, part in ((layer.first, "aln"), (layer.second, "oln")):
        norm.weight.copy_(weights[f"{name}{part}.w"])
        norm.bias.copy_(weights[f"{name}{part}.b"])


def _middle(states: Tensor, mask: Tensor) -> Tensor:
    """Return (texts, width): the mean of all pieces."""
    total = (states * mask[..., None]).sum(1, dtype=torch.float32)
    return (total / mask.sum(1, keepdim=True)).to(states.dtype)


def padded(texts: Sequence[np.ndarray]) -> Tensor:  # type: ignore[type-arg] - of integers
    """Return (texts, pieces): pieces of texts, and -1 behind them."""
    found = np.full((len(texts), max(map(len, texts))), -1, np.int64)
    for at, pieces in enumerate(texts):
        found[at, : len(pieces)] = pieces
    return torch.from_numpy(found)
