"""What the user puts right in a note, in words: "no, Anna", "not soccer, tennis"."""
