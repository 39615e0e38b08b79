package org.wardline.linkage;

import org.wardline.linkage.model.LinkageModel;

/** A model with estimated probabilities, and how they were come by. */
public record Trained(LinkageModel model, TrainingReport report) {}
