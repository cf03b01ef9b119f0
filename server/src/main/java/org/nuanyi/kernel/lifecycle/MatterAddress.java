package org.nuanyi.kernel.lifecycle;

/**
 * Where the matters of a machine have their pages; the feature they are of offers one as a bean.
 */
public interface MatterAddress {

    /** Id of the machine. */
    String machine();

    /** Path of the page of one of them. */
    String path(String subject);
}
