"""Knows the rules about pictures."""
