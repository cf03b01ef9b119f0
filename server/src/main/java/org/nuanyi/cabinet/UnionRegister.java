package org.nuanyi.cabinet;

/**
 * The union's register of members, which is not ours: docs/union-register.md says what is asked of
 * it.
 */
public interface UnionRegister {

    /**
     * Whether the number is that of a member's card, and the member's telephone number ends so.
     * Which of the two is wrong it does not say.
     *
     * @param number of the card
     * @param phoneEnd the last four digits
     * @throws RegisterTrouble if it gives no answer
     */
    boolean isMember(String number, String phoneEnd);
}
