"""What was given, received, asked and promised, and what is still to be done about it."""
