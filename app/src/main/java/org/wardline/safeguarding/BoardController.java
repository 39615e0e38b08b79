package org.wardline.safeguarding;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.ServiceException;

/** The safeguarding board. */
@Controller
class BoardController {
    private final BoardPages pages;

    BoardController(BoardPages pages) {
        this.pages = pages;
    }

    @GetMapping("/children")
    String board(Model model) {
        model.addAttribute(
                "view",
                pages.board().orElseThrow(() -> new ServiceException(ErrorCode.NOT_PERMITTED)));
        return "safeguarding/board";
    }
}
