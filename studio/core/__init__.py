"""Words everyone shares; nothing here knows another package of the studio."""
