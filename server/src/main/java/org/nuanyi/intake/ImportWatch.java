package org.nuanyi.intake;

/** Somebody who watches an import as it goes. */
public interface ImportWatch {

    /** How the file is read; told once, before the first row. */
    void understood(Understanding understanding);

    /**
     * How far it is.
     *
     * @param fraction of the file, 0 to 1
     */
    void progress(long rows, double fraction);
}
