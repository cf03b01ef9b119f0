/** The pages by which people sign in and look after their accounts. */
@NullMarked
package org.nuanyi.account.web;

import org.jspecify.annotations.NullMarked;
