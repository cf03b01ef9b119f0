/**
 * The line to the smart cabinets: topics, passwords and sessions of docs/cabinet-protocol.md,
 * section 2. What is said is not known here.
 */
@NullMarked
package org.nuanyi.cabinet.link;

import org.jspecify.annotations.NullMarked;
