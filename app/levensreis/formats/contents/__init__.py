"""What a stranger can read in a file: every text in it, and where it stands.

A reader of a format knows the places in which people do not look: text that is not
drawn, notes, hidden sheets, properties, attachments, what was deleted but is still
there. What is drawn as a picture is not read.
"""
