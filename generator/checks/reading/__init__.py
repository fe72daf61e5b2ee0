"""Knows the rules about reading."""
