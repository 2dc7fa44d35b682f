"""What a show sells and earns: while it is on air, after it, and by which deals."""
