/** The SQL of the audit trail, and its canonical form. */
@NullMarked
package org.nuanyi.kernel.audit.internal;

import org.jspecify.annotations.NullMarked;
