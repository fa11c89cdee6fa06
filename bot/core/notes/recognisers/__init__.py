"""The recognisers: each finds one kind of thing in a clause."""
