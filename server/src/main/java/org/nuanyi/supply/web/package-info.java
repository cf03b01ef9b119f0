@NullMarked
package org.nuanyi.supply.web;

import org.jspecify.annotations.NullMarked;
