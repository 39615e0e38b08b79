package org.wardline.dissemination;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wardline.governance.Accounts;
import org.wardline.governance.Officer;
import org.wardline.kernel.Sensitive;
import org.wardline.reference.Force;
import org.wardline.reference.Forces;
import org.wardline.subjects.Exoneration;
import org.wardline.subjects.Exonerations;
import org.wardline.subjects.SubjectId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes on every copy of a package what was released by telephone before it, with the checks that were missing then, and
 * who is exonerated in connection with its subject.
 */
@Component
class SpokenBefore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The field of a copy below which it is written: with what identifies the package, above what it says. */
    private static final String BELOW = "version";

    private final TelephoneReleases releases;
    private final Exonerations exonerations;
    private final Accounts accounts;
    private final Forces forces;

    SpokenBefore(
            TelephoneReleases releases,
            Exonerations exonerations,
            Accounts accounts,
            Forces forces) {
        this.releases = releases;
        this.exonerations = exonerations;
        this.accounts = accounts;
        this.forces = forces;
    }

    /** The copy with all of that on it; the copy as it is when there is none. */
    Sensitive<String> on(
            String packageReference, SubjectId subject, String recipient, Sensitive<String> copy) {
        var before = releases.of(packageReference);
        var exonerated = exonerations.of(subject);
        if (before.isEmpty() && exonerated.isEmpty()) {
            return copy;
        }
        var told = JSON.createObjectNode();
        var placed = false;
        for (Map.Entry<String, JsonNode> field : JSON.readTree(copy.value()).properties()) {
            told.set(field.getKey(), field.getValue());
            if (field.getKey().equals(BELOW)) {
                write(before, exonerated, recipient, told);
                placed = true;
            }
        }
        if (!placed) {
            write(before, exonerated, recipient, told);
        }
        return Sensitive.of(JSON.writeValueAsString(told));
    }

    private void write(
            List<TelephoneRelease> before,
            List<Exoneration> exonerated,
            String recipient,
            ObjectNode copy) {
        if (!exonerated.isEmpty()) {
            var named = copy.putArray("exonerated");
            exonerated.forEach(each -> named.add(each.words().value()));
        }
        if (before.isEmpty()) {
            return;
        }
        var written = copy.putArray("releasedByTelephone");
        for (var release : before) {
            var each =
                    written.addObject()
                            .put("reference", release.reference())
                            .put("at", release.releasedAt().toString())
                            .put("by", officer(release));
            // One recipient is not told of another: what was said stands on every copy, to whom on
            // that one's.
            if (release.force().equals(recipient)) {
                each.put("force", force(release.force()))
                        .put("spokenTo", release.spokenTo().value());
            }
            each.put("said", release.said().value())
                    .put("whyItCouldNotWait", release.whyNow().value());
            var missing = each.putArray("missingThen");
            release.missing().forEach(missing::add);
        }
    }

    private String officer(TelephoneRelease release) {
        Optional<Officer> officer = accounts.colleague(release.releasedBy());
        return officer.map(Officer::name).orElse("A supervisor");
    }

    private String force(String slug) {
        return forces.named(slug).map(Force::name).orElse(slug);
    }
}
