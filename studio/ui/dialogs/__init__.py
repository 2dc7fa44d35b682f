"""What the host sets up before a show; no dialog blocks the window or the show."""
