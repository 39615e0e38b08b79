package org.wardline.intelligence;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.deconfliction.Deconfliction;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.kernel.Days;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.Sensitive;
import org.wardline.triage.Priority;

/** Puts a package into the words of its page. */
@Component
class PackageViews {
    private final SubjectFacts facts;
    private final Copying copying;
    private final Deconfliction deconfliction;
    private final Commands commands;
    private final Actors actors;

    PackageViews(
            SubjectFacts facts,
            Copying copying,
            Deconfliction deconfliction,
            Commands commands,
            Actors actors) {
        this.facts = facts;
        this.copying = copying;
        this.deconfliction = deconfliction;
        this.commands = commands;
        this.actors = actors;
    }

    List<PackagesPage.Row> rows(List<PackageRow> rows) {
        var references =
                facts.references(rows.stream().map(PackageRow::subject).distinct().toList());
        return rows.stream()
                .map(row -> row(row, references.getOrDefault(row.subject(), "")))
                .toList();
    }

    private PackagesPage.Row row(PackageRow row, String subject) {
        var routing = row.routing();
        return new PackagesPage.Row(
                row.id().value().toString(),
                row.reference(),
                row.packageVersion(),
                row.subject().value().toString(),
                subject,
                routing == null ? "Not known yet" : copying.force(routing.force()),
                row.state().title(),
                row.draftedAt());
    }

    PackagePage page(Intelligence.Whole whole, Map<String, String> typed) {
        return commands.read(() -> assemble(whole, typed));
    }

    private PackagePage assemble(Intelligence.Whole whole, Map<String, String> typed) {
        var row = whole.row();
        var says = whole.content();
        var reached = facts.addresses(row.subject());
        var priority = facts.priority(row.subject()).orElse(null);
        var open = row.state() == PackageState.DRAFT || row.state() == PackageState.CHECKED;
        var action = row.recommendedAction();
        return new PackagePage(
                row.id().value().toString(),
                row.reference(),
                row.packageVersion(),
                row.version(),
                row.state().title(),
                row.subject().value().toString(),
                facts.reference(row.subject()),
                facts.exonerated(row.subject()),
                facts.restricted(row.subject()),
                row.marking().title(),
                action == null ? null : action.value(),
                force(row.routing()),
                checked(row),
                approved(row),
                says.items().stream().map(PackageViews::item).toList(),
                checks(says),
                material(says),
                says.addresses().stream().map(PackageViews::address).toList(),
                reached.stream()
                        .filter(stated ->
                                says.addresses().stream()
                                        .noneMatch(held -> held.address().equals(stated.address())))
                        .map(stated ->
                                new PackagePage.Reached(
                                        stated.address().value(),
                                        AddressWords.of(stated.way()),
                                        stated.mayLeave()))
                        .toList(),
                matches(row),
                whole.events().stream().map(this::step).toList(),
                whole.versions().stream()
                        .filter(other -> !other.id().equals(row.id()))
                        .map(other ->
                                new PackagePage.Other(
                                        other.id().value().toString(),
                                        other.packageVersion(),
                                        other.state().title()))
                        .toList(),
                open
                        ? Completeness.faults(row, says, reached, priority != null).stream()
                                .map(Refusal::sentence)
                                .toList()
                        : List.of(),
                copy(row, says, priority),
                may(row),
                choices(),
                typed);
    }

    private String copy(PackageRow row, PackageContent says, @Nullable Priority priority) {
        var approval = row.approval();
        return PackageCopy.laidOut(
                approval == null ? copying.copy(row, says, priority, null, null) : approval.copy());
    }

    private PackagePage.@Nullable Force force(@Nullable Routing routing) {
        return routing == null
                ? null
                : new PackagePage.Force(
                        copying.force(routing.force()),
                        routing.way().title(),
                        routing.way().marked(),
                        routing.others().stream().map(copying::force).toList(),
                        words(routing.reason()));
    }

    private PackagePage.@Nullable Checked checked(PackageRow row) {
        var checking = row.checking();
        return checking == null
                ? null
                : new PackagePage.Checked(
                        copying.name(checking.by()), checking.at(), checking.remarks().value());
    }

    private PackagePage.@Nullable Approved approved(PackageRow row) {
        var approval = row.approval();
        return approval == null
                ? null
                : new PackagePage.Approved(
                        copying.name(approval.by()), approval.at(), approval.actBy());
    }

