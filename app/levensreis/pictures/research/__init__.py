"""Pictures of many journeys together: what they show, and how they are drawn."""
