"""What leaves a laptop for research: its tables, its making, and its reading."""
