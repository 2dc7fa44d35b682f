"""One judge for each subject of the scorecard.

A judge gives points for what was done, never for what did not go wrong because nothing was done:
an idle host earns nothing. Thresholds and their sources are in docs/scorecard.md.
"""
