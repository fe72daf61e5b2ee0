"""Knows the rules about evidence."""
