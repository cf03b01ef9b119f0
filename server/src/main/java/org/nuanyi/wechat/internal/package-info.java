/** Talking to WeChat's server. */
@NullMarked
package org.nuanyi.wechat.internal;

import org.jspecify.annotations.NullMarked;
