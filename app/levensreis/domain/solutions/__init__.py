"""Solutions (oplossingen), and what parties think of them: METHOD.md, section 8."""
