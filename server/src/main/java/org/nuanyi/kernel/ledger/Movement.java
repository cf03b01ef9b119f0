package org.nuanyi.kernel.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalLong;

/**
 * An entry of an account.
 *
 * @param posting its number
 * @param on the day it happened
 * @param recordedAt when it was posted
 * @param units it added; below zero it took out
 * @param balance of the account after it, in the order of days, then of postings
 * @param actor who posted it
 * @param reverses the posting it undoes
 * @param why it undoes it; empty otherwise
 */
public record Movement(
        long posting,
        LocalDate on,
        Instant recordedAt,
        long units,
        long balance,
        Document document,
        String actor,
        OptionalLong reverses,
        String why) {}
