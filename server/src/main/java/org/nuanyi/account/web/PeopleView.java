package org.nuanyi.account.web;

import java.util.List;
import java.util.Optional;
import org.nuanyi.kernel.desk.DeskFrame;

/**
 * People, by login.
 *
 * @param words that were searched for
 * @param more the address of those that come next
 * @param mayAdd whether the reader may make an account
 */
record PeopleView(
        DeskFrame desk,
        String words,
        List<PersonLine> people,
        Optional<String> more,
        boolean mayAdd) {

    /**
     * One of them.
     *
     * @param state invited, active or disabled
     * @param roles in words
     */
    record PersonLine(
            String id, String login, String name, String state, String roles, boolean code) {}
}
