package org.nuanyi.fund;

/**
 * What a bank is told to pay.
 *
 * @param account number of it, in clear
 * @param remark what it is for
 */
public record BankLine(
        long line, String holder, String bank, String account, long fen, String remark) {}
