package org.nuanyi.kernel.web;

/** A path that takes larger bodies than the others, up to what the server takes at all. */
public interface LargeUpload {

    String path();
}
