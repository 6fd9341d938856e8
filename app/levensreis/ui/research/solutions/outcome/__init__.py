"""What the parties found: the tables of the study and figure 14."""
