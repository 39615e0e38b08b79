package org.wardline.deconfliction;

import org.wardline.kernel.Sensitive;

/**
 * Records what the actor's side does about a match.
 *
 * @param why the reason, for this side only
 * @param version of the match as the officer saw it
 */
public record DecideMatch(MatchId match, MatchState to, Sensitive<String> why, int version) {}
