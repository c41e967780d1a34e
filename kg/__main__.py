"""The entry of the command line: a data file that is bad at the start is told in one line, as all errors are."""

import sys

from kg.errors import KgError

try:
    from kg.cli import main
except KgError as error:
    print(f"kg: {error}", file=sys.stderr)
    sys.exit(2)

if __name__ == "__main__":
    main(prog_name="kg")
