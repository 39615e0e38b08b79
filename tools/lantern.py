#!/usr/bin/env python3
"""Makes app/src/main/resources/demo/lantern-cases.csv: the people of the demonstration and what became of each case.

    tools/lantern.py OUT_FOLDER

Everything in it is invented. The stories come first, as they are told; the rest is dealt out to the 45 forces with a fixed
seed, larger forces getting more, so that the operation has the shape of one announced in July 2014. Nothing here is needed
to build or run Wardline; it is how the shipped table came to be. Change a row of the table and the figures change with it.
"""
import random, sys

HEADING = "case,force,reports,start,offence,ending,registered,premises,devices,children,other,story"

# Cases that are told: one row each, as in the table.
STORIES = """
LR-01,hampshire,4,4,086/02,CHARGED,no,1,14,IMMEDIATE_OR_SERIOUS:9 OTHER:12,,TELEPHONE
LR-02,hampshire,3,75,086/10,BAILED,no,1,9,OTHER:7,,
LR-03,hampshire,2,82,086/02,BAILED,no,1,11,,,
LR-04,hampshire,3,22,086/10,RETURNED_ALREADY_HELD,no,0,0,,,
LR-05,hampshire,2,28,086/02,CHARGED,yes,2,23,,,WRONG_DIGIT
LR-06,hampshire,2,37,086/10,INTERVIEWED_NO_FURTHER_ACTION,no,1,6,,,
LR-07,hampshire,2,120,086/02,OPEN,no,0,0,,,
LR-08,dorset,3,6,071/17,CHARGED,no,1,8,IMMEDIATE_OR_SERIOUS:13,,
LR-09,dorset,2,88,086/10,BAILED,no,1,12,OTHER:10,,
LR-10,dorset,2,44,086/10,INTERVIEWED_NO_FURTHER_ACTION,no,1,5,,,
LR-11,dorset,2,70,086/02,TRANSFERRED,no,1,10,OTHER:6,avon-and-somerset,
LR-12,avon-and-somerset,3,11,088/01,CHARGED,yes,1,17,IMMEDIATE_OR_SERIOUS:14,,
LR-13,avon-and-somerset,2,91,086/02,BAILED,no,1,7,,,
LR-14,avon-and-somerset,2,73,086/10,RELEASED,no,1,9,,,
LR-15,avon-and-somerset,2,80,086/02,UNRESOLVED,no,0,0,,,
LR-16,hampshire,2,61,086/10,TRANSFERRED,no,1,12,OTHER:8,sussex,
LR-17,dorset,2,118,086/10,OPEN,no,0,0,,,
LR-18,kent,2,52,086/10,RECALLED,no,1,0,,,
LR-19,wiltshire,2,46,086/10,BAILED,no,1,8,OTHER:12,,SAME_CHILD LR-01 2
LR-20,surrey,3,34,086/10,CHARGED,no,1,15,,,REOPENED
LR-21,thames-valley,2,57,086/02,BAILED,no,1,13,,,WATCHED
""".split("\n")[1:-1]

# How much work a force gets beside the others: about its people, in tens of thousands.
WEIGHTS = dict(pair.split(":") for pair in """
metropolitan:880 cumbria:50 lancashire:153 merseyside:142 greater-manchester:287 cheshire:110 northumbria:147 durham:64
north-yorkshire:83 west-yorkshire:235 south-yorkshire:139 humberside:94 cleveland:57 west-midlands:295 staffordshire:114
west-mercia:131 warwickshire:60 derbyshire:108 nottinghamshire:116 lincolnshire:77 leicestershire:112
northamptonshire:79 cambridgeshire:89 norfolk:92 suffolk:76 bedfordshire:71 hertfordshire:120 essex:187
thames-valley:252 surrey:121 kent:187 sussex:172 city-of-london:9 devon-and-cornwall:179 avon-and-somerset:175
gloucestershire:65 wiltshire:75 north-wales:69 gwent:59 south-wales:134 dyfed-powys:52 police-scotland:548
northern-ireland:191
""".split())

