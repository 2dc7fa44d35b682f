"""Producers and their devices: opening the door, letting somebody in, who is there."""
