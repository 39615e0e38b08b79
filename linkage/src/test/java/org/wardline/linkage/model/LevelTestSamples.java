package org.wardline.linkage.model;

import java.time.Duration;
import java.util.List;
import org.wardline.linkage.model.LevelTest.DatePart;
import org.wardline.linkage.model.LevelTest.PostcodePart;

/** At least one of every test that two values can answer. */
final class LevelTestSamples {
    static final List<LevelTest> ALL =
            List.of(
                    new LevelTest.Same(),
                    new LevelTest.Nickname(),
                    new LevelTest.Phonetic(),
                    new LevelTest.JaroWinkler(0.7),
                    new LevelTest.JaroWinkler(0.92),
                    new LevelTest.DamerauLevenshtein(1),
                    new LevelTest.DamerauLevenshtein(2),
                    new LevelTest.DamerauLevenshtein(5),
                    new LevelTest.Initial(),
                    new LevelTest.Prefix(1),
                    new LevelTest.Prefix(3),
                    new LevelTest.Contains(),
                    new LevelTest.DayMonthSwapped(),
                    new LevelTest.SameDatePart(DatePart.YEAR),
                    new LevelTest.SameDatePart(DatePart.YEAR_AND_MONTH),
                    new LevelTest.SameDatePart(DatePart.DECADE),
                    new LevelTest.WithinDays(400),
                    new LevelTest.SamePostcodePart(PostcodePart.SECTOR),
                    new LevelTest.SamePostcodePart(PostcodePart.DISTRICT),
                    new LevelTest.SamePostcodePart(PostcodePart.AREA),
                    new LevelTest.SameLocalPart(),
                    new LevelTest.Intersects(1),
                    new LevelTest.WithinKilometres(500),
                    new LevelTest.WithinTime(Duration.ofHours(1)),
                    new LevelTest.SameEvent(Duration.ofMinutes(10), true),
                    new LevelTest.SameEvent(Duration.ofMinutes(10), false),
                    new LevelTest.SameAddress(),
                    new LevelTest.AllOf(List.of(new LevelTest.Phonetic(), new LevelTest.Prefix(1))),
                    new LevelTest.AnyOf(
                            List.of(new LevelTest.JaroWinkler(0.9), new LevelTest.Contains())),
                    new LevelTest.Otherwise());

    private LevelTestSamples() {}
}
