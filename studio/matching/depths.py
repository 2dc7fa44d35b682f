"""Whether a thing survives so many metres: viewers mean under water, and do not say so."""

import re

from studio.catalogue.unit_table import Dimension
from studio.catalogue.units import quantities_in

SHALLOWEST_M = 3.0
"""What is less is a fall."""

_ENDS = " ?!.？！。؟"
_ENDURES = re.compile(
    r"surviv|withst|endure|hold up|aguant|resist|soport|support|\btien[st]?\b|résist|tient|"
    r"\bregge|sopport|aguent|suport|h[aä]lt|haelt|überst|vertr[aä]gt|wytrzym|przetrwa|"
    r"выдерж|выжив|пережив|витрим|вижив|تحمل|صمد|承受|扛|耐|撑得住",
    re.IGNORECASE,
)
_UNDER_WATER = {
    "es": "bajo el agua",
    "ru": "под водой",
    "uk": "під водою",
    "fr": "sous l'eau",
    "ar": "تحت الماء",
    "pl": "pod wodą",
    "pt": "debaixo d'água",
    "de": "unter Wasser",
    "it": "sott'acqua",
    "zh": "水下",
}


def with_depth(text: str, language: str) -> str:
    """Return a text that says `under water` where it means that."""
    if not _ENDURES.search(text):
        return text
    lengths = (q for q in quantities_in(text) if q.dimension is Dimension.LENGTH_M)
    if not any(q.base_value >= SHALLOWEST_M for q in lengths):
        return text
    said = text.rstrip(_ENDS)
    return f"{said} {_UNDER_WATER.get(language, 'under water')}{text[len(said) :]}"
