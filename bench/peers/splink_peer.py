"""Runs Splink over one file, as a process of its own, and says what it took.

    python splink_peer.py MODEL FILE FOLDER

MODEL is historical, febrl, fake or people. FILE is CSV with a header. FOLDER receives pairs.parquet (left_id, right_id,
weight), clusters-T.parquet (id, cluster) for some thresholds T, and outcome.json: seconds for each stage and the
largest resident memory of this process. Writing those files is not counted in any stage.

The models for historical, febrl and fake are those of Splink's own public demonstrations (deduplicate_50k_synthetic,
febrl3, accuracy_analysis_from_labels_column). The one for people is ours, in the same manner: Splink's ready-made
comparisons for every column, and blocking rules as tight as a million rows need.
"""

import json
import logging
import math
import resource
import statistics
import sys
import time
from pathlib import Path

import duckdb
import splink
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

# Clusters are made at each of these, and the best counts for Splink; the time of one of them is what is reported.
THRESHOLDS = [0.1, 0.3, 0.5, 0.9, 0.95, 0.99, 0.999, 0.9999]
TIMED_THRESHOLD = 0.95


def historical():
    rules = [
        block_on("substr(first_name,1,3)", "substr(surname,1,4)"),
        block_on("surname", "dob"),
        block_on("first_name", "dob"),
        block_on("postcode_fake", "first_name"),
        block_on("postcode_fake", "surname"),
        block_on("dob", "birth_place"),
        block_on("substr(postcode_fake,1,3)", "dob"),
        block_on("substr(postcode_fake,1,3)", "first_name"),
        block_on("substr(postcode_fake,1,3)", "surname"),
        block_on("substr(first_name,1,2)", "substr(surname,1,2)", "substr(dob,1,4)"),
    ]
    return {
        "columns": "*, first_name || ' ' || surname as first_name_surname_concat",
        "id": "unique_id",
        "rules": rules,
        "comparisons": [
            cl.ForenameSurnameComparison(
                "first_name", "surname", forename_surname_concat_col_name="first_name_surname_concat"
            ),
            cl.DateOfBirthComparison("dob", input_is_string=True),
            cl.PostcodeComparison("postcode_fake"),
            cl.ExactMatch("birth_place").configure(term_frequency_adjustments=True),
            cl.ExactMatch("occupation").configure(term_frequency_adjustments=True),
        ],
        "certain": [
            block_on("first_name", "surname", "dob"),
            block_on("substr(first_name,1,2)", "surname", "substr(postcode_fake,1,2)"),
            block_on("dob", "postcode_fake"),
        ],
        "recall": 0.6,
        "pairs": 1e7,
        "sessions": [block_on("first_name", "surname"), block_on("dob")],
        "plain_sessions": True,
    }


def febrl():
    rules = [
        block_on("soc_sec_id"),
        block_on("given_name"),
        block_on("surname"),
        block_on("date_of_birth"),
        block_on("postcode"),
    ]
    return {
        "columns": "*",
        "id": "rec_id",
        "rules": rules,
        "comparisons": [
            cl.NameComparison("given_name"),
            cl.NameComparison("surname"),
            cl.DateOfBirthComparison("date_of_birth", input_is_string=True, datetime_format="%Y%m%d"),
            cl.DamerauLevenshteinAtThresholds("soc_sec_id", [2]),
            cl.ExactMatch("street_number").configure(term_frequency_adjustments=True),
            cl.ExactMatch("postcode").configure(term_frequency_adjustments=True),
        ],
        "certain": [
            block_on("soc_sec_id"),
            block_on("given_name", "surname", "date_of_birth"),
            "l.given_name = r.surname and l.surname = r.given_name and l.date_of_birth = r.date_of_birth",
        ],
        "recall": 0.9,
        "pairs": 1e6,
        "sessions": [block_on("date_of_birth"), block_on("postcode")],
        "plain_sessions": False,
    }


def fake():
    return {
        "columns": "* replace (try_cast(dob as date) as dob)",
        "id": "unique_id",
        "rules": [block_on("first_name"), block_on("surname"), block_on("dob"), block_on("email")],
        "comparisons": [
            cl.ForenameSurnameComparison("first_name", "surname"),
            cl.DateOfBirthComparison("dob", input_is_string=False),
            cl.ExactMatch("city").configure(term_frequency_adjustments=True),
            cl.EmailComparison("email"),
        ],
        "certain": [
            "l.first_name = r.first_name and levenshtein(r.dob::varchar, l.dob::varchar) <= 1",
            "l.surname = r.surname and levenshtein(r.dob::varchar, l.dob::varchar) <= 1",
            "l.first_name = r.first_name and levenshtein(r.surname, l.surname) <= 2",
            "l.email = r.email",
        ],
        "recall": 0.7,
        "pairs": 1e6,
        "sessions": [block_on("dob"), block_on("email"), block_on("first_name", "surname")],
        "plain_sessions": True,
    }


