package org.wardline.kernel;

/**
 * Errors that a caller can meet, by category. Names are stable: programs and {@code docs/errors.md} rely on them.
 */
public enum ErrorCode {
    NOT_FOUND(Category.NOT_FOUND, "There is nothing here that you may see"),
    NOT_PERMITTED(Category.FORBIDDEN, "Your role does not allow this"),
    NO_ACTOR(Category.FORBIDDEN, "Nobody is signed in for this work"),
    STALE(Category.CONFLICT, "Somebody changed this since you opened it"),
    ALREADY_EXISTS(Category.CONFLICT, "This has been recorded already"),
    FORM_EXPIRED(Category.FORBIDDEN, "This form is no longer good"),
    WRONG_METHOD(Category.WRONG_METHOD, "This page cannot be used in this way"),
    BAD_INPUT(Category.INVALID, "Something in what was sent cannot be used"),
    TOO_LARGE(Category.TOO_LARGE, "What was sent is too large"),
    HOME_VERSION(Category.UNAVAILABLE, "This home was made by another major version of PostgreSQL"),
    HOME_BUSY(Category.UNAVAILABLE, "Another process holds this home"),
    DATABASE_UNAVAILABLE(Category.UNAVAILABLE, "The database cannot be reached"),
    UNEXPECTED(Category.UNEXPECTED, "Something went wrong on our side");

    /** What kind of error it is; decides the HTTP status. */
    public enum Category {
        INVALID(400),
        FORBIDDEN(403),
        NOT_FOUND(404),
        WRONG_METHOD(405),
        CONFLICT(409),
        TOO_LARGE(413),
        UNEXPECTED(500),
        UNAVAILABLE(503);

        private final int status;

        Category(int status) {
            this.status = status;
        }

        /** HTTP status code. */
        public int status() {
            return status;
        }
    }

    private final Category category;
    private final String title;

    ErrorCode(Category category, String title) {
        this.category = category;
        this.title = title;
    }

    public Category category() {
        return category;
    }

    /** Static sentence, safe to log and to show. */
    public String title() {
        return title;
    }
}
