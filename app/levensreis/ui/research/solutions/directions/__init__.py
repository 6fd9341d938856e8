"""The three directions and their condition, with their actions."""
