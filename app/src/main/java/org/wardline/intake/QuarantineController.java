package org.wardline.intake;

import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.wardline.governance.Action;
import org.wardline.governance.Commands;
import org.wardline.governance.On;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.ServiceException;

/** Pages about what was not received: files in quarantine, and media refused. */
@Controller
class QuarantineController {
    private final SetAsideStore store;
    private final Commands commands;

    QuarantineController(SetAsideStore store, Commands commands) {
        this.store = store;
        this.commands = commands;
    }

    @GetMapping("/quarantine")
    String list(Model model) {
        model.addAttribute(
                "view",
                commands.look(
                                Action.VIEW_ORIGINAL,
                                On.many("quarantine"),
                                () ->
                                        Optional.of(
                                                new QuarantinePage(
                                                        store.quarantined().stream()
                                                                .map(QuarantineController::item)
                                                                .toList())))
                        .orElseThrow(() -> new ServiceException(ErrorCode.NOT_PERMITTED)));
        return "intake/quarantine";
    }

    @GetMapping("/quarantine/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute(
                "view",
                commands.look(
                                Action.VIEW_ORIGINAL,
                                new On("quarantine", id, null),
                                () -> store.quarantined(id).map(QuarantineController::item))
                        .orElseThrow(QuarantineController::notThere));
        return "intake/quarantined";
    }

    @GetMapping("/quarantine/{id}/download")
    ResponseEntity<byte[]> download(@PathVariable UUID id) {
        var bytes =
                commands.look(
                                Action.VIEW_ORIGINAL,
                                new On("quarantine", id, null),
                                () -> store.bytes(id))
                        .orElseThrow(QuarantineController::notThere);
        return ReferralController.Download.of(bytes, "quarantine-" + id + ".txt");
    }

    @GetMapping("/refused-media")
    String refused(Model model) {
        model.addAttribute(
                "view",
                commands.look(
                                Action.VIEW_ORIGINAL,
                                On.many("refusal"),
                                () ->
                                        Optional.of(
                                                new RefusedMediaPage(
                                                        store.refused().stream()
                                                                .map(QuarantineController::item)
                                                                .toList())))
                        .orElseThrow(() -> new ServiceException(ErrorCode.NOT_PERMITTED)));
        return "intake/refused-media";
    }

    private static QuarantinePage.Item item(SetAsideStore.Quarantined file) {
        return new QuarantinePage.Item(
                file.id(),
                file.sha256(),
                file.size(),
                file.sender(),
                file.place(),
                file.line(),
                file.reason(),
                file.remedy(),
                file.kept(),
                file.at());
    }

    private static RefusedMediaPage.Item item(SetAsideStore.Refused media) {
        return new RefusedMediaPage.Item(
                media.name(),
                media.sha256(),
                media.size(),
                media.sender(),
                media.place(),
                media.reason(),
                media.at());
    }

    private static ServiceException notThere() {
        return new ServiceException(ErrorCode.NOT_FOUND);
    }
}
