"""Pictures that are drawn from data, one file each; a new one is found by itself."""
