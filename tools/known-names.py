#!/usr/bin/env python3
"""Makes the lists in app/src/test/resources/reference that invented names are compared with.

    tools/known-names.py SURNAMES.csv FIRST_NAMES.csv PLACES.csv STREETS.csv OUT_FOLDER

The first column of each is taken, in lower case, each once, in order; of places those of one word, for a surname is often
a place. PROVENANCE.md in the output folder names the inputs.
"""
import csv, gzip, sys


def main(surnames, first_names, places, streets, out):
    for name, path in (("surnames", surnames), ("first-names", first_names), ("places", places), ("streets", streets)):
        with open(path, encoding="utf-8") as file:
            rows = csv.reader(file)
            next(rows)
            known = {row[0].strip().lower() for row in rows}
        if name == "places":
            known = {place for place in known if " " not in place}
        text = "".join(word + "\n" for word in sorted(known) if word)
        with open(f"{out}/known-{name}.txt.gz", "wb") as file:
            file.write(gzip.compress(text.encode("utf-8"), 9, mtime=0))


if __name__ == "__main__":
    if len(sys.argv) != 6:
        sys.exit(__doc__)
    main(*sys.argv[1:])
