/** Double entry for money and goods: accounts, postings, reversals, budgets (ADR 17). */
@NullMarked
package org.nuanyi.kernel.ledger;

import org.jspecify.annotations.NullMarked;
