package org.nuanyi.account.web;

import java.util.List;
import org.nuanyi.account.web.OwnView.RoleLine;
import org.nuanyi.account.web.OwnView.SessionLine;
import org.nuanyi.kernel.desk.DeskFrame;

/**
 * One person, for an administrator.
 *
 * @param state invited, active or disabled
 * @param code whether a second factor is set up
 * @param roles held or once held
 * @param may what the reader may do here
 * @param invitations the administrators nobody is yet, whom the reader may make of this one
 * @param link to be handed over, shown this once; empty otherwise
 * @param error why something was refused; empty otherwise
 */
record PersonView(
        DeskFrame desk,
        String id,
        String login,
        String name,
        String state,
        boolean code,
        String madeAt,
        List<GivenLine> roles,
        List<SessionLine> sessions,
        May may,
        List<Choice> invitations,
        List<Choice> choices,
        List<Choice> units,
        String today,
        String link,
        String error) {

    /** A role and its days, whether it was taken, and by whom. */
    record GivenLine(long id, RoleLine role, String givenBy, String taken) {}

    /** Something to choose. */
    record Choice(String id, String name) {}

    /** What the reader may do. */
    record May(boolean account, boolean link, boolean roles, boolean sessions) {}

    PersonView withLink(String url) {
        return with(url, error);
    }

    PersonView withError(String sentence) {
        return with(link, sentence);
    }

    private PersonView with(String url, String sentence) {
        return new PersonView(
                desk,
                id,
                login,
                name,
                state,
                code,
                madeAt,
                roles,
                sessions,
                may,
                invitations,
                choices,
                units,
                today,
                url,
                sentence);
    }
}
