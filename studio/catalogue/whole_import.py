"""A file of products that is used as it is, or not at all: of a show file, of a training pack."""

from pathlib import Path

from studio.catalogue.import_plan import Defaults, ImportPlan, plan_import
from studio.catalogue.sheet_file import read_file
from studio.core.errors import BadInput
from studio.core.money import market_locale


def whole_import(path: Path, market: str) -> ImportPlan:
    """Return what importing a file would do to an empty catalogue.

    Args:
        path: Of the file.
        market: Whose language a name without one is in.

    Raises:
        BadInput: It can't be read, or a row of it is wrong.
    """
    defaults = Defaults(language=market_locale(market).language)
    plan = plan_import(read_file(path), defaults=defaults)
    if plan.wrong:
        fault = plan.wrong[0].faults[0]
        raise BadInput(
            f"{path.name}: row {fault.row} {fault.column}: {fault.reason}; "
            f"expected {fault.expected} ({len(plan.wrong)} rows are wrong, nothing was imported)"
        )
    return plan
