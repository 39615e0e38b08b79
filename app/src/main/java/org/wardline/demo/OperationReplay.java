package org.wardline.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.operations.OpenOperation;
import org.wardline.operations.OperationId;
import org.wardline.operations.Operations;
import org.wardline.operations.Phase;
import org.wardline.results.AnnouncementId;
import org.wardline.results.Announcements;
import org.wardline.results.DraftAnnouncement;

/** What the co-ordinator and the press officer do, replayed through the front doors. */
@Component
class OperationReplay {
    private final Operations operations;
    private final Announcements announcements;
    private @Nullable AnnouncementId drafted;

    OperationReplay(Operations operations, Announcements announcements) {
        this.operations = operations;
        this.announcements = announcements;
    }

    void open(Decided decided) {
        var announced = decided.with().get("announced");
        operations
                .open(
                        new OpenOperation(
                                decided.about(),
                                decided.need("name"),
                                decided.need("objective"),
                                LocalDate.parse(decided.need("from")),
                                LocalDate.parse(decided.need("until")),
                                announced == null ? null : Instant.parse(announced),
                                List.of(decided.need("forces").split(" ", -1))))
                .orThrow();
    }

    void briefIn(Decided decided) {
        operations.briefIn(operation(decided), decided.need("officer")).orThrow();
    }

    void movePhase(Casework held, Decided decided) {
        var id = operation(decided);
        operations.move(id, Phase.valueOf(decided.need("to")), held.version(id)).orThrow();
        held.changed(id);
    }

    void endCovertStatus(Decided decided) {
        operations.endCovertStatus(operation(decided), decided.need("why")).orThrow();
    }

    void draftAnnouncement(Decided decided) {
        drafted =
                announcements
                        .draft(
                                new DraftAnnouncement(
                                        decided.about(), Instant.parse(decided.need("as at")), ""))
                        .orThrow();
    }

    void approveAnnouncement() {
        announcements.approve(Objects.requireNonNull(drafted, "Nothing was drafted"), 1).orThrow();
    }

    private OperationId operation(Decided decided) {
        return operations.named(decided.about()).orElseThrow().id();
    }
}
