package org.nuanyi.kernel.ledger;

/** Where the documents of a kind have their pages; a feature offers one bean for each kind. */
public interface DocumentAddress {

    /** As in {@link Document#kind}. */
    String kind();

    /** What one is called. */
    String chinese();

    String english();

    /** The path of the page of one. */
    String path(String id);
}
