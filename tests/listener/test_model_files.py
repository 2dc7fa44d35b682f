"""A user's own translation models: found by their folders, loaded, and asked."""

from pathlib import Path

import pytest

from studio.core.errors import ModelUnavailable
from studio.core.settings import Settings, TranslationSettings, settings_path, write_settings
from studio.listener import model_files
from studio.listener.model_files import NLLB, ModelTranslator, find_models, open_translator
from tests.listener.tiny_model import write_nllb, write_pair


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a folder with models of two pairs and one of many languages."""
    folder = tmp_path_factory.mktemp("models")
    write_pair(folder / "opus-mt-es-en")
    write_pair(folder / "ct2_ru_uk")
    write_nllb(folder / "nllb-200", list(NLLB.values()))
    (folder / "notes").mkdir()
    return folder


def test_models_are_found_by_their_folders_and_pairs_come_first(models: Path) -> None:
    found = find_models(models)

    assert [model.pair for model in found] == [("ru", "uk"), ("es", "en"), None]
    assert find_models(models / "nllb-200")[0].pair is None


def test_a_pair_is_translated_by_its_own_model_and_others_by_that_of_all(models: Path) -> None:
    translator = ModelTranslator(models)

    pair = translator.translate("o relógio 7 metres", source="es", target="en")
    of_all = translator.translate("часы тоже", source="ru", target="de")

    assert isinstance(pair, str)
    assert pair == translator.translate("o relógio 7 metres", source="es", target="en")
    assert not any(name in pair + of_all for name in NLLB.values())
    assert set(translator._loaded) == {models / "opus-mt-es-en", models / "nllb-200"}
    assert translator.translates("pl", "it")
    assert not translator.translates("xx", "en")
    assert translator.translate("?", source="xx", target="en") == ""
    assert translator.translate(" ", source="es", target="en") == ""


def test_not_more_models_than_fit_are_kept_in_memory(
    models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(model_files, "MOST_LOADED", 1)
    translator = ModelTranslator(models)

    translator.translate("o relógio", source="es", target="en")
    translator.translate("часы", source="ru", target="uk")

    assert set(translator._loaded) == {models / "ct2_ru_uk"}


def test_a_folder_without_a_model_and_broken_files_are_named(tmp_path: Path) -> None:
    with pytest.raises(ModelUnavailable, match="no CTranslate2 model"):
        ModelTranslator(tmp_path)
    with pytest.raises(ModelUnavailable, match="can't be read"):
        ModelTranslator(tmp_path / "missing")
    broken = tmp_path / "es-en"
    broken.mkdir()
    for name in ("model.bin", "source.spm", "target.spm"):
        (broken / name).write_bytes(b"not a model")
    with pytest.raises(ModelUnavailable, match="can't be used"):
        ModelTranslator(tmp_path).translate("hola", source="es", target="en")


def test_without_its_libraries_it_says_what_to_install(
    models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "ctranslate2", None)

    with pytest.raises(ModelUnavailable, match=r"cuecard\[translation\]"):
        ModelTranslator(models)


def test_it_is_opened_where_the_settings_name_a_folder_and_only_there(models: Path) -> None:
    assert open_translator() is None

    settings_path().parent.mkdir(parents=True, exist_ok=True)
    write_settings(Settings(translation=TranslationSettings(folder=str(models))))

    translator = open_translator()
    assert translator is not None
    assert translator.translates("es", "en")


def test_a_folder_of_a_user_who_is_none_is_named_and_ends_nothing() -> None:
    settings_path().parent.mkdir(parents=True, exist_ok=True)
    folder = "~nobody-of-that-name/models"
    write_settings(Settings(translation=TranslationSettings(folder=folder)))

    with pytest.raises(ModelUnavailable, match="translation models"):
        open_translator()
