"""Keeps a spreadsheet from taking a text for a formula, in such a way that it can be undone.

Source:
    OWASP, "CSV Injection": cells that begin with = + - @ tab, line feed or carriage return, and the
    wide forms of these signs that East Asian spreadsheets take for the same.
"""

import re

_RISKY = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")


def guarded(text: str) -> str:
    """Return a text as a cell that no spreadsheet computes: `'=1+1`."""
    return f"'{text}" if _RISKY.match(text) else text


def unguarded(cell: str) -> str:
    """Return the text that was guarded, or the cell as it is."""
    return cell[1:] if cell.startswith("'") and _RISKY.match(cell) else cell
