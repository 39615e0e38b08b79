#!/usr/bin/env python3
"""Makes app/src/main/resources/reference/postcodes.bin.gz and children-services.csv from open postcode tables.

    tools/postcodes.py POSTCODE_FORCE.csv.gz LAD_FORCE.csv FORCES.csv OUT_FOLDER

The inputs and their licences are named in app/src/main/resources/reference/PROVENANCE.md. Nothing here is needed to
build or run Wardline; it is how the shipped file came to be.

Format of postcodes.bin (big endian): number of forces (2 bytes), each as length and UTF-8; number of authorities (2),
each likewise; number of sectors (4), then for each, in order of its text: text as length and ASCII; number of runs (1),
each run: force (2), authority (2, 0xFFFF unknown), how many of the sector's units (2); number of exceptions (2), each:
unit (2), force (2), authority (2); 50 bytes, a bit for each of the 20 x 20 possible units that exists. A unit's number is
20 * first letter + second letter in the alphabet ABDEFGHJLNPQRSTUWXYZ. The sector's own force and authority are those of
its first run.
"""
import csv, collections, gzip, io, struct, sys

LETTERS = "ABDEFGHJLNPQRSTUWXYZ"


def main(postcodes, authorities, forces, out):
    slug_of = {row["gss_code"]: row["slug"] for row in csv.DictReader(open(forces))}
    # Districts of two-tier counties (E07) have no children's services of their own: the county council does.
    name_of = {row["lad_cd"]: ("The county council for " if row["lad_cd"].startswith("E07") else "") + row["lad_name"]
               for row in csv.DictReader(open(authorities))}
    slugs = sorted(set(slug_of.values()))
    force_number = {slug: i for i, slug in enumerate(slugs)}
    names = sorted(set(name_of.values()))
    name_number = {name: i for i, name in enumerate(names)}
    sectors = collections.defaultdict(dict)
    skipped = 0
    for row in csv.DictReader(gzip.open(postcodes, "rt")):
        text = row["postcode"]
        if text.startswith("BT") or row["pfa_cd"] not in slug_of:
            skipped += not text.startswith("BT")
            continue
        a, b = text[-2], text[-1]
        if a not in LETTERS or b not in LETTERS:
            skipped += 1
            continue
        unit = LETTERS.index(a) * 20 + LETTERS.index(b)
        name = name_of.get(row["lad_cd"])
        sectors[text[:-2]][unit] = (
            force_number[slug_of[row["pfa_cd"]]], name_number[name] if name else 0xFFFF)
    o = io.BytesIO()
    texts(o, slugs)
    texts(o, names)
    o.write(struct.pack(">I", len(sectors)))
    exceptions = 0
    for sector in sorted(sectors):
        units = sectors[sector]
        runs = collections.Counter(units.values()).most_common()
        text = sector.encode("ascii")
        o.write(struct.pack(">B", len(text)) + text)
        o.write(struct.pack(">B", min(len(runs), 255)))
        for (force, name), number in runs[:255]:
            o.write(struct.pack(">HHH", force, name, number))
        odd = sorted((unit, at) for unit, at in units.items() if at != runs[0][0])
        exceptions += len(odd)
        o.write(struct.pack(">H", len(odd)))
        for unit, (force, name) in odd:
            o.write(struct.pack(">HHH", unit, force, name))
        bits = bytearray(50)
        for unit in units:
            bits[unit // 8] |= 1 << (unit % 8)
        o.write(bytes(bits))
    raw = o.getvalue()
    with open(out + "/postcodes.bin.gz", "wb") as file:
        file.write(gzip.compress(raw, 9, mtime=0))
    print(len(sectors), "sectors,", exceptions, "exceptions,", skipped, "rows without a force or shape,", len(raw), "bytes raw")


def texts(o, all_of_them):
    o.write(struct.pack(">H", len(all_of_them)))
    for text in all_of_them:
        encoded = text.encode("utf-8")
        o.write(struct.pack(">B", len(encoded)) + encoded)


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
