#!/usr/bin/env python3
"""Makes the lists from which the bench invents people.

    tools/bench-names.py UK_NAMES UK_POSTCODES

UK_NAMES holds firstname_uk.csv, lastname_uk.csv, firstname_uk_variant.csv, lastname_uk_variant.csv, pho_rules.csv,
ocr_rules.csv (cran/sdglinkage, MIT), nicknames.csv (carltonnorthern/nicknames, Apache-2.0), british_placenames.csv
(briang/british-placenames, Unlicense; OS Open Names, OGL v3) and street_names_derived.csv (addresses of the Food
Hygiene Rating Scheme, OGL v3). UK_POSTCODES holds sector_force.csv and outcode_post_town.csv (ONS and Royal Mail,
OGL v3). Postcodes that begin with BT are left out: their licence differs.
"""
import collections
import csv
import gzip
import io
import pathlib
import re
import sys

TARGET = pathlib.Path(__file__).resolve().parent.parent / "bench/src/main/resources/org/wardline/bench/names"


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(name, lines):
    TARGET.mkdir(parents=True, exist_ok=True)
    text = io.BytesIO()
    with gzip.GzipFile(fileobj=text, mode="wb", compresslevel=9, mtime=0) as file:
        file.write(("\n".join(lines) + "\n").encode("utf-8"))
    (TARGET / f"{name}.csv.gz").write_bytes(text.getvalue())
    print(f"{name}: {len(lines)} lines, {len(text.getvalue())} bytes")


def plain(name):
    return re.fullmatch(r"[a-z][a-z' -]*", name) is not None


def first_names(names):
    weight = collections.Counter()
    for row in rows(names / "firstname_uk.csv"):
        weight[row["sex"][0], row["firstname"]] += float(row["freq"])
    return [f"{sex},{name},{round(total * 1e6)}" for (sex, name), total in sorted(weight.items())
            if plain(name) and round(total * 1e6) > 0]


def surnames(names):
    weight = collections.Counter()
    for row in rows(names / "lastname_uk.csv"):
        weight[row["surname"]] += float(row["freq"])
    return [f"{name},{round(total * 1e5)}" for name, total in sorted(weight.items()) if plain(name)]


def places(names):
    words = {row["name"].lower() for row in rows(names / "british_placenames.csv")}
    return sorted(word for word in words if re.fullmatch(r"[a-z]{5,10}", word))


def streets(names):
    return [f"{row['street'].lower()},{row['count']}" for row in rows(names / "street_names_derived.csv")
            if plain(row["street"].lower())]


def nicknames(names):
    """Familiar forms from one source, variant forms from another: formal,familiar."""
    pairs = {(row["name1"], row["name2"]) for row in rows(names / "nicknames.csv")}
    pairs |= {(row["forename2"], row["forename"]) for row in rows(names / "firstname_uk_variant.csv")}
    return [f"{a},{b}" for a, b in sorted(pairs) if a != b and plain(a) and plain(b)]


def surname_variants(names):
    pairs = {(row["lastname1"], row["lastname2"]) for row in rows(names / "lastname_uk_variant.csv")}
    return [f"{a},{b}" for a, b in sorted(pairs) if a != b and plain(a) and plain(b)]


def misspellings(names):
    """Sounds: kind,where,from,to. The rules without conditions only; "@" stands for nothing."""
    lines = []
    for row in rows(names / "pho_rules.csv"):
        conditions = {row["precond"], row["postcond"], row["existcond"], row["startcond"]}
        if conditions == {"None"} and row["where"] in ("ALL", "START", "END"):
            lines.append(f"sound,{row['where'].lower()},{row['orgpat']},{row['newpat'].replace('@', '')}")
    for row in rows(names / "ocr_rules.csv"):
        wrong, right = row["newpat"].lower(), row["orgpat"].lower()
        if re.fullmatch(r"[a-z0-9]+", wrong) and re.fullmatch(r"[a-z0-9]+", right) and wrong != right:
            lines.append(f"sight,all,{right},{wrong}")
    return sorted(set(lines))


def sectors(postcodes):
    """outcode,town,digit:postcodes digit:postcodes ..."""
    town = {row["PCD"]: row["PCT"] for row in rows(postcodes / "outcode_post_town.csv")}
    digits = collections.defaultdict(list)
    for row in rows(postcodes / "sector_force.csv"):
        outcode, digit = row["sector"].split()
        if outcode in town and not outcode.startswith("BT"):
            digits[outcode].append(f"{digit}:{row['n_postcodes']}")
    return [f"{outcode},{town[outcode].lower()},{' '.join(parts)}" for outcode, parts in sorted(digits.items())]


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    names, postcodes = map(pathlib.Path, sys.argv[1:])
    write("first-names", first_names(names))
    write("surnames", surnames(names))
    write("places", places(names))
    write("streets", streets(names))
    write("nicknames", nicknames(names))
    write("surname-variants", surname_variants(names))
    write("misspellings", misspellings(names))
    write("sectors", sectors(postcodes))


main()
