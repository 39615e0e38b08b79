package org.wardline.intelligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wardline.Golden;
import org.wardline.StateTable;
import org.wardline.governance.GroupId;
import org.wardline.governance.OfficerId;
import org.wardline.kernel.Decision;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.Sensitive;
import org.wardline.reference.PostcodeRoute;
import org.wardline.subjects.SubjectId;

class PackageRulesTests {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private final OfficerId author = new OfficerId(UUID.randomUUID());
    private final OfficerId second = new OfficerId(UUID.randomUUID());
    private final OfficerId third = new OfficerId(UUID.randomUUID());

    @Test
    void keepsTheTableOfStates() {
        Golden.assertKept(
                "docs/states/package.md",
                StateTable.of("package", PackageState.values(), PackageState::next));
    }

    @Test
    void letsOnlyOthersCheckAndApprove() {
        var draft = new IntelligencePackage.Draft(Set.of(author));
        assertThat(draft.check(author, NOW))
                .isEqualTo(Decision.refused(PackageRefusal.CHECKER_IS_AUTHOR));
        var checked = draft.check(second, NOW).orThrow();
        assertThat(checked.approve(author, NOW))
                .isEqualTo(Decision.refused(PackageRefusal.APPROVER_IS_AUTHOR));
        assertThat(checked.approve(third, NOW).orThrow().approver()).isEqualTo(third);
        assertThatThrownBy(() -> new IntelligencePackage.Checked(Set.of(author), author, NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new IntelligencePackage.Approved(checked, author, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void stopsWhatIsAboveTheCeiling() {
        assertThat(Ceiling.marking("Official-Sensitive")).contains(Marking.OFFICIAL_SENSITIVE);
        assertThat(Ceiling.marking("SECRET")).isEmpty();
        assertThat(Ceiling.marking("TOP SECRET STRAP 2")).isEmpty();
        assertThat(faults("As the SECRET report says")).containsExactly("ABOVE_CEILING");
        assertThat(faults("He kept it secret")).isEmpty();
        assertThat(faults("Heard on an intercepted call"))
                .containsExactly("INTERCEPT_OR_COVERT_SOURCE");
        assertThat(faults("Our CHIS says")).containsExactly("INTERCEPT_OR_COVERT_SOURCE");
        assertThat(faults("The covert source says")).containsExactly("INTERCEPT_OR_COVERT_SOURCE");
        assertThat(faults("See data:text/plain;base64,AAAA")).containsExactly("NOT_TEXT");
    }

    private static List<String> faults(String text) {
        return Ceiling.faults(List.of(Sensitive.of(text))).stream().map(Refusal::name).toList();
    }

    @Test
    void takesEveryWayOfAPostcodeButTheUnknown() {
        for (var way : PostcodeRoute.Way.values()) {
            var force = way == PostcodeRoute.Way.UNKNOWN ? null : "hampshire";
            var routing =
                    Routing.of(
                            new PostcodeRoute(
                                    "SO15 2CI", "SO15 2", force, way, List.of("dorset"), null));
            if (force == null) {
                assertThat(routing).isNull();
            } else {
                assertThat(routing).isNotNull();
                assertThat(routing.way().title()).isEqualTo(way.title());
                assertThat(routing.way().marked()).isEqualTo(way != PostcodeRoute.Way.UNIT);
            }
        }
    }

    @Test
    void labelsTheCopyOfADemonstrationAndWritesItTheSameEachTime() {
        var row =
                new PackageRow(
                        new PackageId(UUID.randomUUID()),
                        new GroupId(UUID.randomUUID()),
                        "P-7K3QX",
                        new PackageId(UUID.randomUUID()),
                        1,
                        new SubjectId(UUID.randomUUID()),
                        null,
                        PackageState.DRAFT,
                        author,
                        Set.of(author),
                        NOW,
                        null,
                        Marking.OFFICIAL_SENSITIVE,
                        null,
                        null,
                        null,
                        1);
        var material = Map.of(MaterialCategory.NOT_ASSESSED, 1, MaterialCategory.CATEGORY_A, 2);
        var content = new PackageContent(List.of(), Map.of(), material, List.of());
        var frame =
                new PackageCopy.Frame(
                        true, "S-7K3QX", null, List.of(), null, null, "One", null, null, null);
        var copy = PackageCopy.of(row, content, frame);

        assertThat(copy.value()).startsWith("{\"label\":\"DEMONSTRATION");
        assertThat(copy.value().indexOf("Category A"))
                .isBetween(0, copy.value().indexOf("Not assessed"));
        assertThat(PackageCopy.of(row, content, frame)).isEqualTo(copy);
        assertThat(copy.value()).contains("\"accurate\":false");
    }

    @Test
    void writesAGradeAsTheFormDoes() {
        assertThat(
                        new Grade(
                                        Grade.Source.UNTESTED,
                                        Grade.Information.KNOWN_INDIRECTLY_CORROBORATED,
                                        Grade.Handling.P)
                                .code())
                .isEqualTo("2BP");
    }
}
