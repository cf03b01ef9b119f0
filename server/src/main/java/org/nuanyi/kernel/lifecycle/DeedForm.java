package org.nuanyi.kernel.lifecycle;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyi.core.flow.Act;
import org.nuanyi.core.flow.Actor;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.flow.NewDeed;

/**
 * What the tag {@code lifecycle} sends: the fields {@code verb}, {@code event}, {@code target},
 * {@code person}, {@code agrees}, {@code seen} and {@code comment}.
 */
final class DeedForm {

    private final MultivaluedMap<String, String> form;
    private final List<Colleague> colleagues;

    /**
     * @param colleagues whom it may be about
     */
    DeedForm(MultivaluedMap<String, String> form, List<Colleague> colleagues) {
        this.form = form;
        this.colleagues = colleagues;
    }

    NewDeed deed(UUID matter, Set<String> holding, List<String> evidence) {
        String comment = Pages.text(form, "comment").strip();
        if (comment.length() > NewDeed.LONGEST_COMMENT) {
            throw new BadInput("comment", "The comment takes up to 2000 characters.");
        }
        return new NewDeed(matter, seen(), act(), holding, comment, evidence);
    }

    private int seen() {
        String seen = Pages.text(form, "seen");
        if (!seen.matches("[0-9]{1,9}")) {
            throw new BadInput("seen", "How many deeds were seen is a number.");
        }
        return Integer.parseInt(seen);
    }

    private Act act() {
        String target = Pages.text(form, "target");
        return switch (Pages.text(form, "verb")) {
            case "event" ->
                    target.isEmpty()
                            ? Act.event(Pages.text(form, "event"))
                            : Act.back(Pages.text(form, "event"), target);
            case "hand-over" -> new Act.HandOver(actor());
            case "ask-to-sign" -> new Act.AskToSign(actor().person());
            case "unask" -> new Act.Unask(Pages.text(form, "person"));
            case "copy" -> new Act.Copy(Set.of(actor().person()));
            case "sign" -> new Act.Sign(Pages.text(form, "agrees").equals("yes"));
            case "take-back" -> new Act.TakeBack();
            case "urge" -> new Act.Urge();
            default -> throw new BadInput("verb", "There is no such thing to do.");
        };
    }

    private Actor actor() {
        String person = Pages.text(form, "person");
        Set<String> roles =
                colleagues.stream()
                        .filter(one -> one.person().equals(person))
                        .map(one -> one.role().id())
                        .collect(Collectors.toUnmodifiableSet());
        if (roles.isEmpty()) {
            throw new BadInput("person", "Choose somebody who works for this unit.");
        }
        return new Actor(person, roles);
    }
}
