"""The dialogs in which a researcher changes the codebook: what, and why."""
