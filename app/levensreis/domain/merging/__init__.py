"""What happens to the journeys of a research file that arrives in a merged study."""
