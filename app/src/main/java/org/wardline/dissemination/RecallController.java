package org.wardline.dissemination;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.governance.On;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.ServiceException;
import org.wardline.reference.Force;
import org.wardline.reference.Forces;

/** The page of recalls: who has answered, and what still has to be put right. Both sides see the same. */
@Controller
class RecallController {
    private final Remedies remedies;
    private final Commands commands;
    private final Actors actors;
    private final Forces forces;
    private final OperationClock clock;

    RecallController(
            Remedies remedies,
            Commands commands,
            Actors actors,
            Forces forces,
            OperationClock clock) {
        this.remedies = remedies;
        this.commands = commands;
        this.actors = actors;
        this.forces = forces;
        this.clock = clock;
    }

    @GetMapping("/recalls")
    String recalls(Model model) {
        model.addAttribute(
                "lines",
                commands.look(
                                Action.VIEW_DISSEMINATION,
                                On.many(Dissemination.KIND),
                                () -> Optional.of(lines()))
                        .orElseThrow(() -> new ServiceException(ErrorCode.NOT_FOUND)));
        return "dissemination/recalls";
    }

    private List<RecallLine> lines() {
        var now = clock.instant();
        return remedies.recalls().stream().map(row -> line(row, now)).toList();
    }

    private RecallLine line(Dispatch row, Instant now) {
        var actedOn = row.actedOn();
        return new RecallLine(
                row.id(),
                row.reference(),
                row.parcel().packageReference(),
                forces.named(row.force()).map(Force::shortName).orElse(row.force()),
                row.sentAt(),
                actedOn == null ? "Not answered yet" : actedOn ? "Acted on" : "Not acted on",
                actedOn != null,
                remedies.of(row.id()).stream()
                        .filter(remedy -> remedy.done() == null)
                        .map(remedy ->
                                new RecallLine.Open(
                                        remedy.kind().title(),
                                        ours(remedy, row),
                                        remedy.dueAt(),
                                        remedy.overdue(now)))
                        .toList());
    }

    private boolean ours(Remedy remedy, Dispatch row) {
        var own = actors.required().officer().forceSlug();
        return switch (remedy.kind().owedBy()) {
            case SENDER -> own == null;
            case RECIPIENT -> row.force().equals(own);
        };
    }
}
