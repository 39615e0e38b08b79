package org.wardline.intelligence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wardline.kernel.Sensitive;

/** Records a research check: done, with what it found; or not done, with the reason. The last one of a kind counts. */
public record RecordCheck(PackageId ofPackage, ResearchCheck check, Outcome outcome, int version) {

    /** What came of it. */
    public sealed interface Outcome {}

    /**
     * It was done.
     *
     * @param on the day; null is refused
     * @param result what it found; null is refused
     * @param reference of the record found; needed for {@code REFERENCE}, may be empty otherwise
     */
    public record Done(
            @Nullable LocalDate on,
            ResearchCheck.@Nullable Result result,
            Sensitive<String> reference)
            implements Outcome {}

    /** It was not done. */
    public record NotDone(Sensitive<String> why) implements Outcome {}
}
