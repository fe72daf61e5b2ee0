"""Knows what each page says; every view is a frozen dataclass that a template can print without thinking."""
