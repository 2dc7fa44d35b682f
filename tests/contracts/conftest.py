"""`pytest tests/contracts --update-golden` writes the golden pictures anew instead of comparing."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the switch; it exists when this folder is named on the command line."""
    parser.addoption(
        "--update-golden", action="store_true", help="write golden pictures anew; look at them"
    )


@pytest.fixture
def update_golden(pytestconfig: pytest.Config) -> bool:
    """Return whether golden pictures are to be written."""
    return bool(pytestconfig.getoption("--update-golden", default=False))
