package org.wardline.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardline.kernel.Sensitive;

/** The form for a referral that came by telephone, letter or conversation, with what was typed so far. */
public record NewReferralPage(
        @Nullable String source,
        @Nullable String sender,
        @Nullable String theirReference,
        @Nullable String name,
        @Nullable String dateOfBirth,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String postcode,
        @Nullable String screenName,
        @Nullable String service,
        @Nullable String text) {

    /** How it can have come. */
    public Map<String, String> sources() {
        var sources = new LinkedHashMap<String, String>();
        for (var known : EnterReferral.Source.values()) {
            sources.put(known.name(), known.title());
        }
        return sources;
    }

    /** An empty form. */
    static NewReferralPage empty() {
        return new NewReferralPage(
                null, null, null, null, null, null, null, null, null, null, null);
    }

    /** What was typed, as a command. */
    EnterReferral command() {
        return new EnterReferral(
                EnterReferral.Source.PARTNER_POLICE.name().equals(source)
                        ? EnterReferral.Source.PARTNER_POLICE
                        : EnterReferral.Source.PUBLIC_CONCERN,
                sender == null ? "" : sender,
                theirReference,
                Sensitive.ofNullable(name),
                Sensitive.ofNullable(dateOfBirth),
                Sensitive.ofNullable(email),
                Sensitive.ofNullable(phone),
                Sensitive.ofNullable(postcode),
                Sensitive.ofNullable(screenName),
                service,
                Sensitive.ofNullable(text));
    }

    /** Everything in it is about somebody. */
    @Override
    public String toString() {
        return "NewReferralPage";
    }
}
