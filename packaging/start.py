"""The frozen program begins here, as `python -m levensreis` does."""

import sys

from levensreis.__main__ import main

sys.exit(main())
