@NullMarked
package org.nuanyi.forms.web;

import org.jspecify.annotations.NullMarked;
