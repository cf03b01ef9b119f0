package org.nuanyi.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nuanyi.core.flow.Act;
import org.nuanyi.year.Move.Apply;
import org.nuanyi.year.Move.Check;
import org.nuanyi.year.Move.Event;
import org.nuanyi.year.Move.Fact;
import org.nuanyi.year.Move.Kind;
import org.nuanyi.year.Move.Refuse;
import org.nuanyi.year.Move.Role;

/**
 * What happens to one wish for a station, move by move: three of a hundred stages are returned and
 * done again.
 *
 * @param number from 0
 */
record ProjectScript(int number, String unit, Fate fate, List<Move> moves) {

    /** Of a thousand stages. */
    static final int RETURNED = 30;

    private static final int SUSPENDED = 10;
    private static final int LONGEST_STAGE = 8;

    /** So many working days of the year are behind when the last one is applied for. */
    private static final int LAST_START = 180;

    /** Those that are paid and reversed begin early, so that all of it is done within the year. */
    private static final int LAST_EARLY_START = 90;

    private static final LocalDate LAST_DAY = LocalDate.of(YearPlan.YEAR, 12, 22);

    ProjectScript {
        moves = List.copyOf(moves);
    }

    /** A stage of building, and how it is brought on. */
    private enum Stage {
        SITING("siting", Role.LEADER, "site", Kind.SITE, Kind.PHOTO),
        NEEDS("needs", Role.OFFICER, "hear", Kind.UNHEARD),
        STAFFING("staffing", Role.OFFICER, "staff", Kind.STAFF),
        EQUIPPING("equipping", Role.OFFICER, "equip", Kind.EQUIPMENT),
        SIGNING("signing", Role.OFFICER, "submit", Kind.RULES),
        ACCEPTANCE("acceptance", Role.ACCEPTOR, "accept");

        private final String state;
        private final Role role;
        private final String event;
        private final List<Kind> facts;

        Stage(String state, Role role, String event, Kind... facts) {
            this.state = state;
            this.role = role;
            this.event = event;
            this.facts = List.of(facts);
        }
    }

    String name() {
        return "暖心驿站%04d".formatted(number);
    }

    /** The day on which the station opens, if it does. */
    LocalDate acceptedOn() {
        return moves.stream()
                .filter(move -> move instanceof Event event && event.act().equals(ACCEPT))
                .findFirst()
                .orElseThrow()
                .on();
    }

    private static final Act ACCEPT = Act.event("accept");

    static ProjectScript of(YearPlan plan, int number, String unit, Fate fate) {
        return new ProjectScript(number, unit, fate, new Writer(plan, number, fate).write());
    }

    /** Writes the moves of one. */
    private static final class Writer {

        private final List<LocalDate> days = YearPlan.workingDays();
        private final Chance chance;
        private final int number;
        private final Fate fate;
        private final List<Move> moves = new ArrayList<>();
        private int day;

        Writer(YearPlan plan, int number, Fate fate) {
            this.chance = plan.chance();
            this.number = number;
            this.fate = fate;
            this.day =
                    1
                            + chance.below(
                                    fate.isReversed() ? LAST_EARLY_START : LAST_START,
                                    "start",
                                    number);
        }

        List<Move> write() {
            moves.add(new Apply(today()));
            agree();
            int last = fate.endsEarly() ? chance.below(6, "end", number) : -1;
            for (int at = 0; at < Stage.values().length; ) {
                day += chance.below(LONGEST_STAGE, "days", number, moves.size());
                Stage stage = Stage.values()[at];
                if (at == last) {
                    end();
                    return moves;
                }
                at = pass(stage) ? at + 1 : back(stage);
            }
            if (fate == Fate.REFUSED) {
                moves.add(new Refuse(today()));
            }
            return moves;
        }

        /** Whether it went on; otherwise it was returned. */
        private boolean pass(Stage stage) {
            boolean returned = chance.happens(RETURNED, "return", number, moves.size());
            if (stage == Stage.ACCEPTANCE) {
                moves.add(new Check(today(), !returned));
            }
            stage.facts.forEach(kind -> moves.add(new Fact(today(), kind)));
            if (returned) {
                return false;
            }
            if (stage != Stage.ACCEPTANCE && chance.happens(SUSPENDED, "pause", number, stage)) {
                event(Role.OFFICER, Act.event("suspend"), "房屋装修");
                day++;
                event(Role.OFFICER, Act.back("resume", stage.state), "装修完成");
            }
            event(stage.role, Act.event(stage.event), "");
            return true;
        }

        /** The stage it goes back to. */
        private int back(Stage stage) {
            int earlier = stage.ordinal() - 1;
            String target = earlier < 0 ? "applied" : Stage.values()[earlier].state;
            Role role = stage == Stage.ACCEPTANCE ? Role.OFFICE : Role.LEADER;
            event(role, Act.back("return", target), "情况不实，重做");
            if (earlier < 0) {
                agree();
            }
            return Math.max(0, earlier);
        }

        private void agree() {
            event(Role.OFFICE, Act.event("agree"), "");
        }

        private void end() {
            if (fate == Fate.REJECTED) {
                event(Role.OFFICE, Act.event("reject"), "离已有驿站太近");
            } else {
                event(Role.OFFICER, Act.event("withdraw"), "房东不租了");
            }
        }

        private void event(Role role, Act act, String why) {
            moves.add(new Event(today(), role, act, why));
        }

        private LocalDate today() {
            LocalDate planned = days.get(Math.min(day, days.size() - 1));
            return planned.isAfter(LAST_DAY) ? LAST_DAY : planned;
        }
    }
}
