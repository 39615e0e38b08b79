package org.wardline.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * What came of a command: done, with its value, or refused, with every reason at once.
 *
 * <p>A refusal is an expected answer, not an exception: the caller must look at which of the two it got.
 */
public sealed interface Decision<T> {

    /** The command was carried out. */
    record Done<T>(T value) implements Decision<T> {}

    /** Nothing was changed; the reasons tell the officer what to put right. */
    record Refused<T>(List<Refusal> reasons) implements Decision<T> {
        public Refused {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("A refusal needs a reason");
            }
        }
    }

    static <T> Decision<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Decision<T> refused(Refusal reason) {
        return new Refused<>(List.of(reason));
    }

    static <T> Decision<T> refused(List<? extends Refusal> reasons) {
        return new Refused<>(List.copyOf(reasons));
    }

    /** The same decision about another value. */
    default <R> Decision<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Done<T>(T value) -> new Done<>(change.apply(value));
            case Refused<T>(List<Refusal> reasons) -> new Refused<>(reasons);
        };
    }

    /**
     * The value of a command that its caller has made sure cannot be refused.
     *
     * @throws IllegalStateException naming the reasons, when it was refused all the same
     */
    default T orThrow() {
        return switch (this) {
            case Done<T>(T value) -> value;
            case Refused<T>(List<Refusal> reasons) ->
                    throw new IllegalStateException(
                            "Refused: " + reasons.stream().map(Refusal::name).toList());
        };
    }
}
