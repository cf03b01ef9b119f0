/** What the server and its cabinets say to each other: docs/cabinet-protocol.md as types. */
@NullMarked
package org.nuanyi.cabinet.wire;

import org.jspecify.annotations.NullMarked;
