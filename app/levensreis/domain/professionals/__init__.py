"""What professionals say in group interviews, beside the journeys."""
