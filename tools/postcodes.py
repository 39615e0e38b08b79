#!/usr/bin/env python3
"""Makes app/src/main/resources/reference/postcodes.bin.gz from open postcode tables.

    tools/postcodes.py POSTCODE_FORCE.csv.gz LAD_FORCE.csv FORCES.csv DISTRICTS.json COUNTIES.json OUT_FOLDER

POSTCODE_FORCE has postcode, lad_cd and pfa_cd; LAD_FORCE lad_cd and lad_name; FORCES slug and gss_code; DISTRICTS and
COUNTIES are the Office for National Statistics' code histories of E07 and E10, which say the county of a district. The
inputs and their licences are named in app/src/main/resources/reference/PROVENANCE.md. Nothing here is needed to build
or run Wardline; it is how the shipped file came to be.

Children's services are the county council's in two-tier counties (Children Act 2004 s.65), else the district's own
council. A unit whose district is not known takes its sector's when all others of the sector agree; the City of London
Police's area is the City's own.

Format of postcodes.bin (big endian): number of forces (2 bytes), each as length and UTF-8; number of authorities (2),
each likewise; number of sectors (4), then for each, in order of its text: text as length and ASCII; number of runs (1),
each run: force (2), authority (2, 0xFFFF unknown), how many of the sector's units (2); number of exceptions (2), each:
unit (2), force (2), authority (2); 50 bytes, a bit for each of the 20 x 20 possible units that exists. A unit's number is
20 * first letter + second letter in the alphabet ABDEFGHJLNPQRSTUWXYZ. The sector's own force and authority are those of
its first run.
"""
import collections, csv, gzip, io, json, struct, sys

LETTERS = "ABDEFGHJLNPQRSTUWXYZ"
CITY = "City of London"


def services(authorities, districts, counties):
    """The council with children's services for each district."""
    history = json.load(open(districts))["areas"]
    county = json.load(open(counties))["areas"]
    found = {}
    for row in csv.DictReader(open(authorities)):
        code, name = row["lad_cd"], row["lad_name"]
        if code.startswith("N"):
            continue  # the Health and Social Care Trusts' areas are not districts
        if code.startswith("E07"):
            name = county[history[code][-1]["parent"]][-1]["nm"] + " County Council"
        for tail, head in ((", City of", "City of "), (", County of", "")):
            if name.endswith(tail):
                name = head + name[: -len(tail)]
        found[code] = name
    return found


def main(postcodes, authorities, forces, districts, counties, out):
    slug_of = {row["gss_code"]: row["slug"] for row in csv.DictReader(open(forces))}
    name_of = services(authorities, districts, counties)
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
        name = name_of.get(row["lad_cd"]) or (CITY if slug_of[row["pfa_cd"]] == "city-of-london" else None)
        sectors[text[:-2]][unit] = (
            force_number[slug_of[row["pfa_cd"]]], name_number[name] if name else 0xFFFF)
    o = io.BytesIO()
    texts(o, slugs)
    texts(o, names)
    o.write(struct.pack(">I", len(sectors)))
    exceptions = 0
    for sector in sorted(sectors):
        units = filled(sectors[sector])
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


def filled(units):
    """The units, those without a known district given the one that all others of the sector share."""
    known = {at for at in units.values() if at[1] != 0xFFFF}
    if len(known) != 1:
        return units
    (force, name), = known
    return {unit: (at[0], name) if at[0] == force else at for unit, at in units.items()}


def texts(o, all_of_them):
    o.write(struct.pack(">H", len(all_of_them)))
    for text in all_of_them:
        encoded = text.encode("utf-8")
        o.write(struct.pack(">B", len(encoded)) + encoded)


if __name__ == "__main__":
    if len(sys.argv) != 7:
        sys.exit(__doc__)
    main(*sys.argv[1:])
