package org.nuanyi.kernel.flow;

import java.time.Duration;

/**
 * How long matters stood in a state before they left it.
 *
 * @param count how many left it
 * @param median half of them stood there no longer
 */
public record Stays(String state, long count, Duration median) {}
