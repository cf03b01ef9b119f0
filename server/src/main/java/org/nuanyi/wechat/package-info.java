/**
 * What a page inside WeChat needs from WeChat's server: a signature that lets it use the JS-SDK.
 */
@NullMarked
package org.nuanyi.wechat;

import org.jspecify.annotations.NullMarked;
