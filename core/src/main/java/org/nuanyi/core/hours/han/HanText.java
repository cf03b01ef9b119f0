package org.nuanyi.core.hours.han;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Brings a text into one writing: half-width signs, simplified characters, lower case. */
final class HanText {

    private static final int MAX_LENGTH = 300;

    private static final String TRADITIONAL =
            "眾週時點開間營業無節國說號閉關館門後從與為準場預約隨禮對雙個現單暫體幾淩餘來這補運務實際張貼內長歲進應該員過達連續聽電話辦診閱覽處廳";
    private static final String SIMPLIFIED =
            "众周时点开间营业无节国说号闭关馆门后从与为准场预约随礼对双个现单暂体几凌余来这补运务实际张贴内长岁进应该员过达连续听电话办诊阅览处厅";

    private static final String DASHES = "‐‑‒–—―−─━ー~∼〜～﹣－";
    private static final String COLONS = "：︰∶﹕ː";
    private static final String COMMAS = "，﹐､";
    private static final String SEMICOLONS = "；﹔。｡|｜\n\r";
    private static final String OPENING = "（【［[〔「『";
    private static final String CLOSING = "）】］]〕」』";

    private static final Map<Character, Character> SAME = new HashMap<>();

    static {
        for (int i = 0; i < TRADITIONAL.length(); i++) {
            SAME.put(TRADITIONAL.charAt(i), SIMPLIFIED.charAt(i));
        }
        all(DASHES, '-');
        all(COLONS, ':');
        all(COMMAS, ',');
        all(SEMICOLONS, ';');
        all(OPENING, '(');
        all(CLOSING, ')');
        all("／", '/');
        all("×*✕", 'x');
        all("\t\u00a0\u2002\u2003\u2009\u3000\ufeff", ' ');
    }

    /** Kana, Hangul and the characters that only Japanese writes hours with. */
    private static final Pattern FOREIGN =
            Pattern.compile(
                    "[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}曜営祝刊頃]|定休|土日|日祝|[月火水木金土]-[月火水木金土日]");

    private HanText() {}

    /** The text in one writing, of the same length, so that a place in one is a place in both. */
    static String normalise(String text) {
        if (text.length() > MAX_LENGTH) {
            throw Unreadable.tooLong();
        }
        if (text.isBlank()) {
            throw Unreadable.empty();
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.chars().forEach(c -> plain.append(same((char) c)));
        if (FOREIGN.matcher(plain).find()) {
            throw Unreadable.notChinese();
        }
        return plain.toString();
    }

    private static char same(char c) {
        Character mapped = SAME.get(c);
        char half = mapped != null ? mapped : halfWidth(c);
        return Character.toLowerCase(half);
    }

    private static char halfWidth(char c) {
        return c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
    }

    private static void all(String variants, char one) {
        variants.chars().forEach(c -> SAME.put((char) c, one));
    }
}
