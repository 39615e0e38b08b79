package org.wardline.intelligence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardline.kernel.DemonstrationLabel;
import org.wardline.kernel.Sensitive;
import org.wardline.triage.Priority;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A package as a recipient gets it, as JSON. Fields come in one fixed order, so that the same content is always the same
 * text. The operation is not in it.
 */
final class PackageCopy {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * What stands around a package on its copy, in the words that people read.
     *
     * @param demonstration whether this home holds invented people only
     * @param force full name of the responsible force; null when it is not known yet
     * @param others full names of other forces that may be meant
     * @param checkedBy name of the second person; null in a draft
     * @param approvedBy name of the approver; null until approved
     */
    record Frame(
            boolean demonstration,
            String subject,
            @Nullable String force,
            List<String> others,
            @Nullable Priority priority,
            @Nullable Instant nextExpiry,
            String author,
            @Nullable String checkedBy,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt) {
        Frame {
            others = List.copyOf(others);
        }

        /** Holds names, so it stays out of logs. */
        @Override
        public String toString() {
            return "Frame";
        }
    }

    private PackageCopy() {}

    /** The copy as text. */
    static Sensitive<String> of(PackageRow row, PackageContent content, Frame frame) {
        var copy = JSON.createObjectNode();
        if (frame.demonstration()) {
            copy.put("label", DemonstrationLabel.TEXT);
        }
        copy.put("marking", row.marking().title());
        copy.put("reference", row.reference());
        copy.put("version", row.packageVersion());
        copy.put("subject", frame.subject());
        putForce(copy.putObject("responsibleForce"), row.routing(), frame);
        putPriority(copy.putObject("priority"), frame.priority());
        var action = row.recommendedAction();
        copy.put("recommendedAction", action == null ? "" : action.value());
        copy.put("nextExpiry", text(frame.nextExpiry()));
        putItems(copy, content);
        putChecks(copy, content.checks());
        var material = copy.putArray("material");
        for (var category : MaterialCategory.values()) {
            var amount = content.material().get(category);
            if (amount != null) {
                material.addObject().put("category", category.title()).put("files", amount);
            }
        }
        putAddresses(copy, content);
        putQuality(copy.putObject("quality"), row, frame);
        return Sensitive.of(JSON.writeValueAsString(copy));
    }

    private static void putForce(ObjectNode node, @Nullable Routing routing, Frame frame) {
        node.put("force", frame.force());
        node.put("found", routing == null ? null : routing.way().title());
        var others = node.putArray("alsoPossible");
        frame.others().forEach(others::add);
        var reason = routing == null ? null : routing.reason();
        node.put("reason", reason == null ? null : reason.value());
    }

    private static void putPriority(ObjectNode node, @Nullable Priority priority) {
        if (priority == null) {
            return;
        }
        node.put("urgency", priority.urgency());
        node.put("meaning", "Wardline's own, 1 is the most urgent; it is not KIRAT");
        node.put("recordedGrade", priority.grade());
        node.put("actBy", text(priority.actBy()));
        var reasons = node.putArray("reasons");
        priority.reasons().forEach(reasons::add);
    }

    private static void putItems(ObjectNode copy, PackageContent content) {
        var items = copy.putArray("items");
        content.items().forEach(item -> put(items.addObject(), item));
    }

    private static void put(ObjectNode node, PackageContent.Item item) {
        var conditions = item.conditions();
        node.put("kind", item.kind().title())
                .put("statement", item.statement().value())
                .put("source", item.source().value())
                .put("grade", item.grade().code())
                .put("sourceEvaluation", item.grade().source().title())
                .put("assessment", item.grade().information().title())
                .put("handling", item.grade().handling().title())
                .put("conditions", conditions == null ? null : conditions.value());
    }

    /** One item by itself, as it leaves in an annex. */
    static Sensitive<String> ofItem(PackageContent.Item item) {
        var node = JSON.createObjectNode();
        put(node, item);
        return Sensitive.of(JSON.writeValueAsString(node));
    }

    private static void putChecks(
            ObjectNode copy, Map<ResearchCheck, PackageContent.Research> held) {
        var checks = copy.putArray("researchChecks");
        for (var kind : ResearchCheck.values()) {
            var check = held.get(kind);
            if (check == null) {
                continue;
            }
            var node = checks.addObject().put("check", kind.title()).put("done", check.done());
            var result = check.result();
            if (check.done() && result != null) {
                var reference = check.reference();
                node.put("on", text(check.on()));
                node.put("result", result.title());
                node.put("reference", reference == null ? null : reference.value());
            } else {
                var whyNot = check.whyNot();
                node.put("whyNot", whyNot == null ? null : whyNot.value());
            }
        }
    }

    private static void putAddresses(ObjectNode copy, PackageContent content) {
        var addresses = copy.putArray("addresses");
        for (var address : content.addresses()) {
            addresses
                    .addObject()
                    .put("occupant", address.occupant().value())
                    .put("address", address.address().value())
                    .put("postcode", address.postcode().value())
                    .put("way", address.way())
                    .put("tie", address.tie().value())
                    .put("caution", "A subscriber pays the bill; that is not doing the deed.");
        }
    }

    /** DPA 2018 s.38(5): what the recipient needs to judge accuracy, completeness, reliability and currency. */
    private static void putQuality(ObjectNode node, PackageRow row, Frame frame) {
        var checking = row.checking();
        var confirmed = checking != null;
        node.put("accurate", confirmed)
                .put("complete", confirmed)
                .put("reliable", confirmed)
                .put("upToDate", confirmed)
                .put("remarks", checking == null ? null : checking.remarks().value())
                .put("writtenBy", frame.author())
                .put("checkedBy", frame.checkedBy())
                .put("checkedAt", checking == null ? null : text(checking.at()))
                .put("approvedBy", frame.approvedBy())
                .put("approvedAt", text(frame.approvedAt()));
    }

    private static @Nullable String text(@Nullable Object moment) {
        return moment == null ? null : moment.toString();
    }

    /** A copy as JSON that people can read, line by line. */
    static String laidOut(Sensitive<String> copy) {
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(JSON.readTree(copy.value()));
    }

    /** SHA-256 of a copy's UTF-8 bytes. */
    static byte[] digest(Sensitive<String> copy) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(copy.value().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
