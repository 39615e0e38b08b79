package org.wardline.demo;

import org.springframework.stereotype.Component;

/** What is done with packages, replayed through the front doors. */
@Component
class PackageReplay {
    void draft(Casework held, Decided decided) {}

    void check(Casework held) {}

    void approve(Casework held) {}

    void send(Casework held, Decided decided) {}
}
