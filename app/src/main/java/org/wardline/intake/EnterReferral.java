package org.wardline.intake;

import org.jspecify.annotations.Nullable;
import org.wardline.kernel.Sensitive;

/**
 * A referral that reached the desk by telephone, letter or conversation, as an officer typed it in. Who reported it is not
 * asked for here: the reporter is no mention.
 *
 * @param source how it came
 * @param sender partner force, or how the public concern came
 * @param theirReference the sender's own number, or null
 * @param name of the person the concern is about, or null
 * @param dateOfBirth as said, or null
 * @param email or null
 * @param phone or null
 * @param postcode where they live, or null
 * @param screenName at the service, or null
 * @param service where the screen name is used; needed with a screen name
 * @param text what was said, or null
 */
public record EnterReferral(
        Source source,
        String sender,
        @Nullable String theirReference,
        @Nullable Sensitive<String> name,
        @Nullable Sensitive<String> dateOfBirth,
        @Nullable Sensitive<String> email,
        @Nullable Sensitive<String> phone,
        @Nullable Sensitive<String> postcode,
        @Nullable Sensitive<String> screenName,
        @Nullable String service,
        @Nullable Sensitive<String> text) {

    /** How a referral came that no machine sent. */
    public enum Source {
        PUBLIC_CONCERN("Public concern"),
        PARTNER_POLICE("Partner police");

        private final String title;

        Source(String title) {
            this.title = title;
        }

        /** As shown to people; the referral's feed. */
        public String title() {
            return title;
        }
    }

    /** The sender may be a person. */
    @Override
    public String toString() {
        return "EnterReferral[" + source + "]";
    }
}
