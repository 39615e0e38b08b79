package org.wardline.requests;

import org.jspecify.annotations.Nullable;
import org.wardline.kernel.Sensitive;

/**
 * Proposes how a request is answered; somebody else gives the answer.
 *
 * @param outcome null when none was chosen
 * @param ground on which something is withheld; null where nothing is
 * @param necessity why that is necessary and proportionate; never told
 * @param told what the person is told beside the words that every letter has
 */
public record ProposeAnswer(
        RequestId request,
        @Nullable AnswerOutcome outcome,
        @Nullable AnswerGround ground,
        Sensitive<String> necessity,
        Sensitive<String> told) {}
