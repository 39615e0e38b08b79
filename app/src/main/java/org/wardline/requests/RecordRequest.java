package org.wardline.requests;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wardline.kernel.Sensitive;

/**
 * Records that somebody asks about their own data.
 *
 * @param kind null when none was chosen
 * @param way how it came; null when none was chosen
 * @param receivedOn day it was received, UK time
 * @param who who asks, and by what they are known; what was not given is empty
 * @param asks what is asked for, in the words of the request
 * @param identityAskedOn day on which more was asked for to be sure who it is; null when it was not
 */
public record RecordRequest(
        @Nullable RequestKind kind,
        @Nullable RequestWay way,
        @Nullable LocalDate receivedOn,
        Requester who,
        Sensitive<String> asks,
        @Nullable LocalDate identityAskedOn) {

    /** Who asks. Values as written; empty for what is not known. */
    public record Requester(
            Sensitive<String> name,
            Sensitive<String> email,
            Sensitive<String> phone,
            Sensitive<String> address,
            Sensitive<String> postcode) {}
}