# What is dealt out beside the stories; Hampshire and Dorset have theirs apart.
ARRESTED, HAMPSHIRE, DORSET = 660, 33, 8
PREMISES, DEVICES, REGISTERED = 833, 9172, 39
CHILDREN, HAMPSHIRES_CHILDREN, DORSETS_CHILDREN, SERIOUS = 431, 17, 4, 127
KNOWN_TWICE = 1
BESIDE = {"OPEN": 30, "INTERVIEWED_NO_FURTHER_ACTION": 18, "RETURNED_ALREADY_HELD": 12, "UNRESOLVED": 60,
          "LEADS_OUT": 14, "ANSWERED": 8, "DRAFTED": 10, "CHECKED": 6, "SENT": 6}
TRANSFERS, OWN, HAMPSHIRES_OWN, DORSETS_OWN = 6, 420, 264, 46

# Nothing is passed on to or from these beside what the stories tell.
WHOLE = ("hampshire", "dorset", "city-of-london", "police-scotland", "northern-ireland")
IMAGES = ["086/10"] * 5 + ["086/02"] * 4
SERIOUS_OFFENCES = ["071/17"] * 4 + ["088/01"] * 4 + ["022/18"] * 3 + ["020/06"] * 2 + ["017/16", "019/16", "022/19"]

# Earliest and latest first report of each ending, in days of the operation, so that all of it lies within.
STARTS = {"CHARGED": (1, 72), "NO_FURTHER_ACTION": (1, 70), "BAILED": (12, 92), "RELEASED": (10, 92),
          "TRANSFERRED": (10, 80), "INTERVIEWED_NO_FURTHER_ACTION": (5, 70), "RETURNED_ALREADY_HELD": (5, 120),
          "OPEN": (95, 138), "UNRESOLVED": (3, 130), "LEADS_OUT": (160, 168), "ANSWERED": (158, 164),
          "DRAFTED": (154, 162), "CHECKED": (152, 160), "SENT": (150, 158)}


class Case:
    def __init__(self, force, ending, other="", story=""):
        self.force, self.ending, self.other, self.story = force, ending, other, story
        self.registered, self.premises, self.devices, self.children = "no", 0, 0, []
        self.offence, self.reports, self.start = "086/10", 2, 10

    def arrested(self):
        return self.ending in ("CHARGED", "NO_FURTHER_ACTION", "BAILED", "RELEASED", "TRANSFERRED")

    def searched(self):
        return self.arrested() or self.ending == "INTERVIEWED_NO_FURTHER_ACTION"

    def row(self, key):
        return ",".join([key, self.force, str(self.reports), str(self.start), self.offence, self.ending,
                         self.registered, str(self.premises), str(self.devices), " ".join(self.children),
                         self.other, self.story])


def story(line):
    cells = line.split(",")
    case = Case(cells[1], cells[5], cells[10], cells[11])
    case.reports, case.start, case.offence, case.registered = int(cells[2]), int(cells[3]), cells[4], cells[6]
    case.premises, case.devices, case.children = int(cells[7]), int(cells[8]), cells[9].split()
    return case


def deal(number):
    """Shares a number out by weight, largest remainders first, at least one each."""
    forces = list(WEIGHTS)
    whole = sum(int(w) for w in WEIGHTS.values())
    exact = {f: number * int(WEIGHTS[f]) / whole for f in forces}
    shares = {f: max(1, int(exact[f])) for f in forces}
    while sum(shares.values()) < number:
        least = max(forces, key=lambda f: exact[f] - shares[f])
        shares[least] += 1
    while sum(shares.values()) > number:
        most = max(forces, key=lambda f: shares[f] - exact[f])
        shares[most] -= 1
    return shares


def ending(force, deck):
    if force == "police-scotland":
        return deck.choice(["CHARGED", "CHARGED", "RELEASED", "NO_FURTHER_ACTION"])
    return deck.choices(["BAILED", "CHARGED", "RELEASED", "NO_FURTHER_ACTION"], [50, 27, 14, 9])[0]


def holder(case):
    """Whose arrest and children they are."""
    return case.other or case.force


