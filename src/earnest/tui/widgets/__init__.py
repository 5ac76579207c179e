"""The parts that pages are made of; each is handed values of the core and sends messages up."""
