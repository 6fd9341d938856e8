"""A second coder: blind coding, how far two agree, and talking differences through."""
