/** Accounts: who may sign in, as what, and who is signed in (ADR 10). */
@NullMarked
package org.nuanyi.account;

import org.jspecify.annotations.NullMarked;
