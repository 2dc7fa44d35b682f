"""Tasks, levels, campaigns, and what brands propose."""
