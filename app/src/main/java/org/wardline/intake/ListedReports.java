package org.wardline.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
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
 * files, something unreadable in its folder. The intake service looks, since whoever hands it in may not know of the list.
 */
@Component
class ListedReports {
    /** The folder that something lies in; a submission's bears the number of its report. */
    private static final Pattern FOLDER = Pattern.compile("([^/]+)/[^/]*$");

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
        return looking(lists -> among(lists, arrivals, numbers, stated));
    }

    /** The circle of the list that a report belongs to which an officer types in; empty when it is the desk's. */
    Optional<GroupId> of(TypedReferral typed) {
        return looking(
                        lists -> {
                            var number = Optional.ofNullable(typed.reportId());
                            var sha256 = Digests.sha256(typed.bytes());
                            return new Sought(
                                            store.reports(
                                                    groups.ofDesk(),
                                                    number.map(Set::of).orElse(Set.of())),
                                            store.originals(lists, Set.of(sha256)),
                                            lists)
                                    .circle(Optional.of(sha256), number, typed.sender())
                                    .map(circle -> Map.of(0, circle))
                                    .orElse(Map.of());
                        })
                .values()
                .stream()
                .findFirst();
    }

    private Map<Integer, GroupId> looking(Function<Set<GroupId>, Map<Integer, GroupId>> look) {
        return actors.asService(
                ServiceAccount.INTAKE,
                () ->
                        commands.read(() -> {
                            var lists = groups.ofLists();
                            return lists.isEmpty() ? Map.of() : look.apply(lists);
                        }));
    }

    private Map<Integer, GroupId> among(
            Set<GroupId> lists,
            List<Arrival> arrivals,
            ReportNumbers numbers,
            @Nullable String stated) {
        var wanted = new HashSet<String>();
        var digests = new HashSet<String>();
        for (var arrival : arrivals) {
            digest(arrival).ifPresent(digests::add);
            number(arrival, numbers).ifPresent(wanted::add);
        }
        var sought =
                new Sought(
                        store.reports(groups.ofDesk(), wanted),
                        store.originals(lists, digests),
                        lists);
        var found = new HashMap<Integer, GroupId>();
        for (var i = 0; i < arrivals.size(); i++) {
            var place = i;
            var arrival = arrivals.get(i);
            sought.circle(digest(arrival), number(arrival, numbers), sender(arrival, stated))
                    .ifPresent(circle -> found.put(place, circle));
        }
        return found;
    }

    private static Optional<String> digest(Arrival arrival) {
        return arrival instanceof Arrival.Document document
                ? Optional.of(document.sha256())
                : Optional.empty();
    }

    private static @Nullable String sender(Arrival arrival, @Nullable String stated) {
        return stated == null
                        && arrival instanceof Arrival.Document document
                        && document.reading() instanceof Reading.OfReport(var report)
                ? Senders.named(report)
                : stated;
    }

    /** The number that a document says; of what cannot be read or is media, the name of its folder. */
    private static Optional<String> number(Arrival arrival, ReportNumbers numbers) {
        if (arrival instanceof Arrival.Document document) {
            switch (document.reading()) {
                case Reading.OfReport(var report) -> {
                    return Optional.ofNullable(numbers.of(document, report));
                }
                case Reading.OfFileDetails(var details) -> {
                    return Optional.of(details.reportId());
                }
                case Reading.Unreadable _, Reading.Media _ -> {}
            }
        }
        var folder = FOLDER.matcher(arrival.path());
        return folder.find() ? Optional.of(folder.group(1)) : Optional.empty();
    }

    /** Reports of any circle with the numbers looked for, and originals of lists with the bytes. */
    private record Sought(List<Listed> reports, List<Listed> originals, Set<GroupId> lists) {

        /** The list, by number and sender, else by the very bytes, whoever sends them now. */
        Optional<GroupId> circle(
                Optional<String> sha256, Optional<String> number, @Nullable String sender) {
            return number.flatMap(wanted -> only(reports, wanted, sender))
                    .or(() -> sha256.flatMap(bytes -> only(originals, bytes, null)))
                    .filter(lists::contains);
        }

        /** Details of files may not say who sent them: then the number must be of one report only. */
        private static Optional<GroupId> only(
                List<Listed> known, String mark, @Nullable String sender) {
            var theirs =
                    known.stream()
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
    }

    /** The SQL of what is received and kept to lists. */
    @Component
    static class ListedReportStore {
        private final JdbcClient jdbc;

        ListedReportStore(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        List<Listed> reports(Collection<GroupId> circles, Collection<String> numbers) {
            return jdbc.sql(
                            """
                            select distinct r.held_by, r.report_id as mark, r.sender
                              from intake.referral r
                             where r.held_by = any(:circles) and r.report_id = any(:numbers)
                             order by r.held_by, r.report_id, r.sender
                            """)
                    .param("circles", GroupId.array(circles))
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
                    .param("lists", GroupId.array(lists))
                    .param("digests", Storable.words(digests))
                    .query((row, _) ->
                            new Listed(
                                    new GroupId(row.getObject("held_by", UUID.class)),
                                    row.getString("mark"),
                                    row.getString("sender")))
                    .list();
        }
    }
}
