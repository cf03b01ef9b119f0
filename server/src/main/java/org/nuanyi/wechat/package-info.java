/**
 * What a page inside WeChat needs from WeChat's server: a signature that lets it use the JS-SDK,
 * and who holds the phone.
 */
@NullMarked
package org.nuanyi.wechat;

import org.jspecify.annotations.NullMarked;
