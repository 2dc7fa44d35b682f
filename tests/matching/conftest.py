"""The real models, loaded once for all tests of this folder."""

import importlib
from collections.abc import Iterator

import pytest

from studio.matching.matcher import Matcher, load_matcher
from studio.matching.model_file import LanguageModel, read_model
from studio.matching.second_encoder import SecondEncoder


@pytest.fixture(scope="session")
def whole_matcher() -> Iterator[Matcher]:
    """Return the matcher that ships; `matcher` is the one to use."""
    threads = importlib.import_module("threadpoolctl")
    with threads.threadpool_limits(1):  # as in the listener; more wait for each other
        yield load_matcher()


@pytest.fixture
def matcher(whole_matcher: Matcher) -> Matcher:
    """Return the matcher that ships, knowing nothing of any show."""
    whole_matcher.know((), restart=True)
    whole_matcher.look_at(None)
    whole_matcher.learn((), restart=True)
    return whole_matcher


@pytest.fixture(scope="session")
def model() -> LanguageModel:
    """Return the model that ships."""
    return read_model()


@pytest.fixture(scope="session")
def second() -> SecondEncoder:
    """Return the second sentence encoder that ships."""
    return SecondEncoder()
