package org.nuanyi.keeper.web;

import java.util.List;
import java.util.Optional;
import org.nuanyi.keeper.web.Choices.Choice;
import org.nuanyi.kernel.page.Frame;
import org.nuanyi.kernel.page.StateLine;

/**
 * The keeper's page.
 *
 * @param device the phone, so that what it kept is sent by no other
 * @param person who the keeper is
 * @param reasons why a station does not open today; {@code supplies}, what may be lacking
 * @param notice why the last tap was not taken; empty otherwise
 */
record KeeperView(
        Frame frame,
        String device,
        String person,
        List<Post> posts,
        List<Choice> reasons,
        List<Choice> supplies,
        String notice) {

    KeeperView {
        posts = List.copyOf(posts);
        reasons = List.copyOf(reasons);
        supplies = List.copyOf(supplies);
    }

    /**
     * One of the keeper's stations.
     *
     * @param state as the public sees it
     * @param why what that rests on: 今天 08:52 站点管理员签到; may be empty
     * @param ask what is asked of the keeper today; empty where nothing
     * @param last what was done last and can be undone
     * @param working facilities that work; {@code broken}, those that do not
     */
    record Post(
            String code,
            String name,
            StateLine state,
            String why,
            String ask,
            Optional<LastDeed> last,
            List<FacilityChoice> working,
            List<FacilityChoice> broken,
            List<Waiting> waiting) {

        Post {
            working = List.copyOf(working);
            broken = List.copyOf(broken);
            waiting = List.copyOf(waiting);
        }
    }

    /**
     * @param words 08:52 开门
     */
    record LastDeed(String id, String words) {}

    record FacilityChoice(String id, String name) {}

    /**
     * Something reported that waits.
     *
     * @param title 微波炉坏了
     * @param words the sender's; may be empty
     */
    record Waiting(String number, String title, String when, String words) {}
}
