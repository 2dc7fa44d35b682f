"""The tuned second encoder as files that ship: bytes, and the pieces that chat needs."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

import numpy as np
import onnx
import torch
from sentencepiece import sentencepiece_model_pb2
from torch import Tensor, nn

from language_training.fit import Floats, Ints
from language_training.second.e5 import E5, WIDTH, unpacked
from language_training.second.reader_graph import Reach, reader_model, weights_in
from language_training.second.sentence_net import LAYERS, SentenceNet, Straight
from studio.matching.pieces import Pieces
from studio.matching.second_encoder import PIECES_FILE, READER_FILE

MOST_KEPT = 100_000
"""Pieces: those of the bank, and the most frequent of all languages."""

_NOT_PIECES = 4
_BEGIN, _FILL, _END, _UNKNOWN = range(_NOT_PIECES)
MEASURED_WITH = 3_000
"""Texts of the bank with which it is seen how large numbers become."""


def all_pieces(e5: E5) -> Pieces:
    """Return what splits texts into pieces of all that the package knows."""
    return Pieces(_piece_arrays(e5, np.arange(len(e5.pieces))))


def meanings_of(e5: E5) -> Callable[[Ints], Floats]:
    """Return what looks up what pieces mean."""

    def look_up(pieces: Ints) -> Floats:
        blocks = unpacked(e5.numbers[pieces].reshape(-1, 16), e5.scales[pieces].reshape(-1))
        return blocks.reshape(len(pieces), WIDTH)

    return look_up


def ship(net: SentenceNet, e5: E5, texts: Sequence[Ints], folder: Path) -> None:
    """Write the files.

    Args:
        net: Tuned.
        e5: What pieces mean.
        texts: Pieces of all texts of the bank.
        folder: Where to.
    """
    folder.mkdir(parents=True, exist_ok=True)
    net = net.eval()
    kept = _kept(texts, len(e5.pieces))
    tuned = {
        "places": net.places.detach().numpy(),
        "kinds": net.kinds.detach().numpy(),
        "out": net.out.detach().numpy(),
    }
    halved = {name: part.astype(np.float16) for name, part in tuned.items()}
    arrays = {name: np.asarray(part) for name, part in _piece_arrays(e5, kept).items()}
    np.savez_compressed(folder / PIECES_FILE, allow_pickle=False, **arrays, **halved)
    weights = {name: part.detach().numpy() for name, part in net.named_parameters()}
    onnx.save(reader_model(weights, _reaches(net, e5, texts), LAYERS), folder / READER_FILE)


def take_up(net: SentenceNet, folder: Path) -> None:
    """Take over what was shipped; bytes are a good beginning for further training.

    Raises:
        OSError: A file is missing.
        KeyError: It is of another version.
    """
    found = weights_in(onnx.load(folder / READER_FILE))
    with np.load(folder / PIECES_FILE, allow_pickle=False) as arrays:
        found |= {name: arrays[name].astype(np.float32) for name in ("places", "kinds", "out")}
    with torch.no_grad():
        for name, part in net.named_parameters():
            part.copy_(torch.from_numpy(found[name].reshape(part.shape).copy()))


class _Measure:
    """Sees what comes to a matrix of a network."""

    def __init__(self) -> None:
        self.least = np.full(1, np.inf, np.float32)
        self.most = np.full(1, -np.inf, np.float32)

    def __call__(self, _matrix: nn.Module, given: tuple[Tensor, ...]) -> None:
        """See some of it: (texts, pieces, numbers), every text of as many pieces."""
        numbers = given[0].detach().flatten(0, 1).numpy()
        self.least = np.minimum(self.least, numbers.min(axis=0))
        self.most = np.maximum(self.most, numbers.max(axis=0))


def _reaches(net: SentenceNet, e5: E5, texts: Sequence[Ints]) -> dict[str, Reach]:
    """Return how far the numbers reach that come to each matrix, seen with some texts."""
    measures = {n: _Measure() for n, part in net.named_modules() if isinstance(part, Straight)}
    hooks = [net.get_submodule(n).register_forward_pre_hook(m) for n, m in measures.items()]
    chance = np.random.default_rng(0)
    chosen = chance.choice(len(texts), min(len(texts), MEASURED_WITH), replace=False)
    look_up = meanings_of(e5)
    with torch.no_grad():
        for size, some in by_size([texts[at] for at in chosen]):
            given = torch.from_numpy(look_up(np.concatenate(some)))
            given = given.view(len(some), size, WIDTH) + net.places[:size]
            for kind in net.kinds:
                net.read(given + kind, torch.ones(len(some), size, dtype=torch.bool))
    for hook in hooks:
        hook.remove()
    return {name: Reach(measure.least, measure.most) for name, measure in measures.items()}


def by_size(texts: Sequence[Ints]) -> Iterator[tuple[int, list[Ints]]]:
    """Yield how many pieces some texts have, and those texts."""
    for size, some in groupby(sorted(texts, key=len), key=len):
        yield size, list(some)


def _kept(texts: Sequence[Ints], count: int) -> Ints:
    """Return which pieces ship, in their order."""
    used = np.zeros(count, np.bool_)
    used[:_NOT_PIECES] = True
    for pieces in texts:
        used[pieces] = True
    further = np.flatnonzero(~used)[: max(0, MOST_KEPT - int(used.sum()))]
    used[further] = True
    return np.flatnonzero(used)


def _piece_arrays(e5: E5, kept: Ints) -> dict[str, np.ndarray]:  # type: ignore[type-arg] - several
    model = sentencepiece_model_pb2.ModelProto()
    kind = sentencepiece_model_pb2.ModelProto.SentencePiece
    for at, which in enumerate(kept.tolist()):
        piece = model.pieces.add()
        piece.piece, piece.score = e5.pieces[which], e5.scores[which]
        special = kind.UNKNOWN if at == _UNKNOWN else kind.CONTROL
        piece.type = special if at < _NOT_PIECES else kind.NORMAL
    model.trainer_spec.model_type = model.trainer_spec.UNIGRAM
    model.trainer_spec.vocab_size = len(kept)
    model.trainer_spec.bos_id, model.trainer_spec.pad_id = _BEGIN, _FILL
    model.trainer_spec.eos_id, model.trainer_spec.unk_id = _END, _UNKNOWN
    model.normalizer_spec.name = "identity"
    model.normalizer_spec.add_dummy_prefix = True
    model.normalizer_spec.remove_extra_whitespaces = True
    model.normalizer_spec.escape_whitespaces = True
    return {
        "pieces": np.frombuffer(model.SerializeToString(deterministic=True), np.uint8),
        "numbers": e5.numbers[kept],
        "scales": e5.scales[kept],
    }
