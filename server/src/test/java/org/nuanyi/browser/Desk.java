package org.nuanyi.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nuanyi.account.Account;
import org.nuanyi.account.SomePeople;
import org.nuanyi.kernel.access.HeldRole;
import org.nuanyi.kernel.access.Role;

/**
 * Where people sit in the walks, each at a screen of one's own.
 *
 * @param root address of the server
 */
record Desk(Phone phone, SomePeople people, String root, LocalDate today) {

    static final String DISTRICT = "110101";

    /** The screen of somebody new who is signed in and holds one role since yesterday. */
    Page of(Role role, String unit) {
        Account account = people.person();
        people.hold(account, new HeldRole(role, unit, today.minusDays(1), Optional.empty()));
        Page page = phone.page(context -> context);
        page.context()
                .addCookies(
                        List.of(new Cookie("nuanyi_session", people.token(account)).setUrl(root)));
        page.setViewportSize(1366, 768);
        return page;
    }

    /** Writes into the one field that is called so. */
    static void fill(Page page, String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    }

    /** Presses the one button that is called so. */
    static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
