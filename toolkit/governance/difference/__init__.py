"""Two states of a collection -> what differs for a reader, graded by the harm it may do."""
