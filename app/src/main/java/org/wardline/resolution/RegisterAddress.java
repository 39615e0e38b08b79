package org.wardline.resolution;

import java.time.LocalDate;
import org.wardline.kernel.Sensitive;
import org.wardline.subjects.SubjectId;

/**
 * An address of a subject, looked up in a named register.
 *
 * @param tie what ties this person to the entry
 */
public record RegisterAddress(
        SubjectId subject,
        String register,
        LocalDate checkedOn,
        Sensitive<String> occupant,
        Sensitive<String> address,
        Sensitive<String> postcode,
        Sensitive<String> tie) {}
