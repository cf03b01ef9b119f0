/** Who may do what: roles, what they permit, and the gate before every resource (ADR 10). */
@NullMarked
package org.nuanyi.kernel.access;

import org.jspecify.annotations.NullMarked;
