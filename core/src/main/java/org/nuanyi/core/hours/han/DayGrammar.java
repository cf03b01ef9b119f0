package org.nuanyi.core.hours.han;

import java.util.Optional;
import org.nuanyi.core.hours.han.Token.Group;
import org.nuanyi.core.hours.han.Token.Mark;
import org.nuanyi.core.hours.han.Token.Weekdays;

/**
 * Days: 周一至周五, 周六、日, 周末及节假日.
 *
 * @param commaJoins 周六,周日 are one list; not so after times that may belong to the first of them
 */
record DayGrammar(Cursor cursor, boolean commaJoins) {

    boolean isHere() {
        return cursor.is(Weekdays.class) || cursor.is(Group.class);
    }

    Optional<DaySet> find() {
        return isHere() ? Optional.of(list()) : Optional.empty();
    }

    private DaySet list() {
        int start = cursor.place();
        DaySet days = one();
        while (takeJoint()) {
            DaySet more = one();
            if (days.overlaps(more) || days.isEveryDay() || more.isEveryDay()) {
                throw Unreadable.contradiction(cursor.since(start));
            }
            days = days.and(more);
        }
        return days;
    }

    /** A sign or word between two days; also nothing, between two that both say 周. */
    private boolean takeJoint() {
        int place = cursor.place();
        boolean sign = cursor.take(Mark.AND) || commaJoins && cursor.take(Mark.COMMA);
        boolean joined = sign ? isHere() : cursor.is(Weekdays.class);
        if (!joined) {
            cursor.back(place);
        }
        return joined;
    }

    private DaySet one() {
        Optional<Group> group = cursor.take(Group.class);
        if (group.isPresent()) {
            return group.get().days();
        }
        int start = cursor.place();
        DaySet first = cursor.take(Weekdays.class).orElseThrow(cursor::unexpected).days();
        if (!cursor.take(Mark.TO)) {
            return first;
        }
        DaySet last = cursor.take(Weekdays.class).orElseThrow(cursor::unexpected).days();
        if (!first.isSingle() || !last.isSingle() || first.equals(last)) {
            throw Unreadable.whichDays(cursor.since(start));
        }
        return DaySet.range(first.single(), last.single());
    }
}
