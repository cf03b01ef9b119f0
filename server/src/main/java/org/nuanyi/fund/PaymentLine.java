package org.nuanyi.fund;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One grant in a batch.
 *
 * @param grant number of it
 * @param unit whose station it is for
 * @param payee number of the account it is sent to, from when the batch is submitted
 * @param paid once it is
 * @param failed why it could not be paid
 * @param reversed once what was paid is undone
 */
public record PaymentLine(
        long id,
        long batch,
        long grant,
        String unit,
        long fen,
        Optional<Long> payee,
        Optional<Paid> paid,
        Optional<String> failed,
        Optional<Reversed> reversed) {

    /** When it was paid, by which voucher and posting. */
    public record Paid(LocalDate on, String voucher, long posting) {}

    /** When that was undone, and why. */
    public record Reversed(LocalDate on, String why, long posting) {}

    /** Whether it is neither paid nor failed. */
    public boolean isOpen() {
        return paid.isEmpty() && failed.isEmpty();
    }
}
