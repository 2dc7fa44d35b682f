"""The trained model that ships with the program: one file, made by `scripts/train_language.py`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
import numpy.typing as npt

from studio.core.errors import ModelUnavailable
from studio.core.paths import resource
from studio.matching.confidence import FACTS
from studio.matching.encoder import WIDTH
from studio.matching.head import Head, Spelling, Table, spelled
from studio.matching.net import Net
from studio.matching.second_encoder import SECOND_WIDTH
from studio.matching.shapes import SHAPES
from studio.matching.signs import SIGNS

VERSION = 7
MODEL_FILE = ("language", "model.npz")

Arrays = Mapping[str, npt.NDArray[np.generic]]


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageModel:
    """Everything that was learned.

    Attributes:
        rarity: Of each piece of spelling.
        concepts: From a question, or a row's label, to kinds of rows.
        messages: From a message to what it is: `greeting`, `price`, `spec_question`…
        messages_second: The same, as the second encoder reads it.
        languages: From a text to its language; by spelling alone.
        asking: From what a question is (`Ranker.before_tower`) to where rows lie that answer it;
            (towers, width, width).
        answering: From what a row is to the same places.
        examples: (n, WIDTH): questions of each kind of row, a few that stand for all.
        example_concepts: (n,): which kind.
        shapes: From what a question is (`before_tower`) to what the value that answers it looks
            like: how much more likely each is than at other times; `studio.matching.shapes`.
        fitting: From a row's signs to how well it fits; `studio.matching.signs`.
        sureness: From how rows stand to each other to confidence; `studio.matching.confidence`.
        words: (n, 3) texts: language, a word as it is typed, the word as it is written; `latin` for
            Cyrillic words typed in Latin letters.
        bank: Digest of the bank it was made from; see `studio.matching.bank`.
        encoder: Digest of the encoder whose vectors it reads; see `studio.matching.encoder`.
        second: Digest of the second encoder, likewise; see `studio.matching.second_encoder`.
    """

    rarity: npt.NDArray[np.float32]
    concepts: Head
    messages: Head
    messages_second: Net
    languages: Head
    asking: Table
    answering: Table
    examples: Table
    example_concepts: npt.NDArray[np.int64]
    shapes: Net
    fitting: Net
    sureness: Net
    words: npt.NDArray[np.str_]
    bank: str
    encoder: str
    second: str

    def spelled(self, texts: Sequence[str]) -> Spelling:
        """Return texts as pieces, weighed as this model was taught."""
        return spelled(texts, self.rarity)


def read_model(path: Path | None = None) -> LanguageModel:
    """Return the model that ships with the program.

    Raises:
        ModelUnavailable: It is missing, or not of this program's version.
    """
    path = path or resource(*MODEL_FILE)
    try:
        with np.load(path, allow_pickle=False) as arrays:
            return _model(dict(arrays))
    except (OSError, ValueError, KeyError, EOFError, BadZipFile) as error:
        raise ModelUnavailable(f"the language model can't be read: {error}") from error


def write_model(model: LanguageModel, path: Path) -> None:
    """Write a model: halves of floats, which cost nothing that can be measured."""
    arrays: dict[str, npt.NDArray[np.generic]] = {"version": np.array(VERSION)}
    for field in fields(model):
        value = getattr(model, field.name)
        if isinstance(value, Head | Net):
            arrays |= {f"{field.name}.{key}": part for key, part in _parts(value).items()}
        else:
            arrays[field.name] = _halved(np.asarray(value))
    np.savez_compressed(path, allow_pickle=False, **arrays)


def _parts(head: Head | Net) -> dict[str, npt.NDArray[np.generic]]:
    found = {field.name: np.asarray(getattr(head, field.name)) for field in fields(head)}
    return {key: _halved(part) for key, part in found.items()}


def _halved(part: npt.NDArray[np.generic]) -> npt.NDArray[np.generic]:
    return part.astype(np.float16) if part.dtype == np.float32 else part


def _model(arrays: Arrays) -> LanguageModel:
    if int(arrays["version"]) != VERSION:
        raise ValueError("it was made for another version of this program")
    width = WIDTH + len(arrays["concepts.classes"])
    fitting, sureness = _net(arrays, "fitting"), _net(arrays, "sureness")
    towers = (arrays["asking"].shape, arrays["answering"].shape)
    if any(shape[1:] != (width, width) for shape in towers) or towers[0] != towers[1]:
        raise ValueError("its towers do not fit together")
    shapes = _net(arrays, "shapes")
    fit = fitting.fits(len(SIGNS), 1) and sureness.fits(FACTS, 2) and shapes.fits(width, SHAPES)
    if not fit:
        raise ValueError("its parts do not fit together")
    heads = {name: _head(arrays, name) for name in ("concepts", "messages", "languages")}
    again = _net(arrays, "messages_second")
    if not again.fits(SECOND_WIDTH, len(heads["messages"].classes)):
        raise ValueError("what tells kinds of messages does not fit together")
    return LanguageModel(
        rarity=_floats(arrays["rarity"]),
        asking=_floats(arrays["asking"]),
        answering=_floats(arrays["answering"]),
        examples=_floats(arrays["examples"]),
        example_concepts=arrays["example_concepts"].astype(np.int64),
        messages_second=again,
        shapes=shapes,
        fitting=fitting,
        sureness=sureness,
        words=arrays["words"].astype(np.str_),
        bank=str(arrays["bank"]),
        encoder=str(arrays["encoder"]),
        second=str(arrays["second"]),
        **heads,
    )


def _head(arrays: Arrays, name: str) -> Head:
    part = {field.name: arrays[f"{name}.{field.name}"] for field in fields(Head)}
    return Head(
        classes=tuple(str(c) for c in part["classes"]),
        hidden=_floats(part["hidden"]),
        hidden_bias=_floats(part["hidden_bias"]),
        out=_floats(part["out"]),
        out_bias=_floats(part["out_bias"]),
        pieces=part["pieces"].astype(np.int8),
        piece_scale=_floats(part["piece_scale"]),
        piece_bias=_floats(part["piece_bias"]),
        trust=float(part["trust"]),
    )


def _net(arrays: Arrays, name: str) -> Net:
    return Net(**{field.name: _floats(arrays[f"{name}.{field.name}"]) for field in fields(Net)})


def _floats(part: npt.NDArray[np.generic]) -> Table:
    return part.astype(np.float32)
