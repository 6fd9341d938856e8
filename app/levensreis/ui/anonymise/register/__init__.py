"""The register: every name of a journey, and what comes in its place."""
