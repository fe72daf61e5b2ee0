"""Then & Now: from YAML entries to a site that compares work before and after a paradigm shift."""
