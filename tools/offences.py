#!/usr/bin/env python3
"""Makes app/src/main/resources/reference/offences.csv: Home Office codes with the group that Wardline shows them under.

    tools/offences.py HO_OFFENCE_CODES.csv OUT_FOLDER

The input has ho_code, category, sub and sub_desc; PROVENANCE.md in the output folder names it. The groups are ours, for
showing figures; they are no legal classes. Their order, least serious first, stands in Offences.java. The rules, first
that fits:

1. What was done decides before how it came about: rape, assault by penetration, and any activity that the code itself
   says was penetrative, are "Rape and penetration", within a family, in trust or for payment alike.
2. Indecent images: having them (86/10, 86/15) is told from making, taking or distributing them (86/2).
3. Then the Home Office's category, except that watching (a child made to watch, or an act in a child's presence) is no
   contact, and arranging an offence (Sexual Offences Act 2003 s.14) stands with meeting after grooming (s.15): both
   prepare one.
"""
import csv, re, sys

BY_CODE = {
    "086/02": "Indecent images: making and distributing",
    "086/10": "Indecent images: possession",
    "086/15": "Indecent images: possession",
    "071/16": "Paedophile manual: possession",
    "071/17": "Sexual communication",
    "071/01": "Grooming and arranging",
}
BY_CATEGORY = {
    "016": "Rape and penetration", "019": "Rape and penetration",
    "017": "Sexual assault", "020": "Sexual assault",
    "018": "Sexual activity with a child", "021": "Sexual activity with a child",
    "022": "Sexual activity with a child", "074": "Sexual activity with a child",
    "023": "Familial sexual offences", "024": "Exploitation", "025": "Abduction",
    "071": "Exploitation", "073": "Abuse of trust", "088": "Grooming and arranging",
}
PENETRATION = re.compile(r"(?<!no )penetration|sexual intercourse|incest with", re.IGNORECASE)
WATCHING = re.compile(r"in the presence of|to watch", re.IGNORECASE)


def group(code, title):
    if code in BY_CODE:
        return BY_CODE[code]
    if PENETRATION.search(title):
        return "Rape and penetration"
    if WATCHING.search(title):
        return "Sexual activity without contact"
    return BY_CATEGORY[code[:3]]


def main(codes, out):
    with open(out + "/offences.csv", "w", newline="\n") as file:
        file.write("code|group|title\n")
        for row in csv.DictReader(open(codes)):
            title = re.sub(r"\s+", " ", row["sub_desc"]).strip()
            file.write("|".join((row["ho_code"], group(row["ho_code"], title), title)) + "\n")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
