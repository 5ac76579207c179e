"""How the app runs: driver, keys, tasks, signals, shutdown, faults."""
