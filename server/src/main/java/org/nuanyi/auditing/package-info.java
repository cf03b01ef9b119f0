/** The audit administrator's view of the audit trail (ADR 9): search, read, export. */
@NullMarked
package org.nuanyi.auditing;

import org.jspecify.annotations.NullMarked;
