"""Where picture and sound come from: devices, files, addresses, a test pattern, a tone."""
