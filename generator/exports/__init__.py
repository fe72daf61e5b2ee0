"""Knows the forms in which the base leaves the site: one file for each format."""
