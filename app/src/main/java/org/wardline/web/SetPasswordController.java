package org.wardline.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardline.governance.Accounts;
import org.wardline.governance.OfficerId;
import org.wardline.kernel.Decision;

/** Setting a password through a one-time link. Open to whoever holds the link. */
@Controller
class SetPasswordController {
    private final Accounts accounts;

    SetPasswordController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/set-password")
    String show(
            @RequestParam String token,
            @RequestParam(defaultValue = "") String first,
            Model model) {
        model.addAttribute("view", page(token, first, "", ""));
        return "web/set-password";
    }

    @PostMapping("/set-password")
    String set(
            @RequestParam String token,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String code,
            @RequestParam String password,
            @RequestParam String again,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var decision =
                password.equals(again)
                        ? accounts.setPassword(token, code, username, password)
                        : Decision.<OfficerId>refused(FormRefusal.PASSWORDS_DIFFER);
        return switch (decision) {
            case Decision.Done<OfficerId> _ -> {
                redirect.addFlashAttribute("done", "Your password is set. Sign in with it.");
                yield "redirect:/sign-in";
            }
            case Decision.Refused<OfficerId>(var reasons) -> {
                response.setStatus(422);
                model.addAttribute("refusals", List.copyOf(reasons));
                model.addAttribute("view", page(token, first, username, code));
                yield "web/set-password";
            }
        };
    }

    private SetPasswordPage page(String token, String first, String username, String code) {
        return new SetPasswordPage(
                token,
                !first.isEmpty(),
                username,
                // Also after a code was wrong for the fifth time, so that the form does not tell.
                accounts.takesCode(token) || !code.isEmpty(),
                code);
    }
}
