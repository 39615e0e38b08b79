package org.wardline.dissemination;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wardline.TestOfficers;
import org.wardline.WardlineTest;
import org.wardline.governance.Commands;
import org.wardline.governance.Officer;
import org.wardline.intelligence.PackageFixtures;
import org.wardline.intelligence.PackageId;
import org.wardline.subjects.JudgementId;
import org.wardline.subjects.RestrictedSubjects;

/** Where a judgement is withdrawn and a restricted person is parted, both halves stay restricted. */
@WardlineTest
class RestrictedHalvesTests {
    private static final String POSTCODE = "SO15 2CI";

    @Autowired TestOfficers officers;
    @Autowired PackageFixtures packages;
    @Autowired RestrictedPeople people;
    @Autowired RestrictedSubjects restrictions;
    @Autowired Dissemination dissemination;
    @Autowired Commands commands;
    @Autowired JdbcClient jdbc;

    private Officer supervisor() {
        return officers.nationalSupervisor();
    }

    private List<String> reasonsOfSending(PackageId id) {
        var command = new SendPackage(id, "hampshire", "Investigate and protect", 1);
        return PackageFixtures.reasons(
                officers.as(supervisor(), () -> dissemination.send(command)));
    }

    @Test
    void aHalfThatWasLiftedOnPurposeStaysLifted() {
        var one = packages.subjectAt("restricted.half.one", POSTCODE);
        var other = packages.subjectAt("restricted.half.two", POSTCODE);
        people.restrict(one, "Q-22HLF");
        people.restrict(other, "Q-22HLF");
        people.lift(other, "Q-22HLF");
        var judged = people.same(one, other);
        assertThat(people.binding(other)).hasSize(1);
        people.withdraw(judged);
        assertThat(people.binding(one)).hasSize(1);
        assertThat(people.binding(other)).isEmpty();
    }

    @Test
    void halvesOfWhichTheOfficerSeesNoRestrictionStayRestrictedToo() throws SQLException {
        var one = packages.subjectAt("restricted.unseen.one", POSTCODE);
        var other = packages.subjectAt("restricted.unseen.two", POSTCODE);
        var ready = packages.approved(other);
        people.restrict(one, "Q-22PRT");
        var judged = people.same(one, other);
        people.hide(one);
        assertThat(officers.as(supervisor(), () -> restrictions.of(other))).isEmpty();
        assertThat(reasonsOfSending(ready)).containsExactly("RESTRICTED_NEEDS_REASON");
        people.withdraw(judged);
        assertThat(people.binding(other)).as("a supervisor of the half can lift it").hasSize(1);
        again(judged);
        people.lift(other, "Q-22PRT");
        assertThat(reasonsOfSending(ready)).isEmpty();
        again(judged);
        assertThat(people.binding(other)).isEmpty();
    }

    /** Asks once more for what is done with a withdrawal, which is past. */
    private void again(JudgementId judged) {
        officers.as(
                officers.national(),
                () ->
                        commands.read(() ->
                                jdbc.sql("select subjects.keep_parted_restricted(:id)")
                                        .param("id", judged.value())
                                        .query((_, _) -> judged)
                                        .single()));
    }
}
