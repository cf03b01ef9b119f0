/** The index beside brute force, JTS, Lucene and PostGIS: same stations, same questions. */
@NullMarked
package org.nuanyi.bench.index;

import org.jspecify.annotations.NullMarked;
