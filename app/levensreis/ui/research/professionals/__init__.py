"""The part of the researcher's page on what professionals say in group interviews."""
