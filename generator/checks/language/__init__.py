"""Knows the rules about language."""
