"""`python -m earnest`."""

import sys

from earnest.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
