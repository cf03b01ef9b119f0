package org.nuanyi.kernel.ledger;

/**
 * What a posting is about beside its accounts, by which it is found in statements.
 *
 * @param subject whom the money is for, a station; empty where it is for no single one
 * @param ground on what it is given, a policy; empty where there is none
 */
public record About(String subject, String ground) {

    /** Nothing of the kind. */
    public static final About NOTHING = new About("", "");
}
