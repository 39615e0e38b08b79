package org.wardline.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardline.linkage.model.People;

/** A value that very many records share makes no pairs of them all, and the result says so. */
class FloodTests {
    private static final int FLOOD = 6_000;

    @TempDir Path folder;

    @Test
    void suppressesAMailboxThatThousandsShareAndSaysSo() {
        var rows = new ArrayList<List<String>>();
        for (var row : Invented.people(4_000, 21)) {
            var changed = new ArrayList<>(row);
            if (rows.size() < FLOOD) {
                changed.set(6, "everybody@post.invalid");
            }
            rows.add(changed);
        }
        var file = Invented.write(folder.resolve("flood.csv"), Invented.HEADERS, rows);
        try (var linkage = Linkage.start(Settings.defaults().withSpillFolder(folder))) {
            var records = linkage.read(Invented.source(file), People.person());
            var prediction = linkage.predict(records, People.person(), Linkage.WORTH_KEEPING);
            var mailbox =
                    prediction.rules().stream()
                            .filter(use -> use.columns().contains("email"))
                            .filter(use -> !use.suppressed().isEmpty())
                            .findFirst()
                            .orElseThrow();
            var commonest = mailbox.suppressed().getFirst();
            assertThat(commonest.records()).isGreaterThanOrEqualTo(FLOOD / 2);
            assertThat(records.value(commonest.example(), "email").orElseThrow().text())
                    .startsWith("everybody");
            assertThat(mailbox.suppressedRecords()).isGreaterThanOrEqualTo(FLOOD / 2);
            var budget = Settings.SMALLEST_BUDGET * prediction.rules().size();
            assertThat(prediction.lookedAt())
                    .isLessThan(Math.min(budget, (long) FLOOD * FLOOD / 8));
        }
    }

    @Test
    void makesACommonKeyFinerInsteadOfGivingItUp() {
        var rows = new ArrayList<List<String>>();
        for (var row : Invented.people(3_000, 22)) {
            var changed = new ArrayList<>(row);
            changed.set(2, "wexdorquil");
            rows.add(changed);
        }
        var file = Invented.write(folder.resolve("common.csv"), Invented.HEADERS, rows);
        try (var linkage = Linkage.start(Settings.defaults().withSpillFolder(folder))) {
            var records = linkage.read(Invented.source(file), People.person());
            var surname =
                    linkage.predict(records, People.person(), Linkage.LIKELY).rules().stream()
                            .filter(use -> use.rule().equals("surname"))
                            .findFirst()
                            .orElseThrow();
            assertThat(surname.columns()).hasSizeGreaterThan(1);
            assertThat(surname.pairs()).isPositive();
            assertThat(surname.pairs()).isLessThanOrEqualTo(Settings.SMALLEST_BUDGET);
        }
    }
}
