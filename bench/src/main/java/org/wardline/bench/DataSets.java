package org.wardline.bench;

import java.util.List;
import java.util.Optional;
import org.wardline.bench.DataSet.Origin;
import org.wardline.bench.DataSet.Recorded;

/** The data sets that the bench knows, with the goals that are set for them. */
final class DataSets {
    private static final String FEBRL_TRUTH = "split_part(trim(rec_id), '-', 2)";
    private static final String MILLION = "people_1m";

    private DataSets() {}

    static List<DataSet> all() {
        return List.of(
                historical(),
                febrl(1),
                febrl(2),
                febrl(3),
                fake(),
                invented("people_100k", "100,000 invented people of the UK", 100_000, List.of()),
                invented(
                        MILLION,
                        "One million invented people of the UK",
                        1_000_000,
                        List.of(
                                Goal.clusteredF1(0.94),
                                Goal.timeOfSplink(0.5),
                                Goal.memoryOfSplink(0.5),
                                Goal.oneRecordMilliseconds(20))),
                invented(
                        "people_10m",
                        "Ten million invented people of the UK",
                        10_000_000,
                        List.of(Goal.memoryWithin(24), Goal.timePerRecordOf(MILLION, 1.3))));
    }

    private static DataSet historical() {
        return new DataSet(
                "historical_50k_dev",
                "Historical people from Wikidata with errors (a part)",
                new Origin.Labelled("historical_50k_dev.csv.gz"),
                "unique_id",
                "cluster",
                "historical",
                "historical",
                Optional.of(new Recorded(0.786, 0.859, 7)),
                List.of(
                        Goal.pairF1(0.86),
                        Goal.clusteredF1(0.92),
                        Goal.bCubed(0.93),
                        Goal.timeOfSplink(0.25)));
    }

    private static DataSet febrl(int number) {
        return new DataSet(
                "febrl" + number,
                "FEBRL " + number + ", synthetic people of Australia",
                new Origin.Labelled("febrl" + number + ".csv.gz"),
                "rec_id",
                FEBRL_TRUTH,
                "febrl",
                number == 3 ? "febrl" : "",
                number == 3 ? Optional.of(new Recorded(0.996, 0.997, 2.6)) : Optional.empty(),
                List.of(Goal.pairF1(0.998), Goal.clusteredF1(0.998)));
    }

    private static DataSet fake() {
        return new DataSet(
                "fake_1000",
                "Splink's thousand fake people",
                new Origin.Labelled("fake_1000.csv.gz"),
                "unique_id",
                "cluster",
                "fake",
                "",
                Optional.of(new Recorded(0.862, 0.917, 1.5)),
                List.of(Goal.pairF1(0.90)));
    }

    private static DataSet invented(String name, String title, long rows, List<Goal> goals) {
        return new DataSet(
                name,
                title,
                new Origin.Invented(rows),
                "unique_id",
                "cluster",
                "people",
                "",
                rows == 1_000_000 ? Optional.of(new Recorded(0.860, 0.921, 52)) : Optional.empty(),
                goals);
    }
}
