/** The audit trail: who did what, to what, with what result; only added to, and chained (ADR 9). */
@NullMarked
package org.nuanyi.kernel.audit;

import org.jspecify.annotations.NullMarked;
