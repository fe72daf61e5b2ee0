"""Knows how values are written as YAML: by themselves, and in the place of others without touching what is around."""
