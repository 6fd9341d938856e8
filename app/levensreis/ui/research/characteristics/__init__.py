"""How many youths have which characteristic: read, compare, cross and save it."""
