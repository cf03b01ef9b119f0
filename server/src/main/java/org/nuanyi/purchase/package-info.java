/**
 * Unified purchase (统一采购): request, quotes, agreement, order, receipt at each station, match with
 * the invoice, payment; against a budget line of the ledger.
 */
@NullMarked
package org.nuanyi.purchase;

import org.jspecify.annotations.NullMarked;
