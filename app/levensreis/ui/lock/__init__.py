"""Lock the study: at a key, after a while, at screen lock and at sleep."""
