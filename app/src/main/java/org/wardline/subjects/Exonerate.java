package org.wardline.subjects;

import org.wardline.kernel.Sensitive;

/**
 * Says that somebody was wrongly taken for the person a subject stands for.
 *
 * @param who as the records name that person
 * @param why what went wrong, and what shows it
 */
public record Exonerate(SubjectId subject, Sensitive<String> who, Sensitive<String> why) {}
