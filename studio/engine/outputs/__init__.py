"""Where encoded pictures and sound go: platforms, a file, or nowhere."""
