package org.wardline.governance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Where a thing belongs.
 *
 * @param caseId the case, or something nearer to it; the thing itself when it is one
 * @param heldBy circle through which the actor sees the thing
 */
public record CaseFile(UUID caseId, GroupId heldBy) {

    /** What a module finds: columns {@code case_id} and {@code circle}. */
    public static CaseFile of(ResultSet row, int number) throws SQLException {
        return new CaseFile(
                row.getObject("case_id", UUID.class),
                new GroupId(row.getObject("circle", UUID.class)));
    }
}