    private static PackagePage.Item item(PackageContent.Item item) {
        var grade = item.grade();
        return new PackagePage.Item(
                item.id().toString(),
                item.kind().title(),
                item.statement().value(),
                item.source().value(),
                grade.code(),
                grade.source().title()
                        + "; "
                        + grade.information().title()
                        + "; "
                        + grade.handling().title(),
                words(item.conditions()));
    }

    private static List<PackagePage.Check> checks(PackageContent says) {
        return Arrays.stream(ResearchCheck.values())
                .map(kind -> {
                    var check = says.checks().get(kind);
                    return new PackagePage.Check(
                            kind.title(), kind.mandatory(), check == null ? null : outcome(check));
                })
                .toList();
    }

    private static String outcome(PackageContent.Research check) {
        var result = check.result();
        if (!check.done() || result == null) {
            return "Not done: " + words(check.whyNot());
        }
        var reference = words(check.reference());
        var on = check.on();
        return result.title()
                + (on == null ? "" : ", " + Days.said(on))
                + (reference == null ? "" : " (" + reference + ")");
    }

    private static List<PackagePage.Material> material(PackageContent says) {
        return Arrays.stream(MaterialCategory.values())
                .filter(says.material()::containsKey)
                .map(category ->
                        new PackagePage.Material(
                                category.title(), says.material().getOrDefault(category, 0)))
                .toList();
    }

    private static PackagePage.Address address(PackageContent.Address address) {
        return new PackagePage.Address(
                address.id().toString(),
                address.occupant().value(),
                address.address().value(),
                address.postcode().value(),
                address.way(),
                address.tie().value());
    }

    private List<PackagePage.Match> matches(PackageRow row) {
        return deconfliction.matchesOf("package", row.id().value()).stream()
                .map(match ->
                        new PackagePage.Match(
                                match.id().value().toString(),
                                match.keyKind().toLowerCase(Locale.ROOT).replace('_', ' '),
                                match.other().who(),
                                match.decided()))
                .toList();
    }

    private PackagePage.Step step(PackageStore.Event event) {
        return new PackagePage.Step(
                event.to().title(),
                words(event.why()),
                words(event.lawful()),
                event.at(),
                copying.name(event.by()));
    }

    private PackagePage.May may(PackageRow row) {
        var officer = actors.required().officer();
        var author = row.authors().contains(officer.id());
        var draft = row.state() == PackageState.DRAFT;
        var checked = row.state() == PackageState.CHECKED;
        var approved = row.state() == PackageState.APPROVED;
        return new PackagePage.May(
                draft && officer.may(Action.DRAFT_PACKAGE),
                draft && !author && officer.may(Action.CHECK_PACKAGE),
                checked && officer.may(Action.CHECK_PACKAGE),
                checked && !author && officer.may(Action.APPROVE_PACKAGE),
                !row.state().next().isEmpty() && officer.may(Action.WITHDRAW_PACKAGE),
                approved && officer.may(Action.DRAFT_PACKAGE),
                approved && officer.may(Action.DISSEMINATE),
                (draft || checked) && officer.may(Action.RELEASE_BY_TELEPHONE));
    }

    PackagePage.Choices choices() {
        var forces = new LinkedHashMap<String, String>();
        facts.forces().forEach(force -> forces.put(force.slug(), force.name()));
        return new PackagePage.Choices(
                titles(ItemKind.values(), ItemKind::title),
                titles(Grade.Source.values(), Grade.Source::title),
                titles(Grade.Information.values(), Grade.Information::title),
                titles(Grade.Handling.values(), Grade.Handling::title),
                titles(ResearchCheck.values(), ResearchCheck::title),
                titles(ResearchCheck.Result.values(), ResearchCheck.Result::title),
                titles(MaterialCategory.values(), MaterialCategory::title),
                titles(Marking.values(), Marking::title),
                forces);
    }

    static <E extends Enum<E>> Map<String, String> titles(E[] values, Function<E, String> title) {
        return Arrays.stream(values)
                .collect(Collectors.toMap(Enum::name, title, (one, _) -> one, LinkedHashMap::new));
    }

    private static @Nullable String words(@Nullable Sensitive<String> text) {
        return text == null || text.value().isBlank() ? null : text.value();
    }
}
