package org.wardline.triage;

import java.time.LocalDate;
import org.wardline.subjects.SubjectId;

/**
 * Records a grade reached with an approved tool. The tool's answers are not kept.
 *
 * @param why remarks; required when the grade is lower than the one before
 */
public record RecordGrade(
        SubjectId subject,
        Grade grade,
        String tool,
        String toolVersion,
        LocalDate assessedOn,
        String why) {

    @Override
    public String toString() {
        return "RecordGrade[" + grade + "]";
    }
}
