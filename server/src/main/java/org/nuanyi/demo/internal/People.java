package org.nuanyi.demo.internal;

import java.util.List;
import org.nuanyi.station.Keeper;

/** Invented people and numbers. No telephone rings when one of these is dialled. */
final class People {

    private static final List<String> SURNAMES =
            List.of("赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "张", "刘", "蒋", "沈", "韩", "杨");
    private static final List<String> GIVEN =
            List.of("小暖", "大驿", "来福", "向阳", "念安", "知春", "望舒", "守望", "有光", "常青", "迎客", "添茶");

    private final Chance chance;

    People(Chance chance) {
        this.chance = chance;
    }

    /** Mobile numbers begin with 13 to 19; 100 was never given out. */
    Keeper keeper(int number) {
        String name = chance.pick(SURNAMES) + chance.pick(GIVEN);
        return new Keeper(name, "1000000%04d".formatted(number));
    }

    /** Beijing's numbers beginning with 5555 stand for invented ones here. */
    static String deskPhone(int number) {
        return "010-5555%04d".formatted(number);
    }
}
