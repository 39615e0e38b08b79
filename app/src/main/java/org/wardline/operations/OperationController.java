package org.wardline.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardline.governance.Action;
import org.wardline.governance.Commands;
import org.wardline.governance.On;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.ServiceException;
import org.wardline.reference.Force;
import org.wardline.reference.Forces;

/** Pages of operations. */
@Controller
class OperationController {
    private static final ZoneId UK = ZoneId.of("Europe/London");

    private final Operations operations;
    private final Forces forces;
    private final Commands commands;

    OperationController(Operations operations, Forces forces, Commands commands) {
        this.commands = commands;
        this.operations = operations;
        this.forces = forces;
    }

    @GetMapping("/operations")
    String list(Model model) {
        model.addAttribute("operations", operations.all());
        return "operations/list";
    }

    @GetMapping("/operations/new")
    String form(Model model) {
        commands.require(Action.OPEN_OPERATION, On.many("operation"));
        model.addAttribute("forces", forceNames());
        return "operations/new";
    }

    @PostMapping("/operations/new")
    Object open(
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "force", required = false) @Nullable List<String> chosen,
            Model model,
            RedirectAttributes flash) {
        var command = read(typed, chosen == null ? List.of() : chosen);
        var decision =
                command == null
                        ? Decision.<OperationId>refused(OperationRefusal.DAY_NOT_READ)
                        : operations.open(command);
        return switch (decision) {
            case Decision.Done<OperationId> _ -> {
                flash.addFlashAttribute(
                        "done", "The operation is open. Brief in whoever needs to know.");
                yield seeOther("/operations/" + (command == null ? "" : command.slug()));
            }
            case Decision.Refused<OperationId>(var reasons) -> {
                model.addAttribute("forces", forceNames());
                model.addAttribute("refusals", reasons);
                model.addAttribute("typed", typed);
                yield refused("operations/new", model);
            }
        };
    }

    @GetMapping("/operations/{slug}")
    String show(@PathVariable String slug, Model model) {
        model.addAttribute("view", required(slug));
        return "operations/operation";
    }

    @PostMapping("/operations/{slug}/members")
    Object briefIn(
            @PathVariable String slug,
            @RequestParam String officer,
            Model model,
            RedirectAttributes flash) {
        var operation = required(slug).operation();
        return answer(
                operations.briefIn(operation.id(), officer.strip()),
                slug,
                "The officer is briefed in.",
                model,
                flash);
    }

    @PostMapping("/operations/{slug}/phase")
    Object move(
            @PathVariable String slug,
            @RequestParam Phase phase,
            @RequestParam int version,
            Model model,
            RedirectAttributes flash) {
        var operation = required(slug).operation();
        return answer(
                operations.move(operation.id(), phase, version),
                slug,
                "The phase is changed.",
                model,
                flash);
    }

    @PostMapping("/operations/{slug}/overt")
    Object endCovertStatus(
            @PathVariable String slug,
            @RequestParam String why,
            Model model,
            RedirectAttributes flash) {
        var operation = required(slug).operation();
        return answer(
                operations.endCovertStatus(operation.id(), why),
                slug,
                "Covert status has ended.",
                model,
                flash);
    }

    private Object answer(
            Decision<OperationId> decision,
            String slug,
            String done,
            Model model,
            RedirectAttributes flash) {
        return switch (decision) {
            case Decision.Done<OperationId> _ -> {
                flash.addFlashAttribute("done", done);
                yield seeOther("/operations/" + slug);
            }
            case Decision.Refused<OperationId>(var reasons) -> {
                model.addAttribute("view", required(slug));
                model.addAttribute("refusals", reasons);
                yield refused("operations/operation", model);
            }
        };
    }

    private OperationPage required(String slug) {
        return operations.look(slug).orElseThrow(() -> new ServiceException(ErrorCode.NOT_FOUND));
    }

    private Map<String, String> forceNames() {
        var names = new LinkedHashMap<String, String>();
        forces.all().stream()
                .sorted(java.util.Comparator.comparing(Force::shortName))
                .forEach(force -> names.put(force.slug(), force.name()));
        return names;
    }

    /** The command, or null when a day or moment cannot be read. */
    private static @Nullable OpenOperation read(Map<String, String> typed, List<String> forces) {
        try {
            var announced = typed.getOrDefault("announced", "");
            return new OpenOperation(
                    typed.getOrDefault("slug", "").strip(),
                    typed.getOrDefault("name", "").strip(),
                    typed.getOrDefault("objectives", "").strip(),
                    LocalDate.parse(typed.getOrDefault("from", "")),
                    LocalDate.parse(typed.getOrDefault("until", "")),
                    announced.isBlank() ? null : moment(announced),
                    new ArrayList<>(forces));
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static Instant moment(String typed) {
        return LocalDateTime.parse(typed).atZone(UK).toInstant();
    }

    private static ModelAndView seeOther(String path) {
        var view = new ModelAndView("redirect:" + path);
        view.setStatus(HttpStatus.SEE_OTHER);
        return view;
    }

    private static ModelAndView refused(String view, Model model) {
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
