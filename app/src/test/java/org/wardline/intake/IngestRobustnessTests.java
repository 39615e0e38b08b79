package org.wardline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.wardline.TestOfficers;
import org.wardline.WardlineTest;

@WardlineTest
class IngestRobustnessTests {
    private static final int SUBMISSIONS = 30;

    @Autowired Ingest ingest;
    @Autowired TestOfficers officers;
    @Autowired Environment environment;
    @TempDir Path folder;

    private TestDatabase database;

    @BeforeEach
    void reachTheDatabase() {
        database = new TestDatabase(environment);
    }

    private void write(String prefix) {
        for (var i = 0; i < SUBMISSIONS; i++) {
            var reportId = prefix + (100 + i);
            Submissions.write(
                    folder, reportId + "/report.xml", Submissions.report("acc-" + reportId));
            Submissions.write(
                    folder,
                    reportId + "/fileDetails.xml",
                    Submissions.fileDetails(reportId, "f1", "198.18.6." + i));
        }
    }

    private IngestReport hand(Ingest.Progress progress) {
        return officers.as(
                officers.national(), () -> ingest.ingest(List.of(folder), null, progress));
    }

    private void assertAllThereOnce(String prefix) {
        var of = " where report_id like '" + prefix + "%'";
        assertThat(database.count("select count(*) from intake.referral" + of))
                .isEqualTo(SUBMISSIONS);
        assertThat(database.count("select count(*) from intake.referral_file" + of))
                .isEqualTo(SUBMISSIONS);
        assertThat(
                        database.count(
                                "select count(*) from intake.original where place like '%/"
                                        + prefix
                                        + "%'"))
                .isEqualTo(2L * SUBMISSIONS);
        assertThat(
                        database.count(
                                "select count(*) from intake.file_tie t join intake.referral r on r.id = t.referral_id"
                                        + of))
                .isEqualTo(SUBMISSIONS);
        assertThat(
                        database.count(
                                "select count(*) from intake.mention m join intake.referral r on r.id = m.referral_id"
                                        + of))
                .isEqualTo(SUBMISSIONS);
    }

    @Test
    void losesAndDoublesNothingWhenStoppedBetweenBatches() {
        write("75001");
        var done = new AtomicInteger();
        assertThatThrownBy(() ->
                        hand(_ -> {
                            if (done.incrementAndGet() == 21) {
                                throw new IllegalStateException("Stopped");
                            }
                        }))
                .hasMessage("Stopped");
        assertThat(hand(Ingest.Progress.none()).duplicates()).isPositive();
        assertAllThereOnce("75001");
        assertThat(hand(Ingest.Progress.none()).duplicates()).isEqualTo(2 * SUBMISSIONS);
    }

    @Test
    void leavesNothingOfABatchThatBreaksInTheMiddle() {
        write("75002");
        database.execute(
                """
                create function public.break_once() returns trigger language plpgsql as $$
                begin
                    if new.report_id = '75002115' then raise exception 'broken'; end if;
                    return new;
                end $$
                """,
                "grant execute on function public.break_once() to public",
                "create trigger broken before insert on intake.referral_file for each row execute function"
                        + " public.break_once()");
        assertThatThrownBy(() -> hand(Ingest.Progress.none())).isInstanceOf(RuntimeException.class);
        assertThat(
                        database.count(
                                "select count(*) from intake.referral where report_id = '75002114'"))
                .isEqualTo(1);
        assertThat(
                        database.count(
                                "select count(*) from intake.referral where report_id = '75002115'"))
                .as("its report went back with the file details that broke")
                .isZero();
        database.execute(
                "drop trigger broken on intake.referral_file", "drop function public.break_once()");
        hand(Ingest.Progress.none());
        assertAllThereOnce("75002");
    }

    @Test
    void doublesNothingWhenTwoReceiveTheSameAtOnce() throws Exception {
        write("75003");
        var reports = new ArrayList<Future<IngestReport>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            officers.national();
            for (var i = 0; i < 4; i++) {
                reports.add(threads.submit(() -> hand(Ingest.Progress.none())));
            }
        }
        var received = 0;
        for (var report : reports) {
            received += report.get().received();
        }
        assertThat(received).isEqualTo(2 * SUBMISSIONS);
        assertAllThereOnce("75003");
    }

    @Test
    void tiesManyFilesThatComeBeforeTheirReport() {
        for (var i = 0; i < 45; i++) {
            Submissions.write(
                    folder,
                    "loose/details-" + (100 + i) + ".xml",
                    Submissions.fileDetails("75004001", "f" + i, "198.18.5." + i));
        }
        assertThat(hand(Ingest.Progress.none()).received()).isEqualTo(45);
        Submissions.write(folder, "75004001/report.xml", Submissions.report("acc-75004"));
        hand(Ingest.Progress.none());
        assertThat(
                        database.count(
                                "select count(*) from intake.file_tie t join intake.referral r on r.id = t.referral_id"
                                        + " where r.report_id = '75004001'"))
                .isEqualTo(45);
    }

    @Test
    void receivesOddCharactersThatAColumnCannotHold() {
        Submissions.write(
                folder,
                "odd.json",
                Submissions.export("75005001", "acc-odd")
                        .replace("\"a.txt\"", "\"a\\u0000\\ud800.txt\""));
        assertThat(hand(Ingest.Progress.none()).received()).isEqualTo(1);
    }
}
