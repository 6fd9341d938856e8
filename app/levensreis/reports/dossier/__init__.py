"""The dossier: one document of a whole study, composed of what each part prints."""
