package org.wardline.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.governance.GroupId;
import org.wardline.governance.Groups;
import org.wardline.governance.ServiceAccount;
import org.wardline.intake.cybertip.Reading;

/**
 * Which of what arrives belongs to a report that is kept to a list: the same bytes again, a new version, details of one of its
 * files. The intake service looks, since whoever hands it in may not know of the list.
 */
@Component
class ListedReports {
    private final ListedReportStore store;
    private final Groups groups;
    private final Commands commands;
    private final Actors actors;

    ListedReports(ListedReportStore store, Groups groups, Commands commands, Actors actors) {
        this.store = store;
        this.groups = groups;
        this.commands = commands;
        this.actors = actors;
    }

    /**
     * A report or an original on a list.
     *
     * @param mark report number, or SHA-256
     */
    record Listed(GroupId heldBy, String mark, String sender) {
        /** The sender can name a person. */
        @Override
        public String toString() {
            return "Listed";
        }
    }

    /** The circle of the list that each belongs to, by its place in the batch; those of the desk are left out. */
    Map<Integer, GroupId> among(
            List<Arrival> arrivals, ReportNumbers numbers, @Nullable String stated) {
        return actors.asService(
                ServiceAccount.INTAKE,
                () ->
                        commands.read(() -> {
                            var lists = groups.ofLists();
                            return lists.isEmpty()
                                    ? Map.of()
                                    : among(lists, arrivals, numbers, stated);
                        }));
    }

    private Map<Integer, GroupId> among(
            Set<GroupId> lists,
            List<Arrival> arrivals,
            ReportNumbers numbers,
            @Nullable String stated) {
        var reports = new HashSet<String>();
        var digests = new HashSet<String>();
        for (var arrival : arrivals) {
            if (arrival instanceof Arrival.Document document) {
                digests.add(document.sha256());
                number(document, numbers).ifPresent(reports::add);
            }
        }
        var known = store.reports(lists, reports);
        var bytes = store.originals(lists, digests);
        var found = new HashMap<Integer, GroupId>();
        for (var i = 0; i < arrivals.size(); i++) {
            if (arrivals.get(i) instanceof Arrival.Document document) {
                var place = i;
                circle(document, number(document, numbers), stated, known, bytes)
                        .ifPresent(circle -> found.put(place, circle));
            }
        }
        return found;
    }

    private static Optional<String> number(Arrival.Document document, ReportNumbers numbers) {
        return switch (document.reading()) {
            case Reading.OfReport(var report) -> Optional.ofNullable(numbers.of(document, report));
            case Reading.OfFileDetails(var details) -> Optional.of(details.reportId());
            case Reading.Unreadable _ -> Optional.empty();
            case Reading.Media _ -> Optional.empty();
        };
    }

    private static Optional<GroupId> circle(
            Arrival.Document document,
            Optional<String> number,
            @Nullable String stated,
            List<Listed> reports,
            List<Listed> originals) {
        var sender =
                stated == null && document.reading() instanceof Reading.OfReport(var report)
                        ? Senders.named(report)
                        : stated;
        return Optional.ofNullable(
                number.flatMap(wanted -> of(reports, wanted, sender))
                        .orElseGet(() -> of(originals, document.sha256(), sender).orElse(null)));
    }

    /** Details of files may not say who sent them: then the number, or the bytes, must be of one report only. */
    private static Optional<GroupId> of(List<Listed> listed, String mark, @Nullable String sender) {
        var theirs =
                listed.stream()
                        .filter(each -> each.mark().equals(mark))
                        .filter(each ->
                                sender == null
                                        || each.sender().equals(sender)
                                        || each.sender().equals(Senders.UNKNOWN))
                        .map(Listed::heldBy)
                        .distinct()
                        .toList();
        return theirs.size() == 1 ? Optional.of(theirs.getFirst()) : Optional.empty();
    }

    /** The SQL of what is received and kept to lists. */
    @Component
    static class ListedReportStore {
        private final JdbcClient jdbc;

        ListedReportStore(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        List<Listed> reports(Collection<GroupId> lists, Collection<String> numbers) {
            return jdbc.sql(
                            """
                            select distinct r.held_by, r.report_id as mark, r.sender
                              from intake.referral r
                             where r.held_by = any(:lists) and r.report_id = any(:numbers)
                             order by r.held_by, r.report_id, r.sender
                            """)
                    .param("lists", array(lists))
                    .param("numbers", Storable.words(numbers))
                    .query((row, _) ->
                            new Listed(
                                    new GroupId(row.getObject("held_by", UUID.class)),
                                    row.getString("mark"),
                                    row.getString("sender")))
                    .list();
        }

        List<Listed> originals(Collection<GroupId> lists, Collection<String> digests) {
            return jdbc.sql(
                            """
                            select distinct o.held_by, o.sha256 as mark, o.sender
                              from intake.original o
                             where o.held_by = any(:lists) and o.sha256 = any(:digests)
                             order by o.held_by, o.sha256, o.sender
                            """)
                    .param("lists", array(lists))
                    .param("digests", Storable.words(digests))
                    .query((row, _) ->
                            new Listed(
                                    new GroupId(row.getObject("held_by", UUID.class)),
                                    row.getString("mark"),
                                    row.getString("sender")))
                    .list();
        }

        private static UUID[] array(Collection<GroupId> circles) {
            return circles.stream().map(GroupId::value).toArray(UUID[]::new);
        }
    }
}
