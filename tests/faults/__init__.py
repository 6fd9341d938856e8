"""What can go wrong with a disk, a program or a person, tried by the thousand."""
