"""Rules on ids, links, pictures and markup."""
