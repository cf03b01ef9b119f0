/** What double entry decides without a database: lines that balance, and the stages of a budget. */
@NullMarked
package org.nuanyi.core.ledger;

import org.jspecify.annotations.NullMarked;
