"""The part "Oplossingen": the list, the parties, what they found, the directions."""
