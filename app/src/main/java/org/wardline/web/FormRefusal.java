package org.wardline.web;

import org.wardline.kernel.Refusal;

/** What a form finds wrong by itself, before anything is asked of a module. */
enum FormRefusal implements Refusal {
    PASSWORDS_DIFFER("The two passwords are not the same. Type both again.");

    private final String sentence;

    FormRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
