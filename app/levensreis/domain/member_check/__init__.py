"""The member check (ledencheck): a parent says what is right, and sees it worked in."""
