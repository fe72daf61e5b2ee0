"""Knows how `python -m generator.cli` starts the command line."""

from generator.cli import main

main()