def cases(deck):
    told = [story(line) for line in STORIES]
    made = []
    def own(force):
        return sum(1 for c in told if c.arrested() and holder(c) == force)
    for _ in range(HAMPSHIRE - own("hampshire")):
        made.append(Case("hampshire", deck.choices(["BAILED", "CHARGED", "RELEASED", "NO_FURTHER_ACTION"],
                                                   [50, 27, 14, 9])[0]))
    wanted = ["CHARGED"] * (3 - sum(c.ending == "CHARGED" for c in told if c.force == "dorset"))
    wanted += ["BAILED"] * (5 - sum(c.ending == "BAILED" for c in told if c.force == "dorset"))
    made += [Case("dorset", each) for each in wanted]
    left = ARRESTED - HAMPSHIRE - DORSET
    for force, number in deal(left).items():
        for _ in range(number - own(force)):
            made.append(Case(force, ending(force, deck)))
    movable = [c for c in made if c.force not in WHOLE and c.ending == "BAILED"]
    for case in deck.sample(movable, TRANSFERS):
        first = deck.choice([f for f in WEIGHTS if f not in (case.force, *WHOLE)])
        case.force, case.other, case.ending = first, case.force, "TRANSFERRED"
    forces = [f for f in WEIGHTS if f not in ("hampshire", "dorset")]
    weights = [int(WEIGHTS[f]) for f in forces]
    for kind, number in BESIDE.items():
        for force in deck.choices(forces, weights, k=number):
            made.append(Case(force, kind))
    deck.shuffle(made)
    for case in made:
        case.reports = deck.choices([1, 2, 3, 4], [40, 38, 16, 6])[0]
        if case.ending in ("LEADS_OUT", "ANSWERED", "DRAFTED", "CHECKED", "SENT"):
            case.reports = min(case.reports, 2)
        case.start = deck.randint(*STARTS[case.ending])
        case.offence = deck.choice(IMAGES)
        if holder(case) not in ("hampshire", "dorset") and case.searched() and deck.random() < 0.14:
            case.offence = deck.choice(SERIOUS_OFFENCES)
    return told, made


def add_work(told, made, deck):
    searched = [c for c in made if c.searched()]
    for case in searched:
        case.premises, case.devices = 1, max(1, int(deck.gauss(13, 6)))
    extra = PREMISES - sum(c.premises for c in told + made)
    for case in deck.sample(searched, extra):
        case.premises += 1
    missing = DEVICES - sum(c.devices for c in told + made)
    while missing:
        case = deck.choice(searched)
        step = 1 if missing > 0 else -1
        if case.devices + step >= 1:
            case.devices += step
            missing -= step
    arrested = [c for c in made if c.arrested()]
    for case in deck.sample(arrested, REGISTERED - sum(c.registered == "yes" for c in told)):
        case.registered = "yes"


def add_children(told, made, deck):
    def number(force=None):
        return sum(len(c.children) for c in told + made if force in (None, holder(c)))
    def give(of, missing):
        for _ in range(missing):
            case = deck.choice([c for c in of if len(c.children) < 4])
            case.children.append("OTHER:%d" % deck.choices(range(0, 18), [1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 5, 5, 5,
                                                                         5, 4, 2, 1])[0])
    with_homes = [c for c in made if c.arrested()]
    for force, target in (("hampshire", HAMPSHIRES_CHILDREN), ("dorset", DORSETS_CHILDREN)):
        give([c for c in with_homes if holder(c) == force], target - number(force))
    give([c for c in with_homes + [c for c in made if c.ending == "OPEN"]
          if holder(c) not in ("hampshire", "dorset")], CHILDREN + KNOWN_TWICE - number())
    serious = sum(child.startswith("IMM") for c in told + made for child in c.children)
    slots = [(c, i) for c in made for i in range(len(c.children))]
    for case, i in deck.sample(slots, SERIOUS - serious):
        case.children[i] = case.children[i].replace("OTHER", "IMMEDIATE_OR_SERIOUS")


def own_referrals(out):
    """What forces received themselves, beside the packages."""
    with open(out + "/lantern-own.csv", "w") as table:
        table.write("force,referrals\n")
        for force, number in {**deal(OWN), "hampshire": HAMPSHIRES_OWN, "dorset": DORSETS_OWN}.items():
            table.write(force + "," + str(number) + "\n")


def main(out):
    deck = random.Random(20260716)
    told, made = cases(deck)
    add_work(told, made, deck)
    add_children(told, made, deck)
    with open(out + "/lantern-cases.csv", "w") as table:
        table.write(HEADING + "\n")
        for number, case in enumerate(told + made, 1):
            table.write(case.row("LR-%02d" % number) + "\n")
    own_referrals(out)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
