/**
 * Money of stations: policies, budgets, what each station is granted, payments, maintenance. What
 * moved is in the ledger; here are the documents for which it did.
 */
@NullMarked
package org.nuanyi.fund;

import org.jspecify.annotations.NullMarked;
