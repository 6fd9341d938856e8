"""Read what came back: first shown, then kept."""
