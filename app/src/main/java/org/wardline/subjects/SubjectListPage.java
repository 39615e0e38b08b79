package org.wardline.subjects;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardline.governance.ListStanding;

/**
 * Who sees a subject.
 *
 * @param list null while the whole desk sees it
 * @param along what would go along; null once it is kept to a list
 * @param keeps whether the reader may change who sees it
 * @param grounds on which it may be kept to a list, by name, for the form
 */
public record SubjectListPage(
        UUID id,
        String reference,
        @Nullable ListStanding list,
        @Nullable Along along,
        boolean keeps,
        Map<String, String> grounds) {

    /**
     * What stands together with a subject.
     *
     * @param referrals in which it, or somebody who goes along, is mentioned
     * @param people subjects, itself among them
     */
    public record Along(int referrals, int people) {}

    /** Where the forms of the list are. */
    public String path() {
        return "/subjects/" + id + "/list";
    }

    @Override
    public String toString() {
        return "SubjectListPage[" + id + "]";
    }
}
