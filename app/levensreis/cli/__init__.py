"""The command line. Its words, files and exit codes are a contract: see docs."""
