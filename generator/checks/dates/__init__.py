"""Knows the rules about dates."""
