"""Reading a note into facts: recognisers find, refiners settle."""
