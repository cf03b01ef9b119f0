package org.nuanyi.kernel.ledger;

/**
 * Something kept beside the entries that they do not add up to.
 *
 * @param what {@code balance}, {@code day 2026-01-31}, {@code last day}, {@code below zero
 *     2026-01-31}, or {@code posting 17} that does not balance in the measure named as account
 * @param account its key
 * @param kept what stands there
 * @param rebuilt what the entries say
 */
public record Difference(String what, String account, String kept, String rebuilt) {}
