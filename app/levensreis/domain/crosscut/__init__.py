"""The cross-cutting picture (dwarsbeeld): what the journeys show together."""