def people():
    rules = [
        block_on("surname", "dob"),
        block_on("first_name", "dob"),
        block_on("postcode", "dob"),
        block_on("postcode", "first_name"),
        block_on("postcode", "surname"),
        block_on("email"),
        block_on("phone", "first_name"),
        block_on("phone", "surname"),
        block_on("first_name", "surname", "town"),
        block_on("substr(first_name,1,3)", "substr(surname,1,4)", "substr(dob,1,4)"),
    ]
    return {
        "columns": """
            * replace (
                regexp_replace(upper(replace(postcode, ' ', '')), '(...)$', ' \\1') as postcode,
                regexp_replace(replace(phone, ' ', ''), '^\\+44', '0') as phone)""",
        "id": "unique_id",
        "rules": rules,
        "comparisons": [
            cl.NameComparison("first_name").configure(term_frequency_adjustments=True),
            cl.NameComparison("surname").configure(term_frequency_adjustments=True),
            cl.DateOfBirthComparison("dob", input_is_string=True),
            cl.PostcodeComparison("postcode"),
            cl.EmailComparison("email"),
            cl.ExactMatch("phone").configure(term_frequency_adjustments=True),
        ],
        "certain": [
            block_on("first_name", "surname", "dob"),
            block_on("first_name", "dob", "postcode"),
            block_on("email", "dob"),
        ],
        "recall": 0.6,
        "pairs": 1e7,
        # Not street, which says again what the postcode says, and no session on postcode: it would learn families.
        "sessions": [block_on("first_name", "surname"), block_on("dob")],
        "session_pairs": 2e6,
        "plain_sessions": True,
    }


MODELS = {"historical": historical, "febrl": febrl, "fake": fake, "people": people}


def read(connection, file, columns):
    """The file as text columns, names and values trimmed, what is empty null."""
    connection.execute(
        "create table raw as select * from read_csv(?, header=true, all_varchar=true)", [str(file)]
    )
    names = [row[0] for row in connection.execute("describe raw").fetchall()]
    trimmed = ", ".join(f"nullif(trim(\"{name}\"), '') as \"{name.strip()}\"" for name in names)
    connection.execute(f"create table tidy as select {trimmed} from raw")
    connection.execute(f"create table people as select {columns} from tidy")
    connection.execute("drop table raw")
    connection.execute("drop table tidy")


def build(api, model):
    settings = SettingsCreator(
        link_type="dedupe_only",
        unique_id_column_name=model["id"],
        blocking_rules_to_generate_predictions=model["rules"],
        comparisons=model["comparisons"],
    )
    return Linker(api.register(api.duckdb_con.table("people")), settings)


def train(linker, model):
    training = linker.training
    training.estimate_probability_two_random_records_match(model["certain"], recall=model["recall"])
    training.estimate_u_using_random_sampling(max_pairs=model["pairs"], seed=1)
    for rule in model["sessions"]:
        training.estimate_parameters_using_expectation_maximisation(
            rule,
            estimate_without_term_frequencies=model["plain_sessions"],
            max_pairs=model.get("session_pairs"),
        )


def peak_bytes():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


class Stages:
    """Seconds for each stage, in the order they happened."""

    def __init__(self):
        self.seconds = {}
        self.began = time.perf_counter()

    def done(self, name):
        now = time.perf_counter()
        self.seconds[name] = now - self.began
        print(f"  splink: {name} {self.seconds[name]:.2f} s", file=sys.stderr, flush=True)
        self.began = time.perf_counter()


def one_new_record(connection, api, linker, id_column, count=40):
    """Seconds to score each of some new records, one at a time, against all that are held."""
    samples = connection.sql(
        f'select * from people order by hash("{id_column}") limit {count + 3}'
    ).to_arrow_table()
    held = api.register(connection.table("people"), dataset_display_name="held")
    taken = []
    for row in range(samples.num_rows):
        began = time.perf_counter()
        one = samples.slice(row, 1)
        new = connection.from_arrow(one).project(f'* replace (\'new-{row}\' as "{id_column}")')
        found = linker.inference.predict_between(
            api.register(new, dataset_display_name=f"new_{row}"), held, threshold_match_probability=0.5
        )
        found.as_record_list()
        taken.append(time.perf_counter() - began)
    return taken[3:]


def main(name, file, folder):
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    logging.disable(logging.CRITICAL)
    model = MODELS[name]()
    stages = Stages()
    connection = duckdb.connect()
    read(connection, file, model["columns"])
    api = DuckDBAPI(connection=connection)
    linker = build(api, model)
    stages.done("read")
    train(linker, model)
    stages.done("train")
    # All pairs that blocking made, as in the demonstrations; of a million rows only those worth a look.
    rows = connection.execute("select count(*) from people").fetchall()[0][0]
    floor = {"threshold_match_probability": 0.01} if rows > 200_000 else {}
    predictions = linker.inference.predict(**floor)
    stages.done("predict")
    clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(
        predictions, threshold_match_probability=TIMED_THRESHOLD
    )
    stages.done("cluster")
    peak = peak_bytes()

    id_column = model["id"]
    pairs = predictions.physical_name
    connection.execute(
        f"""copy (select "{id_column}_l" as left_id, "{id_column}_r" as right_id, match_weight as weight
        from {pairs}) to '{folder}/pairs.parquet' (format parquet)"""
    )
    for threshold in THRESHOLDS:
        if threshold != TIMED_THRESHOLD:
            made = linker.clustering.cluster_pairwise_predictions_at_threshold(
                predictions, threshold_match_probability=threshold
            )
        else:
            made = clusters
        connection.execute(
            f"""copy (select "{id_column}" as id, cluster_id as cluster from {made.physical_name})
            to '{folder}/clusters-{threshold}.parquet' (format parquet)"""
        )
    outcome = {
        "version": f"Splink {splink.__version__}, DuckDB {duckdb.__version__}",
        "rows": rows,
        "seconds": stages.seconds,
        "peak_bytes": peak,
        "all_candidates": not floor,
        "own_weight": math.log2(TIMED_THRESHOLD / (1 - TIMED_THRESHOLD)),
    }
    if name == "people":
        taken = one_new_record(connection, api, linker, id_column)
        outcome["one_record_seconds"] = {"in memory": taken}
        print(f"  splink: one new record {statistics.median(taken):.3f} s", file=sys.stderr, flush=True)
    (folder / "outcome.json").write_text(json.dumps(outcome, indent=1))


if __name__ == "__main__":
    main(*sys.argv[1:])
