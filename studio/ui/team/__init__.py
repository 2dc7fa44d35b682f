"""The team that a studio shares its catalogue with: joining it, how it stands, choosing."""
