package org.nuanyi.kernel.desk;

import java.util.List;
import org.nuanyi.kernel.page.Frame;

/**
 * What stands around one page of the desk for who is signed in.
 *
 * @param name of who it is
 * @param roles as what, in words
 * @param entries of the rail
 */
public record DeskFrame(Frame frame, String name, String roles, List<Entry> entries) {

    public DeskFrame {
        entries = List.copyOf(entries);
    }

    /**
     * An entry of the rail.
     *
     * @param current whether the page belongs to it
     */
    public record Entry(String path, String icon, String name, boolean current) {}
}
