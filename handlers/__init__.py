"""What a person can do, one module each: take the update apart, ask the core, store, answer."""
