package org.nuanyi.kernel.audit;

import java.time.LocalDate;

/**
 * Where an entry stands in the chain.
 *
 * @param day on which it was sealed, in Asia/Shanghai
 * @param sequence within the day, from 1
 * @param hash in hex digits
 */
public record AuditSeal(LocalDate day, int sequence, String hash) {}
