"""Who is due, when, and why: what Kith says of its own accord."""
