"""What is said: texts and buttons as plain values, rendered by the handlers."""
