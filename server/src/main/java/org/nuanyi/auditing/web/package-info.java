/** The desk's pages of the audit trail. */
@NullMarked
package org.nuanyi.auditing.web;

import org.jspecify.annotations.NullMarked;
