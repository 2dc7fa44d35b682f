"""Every message between processes, who may send it, its codec and handshake, the preview ring."""
