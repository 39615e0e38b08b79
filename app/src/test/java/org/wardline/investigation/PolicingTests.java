package org.wardline.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestPages;
import org.wardline.WardlineTest;
import org.wardline.governance.Officer;

/** A case in which somebody works in policing is restricted at once, and goes to professional standards. */
@WardlineTest
class PolicingTests {
    private static final String FORCE = TestCases.FORCE;

    @Autowired TestPages pages;
    @Autowired TestCases cases;
    @Autowired TestCaseLists lists;

    private final UUID subject = UUID.randomUUID();
    private final UUID operation = UUID.randomUUID();

    private int status(Officer officer, String path) {
        return pages.get(officer, path).status();
    }

    @Test
    void somebodyInPolicingGoesToProfessionalStandardsAtOnce() {
        var first = lists.standards("one");
        var second = lists.standards("two");
        var id = cases.open(subject, operation);
        var person = cases.suspect(id, null, 41, 1);
        var fields =
                Map.of(
                        "person",
                        person.toString(),
                        "force",
                        FORCE,
                        "policingWhy",
                        "The payroll has the name",
                        "officers",
                        "");
        assertThat(status(first, TestCaseLists.path(id))).as("before").isEqualTo(404);
        assertThat(lists.step(lists.supervisor(), id, "policing", fields).location())
                .isEqualTo("/investigations");
        assertThat(status(lists.supervisor(), TestCaseLists.path(id)))
                .as("whoever recorded it")
                .isEqualTo(404);
        assertThat(status(cases.officer(), TestCaseLists.path(id))).isEqualTo(404);
        for (var each : List.of(first, second)) {
            assertThat(pages.get(each, TestCaseLists.path(id)).html())
                    .contains(
                            "works in policing",
                            "Independent Office for Police Conduct",
                            "regulations 4 and 7");
        }
        assertThat(
                        lists.step(
                                        first,
                                        id,
                                        "add",
                                        Map.of(
                                                "officer",
                                                lists.named().username(),
                                                "changeWhy",
                                                "Runs the enquiry"))
                                .status())
                .isEqualTo(303);
        assertThat(status(lists.named(), TestCaseLists.path(id))).isEqualTo(200);
    }

    @Test
    void professionalStandardsSeeNothingElse() {
        var one = lists.standards("one");
        var id = cases.open(subject, operation);
        assertThat(status(one, TestCaseLists.path(id))).isEqualTo(404);
        assertThat(pages.get(one, "/investigations").html()).doesNotContain(id.value().toString());
    }

    @Test
    void whoeverRecordsPolicingStaysWhenNamed() {
        lists.standards("one");
        var id = cases.open(subject, operation);
        var person = cases.suspect(id, null, 41, 1);
        var sent =
                lists.step(
                        cases.officer(),
                        id,
                        "policing",
                        Map.of(
                                "person",
                                person.toString(),
                                "force",
                                FORCE,
                                "policingWhy",
                                "The person said so",
                                "officers",
                                cases.officer().username()));
        assertThat(sent.location()).isEqualTo(TestCaseLists.path(id) + "/list");
        assertThat(status(cases.officer(), TestCaseLists.path(id))).isEqualTo(200);
        assertThat(status(lists.supervisor(), TestCaseLists.path(id))).isEqualTo(404);
    }

    @Test
    void aCaseRestrictedBeforeGetsProfessionalStandardsOnItsList() {
        var one = lists.standards("one");
        var id = cases.open(subject, operation);
        var person = cases.suspect(id, null, 41, 1);
        lists.step(
                lists.supervisor(),
                id,
                "restrict",
                Map.of(
                        "officers",
                        lists.named().username(),
                        "why",
                        "A colleague knows the family"));
        assertThat(status(one, TestCaseLists.path(id))).isEqualTo(404);
        lists.step(
                lists.named(),
                id,
                "policing",
                Map.of(
                        "person",
                        person.toString(),
                        "force",
                        FORCE,
                        "policingWhy",
                        "The person said so",
                        "officers",
                        ""));
        assertThat(status(one, TestCaseLists.path(id))).isEqualTo(200);
        assertThat(status(lists.named(), TestCaseLists.path(id)))
                .as("who was on the list stays")
                .isEqualTo(200);
    }
}
