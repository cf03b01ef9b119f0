package org.nuanyi.station;

import java.util.List;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;

/**
 * What a later feature says of a station on its page at the desk. The feature offers one as a bean;
 * only who has the permission sees it.
 */
public interface StationPanel {

    Permission permission();

    /**
     * What it says.
     *
     * @param scope of the reader by {@link #permission}; changes nothing
     */
    Panel panel(Scope scope, Station station, Language language);

    /**
     * Some lines below a title, and the way to all of them; in the reader's language.
     *
     * @param id within the page
     * @param nothing said where there are no lines
     * @param action what is done at the link
     */
    record Panel(
            String id, String title, String nothing, List<Line> lines, String action, String link) {

        public Panel {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One of them.
     *
     * @param tag where it stands, in a word
     * @param late whether that is late
     * @param more when, by whom
     */
    record Line(String text, String link, String tag, boolean late, String more) {}
}
