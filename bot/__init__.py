"""The running program: settings, composition root, scheduler tick, command line."""
