package org.wardline.web;

import org.wardline.kernel.ErrorCode;

/** What somebody who met an error does next, in a sentence. */
final class Remedy {
    private Remedy() {}

    static String of(ErrorCode code) {
        if (code == ErrorCode.STALE) {
            return "Go back, load the page again to see what changed, then make your change again if it is still needed.";
        }
        if (code == ErrorCode.FORM_EXPIRED) {
            return "Nothing was changed. Go back, load the page again and send the form once more. You may have to sign in first.";
        }
        return switch (code.category()) {
            case INVALID ->
                    "Nothing was changed. Go back, check what you entered and send it again.";
            case FORBIDDEN -> "Ask your supervisor who may do this.";
            case NOT_FOUND ->
                    "Check the address or the reference. If a colleague sent you here, ask them whether you need to know.";
            case CONFLICT -> "Go back and look at what is recorded already.";
            case TOO_LARGE -> "Nothing was kept. Send it in smaller parts.";
            case WRONG_METHOD ->
                    "Nothing was changed. Go to the start and find the page from there.";
            case UNAVAILABLE ->
                    "Try again in a minute. If it goes on, tell whoever looks after Wardline.";
            case UNEXPECTED ->
                    "This is our fault, not yours. Try again. If it goes on, give whoever looks after Wardline the request number below.";
        };
    }
}
