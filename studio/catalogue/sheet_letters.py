"""The first letters of a file, in which a person sees at once whether it was read rightly."""

from studio.catalogue.sheet_record import RecordFile

_RECORDS_LOOKED_AT = 200
_MOST_TEXTS = 5
_LONGEST_TEXT = 40


def first_letters(file: RecordFile) -> str:
    """Return a few texts of a file, those with letters that a wrong guess would spoil first.

    Args:
        file: As read.
    """
    texts = [
        cell.content
        for record in file.records[:_RECORDS_LOOKED_AT]
        for cell in record.cells.values()
        if isinstance(cell.content, str) and any(c.isalpha() for c in cell.content)
    ]
    telling = [text for text in texts if not text.isascii()]
    chosen = dict.fromkeys(" ".join(text.split())[:_LONGEST_TEXT] for text in telling or texts)
    return " · ".join(list(chosen)[:_MOST_TEXTS])
