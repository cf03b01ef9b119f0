/** Makes the demo set: places, hosts, hours, facilities, people, fates. */
@NullMarked
package org.nuanyi.demo.internal;

import org.jspecify.annotations.NullMarked;
