package org.wardline.dissemination;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.wardline.TestOfficers;
import org.wardline.database.TestConnections;
import org.wardline.governance.Officer;
import org.wardline.kernel.Sensitive;
import org.wardline.subjects.JudgeLink;
import org.wardline.subjects.JudgementId;
import org.wardline.subjects.LiftSubjectRestriction;
import org.wardline.subjects.RestrictedSubjects;
import org.wardline.subjects.SubjectId;
import org.wardline.subjects.Subjects;
import org.wardline.subjects.Verdict;

/** People who are restricted on request, brought together and parted. */
@Component
class RestrictedPeople {
    private final TestConnections connections;
    private final TestOfficers officers;
    private final RestrictedSubjects restrictions;
    private final Subjects subjects;

    RestrictedPeople(
            TestConnections connections,
            TestOfficers officers,
            RestrictedSubjects restrictions,
            Subjects subjects) {
        this.connections = connections;
        this.officers = officers;
        this.restrictions = restrictions;
        this.subjects = subjects;
    }

    private Officer supervisor() {
        return officers.nationalSupervisor();
    }

    void restrict(SubjectId subject, String request) {
        officers.as(supervisor(), () -> restrictions.restrict(subject, request).orThrow());
    }

    List<RestrictedSubjects.Restriction> binding(SubjectId subject) {
        return officers.as(supervisor(), () -> restrictions.binding(subject));
    }

    void lift(SubjectId subject, String request) {
        officers.as(
                supervisor(),
                () ->
                        restrictions
                                .lift(
                                        new LiftSubjectRestriction(
                                                subject,
                                                request,
                                                Sensitive.of("It is another person."),
                                                Sensitive.of("Nobody had to be told.")))
                                .orThrow());
    }

    JudgementId same(SubjectId one, SubjectId other) {
        return officers.as(
                officers.national(),
                () ->
                        subjects.judge(
                                        new JudgeLink(
                                                subjects.mentionsOf(one).getFirst().id(),
                                                subjects.mentionsOf(other).getFirst().id(),
                                                Verdict.SAME,
                                                "Same person"))
                                .orThrow());
    }

    void withdraw(JudgementId judged) {
        officers.as(officers.national(), () -> subjects.withdraw(judged, "Mistaken").orThrow());
    }

    /** Puts the restriction where no officer sees it. */
    void hide(SubjectId subject) throws SQLException {
        try (var admin = connections.admin();
                var statement = admin.createStatement()) {
            statement.execute(
                    "update subjects.restriction set held_by = '%s' where subject_id = '%s'"
                            .formatted(UUID.randomUUID(), subject.value()));
        }
    }
}
