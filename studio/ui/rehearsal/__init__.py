"""Rehearsals in the window: what can be rehearsed, how one goes, and its scorecard."""
