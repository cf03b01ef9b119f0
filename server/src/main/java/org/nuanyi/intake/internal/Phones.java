package org.nuanyi.intake.internal;

import java.util.List;
import java.util.Optional;
import org.nuanyi.intake.Fault;
import org.nuanyi.station.Keeper;
import org.nuanyi.station.PhoneNumber;
import org.nuanyi.station.PhoneNumber.Kind;

/**
 * Whom to call. A desk phone is published; a mobile is a person's, so it is kept privately with the
 * keeper or not at all. Half-hidden numbers (187****2336) are no numbers.
 */
final class Phones {

    private static final int LONGEST_NAME = 50;

    /** What a row says about whom to call. */
    record Contact(Optional<String> deskPhone, Optional<Keeper> keeper) {}

    private Phones() {}

    static Contact read(RowCells cells) {
        String keeper = cells.text(Field.KEEPER, LONGEST_NAME);
        Optional<String> own = keeperNumber(cells);
        List<PhoneNumber> numbers = PhoneNumber.readAll(cells.text(Field.PHONE));
        Optional<String> desk = published(cells, numbers);
        Optional<String> mobile = first(numbers, Kind.MOBILE);
        mobile.ifPresent(number -> sayMobile(cells, number, !keeper.isEmpty() && own.isEmpty()));
        return new Contact(desk, keeper(cells, keeper, own.or(() -> mobile)));
    }

    /** The first desk phone; what became of the others is said. */
    private static Optional<String> published(RowCells cells, List<PhoneNumber> numbers) {
        Optional<String> desk = first(numbers, Kind.DESK);
        if (numbers.stream().filter(n -> n.kind() == Kind.DESK).count() > 1) {
            cells.say(Field.PHONE, Fault.PHONES_SEVERAL, desk.orElse(""));
        }
        if (first(numbers, Kind.MASKED).isPresent()) {
            cells.say(Field.PHONE, Fault.PHONE_MASKED);
        }
        first(numbers, Kind.UNREADABLE)
                .ifPresent(number -> cells.say(Field.PHONE, Fault.PHONE_UNREADABLE, number));
        return desk;
    }

    private static Optional<String> first(List<PhoneNumber> numbers, Kind kind) {
        return numbers.stream().filter(n -> n.kind() == kind).map(PhoneNumber::text).findFirst();
    }

    private static void sayMobile(RowCells cells, String number, boolean kept) {
        cells.say(
                Field.PHONE,
                kept ? Fault.MOBILE_KEPT_PRIVATE : Fault.MOBILE_DROPPED,
                number.substring(0, 3) + "****" + number.substring(7));
    }

    private static Optional<String> keeperNumber(RowCells cells) {
        String text = cells.text(Field.KEEPER_MOBILE);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        PhoneNumber number = PhoneNumber.read(text);
        return switch (number.kind()) {
            case MOBILE, DESK -> Optional.of(number.text());
            case MASKED -> unsaid(cells, Fault.PHONE_MASKED);
            case UNREADABLE -> unsaid(cells, Fault.MOBILE_UNREADABLE);
        };
    }

    /** A private number is not repeated, not even a wrong one. */
    private static Optional<String> unsaid(RowCells cells, Fault fault) {
        cells.say(Field.KEEPER_MOBILE, fault);
        return Optional.empty();
    }

    private static Optional<Keeper> keeper(RowCells cells, String name, Optional<String> number) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (number.isEmpty()) {
            cells.say(Field.KEEPER, Fault.KEEPER_WITHOUT_MOBILE);
        }
        return Optional.of(new Keeper(name, number.orElse("")));
    }
}
