"""The parties: what they answered, and the questionnaires to them and back."""
