package org.wardline.investigation;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.TestPages.Answer;
import org.wardline.governance.Officer;
import org.wardline.governance.Role;

/** Lists of restricted cases, as their pages change them. */
@Component
class TestCaseLists {
    private final TestOfficers officers;
    private final TestPages pages;

    TestCaseLists(TestOfficers officers, TestPages pages) {
        this.officers = officers;
        this.pages = pages;
    }

    /** The supervisor who restricts. */
    Officer supervisor() {
        return officers.forceSupervisor(TestCases.FORCE);
    }

    /** An officer to be named for a list. */
    Officer named() {
        return officers.officer("hampshire.named", TestCases.FORCE, Role.FORCE_OFFICER);
    }

    /** An officer of professional standards. */
    Officer standards(String name) {
        return officers.officer(
                "hampshire.standards-" + name, TestCases.FORCE, Role.PROFESSIONAL_STANDARDS);
    }

    /** Where a case is. */
    static String path(InvestigationId id) {
        return "/investigations/" + id.value();
    }

    /** Sends a form of the page of who sees the case. */
    Answer step(Officer officer, InvestigationId id, String step, Map<String, String> fields) {
        var sent = new HashMap<>(fields);
        sent.put("version", version(officer, id));
        return pages.post(officer, path(id) + "/list/" + step, sent);
    }

    private String version(Officer officer, InvestigationId id) {
        return pages.get(officer, path(id) + "/list")
                .html()
                .replaceFirst("(?s).*?name=\"version\" value=\"([0-9]+)\".*", "$1");
    }
}
