"""The list of journeys beside the work, and the form for what is known of one."""
