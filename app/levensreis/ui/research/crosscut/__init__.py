"""The cross-cutting picture on the researcher's page: figures, and texts beside."""
