"""Drawing needs a Qt application; the one of pytest-qt serves the panels' tests, too."""

import pytest


@pytest.fixture(autouse=True)
def _qt(qapp: object) -> None:
    """Start Qt without a display before anything is drawn."""
