"""Knows the rules about shape."""
