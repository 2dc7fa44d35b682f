"""The command `cuecard`."""
