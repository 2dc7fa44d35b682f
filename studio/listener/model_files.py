"""Translation by a user's own model files, in the form of CTranslate2.

    folder/opus-mt-es-en/    model.bin  config.json  source.spm  target.spm  …
    folder/nllb-200-600M/    model.bin  config.json  sentencepiece.bpe.model  …

A folder of a pair bears both languages in its name; one with a single `sentencepiece.bpe.model` is
NLLB's, which knows all of ours. The folder that is named may be such a model itself. The library
`ctranslate2` is an extra (`cuecard[translation]`), and known here alone.
"""

import importlib
import json
import re
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from studio.core.errors import ModelUnavailable
from studio.core.settings import settings_or_defaults

NLLB = {
    "en": "eng_Latn",
    "es": "spa_Latn",
    "ru": "rus_Cyrl",
    "uk": "ukr_Cyrl",
    "fr": "fra_Latn",
    "ar": "arb_Arab",
    "pl": "pol_Latn",
    "pt": "por_Latn",
    "de": "deu_Latn",
    "it": "ita_Latn",
    "zh": "zho_Hans",
}
"""Our languages as NLLB calls them."""

MOST_LOADED = 3
"""Models in memory; each takes some hundred megabytes."""

LONGEST_TOKENS = 256
_ONE_OF_ALL = "sentencepiece.bpe.model"
_END = "</s>"
_BETWEEN = re.compile(r"[-_.]")


@dataclass(frozen=True, slots=True)
class ModelFiles:
    """A model that was found.

    Attributes:
        folder: Of its files.
        pair: The languages it goes between; None: any of ours.
    """

    folder: Path
    pair: tuple[str, str] | None

    def knows(self, source: str, target: str) -> bool:
        """Return whether it translates between these languages."""
        if self.pair is not None:
            return self.pair == (source, target)
        return source != target and source in NLLB and target in NLLB


def find_models(folder: Path) -> tuple[ModelFiles, ...]:
    """Return the models in a folder; those of one pair before those of all.

    Raises:
        ModelUnavailable: There is none.
    """
    try:
        places = [folder, *sorted(one for one in folder.iterdir() if one.is_dir())]
        found = [model for place in places if (model := _model_in(place)) is not None]
    except (OSError, ValueError) as error:
        raise ModelUnavailable(f"the folder of translation models can't be read: {error}") from None
    if not found:
        raise ModelUnavailable(
            "there is no CTranslate2 model with its vocabulary in the folder of translation models"
        )
    return tuple(sorted(found, key=lambda model: model.pair is None))


def _model_in(place: Path) -> ModelFiles | None:
    if not (place / "model.bin").is_file():
        return None
    if (place / "source.spm").is_file() and (place / "target.spm").is_file():
        pair = _pair_in(place.name)
        return None if pair is None else ModelFiles(place, pair)
    return ModelFiles(place, None) if (place / _ONE_OF_ALL).is_file() else None


def _pair_in(name: str) -> tuple[str, str] | None:
    """Return the two languages that follow each other in a name: `opus-mt-es-en`."""
    words = _BETWEEN.split(name.lower())
    return next(((a, b) for a, b in pairwise(words) if a in NLLB and b in NLLB), None)


class ModelTranslator:
    """See `studio.questions.translator.Translator`; for one thread at a time."""

    def __init__(self, folder: Path) -> None:
        """Look what is there; a model is loaded when it is needed first.

        Raises:
            ModelUnavailable: A library is missing, or there is no model.
        """
        try:
            self._engine = importlib.import_module("ctranslate2")
            self._pieces = importlib.import_module("sentencepiece")
        except (ImportError, OSError) as error:
            raise ModelUnavailable(
                f"translation needs the libraries of cuecard[translation]: {error}"
            ) from error
        self.models = find_models(folder)
        self._loaded: OrderedDict[Path, _Loaded] = OrderedDict()

    def translates(self, source: str, target: str) -> bool:
        """See `Translator.translates`."""
        return any(model.knows(source, target) for model in self.models)

    def translate(self, text: str, *, source: str, target: str) -> str:
        """See `Translator.translate`."""
        model = next((one for one in self.models if one.knows(source, target)), None)
        if model is None or not text.strip():
            return ""
        try:
            return self._load(model).translate(text, source, target)
        except (OSError, RuntimeError, ValueError, IndexError) as error:
            raise ModelUnavailable(f"a translation model can't be used: {error}") from error

    def _load(self, model: ModelFiles) -> "_Loaded":
        loaded = self._loaded.pop(model.folder, None) or _Loaded(model, self._engine, self._pieces)
        self._loaded[model.folder] = loaded
        if len(self._loaded) > MOST_LOADED:
            self._loaded.popitem(last=False)
        return loaded


def open_translator() -> ModelTranslator | None:
    """Return the translator whose folder the settings name; None where they name none.

    Raises:
        ModelUnavailable: It can't be used.
    """
    folder = settings_or_defaults().translation.folder
    try:
        place = Path(folder).expanduser()
    except RuntimeError as error:
        raise ModelUnavailable(f"the folder of translation models is none: {error}") from error
    return ModelTranslator(place) if folder else None


class _Loaded:
    """A model in memory."""

    def __init__(
        self,
        model: ModelFiles,
        engine: Any,  # noqa: ANN401 - a library without types
        pieces: Any,  # noqa: ANN401
    ) -> None:
        folder = model.folder
        self._pair = model.pair
        self._engine = engine.Translator(
            str(folder), device="cpu", inter_threads=1, intra_threads=1
        )
        names = ("source.spm", "target.spm") if model.pair else (_ONE_OF_ALL, _ONE_OF_ALL)
        self._source, self._target = (
            pieces.SentencePieceProcessor(model_file=str(folder / name)) for name in names
        )
        self._ends_itself = _adds_end(folder / "config.json")

    def translate(self, text: str, source: str, target: str) -> str:
        tokens = self._source.encode(text, out_type=str)[:LONGEST_TOKENS]
        end = [] if self._ends_itself else [_END]
        into = None if self._pair else [NLLB[target]]
        said = [*tokens, *end] if self._pair else [NLLB[source], *tokens, *end]
        (found,) = self._engine.translate_batch(
            [said],
            target_prefix=None if into is None else [into],
            beam_size=2,
            max_decoding_length=LONGEST_TOKENS,
        )
        return str(self._target.decode(_words(found.hypotheses[0], into)))


def _words(tokens: Sequence[str], into: Sequence[str] | None) -> list[str]:
    """Return what was said, without the sign of the language in front."""
    return list(tokens[len(into) :] if into else tokens)


def _adds_end(config: Path) -> bool:
    """Return whether a model puts the end of a sentence itself, as those of OpenNMT do."""
    try:
        return bool(json.loads(config.read_bytes()).get("add_source_eos", False))
    except (OSError, ValueError, AttributeError):
        return False
