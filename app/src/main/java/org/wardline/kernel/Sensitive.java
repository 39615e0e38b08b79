package org.wardline.kernel;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value about a person that must never reach a log line, an exception or a failed assertion by accident.
 *
 * <p>Equality is that of the value; {@link #toString()} never shows it. Read it with {@link #value()}, where the reader
 * can see that something sensitive is being taken out.
 */
public final class Sensitive<T> {
    private final T value;

    private Sensitive(T value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /** Wraps a value; the value may not be null. */
    public static <T> Sensitive<T> of(T value) {
        return new Sensitive<>(value);
    }

    /** Wraps a value that may be missing: null stays null. */
    public static <T> @Nullable Sensitive<T> ofNullable(@Nullable T value) {
        return value == null ? null : new Sensitive<>(value);
    }

    /** The value itself: show it only to somebody who may see it. */
    public T value() {
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sensitive<?> that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "Sensitive[…]";
    }
}
