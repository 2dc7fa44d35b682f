"""Syntax trees of all files are kept for these tests alone."""

import gc
from collections.abc import Iterator

import pytest

from tests.architecture.sources import forget


@pytest.fixture(scope="package", autouse=True)
def _trees() -> Iterator[None]:
    """Look for no garbage among millions of nodes, and let go of them in the end."""
    gc.disable()
    yield
    forget()
    gc.enable()
