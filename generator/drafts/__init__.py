"""Knows how an entry begins: what is known already is filled in, and each blank says what belongs there."""
