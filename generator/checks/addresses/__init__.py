"""Knows the rules about addresses."""
