package org.nuanyi.build.internal;

import java.math.BigDecimal;
import java.text.Normalizer;
import org.nuanyi.build.Equipment;
import org.nuanyi.build.HouseRules;
import org.nuanyi.build.NewProject.Contact;
import org.nuanyi.build.Outline;
import org.nuanyi.build.Site;
import org.nuanyi.build.Staff;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.station.Host;
import org.nuanyi.station.PhoneNumber;

/** What people write into projects, made plain and held to its limits. Pure. */
public final class ProjectTexts {

    private static final int NAME = 60;
    private static final int ADDRESS = 120;
    private static final int WORDS = 1_000;
    private static final int REASON = 500;
    private static final int ANSWER = 300;
    private static final int SHORT_REASON = 200;
    private static final BigDecimal LARGEST_M2 = BigDecimal.valueOf(100_000);
    private static final int MOST_PEOPLE = 1_000_000;

    private ProjectTexts() {}

    /**
     * The same, plain. Here and below: with {@link BadInput} naming the field that is missing, too
     * long or impossible.
     */
    public static Outline plain(Outline outline) {
        return new Outline(
                required("name", outline.name(), NAME),
                required("address", outline.address(), ADDRESS),
                outline.area(),
                outline.kind(),
                outline.host().map(ProjectTexts::plain),
                limited("words", outline.words(), WORDS));
    }

    public static Contact plain(Contact contact) {
        return new Contact(
                required("person", contact.person(), NAME),
                phone("phone", contact.phone()),
                contact.secret());
    }

    public static Site plain(Site site) {
        if (site.areaM2().signum() <= 0 || site.areaM2().compareTo(LARGEST_M2) >= 0) {
            throw new BadInput("area_m2", "The area is a number of square metres above 0.");
        }
        if (site.peopleServed() < 0 || site.peopleServed() > MOST_PEOPLE) {
            throw new BadInput("people_served", "How many people is a number from 0.");
        }
        return new Site(
                site.given(),
                required("source", site.source(), NAME),
                required("floor", site.floor(), NAME),
                site.areaM2(),
                site.streetFacing(),
                site.bikes(),
                site.peopleServed());
    }

    public static String reason(String reason) {
        return limited("reason", reason, REASON);
    }

    public static Staff plain(Staff staff) {
        return new Staff(required("keeper", staff.keeper(), NAME), staff.trainedOn());
    }

    /** What is answered to who suggested something. */
    public static String answer(String answer) {
        return required("answer", answer, ANSWER);
    }

    /** A private number. */
    public static String mobile(String text) {
        return phone("mobile", text);
    }

    public static Equipment plain(Equipment one) {
        String reason = limited("reason-" + one.facility().id(), one.reason(), SHORT_REASON);
        return new Equipment(one.facility(), one.there(), one.there() ? "" : reason);
    }

    public static HouseRules plain(HouseRules rules) {
        return new HouseRules(
                rules.signedOn(),
                rules.ruledOn(),
                rules.entry(),
                rules.serves(),
                required("hours", rules.hours(), SHORT_REASON),
                rules.deskPhone().map(ProjectTexts::deskPhone));
    }

    private static Host plain(Host host) {
        return new Host(required("host", host.name(), NAME), host.kind());
    }

    private static String phone(String field, String text) {
        PhoneNumber number = PhoneNumber.read(text);
        return switch (number.kind()) {
            case DESK, MOBILE -> number.text();
            case MASKED, UNREADABLE ->
                    throw new BadInput(field, "Write a telephone number, all of it.");
        };
    }

    /** A person's own number is never published. */
    private static String deskPhone(String text) {
        PhoneNumber number = PhoneNumber.read(text);
        if (number.kind() != PhoneNumber.Kind.DESK) {
            throw new BadInput("desk_phone", "Only the number of a desk is published, no mobile.");
        }
        return number.text();
    }

    static String required(String field, String text, int longest) {
        String plain = limited(field, text, longest);
        if (plain.isEmpty()) {
            throw new BadInput(field, "This is missing.");
        }
        return plain;
    }

    static String limited(String field, String text, int longest) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFC)
                        .replaceAll("[\\p{Cntrl}&&[^\\n]]", "")
                        .strip();
        if (plain.length() > longest) {
            throw new BadInput(field, "At most %d characters.".formatted(longest));
        }
        return plain;
    }
}
