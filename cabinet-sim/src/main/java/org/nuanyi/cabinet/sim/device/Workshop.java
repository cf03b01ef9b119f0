package org.nuanyi.cabinet.sim.device;

import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;

/**
 * What all cabinets of a process share: threads, time, the way out.
 *
 * @param pace of people and of waiting; 1: as it is
 * @param resend how long an acknowledgement is waited for
 */
public record Workshop(
        Link.Maker links,
        ScheduledExecutorService timer,
        Executor threads,
        InstantSource clock,
        Supplier<UUID> ids,
        double pace,
        Duration resend,
        String firmware) {}
