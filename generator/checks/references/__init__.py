"""Knows the rules about references."""
