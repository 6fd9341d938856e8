"""What can be read of a damaged study, saved as a study in a new folder."""
