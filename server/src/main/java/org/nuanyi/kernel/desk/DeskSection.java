package org.nuanyi.kernel.desk;

import org.nuanyi.kernel.access.Permission;

/**
 * An entry of the desk's rail. A feature offers one as a bean, and whoever has the permission sees
 * it.
 */
public interface DeskSection {

    /** Where it leads; the pages below it belong to it. */
    String path();

    /** Name of an icon in web/src/icons. */
    String icon();

    String chinese();

    String english();

    Permission permission();

    /** Lower ones come first; the first page has 0. */
    int order();
}
