/** Signatures as JSON. */
@NullMarked
package org.nuanyi.wechat.web;

import org.jspecify.annotations.NullMarked;
